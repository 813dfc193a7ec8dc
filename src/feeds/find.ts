import { decodeBytes } from '../article/decode.ts';
import { type Feed, readFeed } from '../article/feed.ts';
import { feedsNamedIn, likelyFeeds } from '../article/feed-links.ts';
import type { FetchedPage, FetchPage } from '../article/fetch.ts';
import { UserError } from '../errors.ts';

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
export async function findFeed(address: string, fetchPage: FetchPage): Promise<FoundFeed> {
  const page = await textAt(address, fetchPage);
  const listing = await readFeed(page.text, page.fetched.url);
  if (listing) return { url: address, listing, fetched: page.fetched };
  const named = feedsNamedIn(page.text, page.fetched.url).slice(0, mostTried);
  for (const url of named.length > 0 ? named : likelyFeeds(page.fetched.url)) {
    const found = await feedAt(url, fetchPage);
    if (found) return found;
  }
  throw new UserError('No feed was found there.', whatToGive);
}

const whatToGive = 'Give the address of its RSS, Atom or JSON feed, or of another page of the site.';

async function textAt(address: string, fetchPage: FetchPage) {
  try {
    const fetched = await fetchPage(address, {}, 'feed');
    if (fetched) return { fetched, text: decodeBytes(fetched.bytes, fetched.charset) };
  } catch (error) {
    // What to do about a page that cannot be read is another thing than about a feed.
    throw error instanceof UserError ? new UserError(error.message, whatToGive, { cause: error }) : error;
  }
  throw new UserError('The site gave no page.', whatToGive);
}

async function feedAt(url: string, fetchPage: FetchPage): Promise<FoundFeed | null> {
  try {
    const { fetched, text } = await textAt(url, fetchPage);
    const listing = await readFeed(text, fetched.url);
    return listing && { url, listing, fetched };
  } catch (error) {
    if (error instanceof UserError) return null; // a guess that led nowhere
    throw error;
  }
}
