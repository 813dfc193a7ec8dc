import type { Insertable, Selectable } from 'kysely';
import type { Article, Digest, Edtf, Workspace } from '../nouns.ts';
import type { ArticleRow } from './tables.ts';

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

/** The article of a row. */
export function recordOf(row: Selectable<ArticleRow>): ArticleRecord {
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
