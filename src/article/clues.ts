import type { Clues } from './blocks.ts';
import { oneLine } from './clean.ts';
import { ldArticles, ldNodes, ldText } from './json-ld.ts';
import type { Page } from './page.ts';

/** What the page's head and structured data tell about its text. */
export function cluesOf(page: Page): Clues {
  const articles = ldArticles(ldNodes(page.jsonLd));
  const body = articles
    .map((node) => ldText(node.articleBody) ?? '')
    .reduce((a, b) => (b.length > a.length ? b : a), '');
  return {
    title: oneLine(page.meta.get('og:title')?.[0] ?? page.title),
    body: oneLine(body.replace(/<[^>]{1,2000}>/g, ' ')),
    description: oneLine(page.meta.get('og:description')?.[0] ?? page.meta.get('description')?.[0] ?? ''),
  };
}
