import { bestRun, type Line } from '../lines.ts';
import { companyOf } from './line-company.ts';
import { runningSums } from './running-sums.ts';

/**
 * What surrounds a line: how likely the first scorer held the lines around it, of what kinds they are, and where
 * it stands to the best runs.
 */
export interface Surroundings {
  readonly of: (i: number) => number[];
  /** Words, and likely words, of all lines; at least 1. */
  readonly total: number;
  readonly all: number;
}

/** Stands for the likelihood of a line before the first or after the last. */
export const outside = -0.1;

/** Prepares the surroundings of every line. */
export function surroundingsOf(lines: readonly Line[], likely: readonly number[]): Surroundings {
  const runs = [
    bestRun(likely.map((p, i) => (p - 0.4) * Math.sqrt(lines[i]?.words ?? 0))),
    bestRun(lines.map((line) => line.worth)),
  ];
  const before = runningSums(lines.map((line) => line.words));
  const mass = runningSums(likely.map((p, i) => p * (lines[i]?.words ?? 0)));
  const company = companyOf(lines);
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
      ...company(i),
    ],
  };
}

/** How many lines before (negative) or after a run a line stands; 0 inside. */
function distance([from, to]: readonly [number, number], i: number): number {
  if (i < from) return Math.max(-30, i - from);
  return i >= to ? Math.min(30, i - to + 1) : 0;
}

/** How likely the lines from one to another are, longer ones counting more. */
export function meanLikely(
  likely: readonly number[],
  lines: readonly Line[],
  from: number,
  to: number,
): number {
  let sum = 0;
  let weight = 0;
  for (let i = Math.max(0, from); i <= Math.min(likely.length - 1, to); i++) {
    const own = Math.sqrt(lines[i]?.words ?? 0);
    sum += own * (likely[i] ?? 0);
    weight += own;
  }
  return weight > 0 ? sum / weight : outside;
}
