import { likelihood, type Weights } from './score.ts';

/** Something that may be a field's value, and names of what speaks for it. */
export interface Candidate {
  readonly value: string;
  readonly traits: readonly string[];
}

/** Collects candidates: what is the same value, as `same` sees it, is one candidate with all its traits. */
export class Candidates {
  private readonly known = new Map<string, { value: string; traits: Set<string> }>();
  private readonly same: (value: string) => string;

  constructor(same: (value: string) => string) {
    this.same = same;
  }

  add(value: string, ...traits: readonly string[]): void {
    const key = this.same(value);
    if (key === '') return;
    const candidate = this.known.get(key) ?? { value, traits: new Set() };
    for (const trait of traits) candidate.traits.add(trait);
    this.known.set(key, candidate);
  }

  list(): Candidate[] {
    return [...this.known.values()].map(({ value, traits }) => ({ value, traits: [...traits] }));
  }
}

/** The likeliest candidate with its likelihood, 0 to 1; the first of equals. */
export function bestOf(
  candidates: readonly Candidate[],
  weights: Weights,
): { readonly value: string; readonly likely: number } | undefined {
  let best: { readonly value: string; readonly likely: number } | undefined;
  for (const { value, traits } of candidates) {
    const likely = likelihood(traits, weights);
    if (!best || likely > best.likely) best = { value, likely };
  }
  return best;
}
