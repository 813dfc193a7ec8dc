import type { Weights } from './logistic.ts';

/** One page's candidates to learn from: their traits, and which are right. Where none is right nothing is learnt. */
export interface Choice {
  readonly traits: readonly (readonly string[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

const steps = 150;
/** A trait that fewer choices have teaches nothing. */
const fewest = 2;

/**
 * Fits weights by trait so that the softmax of their sums gives the right candidates of each choice the most, with a
 * pull of strength `ridge` to zero. Full-batch Adam from 0: the same choices give the same weights.
 */
export function fitTraitRanker(choices: readonly Choice[], ridge: number): Weights {
  const names = commonTraits(choices);
  const index = new Map(names.map((name, k) => [name, k]));
  const rows = choices.map(({ traits }) =>
    traits.map((own) => Int32Array.from(own.flatMap((name) => index.get(name) ?? []))),
  );
  const weights = new Float64Array(names.length);
  const first = new Float64Array(names.length);
  const second = new Float64Array(names.length);
  for (let step = 1; step <= steps; step++) {
    const slope = weights.map((weight) => ridge * weight);
    for (const [i, choice] of choices.entries()) addSlope(choice, rows[i] ?? [], weights, slope);
    const rate = 0.15 * (1 - (step - 1) / steps) + 0.005;
    for (let k = 0; k < names.length; k++) {
      const s = slope[k] as number;
      first[k] = 0.9 * (first[k] as number) + 0.1 * s;
      second[k] = 0.99 * (second[k] as number) + 0.01 * s * s;
      const mean = (first[k] as number) / (1 - 0.9 ** step);
      const spread = Math.sqrt((second[k] as number) / (1 - 0.99 ** step)) + 1e-8;
      weights[k] = (weights[k] as number) - (rate * mean) / spread;
    }
  }
  return Object.fromEntries(names.map((name, k) => [name, weights[k] ?? 0]));
}

function commonTraits(choices: readonly Choice[]): string[] {
  const counts = new Map<string, number>();
  for (const { traits } of choices) {
    for (const name of new Set(traits.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= fewest).map(([name]) => name);
}

function addSlope(
  { right, weight }: Choice,
  rows: readonly Int32Array[],
  weights: Float64Array,
  slope: Float64Array,
): void {
  if (!right.includes(true)) return;
  const odds = rows.map((row) => row.reduce((sum, k) => sum + (weights[k] ?? 0), 0));
  const most = Math.max(...odds);
  const shares = odds.map((own) => Math.exp(own - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const good = shares.reduce((sum, share, i) => sum + (right[i] ? share : 0), 0);
  rows.forEach((row, i) => {
    const share = shares[i] ?? 0;
    const push = weight * (share / all - (right[i] ? share / good : 0));
    for (const k of row) slope[k] = (slope[k] ?? 0) + push;
  });
}
