import type { Lexicon, Word } from './lexicon.ts';
import { densitiesOf, likenessesOf, mostlyQuoted, sayingStems, singleMarksOf } from './sentence-traits.ts';
import type { Terms } from './terms.ts';

/** Where and how often a term, or a pair of neighbouring terms, stands in its article. */
export interface Use {
  count: number;
  /** Candidates (from 0) with the first and the last appearance, and in how many it appears. */
  first: number;
  last: number;
  sentences: number;
  /** Appearances weighed down the further from the top they are: by `exp(-i / 3)`, 8 and 20. */
  near3: number;
  near8: number;
  near20: number;
  /** Highest and summed density of the sentences that it stands in. */
  densest: number;
  density: number;
  /** In how many of its sentences most is quoted. */
  quoted: number;
  /** Where in its sentence it stands, at its earliest: 0 to 1. */
  earliest: number;
  /** In how many appearances it stands near a word of saying. */
  said: number;
  /** Highest and summed likeness of its sentences to the opening ones. */
  likest: number;
  like: number;
}

/** What the word model looks at: the uses of all terms and pairs of an article. */
export interface Uses {
  readonly terms: Terms;
  readonly words: readonly Word[];
  readonly ofTerms: readonly Use[];
  /** Of each candidate, the numbers of its pairs in order. */
  readonly pairs: readonly (readonly number[])[];
  readonly ofPairs: readonly (Use & { readonly left: number; readonly right: number })[];
  /** How often the commonest term that is no stop word appears. */
  readonly most: number;
  readonly meanLength: number;
  /** Single quotation marks for each double one: British papers quote with the single ones. */
  readonly singleMarks: number;
  /** How many terms the candidates have together. */
  readonly total: number;
}

const newUse = (first: number): Use => ({
  count: 0,
  first,
  last: -1,
  sentences: 0,
  near3: 0,
  near8: 0,
  near20: 0,
  densest: 0,
  density: 0,
  quoted: 0,
  earliest: 1,
  said: 0,
  likest: 0,
  like: 0,
});

/** Counts the uses of every term and pair. Linear in the number of terms. */
export function countUses(text: string, terms: Terms, lexicon: Lexicon): Uses {
  const { candidates, names } = terms;
  const words = names.map((name) => lexicon.words.get(name) ?? lexicon.other);
  const counts = new Uint32Array(names.length);
  for (const { terms: own } of candidates) for (const id of own) counts[id] = (counts[id] ?? 0) + 1;
  const densities = densitiesOf(candidates, words, counts);
  const likenesses = likenessesOf(candidates, words);
  const saying = names.map((name) => sayingStems.has(name));

  const ofTerms: Use[] = [];
  const ofPairs: (Use & { left: number; right: number })[] = [];
  const pairNumbers = new Map<number, number>();
  const pairs = candidates.map((candidate, i) => {
    const seen: Seen = {
      i,
      near3: Math.exp(-i / 3),
      near8: Math.exp(-i / 8),
      near20: Math.exp(-i / 20),
      density: densities[i] ?? 0,
      like: likenesses[i] ?? 0,
      quoted: mostlyQuoted(text, candidate) ? 1 : 0,
    };
    const speaks = candidate.terms.some((id) => saying[id]);
    const own: number[] = [];
    candidate.terms.forEach((id, j) => {
      const use = ofTerms[id] ?? newUse(i);
      ofTerms[id] = use;
      see(use, seen);
      if (speaks && isNear(candidate.terms, j, saying)) use.said++;
      use.earliest = Math.min(use.earliest, j / candidate.terms.length);
      const left = candidate.terms[j - 1];
      if (left === undefined) return;
      const key = left * names.length + id;
      let number = pairNumbers.get(key);
      if (number === undefined) {
        number = ofPairs.length;
        pairNumbers.set(key, number);
        ofPairs.push({ ...newUse(i), left, right: id });
      }
      const pair = ofPairs[number];
      if (pair) see(pair, seen);
      own.push(number);
    });
    return own;
  });
  let most = 1;
  let length = 0;
  ofTerms.forEach((use, id) => {
    length += use.count;
    if (!words[id]?.stop) most = Math.max(most, use.count);
  });
  return {
    terms,
    words,
    ofTerms,
    pairs,
    ofPairs,
    most,
    meanLength: length / (candidates.length || 1),
    singleMarks: singleMarksOf(text.slice(0, candidates.at(-1)?.end)),
    total: length,
  };
}

/** Whether a word of saying stands within so many terms. */
const near = 3;

function isNear(terms: readonly number[], place: number, wanted: readonly boolean[]): boolean {
  const end = Math.min(terms.length, place + near + 1);
  for (let at = Math.max(0, place - near); at < end; at++) {
    if (at !== place && wanted[terms[at] as number]) return true;
  }
  return false;
}

interface Seen {
  readonly i: number;
  readonly near3: number;
  readonly near8: number;
  readonly near20: number;
  readonly density: number;
  readonly quoted: number;
  readonly like: number;
}

function see(use: Use, seen: Seen): void {
  use.count++;
  if (use.last === seen.i) return;
  use.last = seen.i;
  use.sentences++;
  use.near3 += seen.near3;
  use.near8 += seen.near8;
  use.near20 += seen.near20;
  use.quoted += seen.quoted;
  use.density += seen.density;
  use.like += seen.like;
  use.likest = Math.max(use.likest, seen.like);
  use.densest = Math.max(use.densest, seen.density);
}
