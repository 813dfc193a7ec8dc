import { clueTraits, runsOf, saidShare } from './block-clues.ts';
import { groupMeans, sharesOf, signaturesOf } from './block-groups.ts';
import { homesOf } from './block-homes.ts';
import { beside, nameWords, ownTraits, pathTraits } from './block-traits.ts';
import { bin, firstTraits, type Line, linesOf, secondTraits, step } from './lines.ts';
import type { Block, Page } from './page.ts';
import { topContainer } from './top-container.ts';

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
  const homes = homesOf(scene.page, scene.lines, likely);
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

function worthOf(line: Line | undefined, block: Block): number {
  if (!line || block.linked * 2 > block.text.length) return -1.5;
  return line.worth;
}
