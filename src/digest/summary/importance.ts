import { fillPairRow, fillTermRow, mostTimes, pairFeatures, termFeatures } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import type { Judge } from './trees.ts';
import type { Uses } from './uses.ts';

/** The word model: what it knows of words, and its judges of terms and of pairs of neighbouring terms. */
export interface WordModel {
  readonly lexicon: Lexicon;
  readonly terms: Judge;
  readonly pairs: Judge;
}

/** How likely a human summary of the article has its terms and pairs. */
export interface Importance {
  /** Of each term the chance of its first, second and third appearance: `[mostTimes * term + time]`. */
  readonly terms: Float32Array;
  readonly pairs: Float32Array;
}

/**
 * What has less of a chance is not worth the trees: a pair with such a word (it has about a fifth of that word's chance)
 * and a further appearance of such a word.
 */
const hopeless = 0.08;
const hopelessShare = 0.2;

/** Judges the terms and pairs of the wanted candidates; all others have no chance. */
export function judgeWords(uses: Uses, model: WordModel, wanted: readonly number[]): Importance {
  const wantedTerms = new Uint8Array(uses.ofTerms.length);
  const wantedPairs = new Uint8Array(uses.ofPairs.length);
  for (const i of wanted) {
    for (const id of uses.terms.candidates[i]?.terms ?? []) wantedTerms[id] = 1;
    for (const pair of uses.pairs[i] ?? []) wantedPairs[pair] = 1;
  }
  const terms = judgeTerms(uses, model.terms, wantedTerms);
  const first = firstChances(terms);
  const row = new Float32Array(pairFeatures.length);
  const inTitle = pairsInTitle(uses);
  const pairs = new Float32Array(uses.ofPairs.length);
  uses.ofPairs.forEach(({ left, right }, pair) => {
    if (wantedPairs[pair] === 0) return;
    const least = Math.min(first[left] ?? 0, first[right] ?? 0);
    if (least < hopeless) {
      pairs[pair] = hopelessShare * least;
      return;
    }
    fillPairRow(row, uses, inTitle, first, pair);
    pairs[pair] = model.pairs(row);
  });
  return { terms, pairs };
}

/** Judges the terms alone: those that are marked with 1. */
export function judgeTerms(uses: Uses, judge: Judge, wanted: Uint8Array): Float32Array {
  const row = new Float32Array(termFeatures.length);
  const inTitle = new Set(uses.terms.title);
  const chances = new Float32Array(uses.ofTerms.length * mostTimes);
  uses.ofTerms.forEach((use, id) => {
    if (wanted[id] === 0) return;
    let before = 1;
    for (let times = 1; times <= Math.min(use.count, mostTimes) && before >= hopeless; times++) {
      fillTermRow(row, uses, inTitle, id, times);
      before = Math.min(before, judge(row));
      chances[id * mostTimes + times - 1] = before;
    }
  });
  return chances;
}

/** The chances of first appearances, from those of all. */
export function firstChances(terms: Float32Array): Float32Array {
  const first = new Float32Array(terms.length / mostTimes);
  for (let id = 0; id < first.length; id++) first[id] = terms[id * mostTimes] as number;
  return first;
}

/** The pairs of the title, as `left * number of terms + right`. */
export function pairsInTitle({ terms }: Uses): ReadonlySet<number> {
  const { title, names } = terms;
  return new Set(
    title.slice(1).flatMap((right, i) => {
      const left = title[i] ?? -1;
      return left < 0 || right < 0 ? [] : [left * names.length + right];
    }),
  );
}
