/** Text of others made harmless in Discord's markdown: it reads as it was written, and does nothing. */

/**
 * What Discord's markdown gives a meaning anywhere: emphasis, code, spoilers, mentions and times (`<@1>`, `<t:1>`),
 * `@everyone`, masked links. Every ASCII punctuation mark may be escaped with a backslash.
 */
const anywhere = /[\\*_~`|<>[\]@]/g;
/** `https://` (nobody's text becomes a link of ours) and `:smile:`. */
const colon = /:(?=[\w/+-])/g;
/** Headings, small print and list items mean something only where a line begins. */
const lineStart = /^([^\S\n]*)([#+-])/gm;
const numbered = /^([^\S\n]*\d+)([.)])/gm;

/** `text`, already clean, so that Discord shows its very characters. May stand anywhere, also where a line begins. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(anywhere, '\\$&')
    .replace(colon, '\\:')
    .replace(lineStart, '$1\\$2')
    .replace(numbered, '$1\\$2');
}

/** An http(s) address as it can stand between `<` and `>` of a masked link, or null where it is none or too long. */
export function safeAddress(link: string, max = longestLink): string | null {
  if (link.length > max || !URL.canParse(link)) return null;
  const url = new URL(link);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  // A name before the host (`https://bank.example@evil.example`) is there to deceive.
  if (url.username !== '' || url.password !== '') return null;
  const address = url.href.replace(
    /[()<>\\\s[\]"'`*_~|]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return address.length > max ? null : address;
}

/** Longer addresses are shown as words without a link. Discord's own limit for the address of a button. */
const longestLink = 512;

/** Something that a reader takes for an address: `bank.example`, `www.x.org`, `https://`. */
const addressLike = /:\/\/|[\p{L}\p{N}-]\.\p{L}{2,}/u;

/** How words lead to an address: under a mask, or followed by its host because the words could pretend to be another. */
export type Leading = { readonly mask: (words: string) => string } | { readonly after: string };

/**
 * The way in which `words` may lead to `link`; null where that is no address. Words that look like an address themselves,
 * or whose brackets would break the link, are followed by the true host: a masked link can't pretend.
 */
export function leadTo(link: string, words: string): Leading | null {
  const address = safeAddress(link);
  if (address === null) return null;
  const masked = (text: string) => `[${escapeMarkdown(text)}](<${address}>)`;
  const unsafe = words.trim() === '' || /[[\]]/.test(words) || addressLike.test(words);
  return unsafe ? { after: ` (${masked(new URL(address).hostname)})` } : { mask: masked };
}
