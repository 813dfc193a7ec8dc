import type { ReadArticle } from '../article/source.ts';
import { remembered } from '../chat/remembered.ts';
import { changesBetween } from '../digest/changes.ts';
import { digestArticle, engine } from '../digest/digest.ts';
import { UserError } from '../errors.ts';
import type { Workspace } from '../nouns.ts';
import type { ArticleRecord } from '../store/article-record.ts';
import type { Changed, Kept } from './kept.ts';
import type { NewsdeskParts } from './parts.ts';
import { fingerprintOf } from './same.ts';

/** Articles as they are kept, each with its digest: made, and opened for those who ask. */
export function createRecords(parts: Pick<NewsdeskParts, 'store' | 'digester'>) {
  const { articles, workspaces } = parts.store;
  const { digester = { engine, digest: digestArticle } } = parts;

  function recordFor(
    read: ReadArticle,
    id: string,
    { addedAt, revision, page, feed }: Pick<ArticleRecord, 'addedAt' | 'revision' | 'page' | 'feed'>,
  ): ArticleRecord {
    const article = { ...read, id };
    const digest = digester.digest(article);
    const fingerprint = fingerprintOf(read.text);
    return { article, fingerprint, digest, addedAt, revision, ...(page && { page }), ...(feed && { feed }) };
  }

  async function recordOf(workspace: Workspace, id: string): Promise<ArticleRecord> {
    const record = await articles.get(workspace, id);
    if (record) return record;
    throw new UserError(`There is no article ${id} here.`, 'See what is kept with /article list.');
  }

  /** What a record holds, its digest made anew where another engine made the kept one. */
  async function opened(workspace: Workspace, record: ArticleRecord, current: boolean): Promise<Kept> {
    if (record.digest.engine === digester.engine) return keptOf(record, current);
    const renewed = { ...record, digest: digester.digest(record.article) };
    await articles.put(workspace, renewed);
    return keptOf(renewed, current);
  }

  /** The article under its id. */
  async function open(workspace: Workspace, id: string): Promise<Kept> {
    const record = await recordOf(workspace, id);
    return opened(workspace, record, (await workspaces.currentArticle(workspace)) === id);
  }

  /** An article that is not kept as it is here: a former revision, or a page that was only looked at. */
  const formerOf = ({ article, ...when }: Pick<ArticleRecord, 'article' | 'addedAt' | 'revision'>): Kept =>
    keptOf({ article, ...when, digest: digester.digest(article) }, false);

  /** What changed since a former revision, both as this engine understands them. */
  function changedSince(former: Parameters<typeof formerOf>[0], kept: Kept): Changed {
    const before = formerOf(former);
    return { before, changes: changesBetween(before, kept) };
  }

  /** Makes the digest of a kept article anew. */
  async function digestAnew(workspace: Workspace, id: string): Promise<void> {
    const record = await recordOf(workspace, id);
    await articles.put(workspace, recordFor(record.article, id, record));
  }

  return { recordFor, recordOf, open, opened, formerOf, changedSince, digestAnew };
}

/** One object for a record, as long as the store gives that: what is made of it is remembered by it. */
const keptOf = remembered(
  ({ article, digest, addedAt, revision }: Omit<ArticleRecord, 'fingerprint'>, current: boolean): Kept => ({
    article,
    digest,
    addedAt,
    revision,
    current,
  }),
);
