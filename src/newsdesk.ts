import type { ReadPage } from './article/reading.ts';
import type { Given, Source } from './article/source.ts';
import { UserError } from './errors.ts';
import { createKeeping, noPage } from './newsdesk/keeping.ts';
import type { Bringing, Changed, Kept, Refreshed } from './newsdesk/kept.ts';
import { keysOf, linkKey } from './newsdesk/keys.ts';
import type { NewsdeskParts } from './newsdesk/parts.ts';
import { idOf } from './newsdesk/same.ts';
import { theOne } from './newsdesk/titles.ts';
import type { Article, Workspace } from './nouns.ts';
import type { ArticleEntry } from './store/articles.ts';

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
  /** By id, link or a part of the title, forgivingly. Throws with the nearest titles when none or several fit. */
  find(workspace: Workspace, name: string): Promise<Kept>;
  /** The article that a link leads to, of those that are kept; null where none does. */
  atLink(workspace: Workspace, link: string): Promise<Kept | null>;
  /** Reads a link without keeping anything; the article's id is the link. */
  glance(link: string): Promise<Kept>;
  /** What changed in an article since a former revision; null where that is not kept any more. */
  changesSince(workspace: Workspace, kept: Kept, revision: number): Promise<Changed | null>;
  /** Newest first. */
  list(workspace: Workspace): Promise<readonly Listed[]>;
  /** Reads, keeps and makes current. The same text or the same page again is the same article (`isNew` false). */
  add(workspace: Workspace, source: Source, given: Given): Promise<{ kept: Kept; isNew: boolean }>;
  /**
   * Keeps the article of a page that a feed lists, one that is kept already as it is. It becomes the current one where the
   * feed leads, or none is. Of what a feed brought the newest articles stay (`mostOfAFeed`).
   */
  bring(workspace: Workspace, link: string, page: ReadPage, feed: Bringing): Promise<Kept>;
  use(workspace: Workspace, id: string): Promise<Kept>;
  /** Removes; the newest of the others becomes current where it was. Answers with the one that is current now. */
  remove(workspace: Workspace, id: string): Promise<Kept | null>;
  /**
   * Reads the article's page again, where it has one that was not asked after `since` (milliseconds since 1970, UTC).
   * Without `since` it is asked in any case, and the digest is made anew. A page that changed gives a new revision.
   */
  refresh(workspace: Workspace, id: string, since?: number): Promise<Refreshed>;
  /** Deletes all that is kept of a workspace; it does not receive the start article again. */
  forgetEverything(workspace: Workspace): Promise<{ articles: number }>;
}

/** A newsdesk over a store, which alone knows what is kept: it is asked each time. */
export function createNewsdesk(parts: NewsdeskParts): Newsdesk {
  const { articles, workspaces } = parts.store;
  const { startArticle, now } = parts;
  const keeping = createKeeping(parts);
  const { open } = keeping;

  async function meet(workspace: Workspace): Promise<void> {
    if (await workspaces.isKnown(workspace)) return;
    const when = { addedAt: now(), revision: 1 };
    if (typeof startArticle !== 'function') {
      const first = startArticle && keeping.recordFor(startArticle, idOf(startArticle.text, 0), when);
      return workspaces.meet(workspace, now(), first);
    }
    const read = await startArticle().catch(() => null);
    if (!read) return;
    const page = keeping.keptPage(read.url, read, {});
    const first = keeping.recordFor(read.article, idOf(read.article.text, 0), { ...when, page });
    await workspaces.meet(workspace, now(), first, keysOf(read.url, read).leads);
  }

  /** Meets a workspace that something is kept for: where the start article cannot be had now, it never gets it. */
  async function meetForGood(workspace: Workspace): Promise<void> {
    await meet(workspace);
    if (!(await workspaces.isKnown(workspace))) await workspaces.meet(workspace, now(), null);
  }

  async function entries(workspace: Workspace): Promise<readonly ArticleEntry[]> {
    await meet(workspace);
    return articles.list(workspace);
  }

  async function atLink(workspace: Workspace, link: string): Promise<Kept | null> {
    await meet(workspace);
    const key = linkKey(link);
    const id = key === null ? null : await articles.at(workspace, [key]);
    return id === null ? null : open(workspace, id);
  }

  return {
    atLink,

    async current(workspace) {
      let record = await articles.current(workspace);
      if (record === undefined) {
        await meet(workspace);
        record = await articles.current(workspace);
      }
      return record ? keeping.opened(workspace, record, true) : null;
    },

    async find(workspace, name) {
      if (linkKey(name) === null) return open(workspace, theOne(await entries(workspace), name).id);
      const kept = await atLink(workspace, name);
      if (kept) return kept;
      throw new UserError('The article of this link is not kept here.', 'Keep it with /article add.');
    },

    async list(workspace) {
      const all = await entries(workspace);
      const current = await workspaces.currentArticle(workspace);
      return all.map((entry) => ({ ...entry, current: entry.id === current }));
    },

    async add(workspace, source, given) {
      await meetForGood(workspace);
      if (source.kind === 'link') return keeping.keepPage(workspace, source.url, given);
      return keeping.keep(workspace, await parts.read(source, given));
    },

    async bring(workspace, link, page, feed) {
      await meetForGood(workspace);
      return keeping.bring(workspace, link, page, feed);
    },

    async glance(link) {
      const read = await keeping.readPage(link, {});
      if (read === null) throw noPage();
      return keeping.formerOf({ article: { ...read.article, id: link }, addedAt: now(), revision: 1 });
    },

    async changesSince(workspace, kept, revision) {
      const article = await articles.former(workspace, kept.article.id, revision);
      return article && keeping.changedSince({ article, addedAt: kept.addedAt, revision }, kept);
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

    async refresh(workspace, id, since) {
      await meet(workspace);
      if (since === undefined) await keeping.digestAnew(workspace, id);
      return keeping.refresh(workspace, id, since ?? Number.POSITIVE_INFINITY);
    },

    async forgetEverything(workspace) {
      await meetForGood(workspace);
      return workspaces.forget(workspace);
    },
  };
}
