import type { Page } from '../page.ts';

/**
 * The element that holds most of the worthy text near its surface: each block counts for its parent in full, for the
 * next two levels less and less (the idea of Readability). With it its neighbours of a fifth of its score.
 */
export function topContainer(page: Page, worth: readonly number[]): ReadonlySet<number> {
  const scores = new Map<number, number>();
  page.blocks.forEach((block, i) => {
    let at = block.element;
    let part = Math.max(0, worth[i] ?? 0);
    for (let level = 0; level < 4 && at > 0; level++) {
      if (level > 0) scores.set(at, (scores.get(at) ?? 0) + part);
      at = page.elements[at]?.parent ?? 0;
      if (level > 0) part /= 2;
    }
  });
  const most = Math.max(0, ...scores.values());
  const best = [...scores].find(([, score]) => score === most)?.[0];
  if (best === undefined || most === 0) return new Set();
  const parent = page.elements[best]?.parent;
  const near = [...scores].filter(([at, score]) => score * 5 > most && page.elements[at]?.parent === parent);
  return new Set([best, ...near.map(([at]) => at)]);
}
