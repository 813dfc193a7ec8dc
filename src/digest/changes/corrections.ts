import type { Article, Correction, DateExpression, Digest, Span } from '../../nouns.ts';
import { smallNumbers, tens } from '../language/en-calendar.ts';
import type { Substitution, Word } from './words.ts';

/** An article and its digest. */
export interface Revision {
  readonly article: Article;
  readonly digest: Digest;
}

/** What one substitution of words is: a date or a figure that was corrected, or neither. */
export type Told =
  | { readonly kind: 'date' | 'figure'; readonly correction: Correction }
  | { readonly kind: 'words' };

const largeNumbers = new Set('hundred thousand million billion trillion dozen half third quarter'.split(' '));
const money = new Set('$€£¥');
/** What belongs to a number that it stands before. */
const units = new Set('% percent per cent hundred thousand million billion trillion dozen'.split(' '));
/** Longer ones are rewritten passages. */
const mostWords = 6;

const isNumber = ({ key }: Word) =>
  /\d/.test(key) || smallNumbers.has(key) || tens.has(key) || largeNumbers.has(key);

/**
 * What a substitution in a paragraph corrects. `sentence` is what of the later text the correction stands in.
 */
export function correctionOf(
  { before, after }: Substitution,
  was: Revision & { readonly words: readonly Word[] },
  is: Revision & { readonly words: readonly Word[] },
  sentenceAt: (at: number) => Span,
): Told {
  const [old, now] = [was.words.slice(before.start, before.end), is.words.slice(after.start, after.end)];
  const [first, last] = [now[0], now.at(-1)];
  if (!first || !last || !old[0] || old.length > mostWords || now.length > mostWords)
    return { kind: 'words' };
  const sentence = sentenceAt(first.start);
  const [oldDate, newDate] = [dateAt(was.digest.dates, old), dateAt(is.digest.dates, now)];
  if (oldDate && newDate) {
    if (oldDate.text === newDate.text) return { kind: 'words' };
    return { kind: 'date', correction: { before: oldDate.text, after: newDate.text, ...sentence } };
  }
  if (!old.some(isNumber) || !now.some(isNumber)) return { kind: 'words' };
  const whole = (words: readonly Word[], at: Span, text: string) => {
    const { start, end } = withUnits(words, at);
    return text.slice(words[start]?.start, words[end - 1]?.end);
  };
  return {
    kind: 'figure',
    correction: {
      before: whole(was.words, before, was.article.text),
      after: whole(is.words, after, is.article.text),
      ...sentence,
    },
  };
}

/** The date expression that holds all of the words. */
function dateAt(dates: readonly DateExpression[], words: readonly Word[]): DateExpression | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return undefined;
  return dates.find(({ start, end }) => start <= first.start && end >= last.end);
}

/** A figure with the sign of money before it and the unit behind it. Indices, end exclusive. */
function withUnits(words: readonly Word[], { start, end }: Span): Span {
  let [from, to] = [start, end];
  if (money.has(words[from - 1]?.key ?? '')) from--;
  while (units.has(words[to]?.key ?? '')) to++;
  return { start: from, end: to };
}
