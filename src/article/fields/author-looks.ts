import { forenames } from '../../digest/language/forenames.ts';
import { type PageContext, plainWords } from '../page/page-context.ts';
import type { Page } from '../page.ts';
import { looksLikeName } from './author-names.ts';
import { bodyWords, furnitureWords } from './author-words.ts';

const body = new RegExp(`\\b(?:${bodyWords})\\b`, 'i');
const furniture = new RegExp(`\\b(?:${furnitureWords})\\b`, 'i');

/** What names, joined by `; `, look like: the likeliest to be a person's first. */
export type NameKind = 'forename' | 'person' | 'word' | 'words' | 'site' | 'body' | 'furniture' | 'phrase';

/** Tells what names look like on a page. */
export function kindsOn(context: PageContext): (value: string) => NameKind {
  const common = commonWords(context.page);
  return (value) => {
    const names = value.split('; ');
    const isPerson = names.every(looksLikeName);
    const isCommon = (word: string) => common.has(word.toLowerCase());
    const words = value.match(/[\p{L}'’]{3,}/gu) ?? [];
    const hasForenames = isPerson && names.every(hasForename);
    if (hasForenames && !body.test(value)) return 'forename';
    if (isSite(value, context)) return 'site';
    if (body.test(value)) return 'body';
    if (furniture.test(value)) return 'furniture';
    if (words.length > 1 && words.some((word) => isCommon(word) && !particles.has(word))) return 'phrase';
    if (isPerson) return 'person';
    return /\s/.test(value) ? 'words' : 'word';
  };
}

const particles = new Set('van von der den del della dos the ten'.split(' '));

/** So many characters of a page tell its common words. */
const mostCharacters = 100_000;

/** The words that a page writes in lower case somewhere: names are hardly among them. */
function commonWords({ blocks }: Page): ReadonlySet<string> {
  const words = new Set<string>();
  let left = mostCharacters;
  for (const { text } of blocks) {
    left -= text.length;
    if (left < 0) break;
    for (const word of text.match(/(?<![\p{L}@./-])\p{Ll}[\p{L}'’]{2,}/gu) ?? []) words.add(word);
  }
  return words;
}

/** How names look, and from how many origins they come. */
export function looks(
  value: string,
  kind: NameKind,
  traits: readonly string[],
  context: PageContext,
): string[] {
  const names = value.split('; ');
  const origins = [...new Set(traits.map((trait) => trait.split(' ')[0]))].sort();
  const out = [
    `origins ${origins.join('+')}`,
    `count ${origins.length}`,
    `names ${Math.min(4, names.length)}`,
    `words ${Math.min(8, value.split(/\s+/).length)}`,
    `kind ${kind}`,
    `person ${kind === 'forename' || kind === 'person'}`,
  ];
  if (/\d/.test(value)) out.push('digits');
  if (isSite(value, context)) out.push('is site');
  return out;
}

const hasForename = (name: string) =>
  forenames.has(folded(name.replace(/^(?:dr|prof|mr|mrs|ms)\.? /i, '').split(/[ -]/)[0] ?? ''));

const folded = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a name is that of the site or its publisher. */
function isSite(value: string, { siteName, host }: PageContext): boolean {
  const plain = plainWords(value).replaceAll(' ', '');
  const site = plainWords(siteName).replaceAll(' ', '');
  const bare = host.replace(/[^a-z0-9]/g, '');
  if (plain.length < 3) return false;
  return (
    plain === site ||
    bare.includes(plain) ||
    (site.length > 5 && (site.includes(plain) || plain.includes(site)))
  );
}
