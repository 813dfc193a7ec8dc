import type { Article, Digest, Span } from '../nouns.ts';

/** An article and what the bot understood of it: what answers are made of. */
export interface Told {
  readonly article: Article;
  readonly digest: Digest;
  /** Whether commands without an article mean this one. */
  readonly current: boolean;
}

/** The paragraph that a span begins in, counted from 1 as readers count: `¶ 7`. */
export function placeOf({ article }: Told, { start }: Span): number {
  return 1 + article.paragraphs.findLastIndex((paragraph) => paragraph.start <= start);
}
