import type { Page } from '../page.ts';

/** A number for each block's kind of place: tags and names of its element and the parent. */
export function signaturesOf(page: Page): number[] {
  const known = new Map<string, number>();
  return page.blocks.map((block) => {
    const element = page.elements[block.element];
    const parent = page.elements[element?.parent ?? 0];
    const name = `${element?.tag} ${element?.names} < ${parent?.tag} ${parent?.names}`;
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  });
}

/** What part of all worthy text each group has. */
export function sharesOf(groups: readonly number[], worth: readonly number[]): Map<number, number> {
  const sums = new Map<number, number>();
  let total = 0;
  groups.forEach((group, i) => {
    const part = Math.max(0, worth[i] ?? 0);
    total += part;
    sums.set(group, (sums.get(group) ?? 0) + part);
  });
  return new Map([...sums].map(([group, sum]) => [group, total > 0 ? sum / total : 0]));
}
