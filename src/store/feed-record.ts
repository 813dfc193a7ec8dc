import type { Selectable } from 'kysely';
import type { Workspace } from '../nouns.ts';
import type { FeedRow, FollowRow } from './tables.ts';

/** A feed as it is kept, once for all who follow it. Instants are milliseconds since 1970, UTC. */
export interface KeptFeed {
  /** Of the address that it was followed at first. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** What its site named the version that was read (RFC 9110, 8.8). */
  readonly etag?: string;
  readonly lastModified?: string;
  /** How often it, or its site, asks to be read, in milliseconds. */
  readonly everyMs?: number;
  /** When it is read next; null: not any more. */
  readonly nextRead: number | null;
  /** Failures in a row, and since when. */
  readonly failures: number;
  readonly failingSince?: number;
  /** Why it could not be read the last time. */
  readonly problem?: string;
  /** It has failed for so long that its followers are told. */
  readonly broken: boolean;
}

/** That a workspace follows a feed. */
export interface Follow {
  readonly workspace: Workspace;
  readonly platform: string;
  /** The platform's id of the person who asked for it. */
  readonly follower: string;
  /** Whether its newest article becomes the current one. */
  readonly leads: boolean;
  readonly followedAt: number;
  /** What was seen of the feed, as text of the feed's reader. */
  readonly seen: string;
}

/** The row of a feed. */
export const rowOf = (feed: KeptFeed): FeedRow => ({
  id: feed.id,
  url: feed.url,
  title: feed.title.replaceAll('\0', '\uFFFD').toWellFormed(),
  etag: feed.etag ?? null,
  last_modified: feed.lastModified ?? null,
  every_ms: feed.everyMs ?? null,
  next_read: feed.nextRead,
  failures: feed.failures,
  failing_since: feed.failingSince ?? null,
  problem: feed.problem ?? null,
  broken: feed.broken ? 1 : 0,
});

/** The feed of a row. */
export const feedOf = (row: Selectable<FeedRow>): KeptFeed => ({
  id: row.id,
  url: row.url,
  title: row.title,
  ...(row.etag !== null && { etag: row.etag }),
  ...(row.last_modified !== null && { lastModified: row.last_modified }),
  ...(row.every_ms !== null && { everyMs: row.every_ms }),
  nextRead: row.next_read,
  failures: row.failures,
  ...(row.failing_since !== null && { failingSince: row.failing_since }),
  ...(row.problem !== null && { problem: row.problem }),
  broken: row.broken === 1,
});

/** The follow of a row. */
export const followOf = (row: Selectable<FollowRow>): Follow => ({
  workspace: row.workspace,
  platform: row.platform,
  follower: row.follower,
  leads: row.leads === 1,
  followedAt: row.followed_at,
  seen: row.seen,
});
