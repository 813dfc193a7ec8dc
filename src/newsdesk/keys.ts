import { addressKey, addressOf } from '../article/address.ts';
import type { ReadPage } from '../article/reading.ts';

/** What the store knows a link by: its article has one address, however it is spelt. Null for what is no link. */
export function linkKey(link: string): string | null {
  const url = addressOf(link);
  return url && addressKey(url.href);
}

/** What a page is known by. */
export interface Keys {
  /** Leads to its article from now on. */
  readonly leads: readonly string[];
  /** Leads to its article already, if that is kept. */
  readonly matches: readonly string[];
}

/**
 * The keys of a page. Where it was found leads to it. The address that it names as its own does not by itself, for any page
 * of a site could name another's: two pages that name one address, or one the other, are compared when both were read.
 */
export function keysOf(link: string, { url, article }: ReadPage): Keys {
  const found = [link, url].flatMap((address) => linkKey(address) ?? []);
  const all = [...found, ...[article.url ?? url].flatMap((address) => linkKey(address) ?? [])];
  const named = (key: string) => `named ${key}`;
  return { leads: [...found, ...all.slice(found.length).map(named)], matches: [...all, ...all.map(named)] };
}
