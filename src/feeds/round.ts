import type { Logger } from 'pino';
import type { Feed } from '../article/feed.ts';
import { SiteRefusal } from '../article/fetch/fetch-refusals.ts';
import type { FetchedPage } from '../article/fetch.ts';
import { UserError } from '../errors.ts';
import type { KeptFeed } from '../store/feed-record.ts';
import type { Store } from '../store/store.ts';
import { type Bringing, bringAll, readOnce } from './bring.ts';
import { chooseNew, readSeen, seenAfter, writeSeen } from './entries.ts';
import type { Finding } from './find.ts';
import { isBroken, waitAfterFailure, waitAfterReading } from './interval.ts';

/** Everything that reading feeds needs from outside. */
export interface FeedParts extends Bringing, Finding {
  readonly store: Pick<Store, 'feeds'>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  readonly log: Logger;
}

/** What a reading changes of a feed. */
type Outcome = Omit<KeptFeed, 'id'>;

/**
 * Reads a feed that was claimed until `lease`, keeps what is new for everyone who follows it, and writes down when it is
 * read again. Throws nothing: what goes wrong is written down, or logged.
 */
export async function readClaimed(parts: FeedParts, feed: KeptFeed, lease: number): Promise<void> {
  try {
    const outcome = await read(parts, feed);
    await parts.store.feeds.finish({ id: feed.id, ...outcome }, lease);
    if (outcome.url !== feed.url) await parts.store.feeds.join(feed.id, outcome.url);
  } catch (error) {
    parts.log.error({ err: error, feed: feed.id }, 'a feed could not be worked on');
  }
}

async function read(parts: FeedParts, feed: KeptFeed): Promise<Outcome> {
  try {
    const fetched = await parts.fetchPage(feed.url, feed, 'feed');
    return fetched ? await readListing(parts, feed, fetched) : working(parts, feed, {});
  } catch (error) {
    if (!(error instanceof UserError)) parts.log.warn({ err: error, feed: feed.id }, 'a feed was not read');
    return failed(parts, feed, error);
  }
}

interface Round {
  /** Entries wait for the next round. */
  readonly later?: boolean;
  /** Pages are to be tried again. */
  readonly again?: boolean;
  /** Why articles did not come, where they did not. */
  readonly problem?: string | undefined;
}

/** What is written down of a feed that was read without trouble. */
function working(
  { now, random }: FeedParts,
  feed: KeptFeed,
  { later = false, again = false, problem }: Round,
): Outcome {
  const { url, title, etag, lastModified, everyMs } = feed;
  // Without its version it is read whole the next time: what is left over is still listed.
  const isDone = !later && !again;
  return {
    url,
    title,
    ...(etag !== undefined && isDone && { etag }),
    ...(lastModified !== undefined && isDone && { lastModified }),
    ...(everyMs !== undefined && { everyMs }),
    nextRead: now() + waitAfterReading(everyMs, later, random()),
    failures: 0,
    ...(problem !== undefined && { problem }),
    broken: false,
  };
}

/** How often a feed is to be read: as it asks, or its site, whichever is less often. */
export function askedFor({ everyMs = 0 }: Feed, { freshMs = 0 }: FetchedPage): number | undefined {
  return Math.max(everyMs, freshMs) || undefined;
}

async function readListing(parts: FeedParts, kept: KeptFeed, fetched: FetchedPage): Promise<Outcome> {
  const { listing } = await parts.readFeed(fetched);
  if (!listing) throw new UserError('What is found at its address is not a feed (any more).');
  const everyMs = askedFor(listing, fetched);
  const title = listing.title || kept.title;
  const feed: KeptFeed = {
    ...kept,
    // What its site says to be there for good is read there from now on.
    url: fetched.movedTo ?? kept.url,
    title,
    ...fetched.version,
    ...(everyMs !== undefined && { everyMs }),
  };
  const bringing = { newsdesk: parts.newsdesk, readPage: readOnce(parts.readPage) };
  const rounds: Round[] = [];
  for (const follow of await parts.store.feeds.followers(kept.id)) {
    const before = readSeen(follow.seen);
    const { wanted, later } = chooseNew(listing.entries, before, parts.now());
    const { failed: again, problem } = await bringAll(bringing, kept, follow, wanted);
    const after = writeSeen(seenAfter(listing.entries, before, { later, failed: again }));
    if (after !== follow.seen) await parts.store.feeds.setSeen(follow.workspace, kept.id, after);
    rounds.push({ later: later.length > 0, again: again.length > 0, problem });
  }
  return working(parts, feed, {
    later: rounds.some(({ later }) => later),
    again: rounds.some(({ again }) => again),
    problem: rounds.find(({ problem }) => problem !== undefined)?.problem,
  });
}

function failed({ now, random }: FeedParts, feed: KeptFeed, error: unknown): Outcome {
  const failures = feed.failures + 1;
  const failingSince = feed.failingSince ?? now();
  const refusal = error instanceof SiteRefusal ? error : null;
  const isGone = refusal?.status === 410;
  return {
    ...feed,
    failures,
    failingSince,
    problem: error instanceof UserError ? error.message : 'It could not be read.',
    broken: feed.broken || isGone || isBroken(failures, now() - failingSince),
    nextRead: isGone ? null : now() + waitAfterFailure(failures, refusal?.retryAfterMs ?? 0, random()),
  };
}
