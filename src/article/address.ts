import ipaddr from 'ipaddr.js';

/**
 * Whether an address literal belongs to the public internet; null where it is no literal but a name. IPv4 inside IPv6
 * counts as what it is inside. (`URL` has already brought decimal, octal and hexadecimal spellings into one form.)
 */
export function isPublic(host: string): boolean | null {
  if (!ipaddr.isValid(host)) return null;
  return ipaddr.process(host).range() === 'unicast';
}

/** A link as an http(s) address without name and password; null for anything else. */
export function addressOf(link: string): URL | null {
  const text = link.trim().replace(/^<(.*)>$/, '$1');
  if (text.length > 2_000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.hostname !== '' && url.username === '' && url.password === '' ? url : null;
}

/** Parameters that say where a reader came from, not what is read: of mailings, advertisements and social networks. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|srsltid|_ga|yclid|twclid|ref_src|ref_url|cmpid|CMP|ncid|smid|smtyp|partner|outputType|amp)$/;

/** One address for one article: without tracking parameters, AMP spelling and fragment. */
export function canonicalAddress(link: string): string {
  const url = withoutCache(new URL(link));
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.hash = '';
  url.hostname = url.hostname.replace(/^amp\./, 'www.');
  url.pathname = url.pathname.replace(/(?<=.)\/amp\/?$|^\/amp(?=\/.)|\.amp(?=\.html?$|$)/, '');
  return url.href;
}

/**
 * The page's own address behind a cached AMP copy of it: `www-a-com.cdn.ampproject.org/c/s/www.a.com/story` and
 * `www.google.com/amp/s/www.a.com/story`. https://developers.google.com/amp/cache/cache-url-format
 */
function withoutCache(url: URL): URL {
  const path = url.hostname.endsWith('.cdn.ampproject.org')
    ? /^\/[a-z](\/s)?\/(.+)$/.exec(url.pathname)
    : /^www\.google\.[a-z.]{2,6}$/.test(url.hostname)
      ? /^\/amp(\/s)?\/(.+)$/.exec(url.pathname)
      : null;
  const [, secure, rest = ''] = path ?? [];
  const own = path && addressOf(`${secure ? 'https' : 'http'}://${rest}${url.search}`);
  return own?.hostname.includes('.') ? own : url;
}

/**
 * The address that a page names as its own (`rel=canonical`, `og:url`), where it can be believed: on the page's own site
 * and no home page. Else the one that it was found at. Both without tracking and AMP spelling.
 */
export function ownAddress(found: string, named: readonly string[]): string {
  const at = canonicalAddress(found);
  for (const name of named) {
    if (!URL.canParse(name, at)) continue;
    const own = addressOf(new URL(name, at).href);
    if (own && isSameSite(own, new URL(at)) && !isHomePage(own)) return canonicalAddress(own.href);
  }
  return at;
}

/** Whether two addresses are of one site: `m.a.com`, `www.a.com`, `a.com`. Other names may be other people's pages. */
export const isSameSite = (a: URL, b: URL): boolean => siteOf(a) === siteOf(b);

const siteOf = ({ hostname, port }: URL) =>
  `${hostname.replace(/^(?:www|m|mobile|amp|touch|lite)\.(?=[^.]+\.)/, '')}:${port}`;

/** The front page of a site, or of one of its languages. */
export const isHomePage = ({ pathname, search }: URL): boolean =>
  search === '' && /^\/(?:(?:index|home|default)(?:\.\w+)?|[a-z]{2}(?:-[a-z]{2})?)?\/?$/i.test(pathname);

/** What two spellings of one address share: http or https, with or without a slash at the end. */
export const addressKey = (link: string): string =>
  canonicalAddress(link)
    .replace(/^http:/, 'https:')
    .replace(/\/(?=$|\?)/, '');
