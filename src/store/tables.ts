import type { Edtf, Workspace } from '../nouns.ts';

/**
 * The rows as both databases keep them. Instants are milliseconds since 1970 (UTC), flags 0 or 1, JSON is text:
 * PostgreSQL's own JSON type refuses a NUL and does not keep the order of keys.
 */
export interface Tables {
  workspaces: WorkspaceRow;
  articles: ArticleRow;
  claims: ClaimRow;
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
}

/** An interaction or envelope id of a platform that a writing command has taken. */
export interface ClaimRow {
  workspace: Workspace;
  id: string;
  claimed_at: number;
}
