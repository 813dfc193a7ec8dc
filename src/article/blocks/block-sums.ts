import type { Scene } from '../blocks.ts';

/** What stands in a container of blocks. */
export interface Sum {
  readonly words: number;
  /** Words, each as likely as its block. */
  readonly mass: number;
  /** The share of characters that stand in links. */
  readonly linked: number;
  readonly blocks: number;
}

/** A page's blocks summed up by element. */
export interface Sums {
  readonly of: (element: number) => Sum;
  /** How many levels above an element the deepest one is that holds four fifths of what is likely; -1 where it is none. */
  readonly levelsHome: (element: number) => number;
}

/** Sums up the blocks below every element of a page. */
export function sumsOf({ page, lines }: Scene, likely: readonly number[]): Sums {
  const { elements, blocks } = page;
  const [words, mass, linked, length, count] = Array.from(
    { length: 5 },
    () => new Float64Array(elements.length),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const parentOf = (at: number) => elements[at]?.parent ?? 0;
  blocks.forEach((block, i) => {
    const size = lines[i]?.words ?? 0;
    for (let at = block.element; ; at = parentOf(at)) {
      words[at] = (words[at] ?? 0) + size;
      mass[at] = (mass[at] ?? 0) + size * (likely[i] ?? 0);
      linked[at] = (linked[at] ?? 0) + block.linked;
      length[at] = (length[at] ?? 0) + block.text.length;
      count[at] = (count[at] ?? 0) + 1;
      if (at === 0) break;
    }
  });
  const most = 0.8 * (mass[0] ?? 0);
  let home = 0;
  mass.forEach((own, at) => {
    if (own >= most && (elements[at]?.depth ?? 0) > (elements[home]?.depth ?? 0)) home = at;
  });
  return {
    of: (at) => ({
      words: words[at] ?? 0,
      mass: mass[at] ?? 0,
      linked: (linked[at] ?? 0) / (length[at] || 1),
      blocks: count[at] ?? 0,
    }),
    levelsHome: (element) => {
      let level = 0;
      for (let at = element; at > 0; at = parentOf(at)) {
        if (at === home) return level;
        level++;
      }
      return -1;
    },
  };
}

/** Sums up the blocks of one kind of place: same tags and names of an element and its parent. */
export function sumsByKind({ page, lines, signatures }: Scene, likely: readonly number[]): Map<number, Sum> {
  const sums = new Map<number, Sum>();
  signatures.forEach((kind, i) => {
    const { words, mass, linked, blocks } = sums.get(kind) ?? { words: 0, mass: 0, linked: 0, blocks: 0 };
    const size = lines[i]?.words ?? 0;
    sums.set(kind, {
      words: words + size,
      mass: mass + size * (likely[i] ?? 0),
      linked: linked + (page.blocks[i]?.linked ?? 0),
      blocks: blocks + 1,
    });
  });
  return sums;
}
