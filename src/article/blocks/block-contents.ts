import type { Page } from '../page.ts';

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Longer blocks are no entries of a list of contents. */
const mostCharacters = 160;

/** Without the numbers and marks around it: `2.1 Prices` → `prices`. */
const plain = (text: string) =>
  text
    .slice(0, mostCharacters + 40)
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[^\p{L}\p{N}]+$/u, '');

/**
 * Lists of contents: of each block, whether a heading below it has its words, and what share of the blocks of its list
 * (the element above its parent) are so.
 */
export function contentsOf(page: Page): Array<readonly [isEntry: number, share: number]> {
  const last = new Map<string, number>();
  const parentOf = (at: number) => page.elements[at]?.parent ?? 0;
  page.blocks.forEach(({ text, element }, i) => {
    if (text.length <= mostCharacters && headings.has(page.elements[element]?.tag ?? ''))
      last.set(plain(text), i);
  });
  const entries = page.blocks.map(({ text }, i) =>
    text.length <= mostCharacters && (last.get(plain(text)) ?? -1) > i ? 1 : 0,
  );
  const lists = new Map<number, { entries: number; blocks: number }>();
  page.blocks.forEach(({ element }, i) => {
    const list = parentOf(parentOf(element));
    const known = lists.get(list) ?? { entries: 0, blocks: 0 };
    lists.set(list, { entries: known.entries + (entries[i] ?? 0), blocks: known.blocks + 1 });
  });
  return page.blocks.map(({ element }, i) => {
    const list = lists.get(parentOf(parentOf(element)));
    return [entries[i] ?? 0, list ? list.entries / list.blocks : 0];
  });
}
