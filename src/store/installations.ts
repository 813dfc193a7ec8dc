import type { Kysely } from 'kysely';
import type { Workspace } from '../nouns.ts';
import type { Tables } from './tables.ts';

/**
 * The installations of an app that several workspaces install themselves, each sealed by its platform: text that says
 * nothing without a secret of the environment. Forgetting a workspace's articles leaves its installation.
 */
export interface Installations {
  get(workspace: Workspace): Promise<string | null>;
  put(workspace: Workspace, sealed: string): Promise<void>;
  remove(workspace: Workspace): Promise<void>;
}

export function installations(db: Kysely<Tables>): Installations {
  return {
    async get(workspace) {
      const row = await db
        .selectFrom('installations')
        .where('installed_in', '=', workspace)
        .select('sealed')
        .executeTakeFirst();
      return row?.sealed ?? null;
    },
    async put(workspace, sealed) {
      await db
        .insertInto('installations')
        .values({ installed_in: workspace, sealed })
        .onConflict((conflict) => conflict.column('installed_in').doUpdateSet({ sealed }))
        .execute();
    },
    async remove(workspace) {
      await db.deleteFrom('installations').where('installed_in', '=', workspace).execute();
    },
  };
}
