/** What is asked of a candidate, by name; each answer is a number, mostly 0 or 1. */
export type Features<Candidate> = Readonly<Record<string, (candidate: Candidate) => number>>;

/** How much each answer counts. Fitted by `bench/fit-quotes.ts`; a feature without a weight counts nothing. */
export type Weights = Readonly<Record<string, number>>;

/** All answers of a candidate, in the order of the features: what weights are fitted on. */
export const answersOf = <C>(features: Features<C>, candidate: C): number[] =>
  Object.values(features).map((ask) => ask(candidate));

/** The sum of the weighted answers. */
export function scoreOf<C>(features: Features<C>, weights: Weights, candidate: C): number {
  let score = 0;
  for (const name in features) {
    const weight = weights[name];
    if (weight) score += weight * (features[name]?.(candidate) ?? 0);
  }
  return score;
}

/** The candidate of the highest score, and its share of the softmax over all; undefined where there is none. */
export function best<C>(
  features: Features<C>,
  weights: Weights,
  candidates: readonly C[],
): { candidate: C; share: number; score: number } | undefined {
  let top: C | undefined;
  let topScore = Number.NEGATIVE_INFINITY;
  const scores = candidates.map((candidate) => scoreOf(features, weights, candidate));
  scores.forEach((score, i) => {
    if (score > topScore) {
      topScore = score;
      top = candidates[i];
    }
  });
  if (top === undefined) return undefined;
  const total = scores.reduce((sum, score) => sum + Math.exp(score - topScore), 0);
  return { candidate: top, share: 1 / total, score: topScore };
}
