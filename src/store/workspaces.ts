import type { Kysely } from 'kysely';
import type { Workspace } from '../nouns.ts';
import { lead } from './addresses.ts';
import { type ArticleRecord, rowOf } from './article-record.ts';
import type { Tables } from './tables.ts';

export interface Workspaces {
  isKnown(workspace: Workspace): Promise<boolean>;
  /**
   * Remembers a workspace that is new and keeps its first article with the addresses that lead to it, all or nothing;
   * one that is known is left alone.
   */
  meet(
    workspace: Workspace,
    at: number,
    first: ArticleRecord | null,
    addresses?: readonly string[],
  ): Promise<void>;
  /** Id of the article that is current; null where none is. */
  currentArticle(workspace: Workspace): Promise<string | null>;
  setCurrentArticle(workspace: Workspace, id: string): Promise<void>;
  /** The zone that its schedules are meant in (IANA), null until it was set. */
  zone(workspace: Workspace): Promise<string | null>;
  setZone(workspace: Workspace, zone: string): Promise<void>;
  /** Deletes every row of a workspace but the fact that it was seen. */
  forget(workspace: Workspace): Promise<{ articles: number }>;
}

/** Every table whose rows are deleted with their workspace. A test reads the database for tables that are missing here. */
export const ownedTables = [
  'articles',
  'addresses',
  'revisions',
  'follows',
  'claims',
  'schedules',
  'deliveries',
] as const satisfies readonly (keyof Tables)[];

export function workspaces(db: Kysely<Tables>): Workspaces {
  const rowFor = (workspace: Workspace) =>
    db.selectFrom('workspaces').where('workspace', '=', workspace).selectAll().executeTakeFirst();
  return {
    isKnown: async (workspace) => (await rowFor(workspace)) !== undefined,
    async meet(workspace, at, first, addresses = []) {
      await db.transaction().execute(async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('workspaces')
          .values({ workspace, seen_at: at, current_article: first?.article.id ?? null, zone: null })
          .onConflict((conflict) => conflict.column('workspace').doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows === 0n || !first) return;
        await trx.insertInto('articles').values(rowOf(workspace, first)).execute();
        await lead(trx, workspace, first.article.id, addresses);
      });
    },
    currentArticle: async (workspace) => (await rowFor(workspace))?.current_article ?? null,
    async setCurrentArticle(workspace, id) {
      await db
        .updateTable('workspaces')
        .set({ current_article: id })
        .where('workspace', '=', workspace)
        .execute();
    },
    zone: async (workspace) => (await rowFor(workspace))?.zone ?? null,
    async setZone(workspace, zone) {
      await db.updateTable('workspaces').set({ zone }).where('workspace', '=', workspace).execute();
    },
    forget: (workspace) =>
      db.transaction().execute(async (trx) => {
        const { articles } = await trx
          .selectFrom('articles')
          .where('workspace', '=', workspace)
          .select((select) => select.fn.countAll<number>().as('articles'))
          .executeTakeFirstOrThrow();
        for (const table of ownedTables)
          await trx.deleteFrom(table).where('workspace', '=', workspace).execute();
        await trx
          .updateTable('workspaces')
          .set({ current_article: null, zone: null })
          .where('workspace', '=', workspace)
          .execute();
        return { articles };
      }),
  };
}
