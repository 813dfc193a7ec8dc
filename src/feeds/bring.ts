import type { FeedEntry } from '../article/feed.ts';
import { SiteRefusal } from '../article/fetch/fetch-refusals.ts';
import type { ReadPage } from '../article/reading.ts';
import { UserError } from '../errors.ts';
import type { Kept } from '../newsdesk/kept.ts';
import type { Newsdesk } from '../newsdesk.ts';
import type { Follow, KeptFeed } from '../store/feed-record.ts';

/** Keeps articles that a feed lists. */
export interface Bringing {
  readonly newsdesk: Pick<Newsdesk, 'bring' | 'atLink' | 'current'>;
  /** Reads the page of an entry; null where its site gives none. Throws a UserError for one that holds no article. */
  readPage(link: string): Promise<ReadPage | null>;
}

/** What came of some entries. */
export interface Brought {
  readonly kept: readonly Kept[];
  /** Entries whose page may be read another time. */
  readonly failed: readonly FeedEntry[];
  /** Why articles did not come, of the last one that did not. */
  readonly problem?: string;
}

/** Reads each page once, for all who follow a feed. */
export function readOnce(readPage: Bringing['readPage']): Bringing['readPage'] {
  const pages = new Map<string, Promise<ReadPage | null>>();
  return (link) => {
    const page = pages.get(link) ?? readPage(link);
    pages.set(link, page);
    return page;
  };
}

/** Reads the pages of some entries and keeps them for a workspace, one after the other; those kept already are not read. */
export async function bringAll(
  { newsdesk, readPage }: Bringing,
  feed: Pick<KeptFeed, 'id'>,
  { workspace, leads }: Pick<Follow, 'workspace' | 'leads'>,
  entries: readonly FeedEntry[],
): Promise<Brought> {
  const kept: Kept[] = [];
  const failed: FeedEntry[] = [];
  let problem: string | undefined;
  for (const entry of entries) {
    try {
      if (await newsdesk.atLink(workspace, entry.link)) continue;
      const page = await readPage(entry.link);
      if (page) kept.push(await newsdesk.bring(workspace, entry.link, page, { feed: feed.id, leads }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problem = error.message;
      if (mayBeReadLater(error)) failed.push(entry);
    }
  }
  return { kept, failed, ...(problem !== undefined && { problem }) };
}

/** A page that its site says is not there is not asked for again. */
const mayBeReadLater = (error: UserError) =>
  !(error instanceof SiteRefusal && [401, 402, 403, 404, 410, 451].includes(error.status));
