import type { Line } from '../lines.ts';

/** The traits of a line that the trees see as such. */
const marks = [
  'notice',
  'mentions notice',
  'section end',
  'lower start',
  'bullet',
  'byline',
  'picture',
  'clock',
  'price',
  'you',
  'reply',
  'date',
  'sentences',
  'question',
  'quote start',
  'digit start',
  'upper',
  'said',
  'past',
  'I',
  'address',
  'bars',
  'comma',
  'other language',
  'no letters',
] as const;

/** Two or three words that all begin with a capital, as a person's name does. */
const nameLike = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2}$/u;

/** A line's text as numbers. */
export function textNumbers(line: Line): number[] {
  const { text, words } = line;
  const own = new Set(line.traits);
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return [
    words,
    text.length / words,
    line.ended ? 1 : 0,
    count(/,/g) / words,
    count(/\d/g) / text.length,
    count(/\p{Lu}/gu) / words,
    line.foreign ? 1 : 0,
    line.common,
    line.times,
    /[:;,]$/.test(text) ? 1 : 0,
    nameLike.test(text) ? 1 : 0,
    ...marks.map((mark) => (own.has(mark) ? 1 : 0)),
  ];
}
