import type { Trees } from '../../src/digest/summary/trees.ts';

/** How trees are grown. */
export interface Growth {
  readonly trees: number;
  readonly depth: number;
  /** How far each tree goes along its own advice, 0 to 1. */
  readonly rate: number;
  /** Weight of the pull of leaves towards zero. */
  readonly pull: number;
  /** The least weight (sum of p·(1 − p)) of a leaf. */
  readonly least: number;
  /** The share of features that each tree may look at. */
  readonly columns: number;
}

/** Examples to learn from, by row: features, the outcome (0 to 1) and its weight. */
export interface Examples {
  readonly rows: readonly Float32Array[];
  readonly outcomes: readonly number[];
  readonly weights: readonly number[];
}

const bins = 32;

/**
 * Gradient boosting with logistic loss over binned features (Friedman 2001; histograms as in LightGBM). The same
 * examples in the same order give the same trees. Returns them with the limits that each feature may have.
 */
export function growTrees(examples: Examples, growth: Growth): { trees: Trees; limits: number[][] } {
  const { rows, outcomes, weights } = examples;
  const limits = Array.from({ length: rows[0]?.length ?? 0 }, (_, feature) => limitsOf(rows, feature));
  const binned = limits.map((own, feature) => binsOf(rows, feature, own));
  const random = randomNumbers();

  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = outcomes.reduce((sum, outcome, i) => sum + outcome * (weights[i] ?? 1), 0) / total;
  const base = Math.log(mean / (1 - mean));
  const scores = new Float64Array(rows.length).fill(base);
  const inner = 2 ** growth.depth - 1;
  const outer = inner + 1;
  const trees = {
    base,
    depth: growth.depth,
    features: new Uint8Array(growth.trees * inner),
    limits: new Float32Array(growth.trees * inner).fill(Infinity),
    leaves: new Float32Array(growth.trees * outer),
  };
  const slope = new Float64Array(rows.length);
  const bend = new Float64Array(rows.length);
  for (let tree = 0; tree < growth.trees; tree++) {
    for (let i = 0; i < rows.length; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      const weight = weights[i] ?? 1;
      slope[i] = weight * ((outcomes[i] ?? 0) - p);
      bend[i] = weight * p * (1 - p);
    }
    const columns = binned.flatMap((_, feature) => (random() < growth.columns ? [feature] : []));
    const grown = growTree(binned, columns, slope, bend, growth);
    grown.splits.forEach(({ feature, bin }, node) => {
      if (feature < 0) return;
      trees.features[tree * inner + node] = feature;
      trees.limits[tree * inner + node] = limits[feature]?.[bin] ?? Infinity;
    });
    trees.leaves.set(grown.leaves, tree * outer);
    for (let i = 0; i < rows.length; i++)
      scores[i] = (scores[i] ?? 0) + (grown.leaves[grown.leafOf[i] ?? 0] ?? 0);
  }
  return { trees, limits };
}

interface Split {
  feature: number;
  bin: number;
  gain: number;
}

function growTree(
  binned: readonly Uint8Array[],
  columns: readonly number[],
  slope: Float64Array,
  bend: Float64Array,
  { depth, rate, pull, least }: Growth,
): { splits: Split[]; leaves: Float32Array; leafOf: Uint8Array } {
  const place = new Uint8Array(slope.length);
  const splits: Split[] = [];
  for (let level = 0; level < depth; level++) {
    const width = 2 ** level;
    const best = Array.from({ length: width }, (): Split => ({ feature: -1, bin: 0, gain: 1e-6 }));
    for (const feature of columns) {
      const own = binned[feature];
      if (!own) continue;
      const slopes = new Float64Array(width * bins);
      const bends = new Float64Array(width * bins);
      for (let i = 0; i < own.length; i++) {
        const cell = (place[i] as number) * bins + (own[i] as number);
        slopes[cell] = (slopes[cell] as number) + (slope[i] as number);
        bends[cell] = (bends[cell] as number) + (bend[i] as number);
      }
      for (let node = 0; node < width; node++) {
        const from = node * bins;
        improve(
          best[node],
          feature,
          slopes.subarray(from, from + bins),
          bends.subarray(from, from + bins),
          pull,
          least,
        );
      }
    }
    splits.push(...best);
    for (let i = 0; i < place.length; i++) {
      const node = place[i] as number;
      const { feature, bin } = best[node] as Split;
      place[i] = 2 * node + (feature >= 0 && ((binned[feature] as Uint8Array)[i] as number) > bin ? 1 : 0);
    }
  }
  const leafSlopes = new Float64Array(2 ** depth);
  const leafBends = new Float64Array(2 ** depth);
  place.forEach((leaf, i) => {
    leafSlopes[leaf] = (leafSlopes[leaf] ?? 0) + (slope[i] ?? 0);
    leafBends[leaf] = (leafBends[leaf] ?? 0) + (bend[i] ?? 0);
  });
  const leaves = Float32Array.from(leafSlopes, (sum, leaf) => (rate * sum) / ((leafBends[leaf] ?? 0) + pull));
  return { splits, leaves, leafOf: place };
}

/** Takes a feature's best split where it gains more than the best so far. */
function improve(
  best: Split | undefined,
  feature: number,
  slopes: Float64Array,
  bends: Float64Array,
  pull: number,
  least: number,
): void {
  if (!best) return;
  const slope = slopes.reduce((sum, value) => sum + value, 0);
  const bend = bends.reduce((sum, value) => sum + value, 0);
  const whole = slope ** 2 / (bend + pull);
  let leftSlope = 0;
  let leftBend = 0;
  for (let bin = 0; bin < bins - 1; bin++) {
    leftSlope += slopes[bin] ?? 0;
    leftBend += bends[bin] ?? 0;
    if (leftBend < least) continue;
    if (bend - leftBend < least) break;
    const gain =
      leftSlope ** 2 / (leftBend + pull) + (slope - leftSlope) ** 2 / (bend - leftBend + pull) - whole;
    if (gain > best.gain) Object.assign(best, { feature, bin, gain });
  }
}

/** Up to 31 limits that part the values of a feature into even shares, with four digits each. */
function limitsOf(rows: readonly Float32Array[], feature: number): number[] {
  const step = Math.max(1, Math.floor(rows.length / 20_000));
  const values = rows
    .filter((_, i) => i % step === 0)
    .map((row) => row[feature] ?? 0)
    .sort((a, b) => a - b);
  const distinct = [...new Set(values)];
  const cuts =
    distinct.length <= bins
      ? distinct.slice(1).map((value, i) => (value + (distinct[i] ?? value)) / 2)
      : Array.from({ length: bins - 1 }, (_, i) => values[Math.floor(((i + 1) * values.length) / bins)] ?? 0);
  return [...new Set(cuts.map((cut) => Number(cut.toPrecision(4))))].sort((a, b) => a - b);
}

function binsOf(rows: readonly Float32Array[], feature: number, limits: readonly number[]): Uint8Array {
  const exact = Float32Array.from(limits);
  return Uint8Array.from(rows, (row) => {
    const value = row[feature] ?? 0;
    let low = 0;
    let high = exact.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value > (exact[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}

/** Always the same random numbers, 0 to 1 (mulberry32). */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
