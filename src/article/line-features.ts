import { bestRun, type Line } from './lines.ts';

/** What surrounds a line: how likely the first scorer held the lines around it, and where it stands to the best runs. */
export interface Surroundings {
  readonly of: (i: number) => number[];
  /** Words, and likely words, of all lines; at least 1. */
  readonly total: number;
  readonly all: number;
}

/** Stands for the likelihood of a line before the first or after the last. */
const outside = -0.1;

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
] as const;

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
    ...marks.map((mark) => (own.has(mark) ? 1 : 0)),
  ];
}

/** Prepares the surroundings of every line. */
export function surroundingsOf(lines: readonly Line[], likely: readonly number[]): Surroundings {
  const runs = [
    bestRun(likely.map((p, i) => (p - 0.4) * Math.sqrt(lines[i]?.words ?? 0))),
    bestRun(lines.map((line) => line.worth)),
  ];
  const before = runningSums(lines.map((line) => line.words));
  const mass = runningSums(likely.map((p, i) => p * (lines[i]?.words ?? 0)));
  const total = before.at(-1) || 1;
  const all = mass.at(-1) || 1;
  return {
    total,
    all,
    of: (i) => [
      i / lines.length,
      (before[i] ?? 0) / total,
      (mass[i] ?? 0) / all,
      ...runs.map((run) => distance(run, i)),
      ...[0, -1, 1, -2, 2].map((step) => likely[i + step] ?? outside),
      meanLikely(likely, lines, i - 3, i + 3),
      meanLikely(likely, lines, i - 8, i + 8),
      meanLikely(likely, lines, i - 6, i - 1),
      meanLikely(likely, lines, i + 1, i + 6),
      lines[i - 1]?.words ?? -1,
      lines[i + 1]?.words ?? -1,
      lines[i - 1]?.ended ? 1 : 0,
      lines[i + 1]?.ended ? 1 : 0,
    ],
  };
}

/** What the trees see of each line of a copied page. `likely` are the scores of the first pass. */
export function lineRows(lines: readonly Line[], likely: readonly number[]): Float32Array[] {
  const around = surroundingsOf(lines, likely);
  const last = new Map(lines.map((line, i) => [line.text.toLowerCase(), i] as const));
  const shortBefore = shortRuns(lines);
  const shortAfter = shortRuns(lines.toReversed()).reverse();
  const sinceEnd = since(lines, (line) => line.traits.includes('section end'));
  const sinceNotice = since(lines, (line) => line.traits.includes('notice'));
  return lines.map((line, i) =>
    Float32Array.from([
      ...textNumbers(line),
      ...around.of(i),
      likely[i - 3] ?? outside,
      likely[i + 3] ?? outside,
      meanLikely(likely, lines, i - 20, i + 20),
      meanLikely(likely, lines, i - 20, i - 1),
      meanLikely(likely, lines, i + 1, i + 20),
      lines[i - 2]?.words ?? -1,
      lines[i + 2]?.words ?? -1,
      lines[i - 1]?.foreign ? 1 : 0,
      lines[i + 1]?.foreign ? 1 : 0,
      (last.get(line.text.toLowerCase()) ?? i) > i ? 1 : 0,
      shortBefore[i] ?? 0,
      shortAfter[i] ?? 0,
      sinceEnd[i] ?? 0,
      sinceNotice[i] ?? 0,
      lines.length,
    ]),
  );
}

/** How many short open lines stand directly before each line, up to 40. */
function shortRuns(lines: readonly Line[]): number[] {
  let run = 0;
  return lines.map((line) => {
    const own = run;
    run = line.words < 8 && !line.ended ? Math.min(40, run + 1) : 0;
    return own;
  });
}

/** How many lines ago something was, up to 60. */
function since(lines: readonly Line[], is: (line: Line) => boolean): number[] {
  let ago = 60;
  return lines.map((line) => {
    ago = is(line) ? 0 : Math.min(60, ago + 1);
    return ago;
  });
}

/** How many lines before (negative) or after a run a line stands; 0 inside. */
function distance([from, to]: readonly [number, number], i: number): number {
  if (i < from) return Math.max(-30, i - from);
  return i >= to ? Math.min(30, i - to + 1) : 0;
}

function runningSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}

/** How likely the lines from one to another are, longer ones counting more. */
function meanLikely(likely: readonly number[], lines: readonly Line[], from: number, to: number): number {
  let sum = 0;
  let weight = 0;
  for (let i = Math.max(0, from); i <= Math.min(likely.length - 1, to); i++) {
    const own = Math.sqrt(lines[i]?.words ?? 0);
    sum += own * (likely[i] ?? 0);
    weight += own;
  }
  return weight > 0 ? sum / weight : outside;
}
