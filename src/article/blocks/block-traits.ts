import { bin, type Line, tenth } from '../lines.ts';
import { type Block, mostLevels, type Page, type PageElement } from '../page.ts';

/** What its element and its links tell of a block. */
export function ownTraits(block: Block, line: Line, page: Page): string[] {
  const element = page.elements[block.element];
  const tag = element?.tag ?? '';
  const linked = tenth(Math.min(1, block.linked / block.text.length));
  const size = bin(line.words);
  return [
    `tag ${tag}`,
    `tag ${tag} ${size}`,
    `tag ${tag} ${line.ended}`,
    `linked ${linked}`,
    `linked ${linked} ${size > 8}`,
    `linked ${linked} ${tag}`,
    ...(element?.hidden ? ['hidden'] : []),
  ];
}

/** The tag of the block before or after, and whether it stands in the same parent. */
export function beside(where: string, page: Page, i: number, block: Block): string[] {
  const near = page.elements[page.blocks[i]?.element ?? 0];
  const own = page.elements[block.element];
  if (!near || !own) return [];
  const same = near.parent === own.parent;
  return [`${where} <${near.tag}> ${own.tag}`, `${where} ${same} ${own.tag}`];
}

const placeTags = new Set(
  'article main aside nav footer header form figure figcaption table blockquote ul ol dl section details address h1 h2 h3'.split(
    ' ',
  ),
);

/** What the elements around a block tell: their tags and names, and where the `top` containers are. `words` are those of their names. */
export function pathTraits(
  block: Block,
  elements: readonly PageElement[],
  words: readonly (readonly string[])[],
  top: ReadonlySet<number>,
): string[] {
  const traits = new Set<string>();
  let at = block.element;
  let level = 0;
  let underTop = -1;
  while (at > 0 && level < mostLevels) {
    const element = elements[at];
    if (!element) break;
    const where = level === 0 ? 'own' : level < 4 ? 'near' : 'far';
    if (element.tag !== 'body') {
      for (const word of words[at] ?? []) {
        traits.add(`${where} ${word}`);
        traits.add(`in ${word}`);
      }
    }
    if (placeTags.has(element.tag)) traits.add(`in <${element.tag}>`);
    if (underTop < 0 && top.has(at)) underTop = level;
    at = element.parent;
    level++;
  }
  traits.add(`depth ${Math.min(8, level >> 1)}`);
  traits.add(`top ${underTop < 0 ? 'outside' : Math.min(4, underTop)}`);
  traits.add(`top ${underTop < 0} ${elements[block.element]?.tag}`);
  return [...traits];
}

/** The words of an element's class, id and role: `entryContent-2 post` → entry, content, post. */
export function nameWords(element: PageElement): string[] {
  if (element.names === '') return [];
  const words = element.names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z]{2,20}/g);
  return [...new Set(words)].slice(0, 24);
}
