import type { Article, Changes, Digest } from '../nouns.ts';

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

/** What an article says that a former revision of it did not. */
export interface Changed {
  readonly before: Kept;
  readonly changes: Changes;
}

/** An article after its page was read again. `changed`: since the revision that it replaced; null where it is the same. */
export interface Refreshed {
  readonly kept: Kept;
  readonly changed: Changed | null;
  /** Whether there was a page to be asked. */
  readonly hasPage: boolean;
}

/** What brings an article. */
export interface Bringing {
  /** Id of the feed. */
  readonly feed: string;
  /** Whether its newest article becomes the current one. */
  readonly leads: boolean;
}
