import type { Kysely } from 'kysely';
import type { Workspace } from '../nouns.ts';
import type { Tables } from './tables.ts';

/** How long an id is remembered: Slack replays what was not acknowledged for hours, Discord for minutes. */
const rememberedMs = 2 * 24 * 60 * 60 * 1000;

export interface Claims {
  /**
   * Takes a platform's invocation id, once in all processes: true for the first call with it, false ever after.
   * `now` is in milliseconds since 1970.
   */
  invocation(workspace: Workspace, id: string, now: number): Promise<boolean>;
}

export function claims(db: Kysely<Tables>): Claims {
  return {
    async invocation(workspace, id, now) {
      await db
        .deleteFrom('claims')
        .where('claimed_at', '<', now - rememberedMs)
        .execute();
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('claims')
        .values({ workspace, id, claimed_at: now })
        .onConflict((conflict) => conflict.columns(['workspace', 'id']).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
  };
}
