import { describe, expect, it } from 'vitest';
import { judgeOf, readTrees, type Trees, writeTrees } from '../../src/digest/summary/trees.ts';

/** One tree of one node: a value above one half of that feature goes right. */
const treeOn = (feature: number): Trees => ({
  base: 0,
  depth: 1,
  features: Uint8Array.of(feature),
  limits: Float32Array.of(0.5),
  leaves: Float32Array.of(-1, 1),
});

describe('trees that were written and read again', () => {
  it.each([
    [3, 10],
    [80, 90],
    [91, 140],
    [139, 140],
  ])('judge by feature %i of %i as before', (feature, count) => {
    const trees = treeOn(feature);
    const limits = Array.from({ length: count }, () => [0.5]);
    const again = judgeOf(readTrees(writeTrees(trees, limits)));
    for (let at = 0; at < count; at++) {
      const row = new Float32Array(count);
      row[at] = 1;
      expect(again(row)).toBeCloseTo(judgeOf(trees)(row), 3);
    }
  });
});
