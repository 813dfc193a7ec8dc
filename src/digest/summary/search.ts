import type { Agreement } from './agreement.ts';
import { type Companions, completed, inserted } from './companions.ts';

/** What is looked for among the candidates. */
export interface Search {
  /** What each candidate needs beside it. */
  readonly companions: readonly Companions[];
  /** The length, in terms, of the summary that a person would write. */
  readonly target: number;
  /** Printed words of each candidate. */
  readonly words: readonly number[];
  /** Whether a set is not too long; any subset of a set that fits, fits. */
  readonly fits: (words: number, sentences: number) => boolean;
  /**
   * The share of its worth that a set of a length is taken for, 0 to 1: less than 1 where it is short, 0 where it is
   * too short to be shown if a longer one fits.
   */
  readonly shareOf: (words: number, sentences: number) => number;
}

/** How many sets are kept at each step. */
const width = 6;
/** How many candidates, from the first, are chosen from. */
export const mostCandidates = 40;

interface Choice {
  readonly candidates: readonly number[];
  readonly words: number;
  readonly worth: number;
  /** The share of its worth that it is taken for. */
  readonly share: number;
}

/**
 * The candidates, in order, that agree best with the summary that a person would write, among the sets that a beam
 * search comes by: sets grow by one candidate, and what it needs, at each step.
 */
export function findBest(agreement: Agreement, search: Search): readonly number[] {
  let best: Choice = { candidates: [], words: 0, worth: 0, share: 0 };
  let beam: readonly Choice[] = [best];
  while (beam.length > 0) {
    beam = grow(beam, agreement, search);
    for (const choice of beam) if (isBetter(choice, best)) best = choice;
  }
  return best.candidates;
}

/** The best sets that are one step larger. */
function grow(beam: readonly Choice[], agreement: Agreement, search: Search): readonly Choice[] {
  const { companions, target, words, fits, shareOf } = search;
  const count = Math.min(mostCandidates, companions.length);
  const seen = new Set<number>();
  const grown: Choice[] = [];
  for (const choice of beam) {
    agreement.hold(choice.candidates);
    for (let i = 0; i < count; i++) {
      if (companions[i]?.never !== false || choice.candidates.includes(i)) continue;
      if (!fits(choice.words + (words[i] ?? 0), choice.candidates.length + 1)) continue;
      const candidates = completed(companions, inserted(choice.candidates, i));
      if (!candidates) continue;
      const key = keyOf(candidates);
      if (seen.has(key)) continue;
      seen.add(key);
      const more = candidates.filter((candidate) => !choice.candidates.includes(candidate));
      const long = more.reduce((sum, candidate) => sum + (words[candidate] ?? 0), choice.words);
      if (!fits(long, candidates.length)) continue;
      const worth = agreement.withMore(more, target);
      grown.push({ candidates, words: long, worth, share: shareOf(long, candidates.length) });
    }
  }
  return grown.sort((a, b) => b.worth - a.worth).slice(0, width);
}

/** The set with the higher worth, by its share; of sets that are too short, the one with more sentences. */
function isBetter(choice: Choice, best: Choice): boolean {
  if (choice.share === 0) return best.share === 0 && choice.candidates.length > best.candidates.length;
  return choice.share * choice.worth > best.share * best.worth;
}

/** A number that no other set of the first 53 candidates has; beyond, two sets may share one, and one is left out. */
const keyOf = (candidates: readonly number[]): number =>
  candidates.reduce((key, candidate) => key + 2 ** candidate, 0);
