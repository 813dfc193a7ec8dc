import weights from './block-weights.json' with { type: 'json' };
import { sceneOf, sceneSecond } from './blocks.ts';
import { chosenLines } from './chosen.ts';
import { cluesOf } from './clues.ts';
import { readPage } from './page.ts';
import { likelihoods } from './score.ts';

/** What a page holds, before it is an article. */
export interface PageArticle {
  readonly title?: string;
  readonly byline?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly paragraphs: readonly string[];
}

/** Finds the article in a page's HTML. No paragraphs where there is none. */
export function readHtml(html: string): PageArticle {
  const page = readPage(html);
  const clues = cluesOf(page);
  const scene = sceneOf(page, clues);
  const kept = chosenLines(
    scene.lines,
    likelihoods(scene.first, (first) => sceneSecond(scene, first), weights),
  );
  const blocks = scene.lines.filter((_, i) => kept[i]).map((line) => line.text);
  // The headline is the article's title, not its first paragraph.
  const paragraphs = blocks[0] === clues.title ? blocks.slice(1) : blocks;
  return { ...(clues.title === '' ? {} : { title: clues.title }), paragraphs };
}
