import { Parser } from 'htmlparser2';
import { addressOf } from './address.ts';

/** Far more than any site offers. */
const mostOffered = 20;
const feedType = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)$|^(?:application|text)\/(?:xml|json)$/i;
/** A feed of what readers write below the articles. */
const ofComments = /comment|kommentar|comentario|commentaire/i;

/** Where sites commonly keep a feed that they do not name on their pages. */
const commonPaths = ['/feed', '/rss.xml', '/feed.xml', '/atom.xml', '/rss', '/index.xml'] as const;

/**
 * The feeds that a page names in its `link rel=alternate` (https://www.rssboard.org/rss-autodiscovery), in its order,
 * those of comments last. Absolute http(s) addresses; `url` is the page's own.
 */
export function feedsNamedIn(html: string, url: string): readonly string[] {
  let base = url;
  const offered: { readonly href: string; readonly ofComments: boolean }[] = [];
  const parser = new Parser({
    onopentag(name, { href, rel = '', type = '', title = '' }) {
      if (href === undefined || offered.length >= mostOffered) return;
      if (name === 'base' && URL.canParse(href, url)) base = new URL(href, url).href;
      const isAlternate = name === 'link' && /\balternate\b/i.test(rel) && feedType.test(type.trim());
      if (isAlternate) offered.push({ href, ofComments: ofComments.test(`${title} ${href}`) });
    },
  });
  parser.end(html);
  const ordered = [...offered.filter((one) => !one.ofComments), ...offered.filter((one) => one.ofComments)];
  const absolute = ordered.flatMap(({ href }) =>
    URL.canParse(href, base) ? (addressOf(new URL(href, base).href)?.href ?? []) : [],
  );
  return [...new Set(absolute)];
}

/** Addresses on a page's site at which its feed may be, likeliest first. */
export function likelyFeeds(url: string): readonly string[] {
  return commonPaths.map((path) => new URL(path, url).href);
}
