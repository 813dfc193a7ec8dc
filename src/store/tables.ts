import type { Edtf, Workspace } from '../nouns.ts';

/**
 * The rows as both databases keep them. Instants are milliseconds since 1970 (UTC), flags 0 or 1, JSON is text:
 * PostgreSQL's own JSON type refuses a NUL and does not keep the order of keys.
 */
export interface Tables {
  workspaces: WorkspaceRow;
  articles: ArticleRow;
  addresses: AddressRow;
  revisions: RevisionRow;
  feeds: FeedRow;
  follows: FollowRow;
  claims: ClaimRow;
  schedules: ScheduleRow;
  deliveries: DeliveryRow;
  paces: PaceRow;
  leases: LeaseRow;
  installations: InstallationRow;
}

/** A workspace that was seen. The row outlives `forget`: it is the fact that the start article was given. */
export interface WorkspaceRow {
  workspace: Workspace;
  seen_at: number;
  current_article: string | null;
  /** IANA name of the zone that schedules are meant in, once it was asked for. */
  zone: string | null;
}

export interface ArticleRow {
  workspace: Workspace;
  id: string;
  /** Of the text alone: the same text again is the same article. */
  fingerprint: string;
  title: string;
  publisher: string | null;
  published: Edtf | null;
  url: string | null;
  added_at: number;
  revision: number;
  /** An `Article` as JSON. */
  article: string;
  /** A `Digest` as JSON, made by this version of the engine. */
  digest: string;
  engine: string;
  /** What it takes to read its page again, as JSON; null where it came from no page. */
  page: string | null;
  /** Id of the feed that brought it; null where a person did. */
  feed: string | null;
}

/** One of the addresses that lead to an article. */
export interface AddressRow {
  workspace: Workspace;
  /** The SHA-256 of an address: an address can be longer than PostgreSQL's indexes take. */
  address: string;
  article: string;
}

/** An article as it was before its page changed. */
export interface RevisionRow {
  workspace: Workspace;
  id: string;
  revision: number;
  /** An `Article` as JSON. */
  article: string;
}

/** A feed, once for all who follow it. */
export interface FeedRow {
  id: string;
  url: string;
  title: string;
  etag: string | null;
  last_modified: string | null;
  every_ms: number | null;
  /** When it may be read next: its own time, or the end of the lease of the process that reads it; null: never. */
  next_read: number | null;
  failures: number;
  failing_since: number | null;
  problem: string | null;
  broken: number;
}

export interface FollowRow {
  workspace: Workspace;
  feed: string;
  platform: string;
  follower: string;
  /** Whether its newest article becomes the current one. */
  leads: number;
  followed_at: number;
  /** What was seen of it, as JSON of the feed's reader. */
  seen: string;
  /** Whether the follower was told that it is broken. */
  told: number;
}

/** An interaction or envelope id of a platform that a writing command has taken. */
export interface ClaimRow {
  workspace: Workspace;
  id: string;
  claimed_at: number;
}

/** `times` of a schedule that posts as soon as an article is kept or changes. */
export const onChange = 'on change';

export interface ScheduleRow {
  id: string;
  workspace: Workspace;
  platform: string;
  channel: string;
  channel_name: string | null;
  /** The platform's id of the person who made it. */
  owner: string;
  what: string;
  /** Id of the article; null means the current one, read when it runs. */
  article: string | null;
  /** Crons with `; ` between them, or `on change`. */
  times: string;
  /** IANA name. */
  zone: string;
  only_changed: number;
  grace_ms: number;
  created_at: number;
  /** Why it stands still; null while it runs. */
  paused: string | null;
  /** null: it stands still, or waits for a change. */
  next_due: number | null;
  /** What the last post held, as JSON of the schedule's own. */
  last_posted: string | null;
}

export interface DeliveryRow {
  id: string;
  workspace: Workspace;
  schedule: string;
  platform: string;
  channel: string;
  due_at: number;
  /** `due`, `change`, `run-now` or `after-all`. */
  kind: string;
  state: string;
  /** Runs that were missed and are told by this row alone. */
  missed: number;
  /** The process that has it. */
  holder: string | null;
  /** When it may be taken: the next attempt, or the end of its holder's lease; null once it is settled. */
  ready_at: number | null;
  /** When its request is to go out, so that others keep their distance. */
  slot_at: number | null;
  attempts: number;
  /** When the attempt began whose outcome is in doubt, or the first of several under one nonce. */
  first_sent_at: number | null;
  message: string | null;
  problem: string | null;
  settled_at: number | null;
}

/** From when on a platform takes the next request of all processes together. */
export interface PaceRow {
  platform: string;
  free_at: number;
}

/** What one process alone does, until when. */
export interface LeaseRow {
  name: string;
  holder: string;
  until: number;
}

/** An app's installation, sealed by its platform. Outlives `forget`: it is the app's own, not the workspace's. */
export interface InstallationRow {
  installed_in: Workspace;
  sealed: string;
}
