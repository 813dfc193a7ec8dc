import { createHash } from 'node:crypto';
import type { Given, ReadArticle, Source } from './article/source.ts';
import { digestArticle, engine } from './digest/digest.ts';
import { UserError } from './errors.ts';
import { theOne } from './newsdesk/titles.ts';
import type { Article, Digest, Workspace } from './nouns.ts';
import type { ArticleEntry, ArticleRecord } from './store/articles.ts';
import type { Store } from './store/store.ts';

/** An article of a workspace with its digest. */
export interface Kept {
  readonly article: Article;
  readonly digest: Digest;
  /** Milliseconds since 1970, UTC. */
  readonly addedAt: number;
  /** Counted from 1; a page that changed and was read again has the next. */
  readonly revision: number;
  readonly current: boolean;
}

/** A kept article as a list shows it. */
export interface Listed extends Pick<Article, 'id' | 'title' | 'publisher' | 'published' | 'url'> {
  readonly addedAt: number;
  readonly current: boolean;
}

/**
 * The articles and digests of a workspace: the one service that commands and schedules ask. A workspace that is seen
 * for the first time receives the start article, once; what was removed stays removed. Every method may throw UserError.
 */
export interface Newsdesk {
  /** The article that commands without `article` mean; null where none is kept. */
  current(workspace: Workspace): Promise<Kept | null>;
  /** By id or a part of the title, forgivingly. Throws with the nearest titles when none or several fit. */
  find(workspace: Workspace, name: string): Promise<Kept>;
  /** Newest first. */
  list(workspace: Workspace): Promise<readonly Listed[]>;
  /** Reads, keeps and makes current. The same text again is the same article (`isNew` false). */
  add(workspace: Workspace, source: Source, given: Given): Promise<{ kept: Kept; isNew: boolean }>;
  use(workspace: Workspace, id: string): Promise<Kept>;
  /** Removes; the newest of the others becomes current where it was. Answers with the one that is current now. */
  remove(workspace: Workspace, id: string): Promise<Kept | null>;
  /** Makes the digest anew (and, once pages can be fetched, reads the page again). */
  refresh(workspace: Workspace, id: string): Promise<Kept>;
  /** Deletes all that is kept of a workspace; it does not receive the start article again. */
  forgetEverything(workspace: Workspace): Promise<{ articles: number }>;
}

/** What turns an article into its digest, and the version under which the same text gives the same digest. */
export interface Digester {
  readonly engine: string;
  digest(article: Article): Digest;
}

export interface NewsdeskParts {
  readonly store: Pick<Store, 'articles' | 'workspaces'>;
  /** Reads a source; throws a UserError for what holds no article. */
  read(source: Source, given: Given): Promise<ReadArticle>;
  readonly digester?: Digester;
  /** What every workspace starts with; null: with nothing. */
  readonly startArticle: ReadArticle | null;
  /** Called when an article was kept or has changed: schedules may wait for that. */
  kept?(): void;
  /** Milliseconds since 1970, UTC. */
  now(): number;
}

