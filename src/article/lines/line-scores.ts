import { type Judge, judgeOf, readTrees } from '../../digest/summary/trees.ts';
import { type Line, lineTraits } from '../lines.ts';
import { likelihood, type Weights } from '../score.ts';
import type { Choosing } from './chosen.ts';
import { lineRows } from './line-features.ts';
import writtenTrees from './line-trees.json' with { type: 'json' };
import written from './line-weights.json' with { type: 'json' };

/** Tuned on folds of the benchmark's copied pages. */
export const lineChoosing: Choosing = { changeCosts: 1, lean: 0.3 };

const trees = judgeOf(readTrees(writtenTrees));

/** How likely each line of a copied page is a line of the article, 0 to 1; in the way of blockLikelihoods. */
export function lineLikelihoods(
  lines: readonly Line[],
  weights: Weights = written,
  judge: Judge = trees,
): number[] {
  const guesses = lineTraits(lines).map((traits) => likelihood(traits, weights));
  return lineRows(lines, guesses).map(judge);
}
