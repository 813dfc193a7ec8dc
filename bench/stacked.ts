import { writeFileSync } from 'node:fs';
import { type Judge, judgeOf, writeTrees } from '../src/digest/summary/trees.ts';
import { foldOf } from './logistic.ts';
import { type Growth, growTrees } from './summary/boost.ts';
import { firstUnseen, fitBoth, type Sample, type Scorers } from './two-passes.ts';

/** A sample whose lines the trees see as rows of numbers, made with the scores of the first pass. */
export interface StackedSample extends Sample {
  readonly rows: (first: readonly number[]) => readonly Float32Array[];
}

/** How a model of two passes and trees is fitted. */
export interface Stacking {
  /** A trait of the passes that fewer pages have teaches nothing. */
  readonly leastPages: number;
  readonly growth: Growth;
}

const folds = 5;

/** Grows the trees on first scores of pages that the first pass did not see. Lines count by the root of their weight. */
function growOn(samples: readonly StackedSample[], { leastPages, growth }: Stacking) {
  const scores = firstUnseen(samples, leastPages, folds);
  const weights = samples.flatMap((sample) => sample.weight.map(Math.sqrt));
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return growTrees(
    {
      rows: samples.flatMap((sample) => sample.rows(scores.get(sample) ?? [])),
      outcomes: samples.flatMap((sample) => sample.right.map(Number)),
      weights: weights.map((weight) => weight / mean),
    },
    growth,
  );
}

/** Fits passes and trees on all samples and writes them as src/article/NAME-weights.json and NAME-trees.json. */
export function writeModel(name: string, samples: readonly StackedSample[], stacking: Stacking): void {
  const write = (part: string, value: unknown) =>
    writeFileSync(
      new URL(`../src/article/${name}-${part}.json`, import.meta.url),
      `${JSON.stringify(value, null, 2)}\n`,
    );
  const { trees, limits } = growOn(samples, stacking);
  write('weights', fitBoth(samples, stacking.leastPages));
  write('trees', {
    about: `Made by bench/fit-${name}s.ts; not to be changed by hand.`,
    ...writeTrees(trees, limits),
  });
}

/** Calls `say` for every sample with passes and trees that were fitted without its page: five folds. */
export function eachUnseen<S extends StackedSample>(
  samples: readonly S[],
  stacking: Stacking,
  say: (sample: S, scorers: Scorers, judge: Judge) => void,
): void {
  for (let fold = 0; fold < folds; fold++) {
    const isOwn = (sample: Sample) => foldOf(sample.key, folds) === fold;
    const others = samples.filter((sample) => !isOwn(sample));
    const scorers = fitBoth(others, stacking.leastPages);
    const { trees } = growOn(others, stacking);
    const judge = judgeOf(trees);
    for (const sample of samples.filter(isOwn)) say(sample, scorers, judge);
  }
}
