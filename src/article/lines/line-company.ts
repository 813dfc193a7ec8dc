import type { Line } from '../lines.ts';
import { runningSums } from './running-sums.ts';

/** How far before and after a line its company is counted. */
const reach = 6;

const isShort = (line: Line) => line.words < 8 && !line.ended;
const has =
  (...names: readonly string[]) =>
  (line: Line) =>
    names.some((name) => line.traits.includes(name));
const isNotice = has('notice', 'mentions notice');

/**
 * Kinds of lines that tell by their company what a line is: comments stand among clock times, offers among prices,
 * teasers among short lines, a list's entries among one another.
 */
const kinds: ReadonlyArray<(line: Line) => boolean> = [
  isShort,
  (line) => line.words >= 8 && line.ended,
  (line) => line.words >= 8 && !line.ended,
  has('clock'),
  has('date'),
  has('reply'),
  isNotice,
  has('you'),
  has('picture'),
  has('price'),
  has('question'),
  has('section end'),
  (line) => line.times > 1,
];

/** What the trees see of the two neighbours. */
const neighbourKinds: ReadonlyArray<(line: Line) => boolean> = [
  has('picture'),
  has('clock'),
  isNotice,
  has('section end'),
  has('bullet', 'digit start'),
];

/**
 * Of each line, how many of each kind stand among the six before and the six after it; and of the line before and the
 * line after, the share of common words and the kinds that they are (-1 where there is none).
 */
export function companyOf(lines: readonly Line[]): (i: number) => number[] {
  const sums = kinds.map((is) => runningSums(lines.map((line) => (is(line) ? 1 : 0))));
  const near = lines.map((line) => [line.common, ...neighbourKinds.map((is) => (is(line) ? 1 : 0))]);
  const none = [-1, ...neighbourKinds.map(() => -1)];
  const upTo = (at: number) => Math.max(0, Math.min(lines.length, at));
  return (i) => [
    ...sums.flatMap((sum) => [
      between(sum, upTo(i - reach), i),
      between(sum, upTo(i + 1), upTo(i + 1 + reach)),
    ]),
    ...(near[i - 1] ?? none),
    ...(near[i + 1] ?? none),
  ];
}

const between = (sums: readonly number[], from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0);
