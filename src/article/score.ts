/** Weights by the name of a trait, in log-odds; `''` is the bias. */
export type Weights = Readonly<Record<string, number>>;

/** The weights of both passes, as bench/fit-lines.ts and bench/fit-blocks.ts fit them. */
export interface Scorers {
  readonly first: Weights;
  readonly second: Weights;
}

/** The second pass of the logistic score, 0 to 1: traits of each line, and those that rest on the first pass's scores. */
export const secondLikelihoods = (
  first: readonly (readonly string[])[],
  more: readonly (readonly string[])[],
  scorers: Scorers,
): number[] => first.map((traits, i) => likelihood([...traits, ...(more[i] ?? [])], scorers.second));

/** The logistic score of something with these traits, 0 to 1. */
export function likelihood(traits: readonly string[], weights: Weights): number {
  let odds = weights[''] ?? 0;
  for (const trait of traits) odds += weights[trait] ?? 0;
  return 1 / (1 + Math.exp(-odds));
}
