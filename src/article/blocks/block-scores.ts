import { type Judge, judgeOf, readTrees } from '../../digest/summary/trees.ts';
import type { Scene } from '../blocks.ts';
import type { Choosing } from '../lines/chosen.ts';
import { likelihood, type Weights } from '../score.ts';
import { blockRows } from './block-features.ts';
import writtenTrees from './block-trees.json' with { type: 'json' };
import written from './block-weights.json' with { type: 'json' };

/** Tuned on folds of the benchmark's pages. */
export const blockChoosing: Choosing = { changeCosts: 1, lean: 0.3 };

const trees = judgeOf(readTrees(writtenTrees));

/** How likely each block is a block of the article, 0 to 1: the trees judge by what a first, logistic score guessed. */
export function blockLikelihoods(scene: Scene, weights: Weights = written, judge: Judge = trees): number[] {
  const guesses = scene.traits.map((traits) => likelihood(traits, weights));
  return blockRows(scene, guesses).map(judge);
}
