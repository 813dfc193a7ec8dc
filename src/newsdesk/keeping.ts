import type { ReadPage } from '../article/reading.ts';
import type { Given, ReadArticle } from '../article/source.ts';
import { UserError } from '../errors.ts';
import type { Workspace } from '../nouns.ts';
import type { ArticleRecord, KeptPage } from '../store/article-record.ts';
import type { Bringing, Kept, Refreshed } from './kept.ts';
import { type Keys, keysOf, linkKey } from './keys.ts';
import type { NewsdeskParts } from './parts.ts';
import { createRecords } from './records.ts';
import { fingerprintOf, idOf, isSameArticle, isSameStory, readsTheSame } from './same.ts';

/** A site that was asked for a page anew, and says that it has not changed. */
export const noPage = () => new UserError('The site gave no page.', 'Paste the text of the article.');

/** Of what a feed brought so many articles are kept, the newest ones. */
const mostOfAFeed = 50;

const linksAreNotRead = () => {
  throw new UserError('Links are not read here.', 'Paste the text of the article.');
};

/** Keeps articles in a store: what is new, what has changed, and what is kept already under another address. */
export function createKeeping(parts: NewsdeskParts) {
  const { articles, workspaces } = parts.store;
  const { now, page: readPage = linksAreNotRead } = parts;
  const records = createRecords(parts);
  const { recordFor, recordOf, open, changedSince } = records;

  async function unusedId(workspace: Workspace, text: string): Promise<string> {
    // Taken only where a page kept under the id of its first text has another text by now.
    for (let attempt = 0; ; attempt++) {
      const id = idOf(text, attempt);
      if (!(await articles.has(workspace, id))) return id;
    }
  }

  /** Now, or just after the newest article: the order of a list is kept when two are added in one millisecond. */
  async function nextInstant(workspace: Workspace): Promise<number> {
    const [newest] = await articles.list(workspace);
    return Math.max(now(), (newest?.addedAt ?? 0) + 1);
  }

  /** The kept article that this is: of the same text, else of the same address, unless that tells another story. */
  async function keptAlready(
    workspace: Workspace,
    read: ReadArticle,
    { matches }: Keys,
  ): Promise<ArticleRecord | null> {
    const same = await articles.withFingerprint(workspace, fingerprintOf(read.text));
    const id = same ?? (await articles.at(workspace, matches));
    const record = id === null ? null : await articles.get(workspace, id);
    return record && isSameStory(record.article.text, read.text) ? record : null;
  }

  /** Keeps what was read, as a person asked: as a new article, a new revision, or as what is kept already. */
  async function keep(
    workspace: Workspace,
    read: ReadArticle,
    page?: KeptPage,
    keys: Keys = { leads: [], matches: [] },
  ): Promise<{ kept: Kept; isNew: boolean }> {
    const before = await keptAlready(workspace, read, keys);
    const id = before?.article.id ?? (await unusedId(workspace, read.text));
    if (before && readsTheSame(before.article, read)) {
      if (page || before.feed !== undefined) await keepAsItIs(workspace, before, read, page);
      await articles.lead(workspace, id, keys.leads);
      await workspaces.setCurrentArticle(workspace, id);
    } else {
      const origin = page ?? before?.page;
      const record = recordFor(read, id, {
        addedAt: before?.addedAt ?? (await nextInstant(workspace)),
        revision: (before?.revision ?? 0) + 1,
        ...(origin && { page: origin }),
      });
      await articles.keep(workspace, record, now(), { addresses: keys.leads, former: before, current: true });
      parts.kept?.();
    }
    return { kept: await open(workspace, id), isNew: before === null };
  }

  /**
   * The same words again: where their page can be read again, and an author or address that was not known. What a person
   * asks for is no longer the feed's that brought it.
   */
  async function keepAsItIs(
    workspace: Workspace,
    { article, feed: _, ...record }: ArticleRecord,
    read: ReadArticle,
    page: KeptPage | undefined,
  ): Promise<void> {
    const { id, ...known } = article;
    const all = { ...known, ...read, ...(known.url !== undefined && { url: known.url }) };
    // What names the version of a page holds for the address that it was fetched at, the first.
    const asked =
      page && record.page && record.page.url !== page.url ? { ...record.page, given: page.given } : page;
    const origin = { ...record, ...(asked && { page: asked }) };
    const isSame = isSameArticle(article, all);
    await articles.put(workspace, isSame ? { ...origin, article } : recordFor(all, id, origin));
  }

  /** Keeps an article that a feed lists; one that is kept already stays as it is. */
  async function bring(
    workspace: Workspace,
    link: string,
    read: ReadPage,
    { feed, leads }: Bringing,
  ): Promise<Kept> {
    const keys = keysOf(link, read);
    const before = await keptAlready(workspace, read.article, keys);
    if (before) {
      await articles.lead(workspace, before.article.id, keys.leads);
      return open(workspace, before.article.id);
    }
    const id = await unusedId(workspace, read.article.text);
    const addedAt = await nextInstant(workspace);
    const page = keptPage(link, read, {});
    const record = recordFor(read.article, id, { addedAt, revision: 1, page, feed });
    const current = leads || (await workspaces.currentArticle(workspace)) === null;
    await articles.keep(workspace, record, now(), { addresses: keys.leads, current });
    for (const older of await articles.surplus(workspace, feed, mostOfAFeed))
      await articles.remove(workspace, older);
    parts.kept?.();
    return open(workspace, id);
  }

  /** Reads a link's page and keeps it; one whose version is kept already costs the site nothing. */
  async function keepPage(workspace: Workspace, link: string, given: Given) {
    const key = linkKey(link);
    const id = key === null ? null : await articles.at(workspace, [key]);
    const known = id === null ? null : await articles.get(workspace, id);
    const wanted = { ...known?.page?.given, ...said(given) };
    const isAskedAnew = Object.keys(said(given)).length > 0;
    const read = await readPage(link, wanted, isAskedAnew ? undefined : known?.page);
    if (read) return keep(workspace, read.article, keptPage(link, read, wanted), keysOf(link, read));
    if (!known?.page) throw noPage();
    await articles.put(workspace, { ...known, page: { ...known.page, readAt: now() } });
    await workspaces.setCurrentArticle(workspace, known.article.id);
    return { kept: await open(workspace, known.article.id), isNew: false };
  }

  const keptPage = (url: string, { version }: ReadPage, given: KeptPage['given']): KeptPage => ({
    url,
    ...version,
    readAt: now(),
    given,
  });

  /** Asks an article's page, unless that was done after `since`, what it says now. */
  async function refresh(workspace: Workspace, id: string, since: number): Promise<Refreshed> {
    const record = await recordOf(workspace, id);
    const { page, article } = record;
    if (!page || page.readAt >= since) {
      return { kept: await open(workspace, id), changed: null, hasPage: page !== undefined };
    }
    const read = await readPage(page.url, page.given, page);
    if (read && !isSameStory(article.text, read.article.text)) {
      throw new UserError(
        'The page holds another article by now; the one that was kept stays as it was.',
        'Keep the other one with /article add, if you want it.',
      );
    }
    const asked = read ? keptPage(page.url, read, page.given) : { ...page, readAt: now() };
    if (!read || readsTheSame(article, read.article) || (await isKeptElsewhere(workspace, id, read))) {
      await articles.put(workspace, { ...record, page: asked });
      return { kept: await open(workspace, id), changed: null, hasPage: true };
    }
    const revision = record.revision + 1;
    const anew = recordFor(read.article, id, { ...record, revision, page: asked });
    await articles.keep(workspace, anew, now(), { addresses: [], former: record, current: false });
    parts.kept?.();
    const kept = await open(workspace, id);
    return { kept, changed: changedSince(record, kept), hasPage: true };
  }

  /** Whether the very text is kept as another article: no text is kept twice. */
  async function isKeptElsewhere(workspace: Workspace, id: string, { article }: ReadPage) {
    const other = await articles.withFingerprint(workspace, fingerprintOf(article.text));
    return other !== null && other !== id;
  }

  return {
    ...records,
    keptPage,
    readPage,
    keep,
    keepPage,
    bring,
    refresh,
  };
}

/** What the person said of an article, without what says how it is read. */
const said = ({ title, published }: Given) => ({
  ...(title !== undefined && { title }),
  ...(published !== undefined && { published }),
});
