import type { Line } from '../src/article/lines.ts';
import { likelihood } from '../src/article/score.ts';
import { fitScorer, foldOf, pruned, type Weights } from './logistic.ts';

/** A page's lines with what is right of them. */
export interface Sample {
  /** Samples of one site share it, so that none is scored by weights that saw another. */
  readonly key: string;
  readonly lines: readonly Line[];
  readonly traits: readonly (readonly string[])[];
  readonly right: readonly boolean[];
  readonly weight: readonly number[];
}

const settings = { rounds: 6, shrink: 1e-4 };
const leastWeight = 0.03;

/** Fits the logistic score of lines. A trait that fewer than `leastSites` sites have teaches nothing. */
export function fitGuesses(samples: readonly Sample[], leastSites: number): Weights {
  const known = commonTraits(samples, leastSites);
  const examples = samples.flatMap((sample) =>
    sample.traits.map((names, i) => ({
      traits: names.filter((name) => known.has(name)),
      right: sample.right[i] ?? false,
      weight: sample.weight[i] ?? 0,
    })),
  );
  return pruned(fitScorer(examples, settings), leastWeight);
}

/** The traits that are seen on at least so many sites. */
function commonTraits(samples: readonly Sample[], leastSites: number): ReadonlySet<string> {
  const sites = new Map<string, Set<string>>();
  for (const sample of samples) {
    for (const name of new Set(sample.traits.flat())) {
      const seen = sites.get(name);
      if (seen) seen.add(sample.key);
      else sites.set(name, new Set([sample.key]));
    }
  }
  return new Set([...sites].filter(([, seen]) => seen.size >= leastSites).map(([name]) => name));
}

/** The guesses for every sample's lines, by weights that were fitted without its site. */
export function unseenGuesses<S extends Sample>(
  samples: readonly S[],
  leastSites: number,
  folds: number,
): Map<S, readonly number[]> {
  const guesses = new Map<S, readonly number[]>();
  for (let fold = 0; fold < folds; fold++) {
    const isOwn = (sample: Sample) => foldOf(sample.key, folds) === fold;
    const weights = fitGuesses(
      samples.filter((sample) => !isOwn(sample)),
      leastSites,
    );
    for (const sample of samples.filter(isOwn))
      guesses.set(
        sample,
        sample.traits.map((names) => likelihood(names, weights)),
      );
  }
  return guesses;
}
