import type { Kysely } from 'kysely';
import type { Article, Workspace } from '../nouns.ts';
import { articleAt, lead } from './addresses.ts';
import { type ArticleRecord, recordOf, rowOf } from './article-record.ts';
import { type ArticleVersion, latelyRead } from './lately-read.ts';
import { dueOnChange } from './on-change.ts';
import { ready } from './ready.ts';
import { formerRevision, keepFormer } from './revisions.ts';
import type { Tables } from './tables.ts';

/** How an article is kept. */
export interface Keeping {
  /** Addresses that lead to it from now on. */
  readonly addresses: readonly string[];
  /** What it was until now, where it has changed: kept as a former revision. */
  readonly former?: ArticleRecord | null;
  /** Whether commands without an article mean it from now on. */
  readonly current: boolean;
}

/** A kept article without its text and digest. */
export interface ArticleEntry extends Pick<Article, 'id' | 'title' | 'publisher' | 'published' | 'url'> {
  readonly addedAt: number;
}

export interface Articles {
  /** The article that is current; null where none is, undefined where the workspace was never seen. */
  current(workspace: Workspace): Promise<ArticleRecord | null | undefined>;
  get(workspace: Workspace, id: string): Promise<ArticleRecord | null>;
  /** Id of the article with this fingerprint. */
  withFingerprint(workspace: Workspace, fingerprint: string): Promise<string | null>;
  has(workspace: Workspace, id: string): Promise<boolean>;
  /** Newest first, without texts. */
  list(workspace: Workspace): Promise<readonly ArticleEntry[]>;
  /** Id of the article that the first of these addresses leads to which leads to one. */
  at(workspace: Workspace, addresses: readonly string[]): Promise<string | null>;
  /** The article as it was in a former revision; null where that is not kept. */
  former(workspace: Workspace, id: string, revision: number): Promise<Article | null>;
  /** Keeps it in the place of the one with its id: the same article, with another digest, or with its page read again. */
  put(workspace: Workspace, kept: ArticleRecord): Promise<void>;
  /** More addresses lead to an article. */
  lead(workspace: Workspace, id: string, addresses: readonly string[]): Promise<void>;
  /**
   * Keeps an article that is new or has changed; schedules that wait for that are due at `now`, or soon after where a feed
   * brought it (`dueOnChange`).
   */
  keep(workspace: Workspace, kept: ArticleRecord, now: number, how: Keeping): Promise<void>;
  /** Removes it; where it was current, the newest of the others becomes so. */
  remove(workspace: Workspace, id: string): Promise<void>;
  /** Ids of what a feed brought beyond its newest `most` articles, but for what is current or named by a schedule. */
  surplus(workspace: Workspace, feed: string, most: number): Promise<readonly string[]>;
}

