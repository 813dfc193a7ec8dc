import { clueTraits, runsOf, saidShare } from './blocks/block-clues.ts';
import { sharesOf, signaturesOf } from './blocks/block-groups.ts';
import { beside, nameWords, ownTraits, pathTraits } from './blocks/block-traits.ts';
import type { Clues } from './blocks/clues.ts';
import { topContainer } from './blocks/top-container.ts';
import { bin, type Line, linesOf, lineTraits } from './lines.ts';
import type { Block, Page } from './page.ts';

/** A page's blocks as the scorer sees them. */
export interface Scene {
  readonly lines: readonly Line[];
  readonly traits: readonly (readonly string[])[];
  /** Of each block, a number for its kind of place (tags and names of two levels). */
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
  const signatures = signaturesOf(page);
  const top = topContainer(page, worth);
  const shares = sharesOf(signatures, worth);
  const account = runsOf(clues.body);
  const said = lines.map((line) => saidShare(line, account));
  const text = lineTraits(lines);
  const traits = page.blocks.map((block, i) => {
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
  return { lines, traits, signatures, said, page };
}

function worthOf(line: Line | undefined, block: Block): number {
  if (!line || block.linked * 2 > block.text.length) return -1.5;
  return line.worth;
}
