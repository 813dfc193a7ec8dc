import weights from './line-weights.json' with { type: 'json' };
import { firstTraits, type Line, secondTraits } from './lines.ts';

/** Weights by the name of a trait, in log-odds; `''` is the bias. Fitted by bench/fit-lines.ts. */
type Weights = Readonly<Record<string, number>>;

const passes: { readonly first: Weights; readonly second: Weights } = weights;

/** How likely each line of a copied page is a line of its article, 0 to 1: a logistic score in two passes. */
export function likelihoods(lines: readonly Line[]): number[] {
  const traits = firstTraits(lines);
  const likely = traits.map((names) => likelihood(names, passes.first));
  const seen = secondTraits(lines, likely);
  return traits.map((names, i) => likelihood([...names, ...(seen[i] ?? [])], passes.second));
}

/** The logistic score of something with these traits, 0 to 1. */
export function likelihood(traits: readonly string[], scorer: Weights): number {
  let odds = scorer[''] ?? 0;
  for (const trait of traits) odds += scorer[trait] ?? 0;
  return 1 / (1 + Math.exp(-odds));
}
