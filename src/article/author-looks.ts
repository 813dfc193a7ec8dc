import { forenames } from '../digest/language/forenames.ts';
import { looksLikeName } from './author-names.ts';
import { type PageContext, plainWords } from './page-context.ts';

const bodyWords =
  /\b(?:admin|team|staff|editors?|editorial|redaktion|news|press|presse\w*|agency|agentur|desk|guest|magazine|office|group|reuters|afp|dpa|institute?|university|verband|verein|stiftung|foundation|gmbh|ag|eg|inc|llc|ltd|e\.\s?v|company|bank|online|media|ministerium|association|society|council|center|centre|support|marketing|blog|shop|store)\b/i;
const furnitureWords =
  /\b(?:share|read|more|follow|comments?|posts?|author|view|about|all|subscribe|category|published|min|contact|privacy|policy|sign|log|menu|search|reviews?|reply|guide|best|how|see|learn|name|our|your|the)\b/i;

/** How names look: like a person's, the site's, a body's or furniture; and from how many places they come. */
export function looks(value: string, traits: readonly string[], context: PageContext): string[] {
  const names = value.split('; ');
  const words = value.split(/\s+/);
  const origins = [...new Set(traits.map((trait) => trait.split(' ')[0]))].sort();
  const first = names.map((name) =>
    folded(name.replace(/^(?:dr|prof|mr|mrs|ms)\.? /i, '').split(/[ -]/)[0] ?? ''),
  );
  const out = [
    `origins ${origins.join('+')}`,
    `count ${origins.length}`,
    `names ${Math.min(4, names.length)}`,
    `words ${Math.min(8, words.length)}`,
    `person ${names.every(looksLikeName)}`,
    `forename ${first.every((name) => forenames.has(name))}`,
    `person ${names.every(looksLikeName)} forename ${first.every((name) => forenames.has(name))}`,
  ];
  if (/\d/.test(value)) out.push('digits');
  if (isSite(value, context)) out.push('is site');
  if (bodyWords.test(value)) out.push('is body');
  if (furnitureWords.test(value)) out.push('is furniture');
  return out;
}

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
