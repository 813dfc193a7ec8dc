import { type Line, step } from './lines.ts';
import type { Page } from './page.ts';

/**
 * Where each block stands to the element that holds most of what is likely: how many levels up the first ancestor is
 * that holds a fifth, a half and nine tenths of it, and how likely the text of the nearest ancestors is.
 */
export function homesOf(page: Page, lines: readonly Line[], likely: readonly number[]): string[][] {
  const mass = new Float64Array(page.elements.length);
  const words = new Float64Array(page.elements.length);
  let total = 0;
  page.blocks.forEach((block, i) => {
    const size = lines[i]?.words ?? 0;
    const part = size * (likely[i] ?? 0);
    total += part;
    for (let at = block.element; at > 0; at = page.elements[at]?.parent ?? 0) {
      mass[at] = (mass[at] ?? 0) + part;
      words[at] = (words[at] ?? 0) + size;
    }
  });
  return page.blocks.map((block) => {
    const traits: string[] = [];
    let level = 0;
    let next = 0;
    for (let at = block.element; at > 0 && next < homeShares.length; at = page.elements[at]?.parent ?? 0) {
      const up = Math.min(level, 6);
      if (level > 1 && level < 5) traits.push(`up${level} ${step((mass[at] ?? 0) / (words[at] || 1))}`);
      while (next < homeShares.length && (mass[at] ?? 0) >= total * (homeShares[next] ?? 1)) {
        traits.push(`home ${homeShares[next]} ${up}`);
        if (homeShares[next] === 0.9) traits.push(`home pure ${step((mass[at] ?? 0) / (words[at] || 1))}`);
        next++;
      }
      level++;
    }
    return traits;
  });
}

const homeShares = [0.2, 0.5, 0.9];
