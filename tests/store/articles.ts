import type { Article, Digest } from '../../src/nouns.ts';
import type { ArticleRecord } from '../../src/store/article-record.ts';

/** An article to keep, with an empty digest. */
export function record(id: string, article: Partial<Article>): ArticleRecord {
  const text = article.text ?? `The text of ${id}.`;
  return {
    article: {
      title: `The title of ${id}`,
      language: 'en',
      paragraphs: [{ start: 0, end: text.length }],
      ...article,
      id,
      text,
    },
    fingerprint: `of ${encodeURIComponent(text.toWellFormed())}`,
    digest: emptyDigest(id),
    addedAt: Date.UTC(2025, 10, 19, 12),
    revision: 1,
  };
}

export const emptyDigest = (article: string, engine = '1'): Digest => ({
  article,
  engine,
  summary: { short: [], medium: [], long: [] },
  quotes: [],
  dates: [],
  timeline: [],
  people: [],
  readingMinutes: 1,
});