export function articles(db: Kysely<Tables>): Articles {
  const lately = latelyRead();
  const currentVersion = ready(db, [anyWorkspace], (workspace) =>
    db
      .selectFrom('workspaces')
      .leftJoin('articles', (join) =>
        join
          .onRef('articles.workspace', '=', 'workspaces.workspace')
          .onRef('articles.id', '=', 'workspaces.current_article'),
      )
      .where('workspaces.workspace', '=', workspace)
      .select(versionColumns),
  );
  const versionOf = ready(db, anyArticle, (workspace, id) =>
    db.selectFrom('articles').where('workspace', '=', workspace).where('id', '=', id).select(versionColumns),
  );

  const read = async (workspace: Workspace, id: string): Promise<ArticleRecord | null> => {
    const row = await db
      .selectFrom('articles')
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .selectAll()
      .executeTakeFirst();
    if (!row) return null;
    const record = recordOf(row);
    lately.put(row, record, row.article.length + row.digest.length);
    return record;
  };

  return {
    async current(workspace) {
      const found = await currentVersion(workspace);
      if (!found) return undefined;
      return isVersion(found) ? (lately.get(found) ?? (await read(workspace, found.id))) : null;
    },
    async get(workspace, id) {
      const version = await versionOf(workspace, id);
      return version ? (lately.get(version) ?? (await read(workspace, id))) : null;
    },
    async withFingerprint(workspace, fingerprint) {
      const row = await db
        .selectFrom('articles')
        .where('workspace', '=', workspace)
        .where('fingerprint', '=', fingerprint)
        .select('id')
        .executeTakeFirst();
      return row?.id ?? null;
    },
    async has(workspace, id) {
      const row = await db
        .selectFrom('articles')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .select('id')
        .executeTakeFirst();
      return row !== undefined;
    },
    async list(workspace) {
      const rows = await newestFirst(db, workspace)
        .select(['id', 'title', 'publisher', 'published', 'url', 'added_at'])
        .execute();
      return rows.map((row) => ({
        id: row.id,
        title: row.title,
        ...(row.publisher !== null && { publisher: row.publisher }),
        ...(row.published !== null && { published: row.published }),
        ...(row.url !== null && { url: row.url }),
        addedAt: row.added_at,
      }));
    },
    at: (workspace, addresses) => articleAt(db, workspace, addresses),
    former: (workspace, id, revision) => formerRevision(db, workspace, id, revision),
    async put(workspace, kept) {
      await upsert(db, workspace, kept);
      lately.forget(workspace, kept.article.id);
    },
    lead: (workspace, id, addresses) => lead(db, workspace, id, addresses),
    async keep(workspace, kept, now, { addresses, former = null, current }) {
      const { id } = kept.article;
      await db.transaction().execute(async (trx) => {
        if (former) await keepFormer(trx, workspace, former);
        await upsert(trx, workspace, kept);
        await lead(trx, workspace, id, addresses);
        if (current)
          await trx
            .updateTable('workspaces')
            .set({ current_article: id })
            .where('workspace', '=', workspace)
            .execute();
        const isBrought = former === null && kept.feed !== undefined;
        await dueOnChange(trx, workspace, id, { now, isNew: former === null, isBrought });
      });
      lately.forget(workspace, id);
    },
    async remove(workspace, id) {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('articles').where('workspace', '=', workspace).where('id', '=', id).execute();
        await trx.deleteFrom('revisions').where('workspace', '=', workspace).where('id', '=', id).execute();
        await trx
          .deleteFrom('addresses')
          .where('workspace', '=', workspace)
          .where('article', '=', id)
          .execute();
        const newest = await newestFirst(trx, workspace).select('id').limit(1).executeTakeFirst();
        await trx
          .updateTable('workspaces')
          .set({ current_article: newest?.id ?? null })
          .where('workspace', '=', workspace)
          .where('current_article', '=', id)
          .execute();
      });
      lately.forget(workspace, id);
    },
    async surplus(workspace, feed, most) {
      const older = await newestFirst(db, workspace)
        .where('feed', '=', feed)
        .select('id')
        .limit(mostAtOnce)
        .offset(most)
        .execute();
      if (older.length === 0) return [];
      const { current_article } = await db
        .selectFrom('workspaces')
        .where('workspace', '=', workspace)
        .select('current_article')
        .executeTakeFirstOrThrow();
      const named = await db
        .selectFrom('schedules')
        .where('workspace', '=', workspace)
        .where('article', 'is not', null)
        .select('article')
        .execute();
      const wanted = new Set([current_article, ...named.map(({ article }) => article)]);
      return older.map(({ id }) => id).filter((id) => !wanted.has(id));
    },
  };
}

/** More are removed the next time. */
const mostAtOnce = 100;

const versionColumns = [
  'articles.workspace',
  'articles.id',
  'articles.fingerprint',
  'articles.added_at',
  'articles.revision',
  'articles.engine',
  'articles.page',
  'articles.feed',
] as const;

/** What stands for the values of a query that is made ready. */
const anyWorkspace: Workspace = 'terminal:any';
const anyArticle: readonly [Workspace, string] = [anyWorkspace, 'id'];

/** Whether a joined row has an article. */
const isVersion = (
  row: {
    readonly [Column in keyof ArticleVersion]: ArticleVersion[Column] | null;
  },
): row is ArticleVersion => row.id !== null;

async function upsert(db: Kysely<Tables>, workspace: Workspace, kept: ArticleRecord): Promise<void> {
  const { workspace: _, id: __, ...changing } = rowOf(workspace, kept);
  await db
    .insertInto('articles')
    .values(rowOf(workspace, kept))
    .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet(changing))
    .execute();
}

const newestFirst = (db: Kysely<Tables>, workspace: Workspace) =>
  db.selectFrom('articles').where('workspace', '=', workspace).orderBy('added_at', 'desc').orderBy('id');
