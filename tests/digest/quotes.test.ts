import { describe, expect, it } from 'vitest';
import { findCast } from '../../src/digest/people.ts';
import { attributeQuotes, findQuotations } from '../../src/digest/quotes.ts';
import { paragraphsOf, readText } from '../../src/digest/text.ts';

function quotesOf(text: string) {
  const reading = readText(text, paragraphsOf(text));
  const quotations = findQuotations(reading);
  return attributeQuotes(reading, quotations, findCast(reading, quotations));
}

const said = (text: string) => quotesOf(text).map((quote) => [quote.text, quote.speaker?.name ?? null]);

describe('quotes and their speakers', () => {
  it('gives the name behind a surname', () => {
    expect(said('Maria Okafor runs the port. “We open the gates on Monday,” Okafor said.')).toEqual([
      ['We open the gates on Monday,', 'Maria Okafor'],
    ]);
  });

  it('gives the name behind a pronoun', () => {
    expect(said('Maria Okafor runs the port. “We open the gates on Monday,” she said.')).toEqual([
      ['We open the gates on Monday,', 'Maria Okafor'],
    ]);
  });
});
