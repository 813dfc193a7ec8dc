import type { PageVersion } from '../article/fetch.ts';
import type { ReadPage } from '../article/reading.ts';
import type { Given, ReadArticle, Source } from '../article/source.ts';
import type { Article, Digest } from '../nouns.ts';
import type { Store } from '../store/store.ts';

/** What turns an article into its digest, and the version under which the same text gives the same digest. */
export interface Digester {
  readonly engine: string;
  digest(article: Article): Digest;
}

/** What a newsdesk is made of. */
export interface NewsdeskParts {
  readonly store: Pick<Store, 'articles' | 'workspaces'>;
  /** Reads a source that is no link; throws a UserError for what holds no article. */
  read(source: Exclude<Source, { kind: 'link' }>, given: Given): Promise<ReadArticle>;
  /** Reads the page of a link; null where it still is the `known` version. Without it links are not read. */
  page?(link: string, given: Given, known?: PageVersion): Promise<ReadPage | null>;
  readonly digester?: Digester;
  /**
   * What every workspace starts with; null: with nothing. A page is read when it is needed: where it cannot be had just
   * then, a workspace that is new gets it later.
   */
  readonly startArticle: ReadArticle | (() => Promise<ReadPage>) | null;
  /** Called when an article was kept or has changed: schedules may wait for that. */
  kept?(): void;
  /** Milliseconds since 1970, UTC. */
  now(): number;
}
