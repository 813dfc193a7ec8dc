import { UserError } from '../errors.ts';
import { blockChoosing, blockLikelihoods } from './blocks/block-scores.ts';
import { cluesOf } from './blocks/clues.ts';
import { sceneOf } from './blocks.ts';
import { oneLine } from './clean.ts';
import { authorOf } from './fields/author.ts';
import { readHeadLine } from './fields/head-lines.ts';
import { publishedOf } from './fields/page-published.ts';
import { titleOf } from './fields/title.ts';
import { chosenLines } from './lines/chosen.ts';
import { contextOf, plainWords } from './page/page-context.ts';
import { readPage } from './page/page-reader.ts';
import type { Page } from './page.ts';

/** What a page holds, before it is an article. */
export interface PageArticle {
  readonly title?: string;
  readonly byline?: string;
  readonly publisher?: string;
  readonly published?: string;
  /** The addresses that the page names as its own, as they stand there. */
  readonly named: readonly string[];
  readonly paragraphs: readonly string[];
}

/** Which blocks of a page are its article. */
export interface ReadBody {
  readonly page: Page;
  readonly texts: readonly string[];
  readonly kept: readonly boolean[];
}

/** Reads a page and chooses the blocks of its article. Throws UserError for a page without end. */
export function readBody(html: string): ReadBody {
  const page = readPage(html);
  if (page.cut) {
    throw new UserError(
      'This page is too long or too deeply nested to be read.',
      'Paste the text of the article instead.',
    );
  }
  const scene = sceneOf(page, cluesOf(page));
  const kept = chosenLines(scene.lines, blockLikelihoods(scene), blockChoosing);
  return { page, texts: scene.lines.map((line) => line.text), kept };
}

/** Finds the article in a page's HTML. No paragraphs where there is none. */
export function readHtml(html: string, url = ''): PageArticle {
  const { page, texts, kept } = readBody(html);
  const context = contextOf(page, url, kept);
  const title = titleOf(context);
  const published = publishedOf(context);
  const { paragraphs, signed } = withoutHead(
    texts.filter((_, i) => kept[i]),
    title ?? '',
  );
  const byline = authorOf(context) ?? signed;
  const publisher = oneLine(context.siteName);
  const named = [page.links.get('canonical'), page.meta.get('og:url')?.[0]];
  return {
    paragraphs,
    named: named.filter((address) => address !== undefined),
    ...(title === undefined ? {} : { title }),
    ...(byline === undefined ? {} : { byline }),
    ...(publisher === '' ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
  };
}

/** How many blocks may hold what stands above an article. */
const headReach = 4;

/** The article's own paragraphs, without its headline, its date and its byline, which is given apart. */
function withoutHead(blocks: readonly string[], title: string) {
  const head = blocks.slice(0, headReach).map((block) => ({ block, read: readHeadLine(block) }));
  const own = head.filter(({ block, read }) => read === null && plainWords(block) !== plainWords(title));
  return {
    paragraphs: [...own.map(({ block }) => block), ...blocks.slice(headReach)],
    signed: head.find(({ read }) => read?.byline !== undefined)?.read?.byline,
  };
}
