import { type Companions, completed } from './companions.ts';
import { mostTimes } from './features.ts';
import type { Importance } from './importance.ts';
import type { Terms } from './terms.ts';

/** What is looked for among the candidates. */
export interface Search {
  /** What each candidate needs beside it. */
  readonly companions: readonly Companions[];
  /** Length, in terms, of the summary that a person would write. */
  readonly target: number;
  /** Whether a set is not too long; any subset of a set that fits, fits. */
  readonly fits: (words: number, sentences: number) => boolean;
  /** Whether a set is long enough to be shown where a longer one would fit. */
  readonly enough: (words: number, sentences: number) => boolean;
}

/** How many sets are kept at each step. */
const width = 8;
/** How many candidates, from the first, are chosen from. */
export const mostCandidates = 40;
/** How much the pairs count beside the words. */
const pairWeight = 1.5;

interface Choice {
  readonly candidates: readonly number[];
  readonly worth: number;
  readonly enough: boolean;
}

/**
 * The candidates, in order, whose words and pairs agree best with the summary that a person would write: the highest
 * expected F (twice the expected common words over both lengths) among the sets that a beam search comes by.
 */
export function findBest(
  terms: Terms,
  pairs: readonly (readonly number[])[],
  importance: Importance,
  search: Search,
): readonly number[] {
  const worthOf = weigh(terms, pairs, importance, search.target);
  const count = Math.min(mostCandidates, terms.candidates.length);
  let best: Choice = { candidates: [], worth: 0, enough: false };
  let beam: readonly Choice[] = [best];
  for (;;) {
    const grown = new Map<string, Choice>();
    for (const choice of beam) {
      for (let i = 0; i < count; i++) {
        if (search.companions[i]?.never !== false || choice.candidates.includes(i)) continue;
        const candidates = completed(search.companions, inserted(choice.candidates, i));
        if (!candidates) continue;
        const words = wordsOf(terms, candidates);
        if (!search.fits(words, candidates.length)) continue;
        const key = candidates.join(' ');
        if (grown.has(key)) continue;
        const enough = search.enough(words, candidates.length);
        grown.set(key, { candidates, worth: worthOf(candidates), enough });
      }
    }
    if (grown.size === 0) return best.candidates;
    beam = [...grown.values()].sort((a, b) => b.worth - a.worth).slice(0, width);
    for (const choice of beam) {
      if (
        choice.enough ? !best.enough || choice.worth > best.worth : !best.enough && isLonger(choice, best)
      ) {
        best = choice;
      }
    }
  }
}

/** Of sets that are too short, one with more sentences is better. */
const isLonger = (a: Choice, b: Choice): boolean => a.candidates.length > b.candidates.length;

/** The numbers with one more, in order. */
function inserted(numbers: readonly number[], more: number): readonly number[] {
  const at = numbers.findIndex((number) => number > more);
  return at < 0 ? [...numbers, more] : [...numbers.slice(0, at), more, ...numbers.slice(at)];
}

/** Printed words of some candidates. */
export const wordsOf = (terms: Terms, candidates: readonly number[]): number =>
  candidates.reduce((sum, i) => sum + (terms.candidates[i]?.words ?? 0), 0);

/** Makes the function that gives a set of candidates its worth. */
function weigh(
  terms: Terms,
  pairs: readonly (readonly number[])[],
  importance: Importance,
  target: number,
): (candidates: readonly number[]) => number {
  const times = new Uint16Array(terms.names.length);
  const taken = new Uint8Array(importance.pairs.length);
  return (candidates) => {
    let words = 0;
    let common = 0;
    let commonPairs = 0;
    for (const i of candidates) {
      const own = terms.candidates[i]?.terms ?? [];
      words += own.length;
      for (const id of own) {
        const time = times[id] ?? 0;
        times[id] = time + 1;
        if (time < mostTimes) common += importance.terms[id * mostTimes + time] ?? 0;
      }
      for (const pair of pairs[i] ?? []) {
        if (taken[pair] === 1) continue;
        taken[pair] = 1;
        commonPairs += importance.pairs[pair] ?? 0;
      }
    }
    for (const i of candidates) {
      for (const id of terms.candidates[i]?.terms ?? []) times[id] = 0;
      for (const pair of pairs[i] ?? []) taken[pair] = 0;
    }
    return (2 * common + pairWeight * 2 * commonPairs) / (words + target);
  };
}