/** A newsdesk over a store, which alone knows what is kept: it is asked each time. */
export function createNewsdesk(parts: NewsdeskParts): Newsdesk {
  const { articles, workspaces } = parts.store;
  const { startArticle, now, digester = { engine, digest: digestArticle } } = parts;

  const recordFor = (read: ReadArticle, id: string, addedAt: number, revision: number): ArticleRecord => {
    const article = { ...read, id };
    return {
      article,
      fingerprint: fingerprintOf(read.text),
      digest: digester.digest(article),
      addedAt,
      revision,
    };
  };

  async function meet(workspace: Workspace): Promise<void> {
    if (await workspaces.isKnown(workspace)) return;
    const first = startArticle && recordFor(startArticle, idOf(startArticle.text, 0), now(), 1);
    await workspaces.meet(workspace, now(), first);
  }

  /** The record, its digest made anew where another engine made the kept one. */
  async function upToDate(workspace: Workspace, record: ArticleRecord): Promise<ArticleRecord> {
    if (record.digest.engine === digester.engine) return record;
    const renewed = { ...record, digest: digester.digest(record.article) };
    await articles.put(workspace, renewed);
    return renewed;
  }

  /** The article under its id. */
  async function open(workspace: Workspace, id: string): Promise<Kept> {
    const record = await articles.get(workspace, id);
    if (!record)
      throw new UserError(`There is no article ${id} here.`, 'See what is kept with /article list.');
    const current = (await workspaces.currentArticle(workspace)) === id;
    return keptOf(await upToDate(workspace, record), current);
  }

  async function entries(workspace: Workspace): Promise<readonly ArticleEntry[]> {
    await meet(workspace);
    return articles.list(workspace);
  }

  async function unusedId(workspace: Workspace, text: string): Promise<string> {
    // Taken only where a page kept under the id of its first text has another text by now.
    for (let attempt = 0; ; attempt++) {
      const id = idOf(text, attempt);
      if (!(await articles.has(workspace, id))) return id;
    }
  }

  return {
    async current(workspace) {
      let record = await articles.current(workspace);
      if (record === undefined) {
        await meet(workspace);
        record = await articles.current(workspace);
      }
      return record ? keptOf(await upToDate(workspace, record), true) : null;
    },

    async find(workspace, name) {
      return open(workspace, theOne(await entries(workspace), name).id);
    },

    async list(workspace) {
      const all = await entries(workspace);
      const current = await workspaces.currentArticle(workspace);
      return all.map((entry) => ({ ...entry, current: entry.id === current }));
    },

    async add(workspace, source, given) {
      await meet(workspace);
      const read = await parts.read(source, given);
      const known = await articles.withFingerprint(workspace, fingerprintOf(read.text));
      const before = known === null ? null : await articles.get(workspace, known);
      let record = before;
      if (!record || !sameArticle(record.article, read)) {
        const id = before?.article.id ?? (await unusedId(workspace, read.text));
        record = recordFor(
          read,
          id,
          before?.addedAt ?? (await nextInstant(workspace)),
          (before?.revision ?? 0) + 1,
        );
        await articles.keep(workspace, record, now());
        parts.kept?.();
      } else await workspaces.setCurrentArticle(workspace, record.article.id);
      return { kept: await open(workspace, record.article.id), isNew: before === null };
    },

    async use(workspace, id) {
      await meet(workspace);
      const kept = await open(workspace, id);
      await workspaces.setCurrentArticle(workspace, id);
      return { ...kept, current: true };
    },

    async remove(workspace, id) {
      await meet(workspace);
      await articles.remove(workspace, id);
      const current = await workspaces.currentArticle(workspace);
      return current === null ? null : open(workspace, current);
    },

    async refresh(workspace, id) {
      await meet(workspace);
      const { current, ...kept } = await open(workspace, id);
      const record = recordFor(kept.article, id, kept.addedAt, kept.revision);
      await articles.put(workspace, record);
      return keptOf(record, current);
    },

    async forgetEverything(workspace) {
      await meet(workspace);
      return workspaces.forget(workspace);
    },
  };

  /** Now, or just after the newest article: the order of a list is kept when two are added in one millisecond. */
  async function nextInstant(workspace: Workspace): Promise<number> {
    const [newest] = await articles.list(workspace);
    return Math.max(now(), (newest?.addedAt ?? 0) + 1);
  }
}

const keptOf = ({ article, digest, addedAt, revision }: ArticleRecord, current: boolean): Kept => ({
  article,
  digest,
  addedAt,
  revision,
  current,
});

const fingerprintOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Ten small letters and digits (51 bits), of the text alone; `attempt` gives others for the same text. */
function idOf(text: string, attempt: number): string {
  const digest = createHash('sha256').update(`${attempt}:${text}`).digest('hex');
  return BigInt(`0x${digest.slice(0, 16)}`)
    .toString(36)
    .padStart(10, '0')
    .slice(-10);
}

/** Whether a source read again says all that is kept already. */
const sameArticle = ({ id, ...kept }: Article, read: ReadArticle): boolean =>
  JSON.stringify(sorted(kept)) === JSON.stringify(sorted(read));
const sorted = (article: ReadArticle) =>
  Object.entries(article)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
