import type { Given, Source } from './article/source.ts';
import type { Article, Digest, Workspace } from './nouns.ts';

/** An article of a workspace with its digest. */
export interface Kept {
  readonly article: Article;
  readonly digest: Digest;
  /** Milliseconds since 1970, UTC. */
  readonly addedAt: number;
  /** Counted from 1; a page that changed and was read again has the next. */
  readonly revision: number;
  readonly current: boolean;
}

/** A kept article as a list shows it. */
export interface Listed extends Pick<Article, 'id' | 'title' | 'publisher' | 'published' | 'url'> {
  readonly addedAt: number;
  readonly current: boolean;
}

/**
 * The articles and digests of a workspace: the one service that commands and schedules ask. A workspace that is seen
 * for the first time receives the start article, once; what was removed stays removed. Every method may throw UserError.
 */
export interface Newsdesk {
  /** The article that commands without `article` mean; null where none is kept. */
  current(workspace: Workspace): Promise<Kept | null>;
  /** By id or a part of the title, forgivingly. Throws with the nearest titles when none or several fit. */
  find(workspace: Workspace, name: string): Promise<Kept>;
  /** Newest first. */
  list(workspace: Workspace): Promise<readonly Listed[]>;
  /** Reads, keeps and makes current. The same text again is the same article (`isNew` false). */
  add(workspace: Workspace, source: Source, given: Given): Promise<{ kept: Kept; isNew: boolean }>;
  use(workspace: Workspace, id: string): Promise<Kept>;
  /** Removes; the newest of the others becomes current where it was. Answers with the one that is current now. */
  remove(workspace: Workspace, id: string): Promise<Kept | null>;
  /** Makes the digest anew (and, once pages can be fetched, reads the page again). */
  refresh(workspace: Workspace, id: string): Promise<Kept>;
  /** Deletes all that is kept of a workspace; it does not receive the start article again. */
  forgetEverything(workspace: Workspace): Promise<{ articles: number }>;
}
