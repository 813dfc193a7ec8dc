import { smallNumbers, tens, vagueCounts } from '../language/en-calendar.ts';
import type { Token } from '../text/token.ts';
import type { Reading } from '../text.ts';

/** The tokens of one sentence, to look around in: what is outside is the empty word. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** First token of the sentence, and the one after its last. */
  from: number;
  to: number;
}

export const newScan = (reading: Reading): Scan => ({
  text: reading.text,
  tokens: reading.tokens,
  from: 0,
  to: 0,
});

/** `friday's` → `friday`. */
export function bare(word: string): string {
  const last = word.length - 2;
  if (last < 1 || word.charCodeAt(last + 1) !== 115) return word;
  const mark = word.charCodeAt(last);
  return mark === 0x27 || mark === 0x2019 ? word.slice(0, last) : word;
}

/** The lower-case word at a token of the sentence, without a possessive `'s`; empty outside. */
export function wordAt(scan: Scan, index: number): string {
  const token = index >= scan.from && index < scan.to ? scan.tokens[index] : undefined;
  return token === undefined ? '' : token.kind === 'word' ? bare(token.word) : token.word;
}

/** The number at a token, if it is one of plain digits (at most nine of them). */
export function numberAt(scan: Scan, index: number): number | null {
  const token = index >= scan.from && index < scan.to ? scan.tokens[index] : undefined;
  if (token?.kind !== 'number' || token.word.length > 9) return null;
  const number = Number(token.word);
  return Number.isInteger(number) ? number : null;
}

/** How many digits the number at a token has; 0 where there is none. */
export function digitsAt(scan: Scan, index: number): number {
  const token = index >= scan.from && index < scan.to ? scan.tokens[index] : undefined;
  return token?.kind === 'number' ? token.word.length : 0;
}

/** Whether nothing stands between a token and the next. */
export function touchesNext(scan: Scan, index: number): boolean {
  const token = scan.tokens[index];
  const next = index + 1 < scan.to && index >= scan.from ? scan.tokens[index + 1] : undefined;
  return token !== undefined && next !== undefined && token.end === next.start;
}

/** Whether the token begins with a capital letter. */
export function isCapital(scan: Scan, index: number): boolean {
  const token = index >= scan.from && index < scan.to ? scan.tokens[index] : undefined;
  if (token?.kind !== 'word') return false;
  const code = scan.text.charCodeAt(token.start);
  return code < 128
    ? code >= 65 && code <= 90
    : /^\p{Lu}/u.test(scan.text.slice(token.start, token.start + 2));
}

export const isHyphen = (word: string) => word === '-' || word === '‐' || word === '‑';
export const isDash = (word: string) => isHyphen(word) || word === '–' || word === '—';

/** A count of units, read backwards: `from` is its first token, `count` null where nobody counted (`several`). */
export interface Count {
  readonly from: number;
  readonly count: number | null;
}

const multiples: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['score', 20],
  ['hundred', 100],
  ['thousand', 1000],
]);

/** The count that ends just before a token: `175`, `two`, `twenty-five`, `2 1/2`, `a few`, `a hundred`. */
export function countBefore(scan: Scan, end: number): Count | null {
  const last = end - 1;
  const word = wordAt(scan, last);
  if (word === '') return null;
  const multiple = multiples.get(word);
  if (multiple !== undefined) {
    const before = countBefore(scan, last);
    return before
      ? { from: before.from, count: before.count === null ? null : before.count * multiple }
      : null;
  }
  if (vagueCounts.has(word)) return { from: wordAt(scan, last - 1) === 'a' ? last - 1 : last, count: null };
  if (word === 'of' && wordAt(scan, last - 1) === 'couple')
    return { from: wordAt(scan, last - 2) === 'a' ? last - 2 : last - 1, count: null };
  const printed = numberAt(scan, last);
  if (printed !== null) return digitsBefore(scan, last, printed);
  const ten = tens.get(word);
  if (ten !== undefined) return { from: last, count: ten };
  const small = smallNumbers.get(word);
  if (small === undefined) return null;
  const tensBefore = isHyphen(wordAt(scan, last - 1)) ? tens.get(wordAt(scan, last - 2)) : undefined;
  if (tensBefore !== undefined) return { from: last - 2, count: tensBefore + small };
  if (word === 'one' && wordAt(scan, last - 1) === 'than') return { from: last, count: 1 };
  return { from: last, count: small };
}

function digitsBefore(scan: Scan, last: number, printed: number): Count {
  const mark = wordAt(scan, last - 1);
  const whole = numberAt(scan, last - 2);
  if (mark === ',' && whole !== null && touchesNext(scan, last - 2) && digitsAt(scan, last) === 3)
    return { from: last - 2, count: whole * 1000 + printed };
  if (mark === '.' && whole !== null && touchesNext(scan, last - 2))
    return { from: last - 2, count: Math.round(whole) };
  if (mark === '/' && whole !== null) {
    const before = numberAt(scan, last - 3);
    return before === null ? { from: last - 2, count: null } : { from: last - 3, count: before };
  }
  return { from: last, count: printed };
}
