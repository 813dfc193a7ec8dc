import { createHash } from 'node:crypto';
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Article, Digest, Edtf, Workspace } from '../nouns.ts';
import { type ArticleVersion, latelyRead } from './lately-read.ts';
import { dueOnChange } from './on-change.ts';
import type { ArticleRow, Tables } from './tables.ts';

/** An article with its digest, as it is kept. */
export interface ArticleRecord {
  readonly article: Article;
  /** Of the text alone. No two articles of a workspace have the same. */
  readonly fingerprint: string;
  readonly digest: Digest;
  /** Milliseconds since 1970, UTC. */
  readonly addedAt: number;
  readonly revision: number;
  /** Absent where it came from no page. */
  readonly page?: KeptPage;
  /** Id of the feed that brought it; absent where a person did. */
  readonly feed?: string;
}

/** What it takes to read an article's page again. */
export interface KeptPage {
  /** Where it is fetched. */
  readonly url: string;
  /** What the site named this version of the page (RFC 9110, 8.8), to be asked only for a newer one. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** When the page was last asked for; milliseconds since 1970, UTC. */
  readonly readAt: number;
  /** What the person said of it, which goes before what the page says whenever it is read. */
  readonly given: { readonly title?: string; readonly published?: Edtf };
}

/** How an article is kept. */
export interface Keeping {
  /** Addresses that lead to it from now on. */
  readonly addresses: readonly string[];
  /** What it was until now, where it has changed: kept as a former revision. */
  readonly former?: ArticleRecord | null;
  /** Whether commands without an article mean it from now on. */
  readonly current: boolean;
}

/** So many former revisions of an article are kept, the newest ones. */
export const formerKept = 10;

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
      const found = await db
        .selectFrom('workspaces')
        .leftJoin('articles', (join) =>
          join
            .onRef('articles.workspace', '=', 'workspaces.workspace')
            .onRef('articles.id', '=', 'workspaces.current_article'),
        )
        .where('workspaces.workspace', '=', workspace)
        .select(versionColumns)
        .executeTakeFirst();
      if (!found) return undefined;
      return isVersion(found) ? (lately.get(found) ?? (await read(workspace, found.id))) : null;
    },
    async get(workspace, id) {
      const version = await db
        .selectFrom('articles')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .select(versionColumns)
        .executeTakeFirst();
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
    async at(workspace, addresses) {
      if (addresses.length === 0) return null;
      const keys = addresses.map(keyOf);
      const rows = await db
        .selectFrom('addresses')
        .where('workspace', '=', workspace)
        .where('address', 'in', keys)
        .select(['address', 'article'])
        .execute();
      const known = new Map(rows.map(({ address, article }) => [address, article]));
      return keys.map((key) => known.get(key)).find((id) => id !== undefined) ?? null;
    },
    async former(workspace, id, revision) {
      const row = await db
        .selectFrom('revisions')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .where('revision', '=', revision)
        .select('article')
        .executeTakeFirst();
      return row ? JSON.parse(row.article) : null;
    },
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

async function keepFormer(
  db: Kysely<Tables>,
  workspace: Workspace,
  { article, revision }: ArticleRecord,
): Promise<void> {
  const row = { workspace, id: article.id, revision, article: JSON.stringify(article) };
  await db
    .insertInto('revisions')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workspace', 'id', 'revision']).doNothing())
    .execute();
  await db
    .deleteFrom('revisions')
    .where('workspace', '=', workspace)
    .where('id', '=', article.id)
    .where('revision', '<=', revision - formerKept)
    .execute();
}

/** Puts addresses in the way that they lead to an article; see `Articles.lead`. */
export async function lead(
  db: Kysely<Tables>,
  workspace: Workspace,
  article: string,
  addresses: readonly string[],
): Promise<void> {
  const keys = [...new Set(addresses.map(keyOf))];
  if (keys.length === 0) return;
  await db
    .insertInto('addresses')
    .values(keys.map((address) => ({ workspace, address, article })))
    .onConflict((conflict) => conflict.columns(['workspace', 'address']).doUpdateSet({ article }))
    .execute();
}

const keyOf = (address: string) => createHash('sha256').update(address).digest('base64url');

const newestFirst = (db: Kysely<Tables>, workspace: Workspace) =>
  db.selectFrom('articles').where('workspace', '=', workspace).orderBy('added_at', 'desc').orderBy('id');

/** The row of an article. What is listed stands in columns of its own, so that a list reads no texts. */
export function rowOf(workspace: Workspace, kept: ArticleRecord): Insertable<ArticleRow> {
  const { article, digest } = kept;
  return {
    workspace,
    id: article.id,
    fingerprint: kept.fingerprint,
    title: storable(article.title),
    publisher: article.publisher === undefined ? null : storable(article.publisher),
    published: article.published ?? null,
    url: article.url === undefined ? null : storable(article.url),
    added_at: kept.addedAt,
    revision: kept.revision,
    article: JSON.stringify(article),
    digest: JSON.stringify(digest),
    engine: digest.engine,
    page: kept.page === undefined ? null : JSON.stringify(kept.page),
    feed: kept.feed ?? null,
  };
}

function recordOf(row: Selectable<ArticleRow>): ArticleRecord {
  return {
    article: JSON.parse(row.article),
    fingerprint: row.fingerprint,
    digest: JSON.parse(row.digest),
    addedAt: row.added_at,
    revision: row.revision,
    ...(row.page !== null && { page: JSON.parse(row.page) }),
    ...(row.feed !== null && { feed: row.feed }),
  };
}

/** PostgreSQL keeps neither a NUL nor half a surrogate pair in a text (JSON escapes both). */
const storable = (text: string) => text.replaceAll('\0', '\uFFFD').toWellFormed();
