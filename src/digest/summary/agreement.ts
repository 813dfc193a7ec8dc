import { mostTimes } from './features.ts';
import type { Importance } from './importance.ts';
import type { Terms } from './terms.ts';

/** How much the pairs count beside the words. */
const pairWeight = 1.25;

/** How well a set of candidates agrees with the summary that a person would write. */
export interface Agreement {
  /** Makes a set the one that others are reached from. */
  hold(candidates: readonly number[]): void;
  /** The agreement of the held set with more candidates; `target` is the length, in terms, of the person's summary. */
  withMore(candidates: readonly number[], target: number): number;
}

/**
 * The expected F of words and pairs: twice the expected common ones over both lengths. Linear in the terms of the
 * candidates that are asked about, not of those held.
 */
export function expectAgreement(
  { names, candidates: all }: Terms,
  pairs: readonly (readonly number[])[],
  importance: Importance,
): Agreement {
  const times = new Uint16Array(names.length);
  const taken = new Uint16Array(importance.pairs.length);
  let held: readonly number[] = [];
  let words = 0;
  let common = 0;
  const add = (i: number) => {
    const terms = all[i]?.terms ?? [];
    words += terms.length;
    for (let t = 0; t < terms.length; t++) {
      const id = terms[t] as number;
      const time = times[id] as number;
      times[id] = time + 1;
      if (time < mostTimes) common += importance.terms[id * mostTimes + time] as number;
    }
    const own = pairs[i] ?? [];
    for (let p = 0; p < own.length; p++) {
      const pair = own[p] as number;
      const before = taken[pair] as number;
      taken[pair] = before + 1;
      if (before === 0) common += pairWeight * (importance.pairs[pair] as number);
    }
  };
  const forget = (i: number) => {
    for (const id of all[i]?.terms ?? []) times[id] = (times[id] as number) - 1;
    for (const pair of pairs[i] ?? []) taken[pair] = (taken[pair] as number) - 1;
  };
  return {
    hold(candidates) {
      for (const i of held) forget(i);
      held = candidates;
      words = 0;
      common = 0;
      for (const i of held) add(i);
    },
    withMore(candidates, target) {
      const [wordsHeld, commonHeld] = [words, common];
      for (const i of candidates) add(i);
      const worth = (2 * common) / (words + target);
      for (const i of candidates) forget(i);
      words = wordsHeld;
      common = commonHeld;
      return worth;
    },
  };
}
