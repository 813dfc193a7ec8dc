import { letterOf, numberOf, radix } from './letters.ts';

/**
 * Boosted decision trees, all complete and of one depth. A tree's inner nodes are numbered from the root, breadth
 * first; a value above the node's limit goes right.
 */
export interface Trees {
  readonly base: number;
  readonly depth: number;
  readonly features: Uint8Array;
  readonly limits: Float32Array;
  readonly leaves: Float32Array;
}

/**
 * Trees as they are written in the model: limits by feature, then the letters of each node (its feature, one letter
 * or, where there are more features than letters, two; its limit, one) and a pair a leaf.
 */
export interface WrittenTrees {
  readonly base: number;
  readonly depth: number;
  /** The largest leaf, in size; leaves are written in steps of it. */
  readonly scale: number;
  /** For each feature the limits that its nodes may have, with spaces between. */
  readonly limits: readonly string[];
  /** One string a tree. */
  readonly trees: readonly string[];
}

/** Leaves are written in steps around the middle of two letters. */
const middle = (radix * radix - 1) / 2;

const lettersFor = (features: number) => (features > radix ? 2 : 1);

/** Reads trees from their letters. */
export function readTrees({ base, depth, scale, limits, trees }: WrittenTrees): Trees {
  const inner = 2 ** depth - 1;
  const outer = inner + 1;
  const allowed = limits.map((own) => (own === '' ? [] : own.split(' ').map(Number)));
  const features = new Uint8Array(trees.length * inner);
  const values = new Float32Array(trees.length * inner);
  const leaves = new Float32Array(trees.length * outer);
  const wide = lettersFor(limits.length);
  const code = (letters: string, at: number) => numberOf(letters.charAt(at));
  const pair = (letters: string, at: number) => code(letters, at) * radix + code(letters, at + 1);
  trees.forEach((letters, tree) => {
    for (let node = 0; node < inner; node++) {
      const at = (wide + 1) * node;
      const feature = wide === 1 ? code(letters, at) : pair(letters, at);
      features[tree * inner + node] = feature;
      values[tree * inner + node] = allowed[feature]?.[code(letters, at + wide)] ?? Infinity;
    }
    for (let leaf = 0; leaf < outer; leaf++) {
      const step = pair(letters, (wide + 1) * inner + 2 * leaf) - middle;
      leaves[tree * outer + leaf] = (step / middle) * scale;
    }
  });
  return { base, depth, features, limits: values, leaves };
}

/** Writes trees as letters; `limits` lists each feature's possible limits, of which there are at most 80. */
export function writeTrees(trees: Trees, limits: readonly (readonly number[])[]): WrittenTrees {
  const inner = 2 ** trees.depth - 1;
  const outer = inner + 1;
  const wide = lettersFor(limits.length);
  const pair = (number: number) => letterOf(Math.floor(number / radix)) + letterOf(number % radix);
  const scale = trees.leaves.reduce((most, leaf) => Math.max(most, Math.abs(leaf)), 0) || 1;
  const written = Array.from({ length: trees.leaves.length / outer }, (_, tree) => {
    let letters = '';
    for (let node = tree * inner; node < (tree + 1) * inner; node++) {
      const feature = trees.features[node] ?? 0;
      const limit = limits[feature]?.findIndex((value) => Math.fround(value) === trees.limits[node]) ?? -1;
      // A node without a split sends everything left: its limit is the letter after the last.
      letters += (wide === 1 ? letterOf(feature) : pair(feature)) + letterOf(limit < 0 ? radix - 1 : limit);
    }
    for (let leaf = tree * outer; leaf < (tree + 1) * outer; leaf++) {
      letters += pair(Math.round(((trees.leaves[leaf] ?? 0) / scale) * middle + middle));
    }
    return letters;
  });
  return {
    base: trees.base,
    depth: trees.depth,
    scale,
    limits: limits.map((own) => own.join(' ')),
    trees: written,
  };
}

/** Gives a row of features its chance, 0 to 1. */
export type Judge = (row: Float32Array) => number;

/**
 * Makes trees quick to ask (QuickScorer, Lucchese et al., SIGIR 2015): each node whose limit a value exceeds strikes
 * out the leaves on its left, and the first leaf that is left is the tree's answer. By feature, nodes lie in the order
 * of their limits, so that the first that holds ends the work. At most 32 leaves a tree.
 */
export function judgeOf({ base, depth, features, limits, leaves }: Trees): Judge {
  const inner = 2 ** depth - 1;
  const outer = inner + 1;
  const count = leaves.length / outer;
  const nodes = Array.from(features, (feature, at) => ({ feature, at, limit: limits[at] ?? Infinity }))
    .filter(({ limit }) => limit < Infinity)
    .sort((a, b) => a.feature - b.feature || a.limit - b.limit);
  const sorted = Float32Array.from(nodes, ({ limit }) => limit);
  const treeOf = Uint16Array.from(nodes, ({ at }) => Math.floor(at / inner));
  const kept = Uint32Array.from(nodes, ({ at }) => ~leftOf(at % inner, depth));
  const width = nodes.reduce((most, { feature }) => Math.max(most, feature + 1), 0);
  const ends = Uint32Array.from({ length: width }, (_, feature) =>
    nodes.findLastIndex((node) => node.feature <= feature),
  ).map((last) => last + 1);
  const left = new Uint32Array(count);
  return (row) => {
    left.fill(0xffff_ffff);
    for (let feature = 0, node = 0; feature < width; feature++) {
      const value = row[feature] as number;
      const end = ends[feature] as number;
      for (; node < end && value > (sorted[node] as number); node++) {
        const tree = treeOf[node] as number;
        left[tree] = (left[tree] as number) & (kept[node] as number);
      }
      node = end;
    }
    let sum = base;
    for (let tree = 0; tree < count; tree++) {
      sum += leaves[tree * outer + Math.clz32(left[tree] as number)] as number;
    }
    return 1 / (1 + Math.exp(-sum));
  };
}

/** The leaves on the left of a node, as bits from the highest. */
function leftOf(node: number, depth: number): number {
  const level = Math.floor(Math.log2(node + 1));
  const under = 2 ** (depth - level);
  const first = (node + 1 - 2 ** level) * under;
  let bits = 0;
  for (let leaf = first; leaf < first + under / 2; leaf++) bits |= 1 << (31 - leaf);
  return bits;
}
