import { type Judge, judgeOf, readTrees } from '../digest/summary/trees.ts';
import { blockRows } from './block-features.ts';
import writtenTrees from './block-trees.json' with { type: 'json' };
import weights from './block-weights.json' with { type: 'json' };
import { type Scene, sceneSecond } from './blocks.ts';
import { type Choosing, logOdds } from './chosen.ts';
import { likelihood, type Scorers, secondLikelihoods } from './score.ts';

/** What the trees count beside the logistic scorer, in log-odds: two ways of learning err on different pages. */
const treesCount = 0.7;

/** Tuned on folds of the benchmark's pages. */
export const blockChoosing: Choosing = { changeCosts: 1, lean: 0.3 };

const trees = judgeOf(readTrees(writtenTrees));

/** How likely each block is a block of the article, 0 to 1. */
export function blockLikelihoods(scene: Scene, scorers: Scorers = weights, judge: Judge = trees): number[] {
  const first = scene.first.map((traits) => likelihood(traits, scorers.first));
  const second = secondLikelihoods(scene.first, sceneSecond(scene, first), scorers);
  return blockRows(scene, first).map((row, i) => {
    const odds = treesCount * logOdds(judge(row)) + (1 - treesCount) * logOdds(second[i] ?? 0);
    return 1 / (1 + Math.exp(-odds));
  });
}
