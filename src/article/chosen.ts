import type { Line } from './lines.ts';

/** What a change between article and furniture costs, in the scorer's log-odds. Tuned on folds of the benchmark's pages. */
const changeCosts = 2;
/** How much the scorer's log-odds lean towards keeping a line: a lost paragraph is worse than a stray caption. */
const lean = 0.5;

/**
 * Which lines are the article: the most likely sequence when a change costs (Viterbi's algorithm with two states).
 * Lines count by the cube root of their words.
 */
export function chosenLines(lines: readonly Line[], likely: readonly number[]): boolean[] {
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

const logOdds = (p: number) => Math.log(Math.max(p, 0.01) / Math.max(1 - p, 0.01));
