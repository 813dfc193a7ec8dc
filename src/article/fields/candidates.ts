import type { Weights } from '../score.ts';

/** Something that may be a field's value, and names of what speaks for it. */
export interface Candidate {
  readonly value: string;
  readonly traits: readonly string[];
}

/**
 * Collects candidates: what is the same value, as `same` sees it, is one candidate with all its traits; of two prints
 * of it the longer one is kept.
 */
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
    if (value.length > candidate.value.length) candidate.value = value;
    this.known.set(key, candidate);
  }

  list(): Candidate[] {
    return [...this.known.values()].map(({ value, traits }) => ({ value, traits: [...traits] }));
  }
}

/** That a page says nothing: it stands against the candidates, as the value `''`. */
export const none = (candidates: readonly Candidate[]): Candidate => ({
  value: '',
  traits: ['none', `none of ${Math.min(6, candidates.length)}`],
});

/**
 * The likeliest candidate (never `none`), with its likelihood among all of them, 0 to 1: the softmax of the sums of
 * their weights. The first of equals; undefined where there is none.
 */
export function bestOf(
  candidates: readonly Candidate[],
  weights: Weights,
): { readonly value: string; readonly likely: number } | undefined {
  const odds = candidates.map(({ traits }) => traits.reduce((sum, trait) => sum + (weights[trait] ?? 0), 0));
  const most = Math.max(...odds);
  const total = odds.reduce((sum, own) => sum + Math.exp(own - most), 0);
  let best: { readonly value: string; readonly likely: number } | undefined;
  candidates.forEach(({ value }, i) => {
    const likely = Math.exp((odds[i] ?? 0) - most) / total;
    if (value !== '' && (!best || likely > best.likely)) best = { value, likely };
  });
  return best;
}
