import type { Article, Digest } from '../nouns.ts';
import { findDates } from './dates.ts';
import { findCast } from './people.ts';
import { dateQuotes } from './quotes/quote-dates.ts';
import { attributeQuotes, findQuotations } from './quotes.ts';
import { type Length, summarise } from './summary.ts';
import { readText } from './text.ts';
import { buildTimeline } from './timeline.ts';

/** Changes whenever the same text may give another digest: kept digests of another version are made anew. */
export const engine = '8';

const readingWordsPerMinute = 240;

/**
 * What the bot understands of an article. Pure: the same article gives the same digest on every machine.
 * `medium` overrides the length of the default summary (the command line's `--sentences` and `--words`).
 */
export function digestArticle(article: Article, medium: Length = { words: 70 }): Digest {
  const reading = readText(article.text, article.paragraphs);
  const quotations = findQuotations(reading);
  const cast = findCast(reading, quotations);
  const dates = findDates(reading, article);
  const quotes = dateQuotes(reading, dates, attributeQuotes(reading, quotations, cast));
  const timeline = buildTimeline(reading, dates, cast, quotes);
  const [short = [], middle = [], long = []] = summarise(reading, article.title, cast, [
    { sentences: 1 },
    medium,
    { words: 120 },
  ]);
  const words = reading.tokens.filter((token) => token.kind !== 'mark').length;
  return {
    article: article.id,
    engine,
    summary: { short, medium: middle, long },
    quotes,
    dates: dates.expressions,
    timeline,
    people: cast.people,
    ...(dates.anchor && { anchor: dates.anchor }),
    readingMinutes: Math.max(1, Math.round(words / readingWordsPerMinute)),
  };
}
