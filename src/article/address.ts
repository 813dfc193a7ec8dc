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
  const url = new URL(link);
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.hash = '';
  url.hostname = url.hostname.replace(/^amp\./, 'www.');
  url.pathname = url.pathname.replace(/(?<=.)\/amp\/?$|^\/amp(?=\/.)|\.amp(?=\.html?$|$)/, '');
  return url.href;
}
