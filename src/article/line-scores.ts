import { type Judge, judgeOf, readTrees } from '../digest/summary/trees.ts';
import { type Choosing, logOdds } from './chosen.ts';
import { lineRows } from './line-features.ts';
import writtenTrees from './line-trees.json' with { type: 'json' };
import weights from './line-weights.json' with { type: 'json' };
import { firstTraits, type Line, secondTraits } from './lines.ts';
import { likelihood, type Scorers, secondLikelihoods } from './score.ts';

/** What the trees count beside the logistic scorer, in log-odds. */
const treesCount = 0.6;

/** Tuned on folds of the benchmark's copied pages. */
export const lineChoosing: Choosing = { changeCosts: 2, lean: 0.3 };

const trees = judgeOf(readTrees(writtenTrees));

/** How likely each line of a copied page is a line of the article, 0 to 1. */
export function lineLikelihoods(
  lines: readonly Line[],
  scorers: Scorers = weights,
  judge: Judge = trees,
): number[] {
  const traits = firstTraits(lines);
  const first = traits.map((own) => likelihood(own, scorers.first));
  const second = secondLikelihoods(traits, secondTraits(lines, first), scorers);
  return lineRows(lines, first).map((row, i) => {
    const odds = treesCount * logOdds(judge(row)) + (1 - treesCount) * logOdds(second[i] ?? 0);
    return 1 / (1 + Math.exp(-odds));
  });
}
