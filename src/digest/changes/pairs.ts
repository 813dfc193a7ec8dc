/** More than so many stretches without their like are not compared each with each. */
const mostCompared = 200;

/** Which of two rows belong together: as the same, or as one in the place of the other. Indices into the rows. */
export interface Pairs {
  readonly same: readonly (readonly [before: number, after: number])[];
  readonly changed: readonly (readonly [before: number, after: number])[];
  readonly gone: readonly number[];
  readonly come: readonly number[];
}

/** Whole texts in plain words. */
export interface Whole {
  readonly before: string;
  readonly now: string;
}

/**
 * Pairs two rows of stretches, given by their plain words: first those that are equal, wherever they stand, then those
 * that are most alike (Dice's coefficient of their words) as long as they are alike by `least`, 0 to 1. What still stands
 * in the `whole` text, parted another way, is neither gone nor come.
 */
export function pairsOf(
  before: readonly string[],
  after: readonly string[],
  least: number,
  whole: Whole,
): Pairs {
  const waiting = Map.groupBy(before.keys(), (i) => before[i]);
  const same: [number, number][] = [];
  const left: number[] = [];
  for (const [j, words] of after.entries()) {
    const i = waiting.get(words)?.shift();
    if (i === undefined) left.push(j);
    else same.push([i, j]);
  }
  const gone = notIn(whole.now, [...waiting.values()].flat(), before).toSorted((a, b) => a - b);
  const come = notIn(whole.before, left, after);
  const changed = alike(gone, come, before, after, least);
  const isPaired = (side: 0 | 1, at: number) => changed.some((pair) => pair[side] === at);
  return {
    same,
    changed,
    gone: gone.filter((i) => !isPaired(0, i)),
    come: come.filter((j) => !isPaired(1, j)),
  };
}

function notIn(text: string, indices: readonly number[], row: readonly string[]): readonly number[] {
  return indices.length > mostCompared ? indices : indices.filter((at) => !holds(text, row[at] ?? ''));
}

/** Whether plain words stand in a plain text, whole. */
export const holds = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);

function alike(
  gone: readonly number[],
  come: readonly number[],
  before: readonly string[],
  after: readonly string[],
  least: number,
): (readonly [number, number])[] {
  if (gone.length > mostCompared || come.length > mostCompared) return [];
  const bags = new Map(come.map((j) => [j, bagOf(after[j] ?? '')]));
  const candidates = gone.flatMap((i) => {
    const bag = bagOf(before[i] ?? '');
    return come
      .map((j) => ({ i, j, likeness: dice(bag, bags.get(j) ?? bagOf('')) }))
      .filter(({ likeness }) => likeness >= least);
  });
  const taken = { before: new Set<number>(), after: new Set<number>() };
  const pairs: (readonly [number, number])[] = [];
  for (const { i, j } of candidates.toSorted((a, b) => b.likeness - a.likeness)) {
    if (taken.before.has(i) || taken.after.has(j)) continue;
    taken.before.add(i);
    taken.after.add(j);
    pairs.push([i, j]);
  }
  return pairs.toSorted(([, a], [, b]) => a - b);
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOf(words: string): Bag {
  const all = words.split(' ').filter((word) => word !== '');
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: all.length };
}

/** Twice the words that two bags share, of all their words: 0 to 1. */
function dice(a: Bag, b: Bag): number {
  const [small, large] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of small.counts) shared += Math.min(count, large.counts.get(word) ?? 0);
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
