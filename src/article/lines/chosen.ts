import type { Line } from '../lines.ts';

/** How lines are chosen by their scores, both in log-odds. */
export interface Choosing {
  /** What a change between article and furniture costs. */
  readonly changeCosts: number;
  /** How much the scores lean towards keeping a line: a lost paragraph is worse than a stray caption. */
  readonly lean: number;
}

/**
 * Which lines are the article: the most likely sequence when a change costs (Viterbi's algorithm with two states).
 * Lines count by the cube root of their words.
 */
export function chosenLines(
  lines: readonly Line[],
  likely: readonly number[],
  { changeCosts, lean }: Choosing,
): boolean[] {
  let out = 0;
  let inside = -changeCosts;
  const stays: Array<readonly [out: boolean, inside: boolean]> = [];
  lines.forEach((line, i) => {
    const odds = logOdds(likely[i] ?? 0) + lean;
    stays.push([out >= inside - changeCosts, inside >= out - changeCosts]);
    const next = Math.max(inside, out - changeCosts) + odds * Math.cbrt(line.words);
    out = Math.max(out, inside - changeCosts);
    inside = next;
  });
  const kept: boolean[] = [];
  let now = inside - changeCosts > out;
  for (let i = lines.length - 1; i >= 0; i--) {
    kept[i] = now;
    const [outStays, insideStays] = stays[i] ?? [true, true];
    if (now ? !insideStays : !outStays) now = !now;
  }
  return kept;
}

/** The log-odds of a likelihood, kept within those of 1 and 99 in 100. */
const logOdds = (p: number) => Math.log(Math.max(p, 0.01) / Math.max(1 - p, 0.01));
