import { writeFileSync } from 'node:fs';
import { type Judge, judgeOf, writeTrees } from '../src/digest/summary/trees.ts';
import { fitGuesses, type Sample, unseenGuesses } from './guesses.ts';
import { foldOf, type Weights } from './logistic.ts';
import { type Growth, growTrees } from './summary/boost.ts';

/** A sample whose lines the trees see as rows of numbers, made with the guesses of the logistic score. */
export interface StackedSample extends Sample {
  readonly rows: (guesses: readonly number[]) => readonly Float32Array[];
}

/** How a logistic score and the trees on top of it are fitted. */
export interface Stacking {
  /** A trait that fewer sites have teaches nothing. */
  readonly leastSites: number;
  readonly growth: Growth;
}

const folds = 5;

/** Grows the trees on guesses by weights that did not see the site. Lines count by the root of their weight. */
function growOn(samples: readonly StackedSample[], { leastSites, growth }: Stacking) {
  const guesses = unseenGuesses(samples, leastSites, folds);
  const weights = samples.flatMap((sample) => sample.weight.map(Math.sqrt));
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return growTrees(
    {
      rows: samples.flatMap((sample) => sample.rows(guesses.get(sample) ?? [])),
      outcomes: samples.flatMap((sample) => sample.right.map(Number)),
      weights: weights.map((weight) => weight / mean),
    },
    growth,
  );
}

/** Fits weights and trees on all samples and writes them as src/article/NAMEs/NAME-weights.json and NAME-trees.json. */
export function writeModel(name: string, samples: readonly StackedSample[], stacking: Stacking): void {
  const write = (part: string, value: unknown) =>
    writeFileSync(
      new URL(`../src/article/${name}s/${name}-${part}.json`, import.meta.url),
      `${JSON.stringify(value, null, 2)}\n`,
    );
  const lessons = teaching(samples);
  const { trees, limits } = growOn(lessons, stacking);
  write('weights', fitGuesses(lessons, stacking.leastSites));
  write('trees', {
    about: `Made by bench/fit-${name}s.ts; not to be changed by hand.`,
    ...writeTrees(trees, limits),
  });
}

/** A copied page that lost its article on the way would teach that there is none. */
const teaching = <S extends Sample>(samples: readonly S[]) =>
  samples.filter(({ right }) => right.some(Boolean));

/** Calls `say` for every sample with weights and trees that were fitted without its site: five folds. */
export function eachUnseen<S extends StackedSample>(
  samples: readonly S[],
  stacking: Stacking,
  say: (sample: S, weights: Weights, judge: Judge) => void,
): void {
  for (let fold = 0; fold < folds; fold++) {
    const isOwn = (sample: Sample) => foldOf(sample.key, folds) === fold;
    const others = teaching(samples).filter((sample) => !isOwn(sample));
    const weights = fitGuesses(others, stacking.leastSites);
    const judge = judgeOf(growOn(others, stacking).trees);
    for (const sample of samples.filter(isOwn)) say(sample, weights, judge);
  }
}
