/** Something that waits for its instant, and the first at which it may have one; ms UTC. */
export interface Waiting {
  readonly freeAt: number;
}

export interface Slots {
  /** From when on instants are given; ms UTC. */
  readonly from: number;
  /** The last instant that is given. */
  readonly until: number;
  /** The least time between two. */
  readonly gapMs: number;
}

/**
 * Gives those that wait, best first, an instant each, in order: none before it is free, no two closer than the gap. One
 * that is free within a gap is waited for, so that a better one never goes after a worse one because of some moments.
 * What gets no instant in this time is left out.
 */
export function givenSlots<W extends Waiting>(
  waiting: readonly W[],
  { from, until, gapMs }: Slots,
): { readonly one: W; readonly at: number }[] {
  const given: { one: W; at: number }[] = [];
  const left = waiting.filter(({ freeAt }) => freeAt <= until);
  for (let next = from; left.length > 0 && next <= until; next = (given.at(-1)?.at ?? next) + gapMs) {
    const soonest = Math.max(next, Math.min(...left.map(({ freeAt }) => freeAt)));
    const best = left.findIndex(({ freeAt }) => freeAt <= soonest || freeAt < soonest + gapMs);
    for (const one of left.splice(best, 1)) given.push({ one, at: Math.max(soonest, one.freeAt) });
  }
  return given;
}
