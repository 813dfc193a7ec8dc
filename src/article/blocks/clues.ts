import { oneLine } from '../clean.ts';
import { ldArticles, ldNodes, ldText } from '../page/json-ld.ts';
import type { Page } from '../page.ts';

/** What else of the page its blocks are compared with. */
export interface Clues {
  /** The headline. */
  readonly title: string;
  /** The page's own account of its text (JSON-LD `articleBody`); empty where it gives none. */
  readonly body: string;
  readonly description: string;
}

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
