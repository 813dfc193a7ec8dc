import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalAddress } from '../article/address.ts';
import type { FeedEntry } from '../article/feed.ts';

/** What a follower has seen of a feed, kept as JSON. */
export interface Seen {
  /** Keys of entries, those seen last first. */
  readonly keys: readonly string[];
  /** How often an entry's page was tried in vain. */
  readonly tries: Readonly<Record<string, number>>;
}

const seen = z.object({ keys: z.array(z.string()), tries: z.record(z.string(), z.number()) });

/** Reads what was kept by `writeSeen`. */
export const readSeen = (kept: string): Seen => seen.parse(JSON.parse(kept));
export const writeSeen = (all: Seen): string => JSON.stringify(all);
export const nothingSeen: Seen = { keys: [], tries: {} };

/** Of several that are new at once, so many are kept; the older ones are passed over. */
const mostNew = 10;
/** A feed that was just followed brings so many of those that it lists already. */
export const mostAtFirst = 3;
/** Pages read in one round of one feed. */
export const mostPerRound = 5;
/** A page that cannot be read is tried so often, once a round. */
const mostTries = 3;
/** Keys remembered of one feed: those of two full listings. */
const mostKeys = 4_000;
/** An entry dated farther ahead tells nothing by its date. */
const believedAheadMs = 24 * 60 * 60 * 1000;

/** What is to be read of a listing, the oldest first. */
export interface Choice {
  readonly wanted: readonly FeedEntry[];
  /** New, but for a later round. */
  readonly later: readonly FeedEntry[];
  /** New, but older than what is kept of so many at once. */
  readonly passedOver: number;
}

/**
 * Chooses the entries to read: those whose link and id were never seen, the newest `most` of them, and of these no more
 * than a round takes. A date decides about order alone, so that one that changes makes nothing new.
 */
export function chooseNew(entries: readonly FeedEntry[], before: Seen, now: number, most = mostNew): Choice {
  const known = new Set(before.keys);
  const fresh = withoutRepeats(entries).filter(({ keys }) => !keys.some((key) => known.has(key)));
  const newest = newestFirst(
    fresh.map(({ entry }) => entry),
    now,
  );
  const kept = newest.slice(0, most).toReversed();
  return {
    wanted: kept.slice(0, mostPerRound),
    later: kept.slice(mostPerRound),
    passedOver: newest.length - kept.length,
  };
}

/** What is known after a round: all of the listing was seen but what is left for later and what is to be tried again. */
export function seenAfter(
  entries: readonly FeedEntry[],
  before: Seen,
  { later, failed }: { readonly later: readonly FeedEntry[]; readonly failed: readonly FeedEntry[] },
): Seen {
  const tries = Object.fromEntries(
    failed.map(({ link }) => [linkKey(link), (before.tries[linkKey(link)] ?? 0) + 1] as const),
  );
  const again = failed.filter(({ link }) => (tries[linkKey(link)] ?? 0) < mostTries);
  const open = new Set([...later, ...again].map(({ link }) => linkKey(link)));
  const listed = withoutRepeats(entries).filter(({ link }) => !open.has(link));
  const keys = [...new Set([...listed.flatMap((one) => one.keys), ...before.keys])].slice(0, mostKeys);
  return { keys, tries: Object.fromEntries(Object.entries(tries).filter(([key]) => open.has(key))) };
}

interface Keyed {
  readonly entry: FeedEntry;
  /** The key of its link, which is one of them. */
  readonly link: string;
  readonly keys: readonly string[];
}

/** Each entry once, with what it is known by: its link, and its id where that is the id of no other. */
function withoutRepeats(entries: readonly FeedEntry[]): readonly Keyed[] {
  const byLink = new Map<string, FeedEntry>();
  for (const entry of entries) {
    const key = linkKey(entry.link);
    if (!byLink.has(key)) byLink.set(key, entry);
  }
  const ids = Map.groupBy(byLink.values(), ({ guid }) => guid);
  return [...byLink].map(([key, entry]) => {
    const isItsOwn = entry.guid !== undefined && ids.get(entry.guid)?.length === 1;
    return { entry, link: key, keys: isItsOwn ? [key, hashed(`id ${entry.guid}`)] : [key] };
  });
}

/** By date where every entry has one that can be true, else in the feed's own order. */
function newestFirst(entries: readonly FeedEntry[], now: number): readonly FeedEntry[] {
  const dated = entries.flatMap((entry) =>
    entry.at !== undefined && entry.at <= now + believedAheadMs ? [{ entry, at: entry.at }] : [],
  );
  if (dated.length < entries.length) return entries;
  return dated.toSorted((a, b) => b.at - a.at).map(({ entry }) => entry);
}

const linkKey = (link: string) => hashed(`link ${canonicalAddress(link)}`);

/** 60 bits: no two of some thousand entries have the same. */
const hashed = (words: string) => createHash('sha256').update(words).digest('base64url').slice(0, 10);
