import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/digest/dates.ts';
import { dateQuotes } from '../../src/digest/quotes/quote-dates.ts';
import { paragraphsOf, readText } from '../../src/digest/text.ts';
import type { Quote } from '../../src/nouns.ts';

/** The day of the first quote of a text whose speaker is printed as `mention`. */
function when(text: string, mention: string, published?: string) {
  const reading = readText(text, paragraphsOf(text));
  const start = text.indexOf('“') + 1;
  const end = text.indexOf('”');
  const at = text.lastIndexOf(mention);
  const speaker = { name: null, mention: { start: at, end: at + mention.length }, because: 'named' } as const;
  const quote: Quote = {
    start,
    end,
    text: text.slice(start, end),
    parts: [{ start, end }],
    speaker,
    weight: 1,
  };
  return dateQuotes(reading, findDates(reading, published ? { published } : {}), [quote])[0]?.when;
}

describe('when a quote was said', () => {
  it('is the date in the clause of its attribution', () => {
    expect(when('“The ferry is safe,” Vale said on Monday.', 'Vale', '2024-06-13')).toBe('2024-06-10');
  });
  it('is not the date that the quotation speaks of', () => {
    expect(when('“The ferry will sail on Monday,” Vale said.', 'Vale', '2024-06-13')).toBeUndefined();
  });
  it('is the date told before where the sentence says "at the time"', () => {
    const text = 'The ferry sank in March 2019. “It was safe,” Vale said at the time.';
    expect(when(text, 'Vale')).toBe('2019-03');
  });
  it('stays open where no date is known', () => {
    expect(when('“The ferry is safe,” Vale said on Monday.', 'Vale')).toBeUndefined();
  });
});
