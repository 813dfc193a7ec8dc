import type { Feed } from '../article/feed.ts';
import { likelyFeeds } from '../article/feed-links.ts';
import type { FetchedPage, FetchPage } from '../article/fetch.ts';
import type { OfferedFeed } from '../article/offered-feed.ts';
import { UserError } from '../errors.ts';

/** What finds a feed: fetches, and reads what came. */
export interface Finding {
  readonly fetchPage: FetchPage;
  /** Throws a UserError for what takes too long or too much memory. */
  readFeed(page: FetchedPage): Promise<OfferedFeed>;
}

/** A feed as it was read from its address. */
export interface FoundFeed {
  readonly url: string;
  readonly listing: Feed;
  readonly fetched: FetchedPage;
}

/** Of the feeds that a page names, so many are tried. */
const mostTried = 4;

/**
 * Finds the feed that is meant by an address: the feed itself, else one that the page there names, else one where sites
 * commonly keep it. Throws UserError where the address cannot be read, or no feed is found.
 */
export async function findFeed(address: string, finding: Finding): Promise<FoundFeed> {
  const { fetched, listing, named } = await offeredAt(address, finding);
  if (listing) return { url: fetched.movedTo ?? address, listing, fetched };
  for (const url of named.length > 0 ? named.slice(0, mostTried) : likelyFeeds(fetched.url)) {
    const found = await feedAt(url, finding);
    if (found) return found;
  }
  throw new UserError('No feed was found there.', whatToGive);
}

const whatToGive = 'Give the address of its RSS, Atom or JSON feed, or of another page of the site.';

async function offeredAt(address: string, { fetchPage, readFeed }: Finding) {
  try {
    const fetched = await fetchPage(address, {}, 'feed');
    if (fetched) return { fetched, ...(await readFeed(fetched)) };
  } catch (error) {
    // What to do about a page that cannot be read is another thing than about a feed.
    throw error instanceof UserError ? new UserError(error.message, whatToGive, { cause: error }) : error;
  }
  throw new UserError('The site gave no page.', whatToGive);
}

async function feedAt(url: string, finding: Finding): Promise<FoundFeed | null> {
  try {
    const { fetched, listing } = await offeredAt(url, finding);
    return listing && { url: fetched.movedTo ?? url, listing, fetched };
  } catch (error) {
    if (error instanceof UserError) return null; // a guess that led nowhere
    throw error;
  }
}
