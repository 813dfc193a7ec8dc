import { bin, firstTraits, type Line, linesOf, secondTraits, step, tenth } from './lines.ts';
import { type Block, mostLevels, type Page, type PageElement } from './page.ts';

/** What else of the page its blocks are compared with. */
export interface Clues {
  /** The headline. */
  readonly title: string;
  /** The page's own account of its text (JSON-LD `articleBody`); empty where it gives none. */
  readonly body: string;
  readonly description: string;
}

/** A page's blocks as the scorer sees them. */
export interface Scene {
  readonly lines: readonly Line[];
  readonly first: readonly (readonly string[])[];
  /** Of each block, a number for its element's parent, and one for its kind of place (tags and names of two levels). */
  readonly parents: readonly number[];
  readonly signatures: readonly number[];
  /** What share of each block's runs of words stands in the page's own account of its text; -1 where there is none. */
  readonly said: readonly number[];
  readonly page: Page;
}

/** Reads the traits of all blocks: those of their text as in a copied page, and those of their place in the page. */
export function sceneOf(page: Page, clues: Clues): Scene {
  const lines = linesOf(page.blocks.map((block) => block.text));
  const words = page.elements.map(nameWords);
  const worth = page.blocks.map((block, i) => worthOf(lines[i], block));
  const parents = page.blocks.map((block) => page.elements[block.element]?.parent ?? 0);
  const signatures = signaturesOf(page);
  const top = topContainer(page, worth);
  const shares = sharesOf(signatures, worth);
  const account = runsOf(clues.body);
  const said = lines.map((line) => saidShare(line, account));
  const text = firstTraits(lines);
  const first = page.blocks.map((block, i) => {
    const line = lines[i];
    if (!line) return [];
    return [
      ...(text[i] ?? []),
      ...ownTraits(block, line, page),
      ...beside('before', page, i - 1, block),
      ...beside('after', page, i + 1, block),
      ...pathTraits(block, page.elements, words, top),
      ...clueTraits(line, clues, said[i] ?? -1),
      `kind ${bin(20 * (shares.get(signatures[i] ?? 0) ?? 0))}`,
      `kind ${bin(20 * (shares.get(signatures[i] ?? 0) ?? 0))} ${bin(line.words)}`,
    ];
  });
  return { lines, first, parents, signatures, said, page };
}

/** What the second pass sees besides: neighbours' scores, and those of the blocks beside it and of its kind. */
export function sceneSecond(scene: Scene, likely: readonly number[]): string[][] {
  const beside = groupMeans(scene.parents, likely, scene.lines);
  const alike = groupMeans(scene.signatures, likely, scene.lines);
  const homes = homesOf(scene, likely);
  return secondTraits(scene.lines, likely).map((names, i) => {
    const own = step(likely[i]);
    const size = bin(scene.lines[i]?.words ?? 0);
    return [
      ...names,
      `beside ${step(beside[i])}`,
      `beside ${step(beside[i])} ${own}`,
      `beside ${step(beside[i])} ${size}`,
      `alike ${step(alike[i])}`,
      `alike ${step(alike[i])} ${own}`,
      ...(homes[i] ?? []).flatMap((home) => [home, `${home} ${own}`]),
    ];
  });
}

/**
 * Where each block stands to the element that holds most of what is likely: how many levels up the first ancestor is
 * that holds a fifth, a half and nine tenths of it, and how likely the text of the nearest ancestors is.
 */
function homesOf({ page, lines }: Scene, likely: readonly number[]): string[][] {
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

function worthOf(line: Line | undefined, block: Block): number {
  if (!line || block.linked * 2 > block.text.length) return -1.5;
  return line.worth;
}

function ownTraits(block: Block, line: Line, page: Page): string[] {
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
function beside(where: string, page: Page, i: number, block: Block): string[] {
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

function pathTraits(
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
function nameWords(element: PageElement): string[] {
  if (element.names === '') return [];
  const words = element.names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z]{2,20}/g);
  return [...new Set(words)].slice(0, 24);
}

function clueTraits(line: Line, clues: Clues, said: number): string[] {
  const traits: string[] = [];
  const plain = letters(line.text);
  if (plain !== '' && plain === letters(clues.title)) traits.push('is title');
  if (plain !== '' && plain === letters(clues.description)) traits.push('is description');
  if (said < 0) return traits;
  const share = said === tooShort ? 'short' : tenth(said) >> 1;
  traits.push(`said ${share}`, `said ${share} ${bin(line.words)}`);
  return traits;
}

/** Stands for the share of a line that has no run of four words. */
const tooShort = 0.25;

function saidShare(line: Line, account: ReadonlySet<string>): number {
  if (account.size === 0) return -1;
  const own = [...runsOf(line.text)];
  return own.length === 0 ? tooShort : own.filter((run) => account.has(run)).length / own.length;
}

const letters = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The runs of four words of a text. */
function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(3).map((_, i) => words.slice(i, i + 4).join(' ')));
}

/**
 * The element that holds most of the worthy text near its surface: each block counts for its parent in full, for the
 * next two levels less and less (the idea of Readability). With it its neighbours of a fifth of its score.
 */
function topContainer(page: Page, worth: readonly number[]): ReadonlySet<number> {
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

function signaturesOf(page: Page): number[] {
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
function sharesOf(groups: readonly number[], worth: readonly number[]): Map<number, number> {
  const sums = new Map<number, number>();
  let total = 0;
  groups.forEach((group, i) => {
    const part = Math.max(0, worth[i] ?? 0);
    total += part;
    sums.set(group, (sums.get(group) ?? 0) + part);
  });
  return new Map([...sums].map(([group, sum]) => [group, total > 0 ? sum / total : 0]));
}

/** The mean of the other values of each one's group, by words; its own where it stands alone. */
function groupMeans(groups: readonly number[], values: readonly number[], lines: readonly Line[]): number[] {
  const sums = new Map<number, { sum: number; words: number }>();
  groups.forEach((group, i) => {
    const words = lines[i]?.words ?? 0;
    const known = sums.get(group) ?? { sum: 0, words: 0 };
    sums.set(group, { sum: known.sum + words * (values[i] ?? 0), words: known.words + words });
  });
  return groups.map((group, i) => {
    const words = lines[i]?.words ?? 0;
    const all = sums.get(group) ?? { sum: 0, words: 0 };
    return all.words > words ? (all.sum - words * (values[i] ?? 0)) / (all.words - words) : (values[i] ?? 0);
  });
}
