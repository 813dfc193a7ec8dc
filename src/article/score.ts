/** Weights by the name of a trait, in log-odds; `''` is the bias. */
export type Weights = Readonly<Record<string, number>>;

/** The logistic score of something with these traits, 0 to 1. */
export function likelihood(traits: readonly string[], weights: Weights): number {
  let odds = weights[''] ?? 0;
  for (const trait of traits) odds += weights[trait] ?? 0;
  return 1 / (1 + Math.exp(-odds));
}
