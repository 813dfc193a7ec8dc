import { decodeBytes } from './decode.ts';
import { type Feed, readFeed } from './feed.ts';
import { feedsNamedIn } from './feed-links.ts';
import type { PageAtHand } from './source.ts';

/** What is found where a feed may be. */
export interface OfferedFeed {
  /** null where it is none. */
  readonly listing: Feed | null;
  /** The feeds that it names as a page, in its order: absolute http(s) addresses. None of a feed. */
  readonly named: readonly string[];
}

/** Reads bytes that were fetched as a feed, else as a page that may name some. */
export async function offeredFeed({
  bytes,
  charset,
  url,
}: Pick<PageAtHand, 'bytes' | 'charset' | 'url'>): Promise<OfferedFeed> {
  const text = decodeBytes(bytes, charset);
  const listing = await readFeed(text, url);
  return { listing, named: listing ? [] : feedsNamedIn(text, url) };
}
