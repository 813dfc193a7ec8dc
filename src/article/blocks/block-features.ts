import type { Scene } from '../blocks.ts';
import { textNumbers } from '../lines/line-numbers.ts';
import { surroundingsOf } from '../lines/surroundings.ts';
import { contentsOf } from './block-contents.ts';
import { placesOf } from './block-places.ts';
import { type Sum, sumsByKind, sumsOf } from './block-sums.ts';

/**
 * What the trees see of each block of a page, as numbers in one order: the text, the element and those around it, the
 * place in the page, and how likely the first scorer held it, its neighbours and the containers that it stands in.
 */
export function blockRows(scene: Scene, likely: readonly number[]): Float32Array[] {
  const { page, lines } = scene;
  const { blocks, elements } = page;
  const places = placesOf(page);
  const contents = contentsOf(page);
  const sums = sumsOf(scene, likely);
  const kinds = sumsByKind(scene, likely);
  const surroundings = surroundingsOf(lines, likely);
  const headline = blocks.findIndex((block) => elements[block.element]?.tag === 'h1');
  const tagAt = (i: number) => tagNumber(elements[blocks[i]?.element ?? -1]?.tag);
  return blocks.map((block, i) => {
    const line = lines[i];
    const place = places.get(block.element);
    const element = elements[block.element];
    if (!line || !place || !element) return new Float32Array();
    const grand = elements[element.parent]?.parent ?? 0;
    const above = [element.parent, grand, elements[grand]?.parent ?? 0];
    const kind = kinds.get(scene.signatures[i] ?? -1);
    return Float32Array.from([
      ...textNumbers(line),
      block.linked / block.text.length,
      block.anchored / block.text.length,
      block.emphasised / block.text.length,
      tagNumber(element.tag),
      element.depth,
      element.hidden ? 1 : 0,
      ...place.levels,
      ...place.good,
      ...place.bad,
      headline < 0 ? -40 : clipped(i - headline, -40, 200),
      ...surroundings.of(i),
      tagAt(i - 1),
      tagAt(i + 1),
      sums.of(block.element).mass / surroundings.all,
      ...above.flatMap((at) => around(sums.of(at), surroundings.all)),
      kind ? kind.mass / (kind.words || 1) : 0,
      kind ? kind.words / surroundings.total : 0,
      kind?.blocks ?? 0,
      sums.levelsHome(block.element),
      scene.said[i] ?? -1,
      clipped(block.pictures, 0, 4),
      clipped(blocks[i + 1]?.pictures ?? 0, 0, 4),
      ...(contents[i] ?? [0, 0]),
    ]);
  });
}

/** Tags from running text to boxes, so that a limit between two numbers parts like from unlike. */
const tags = 'p li blockquote pre h1 h2 h3 h4 h5 h6 td th dd dt figcaption div section article'.split(' ');

function tagNumber(tag: string | undefined): number {
  if (tag === undefined) return -1;
  const at = tags.indexOf(tag);
  return at < 0 ? tags.length : at;
}

/** Of a container: its share of what is likely, how likely its words are, its share of links, its blocks. */
const around = ({ words, mass, linked, blocks }: Sum, all: number): number[] => [
  mass / all,
  mass / (words || 1),
  linked,
  blocks,
];

const clipped = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
