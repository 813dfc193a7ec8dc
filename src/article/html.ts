import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { oneLine } from './clean.ts';

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
  const { document } = parseHTML(html);
  const found = new Readability(document).parse();
  if (!found?.content) return { paragraphs: [] };
  const { document: body } = parseHTML(`<html><body>${found.content}</body></html>`);
  const blocks = [...body.querySelectorAll('p, h2, h3, h4, li, blockquote, pre')].filter(
    (block) => block.querySelector('p, li, blockquote') === null,
  );
  const paragraphs = blocks.map((block) => oneLine(block.textContent ?? '')).filter((text) => text !== '');
  return {
    paragraphs,
    ...(found.title ? { title: oneLine(found.title) } : {}),
    ...(found.byline ? { byline: oneLine(found.byline).replace(/^by /i, '') } : {}),
    ...(found.siteName ? { publisher: oneLine(found.siteName) } : {}),
    ...(found.publishedTime ? { published: found.publishedTime.slice(0, 10) } : {}),
  };
}
