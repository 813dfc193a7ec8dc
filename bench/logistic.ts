/** Something to learn from: its traits, whether it is what is looked for, and how much it counts. */
export interface Example {
  readonly traits: readonly string[];
  readonly right: boolean;
  readonly weight: number;
}

/** Weights by trait, in log-odds; `''` is the bias. */
export type Weights = Record<string, number>;

/** How a scorer is fitted: how often all examples are seen, and how strongly weights are drawn to zero. */
export interface Settings {
  readonly rounds: number;
  readonly shrink: number;
}

const step = 0.3;

/** Fits a logistic score by stochastic gradient descent (AdaGrad); the same examples always give the same weights. */
export function fitScorer(examples: readonly Example[], { rounds, shrink }: Settings): Weights {
  const index = new Map<string, number>([['', 0]]);
  const rows = examples.map((example) =>
    Int32Array.from(['', ...example.traits], (trait) => place(index, trait)),
  );
  const weights = new Float64Array(index.size);
  const squares = new Float64Array(index.size).fill(1e-3);
  const mean = examples.reduce((sum, { weight }) => sum + weight, 0) / examples.length;
  const random = randomIndex();
  const order = examples.map((_, i) => i);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at] ?? new Int32Array();
      const example = examples[at];
      if (!example) continue;
      let odds = 0;
      for (const k of row) odds += weights[k] ?? 0;
      const miss = (1 / (1 + Math.exp(-odds)) - Number(example.right)) * (example.weight / mean);
      for (const k of row) {
        const slope = miss + (k === 0 ? 0 : shrink * (weights[k] ?? 0));
        squares[k] = (squares[k] ?? 0) + slope * slope;
        weights[k] = (weights[k] ?? 0) - (step * slope) / Math.sqrt(squares[k] ?? 1);
      }
    }
  }
  return Object.fromEntries([...index].map(([trait, k]) => [trait, weights[k] ?? 0]));
}

function place(index: Map<string, number>, trait: string): number {
  const known = index.get(trait);
  if (known !== undefined) return known;
  index.set(trait, index.size);
  return index.size - 1;
}

function randomIndex(): (below: number) => number {
  let seed = 7;
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 4294967296) * below);
  };
}

function shuffle(order: number[], random: (below: number) => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}

/** The part of examples, of `folds`, that an id belongs to: the same on every machine. */
export function foldOf(id: string, folds: number): number {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  return (hash >>> 0) % folds;
}

/** Without weights of less than `least`, the others rounded to two digits: what is written into the project. */
export function pruned(weights: Weights, least: number): Weights {
  return Object.fromEntries(
    Object.entries(weights)
      .filter(([trait, weight]) => trait === '' || Math.abs(weight) >= least)
      .map(([trait, weight]) => [trait, Math.round(weight * 100) / 100] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
