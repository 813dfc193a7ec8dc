import type { Page } from '../page.ts';
import { type LdNode, ldArticles, ldNodes, ldText } from './json-ld.ts';

/** A page with what all finders of its fields ask for. */
export interface PageContext {
  readonly page: Page;
  readonly url: string;
  /** The host of its address, in lower case; empty where it is not known. */
  readonly host: string;
  readonly siteName: string;
  readonly ld: readonly LdNode[];
  readonly ldArticles: readonly LdNode[];
  /** The first and last block of the article's body; both 0 where none was found. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

/** Gathers it. `kept` says of each block whether it is the article's. */
export function contextOf(page: Page, url: string, kept: readonly boolean[]): PageContext {
  const ld = ldNodes(page.jsonLd);
  const articles = ldArticles(ld);
  const address = url || page.links.get('canonical') || page.meta.get('og:url')?.[0] || '';
  const publisher = ld.find((node) => /Organization|WebSite/.test(String(node['@type'])));
  return {
    page,
    url: address,
    host: hostOf(address),
    siteName: page.meta.get('og:site_name')?.[0] ?? ldText(publisher?.name) ?? '',
    ld,
    ldArticles: articles,
    bodyStart: Math.max(0, kept.indexOf(true)),
    bodyEnd: Math.max(0, kept.lastIndexOf(true)),
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : '';
}

/** Words alone, in lower case, one space between: what two spellings of one title or name share. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
