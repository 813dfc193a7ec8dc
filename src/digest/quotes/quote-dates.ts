import type { Edtf, Quote, Span } from '../../nouns.ts';
import { newScan, type Scan, wordAt } from '../dates/scan.ts';
import type { Dates } from '../dates.ts';
import type { Reading, Sentence } from '../text.ts';
import { clausesOf } from '../timeline/clause.ts';
import { firstEndingAfter } from '../timeline/spans.ts';

/**
 * Gives quotes the day that their attribution names: a date in the clause of the cue ("…, she said on Tuesday"), or
 * "at the time" after a date of the same paragraph. Quotes without such a date are given back as they are.
 */
export function dateQuotes(reading: Reading, dates: Dates, quotes: readonly Quote[]): Quote[] {
  const scan = newScan(reading);
  return quotes.map((quote) => {
    const when = quote.when ?? dateOfQuote(reading, scan, dates, quote);
    return when ? { ...quote, when } : quote;
  });
}

function dateOfQuote(reading: Reading, scan: Scan, dates: Dates, quote: Quote): Edtf | null {
  const mention = quote.speaker?.mention;
  const sentence = mention && reading.sentences[firstEndingAfter(reading.sentences, mention.start)];
  if (!mention || !sentence || mention.start < sentence.start) return null;
  scan.from = sentence.from;
  scan.to = sentence.to;
  const clause = clauseWith(scan, mention);
  for (let at = firstEndingAfter(dates.expressions, clause.start); at < dates.mentions.length; at++) {
    const found = dates.mentions[at];
    if (!found || found.expression.start >= clause.end) break;
    const { expression, tense } = found;
    const inside = expression.start >= clause.start && expression.end <= clause.end;
    const quoted = quote.parts.some((part) => expression.start >= part.start && expression.end <= part.end);
    if (inside && !quoted && expression.edtf && tense !== 'future') return expression.edtf;
  }
  return saysAtTheTime(scan) ? lastDateBefore(reading, dates, sentence, clause.start) : null;
}

/** The clause that the speaker stands in, as a span of the text. */
function clauseWith(scan: Scan, mention: Span): Span {
  for (const { from, to } of clausesOf(scan)) {
    const [first, last] = [scan.tokens[from], scan.tokens[to - 1]];
    if (first && last && mention.start >= first.start && mention.start < last.end)
      return { start: first.start, end: last.end };
  }
  return mention;
}

function saysAtTheTime(scan: Scan): boolean {
  for (let at = scan.from; at < scan.to; at++) {
    if (wordAt(scan, at) === 'at' && wordAt(scan, at + 1) === 'the' && wordAt(scan, at + 2) === 'time')
      return true;
  }
  return false;
}

function lastDateBefore(reading: Reading, dates: Dates, sentence: Sentence, before: number): Edtf | null {
  const paragraph = reading.paragraphs[sentence.paragraph];
  for (let at = firstEndingAfter(dates.expressions, before) - 1; at >= 0; at--) {
    const expression = dates.expressions[at];
    if (!expression || expression.start < (paragraph?.start ?? 0)) break;
    if (expression.edtf !== null) return expression.edtf;
  }
  return null;
}
