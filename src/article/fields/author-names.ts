import { oneLine } from '../clean.ts';
import { plainWords } from '../page/page-context.ts';
import { behindNames, bylineVerbs, bylineWords, credentials, roleWords } from './author-words.ts';

/** Takes a text that may hold names, and what speaks for them. */
export type AddNames = (text: string | undefined, ...traits: readonly string[]) => void;

/** More names than this are a list of something else. */
const mostNames = 8;

const label = new RegExp(`^(?:(?:${bylineVerbs})\\s+)?(?:${bylineWords})\\b\\s*[:.]?\\s+(?=\\S)`, 'iu');
const colon =
  /^(?:authors?|by|von|par|por|autor(?:in)?|auteurs?|redakteur(?:in)?|redaktion|interview|text|foto|protokoll|bericht|written by)\s*:\s*/iu;
/** `Written byInes Okafor`: a label whose name stands in an element of its own. */
const gluedLabel = /^((?:\p{L}+\s)?(?:[Pp]ar|[Bb]y|[Vv]on|Autor(?:in)?|Author))(?=\p{Lu}\p{Ll})/u;
/** `Ines OkaforWriter`: a name and what stands in the element behind it. */
const gluedTail = new RegExp(
  `(?<=\\p{Ll})(?=(?!\\p{Ll})(?:${capitalised(`${behindNames}|${roleWords}`)})\\b)`,
  'gu',
);
/** What ends a byline: a bar, a date, a word that begins another clause. */
const tail = new RegExp(
  `\\s*(?:[|•·–—]|\\s-\\s|\\s[Oo]n\\s(?=\\p{Lu}|\\d)|\\s[Ii]n\\s(?=\\p{Lu}|$)|\\b(?:\\d{1,2}[./ ]|[Ll]ast\\s|[Aa]m \\d|in:|for\\s|writes\\b|is\\s|has\\s|le \\d|@|(?:${capitalised(behindNames)})\\b)).*$`,
  'u',
);
const separator =
  /\s*[;,&/]\s*(?:(?:[Aa]nd|[Uu]nd|et|y|e)\s+)?|\s+(?:[Aa]nd|AND|[Uu]nd|UND|et|y|by|e|och|og)\s+/u;

/** A list of words, each of them with a capital. */
function capitalised(words: string): string {
  return words.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/**
 * The names in a byline, joined by `; `: without `By`, roles, places, dates and addresses; degrees stay, as printed.
 * After a part that is no name nothing more is taken. Empty where nothing is left that looks like a name.
 */
export function namesIn(text: string): string {
  const line = oneLine(text.slice(0, 600))
    .replace(/https?:\S+|\S+@\S+|@\w+/g, ' ')
    .replace(/\((?!\p{Lu}\S{1,20}\))[^)]{0,80}\)/gu, ' ')
    .trim()
    .replace(gluedLabel, '$1 ')
    .replace(label, '')
    .replace(colon, '')
    .replace(/^\S{0,40}-(?:Experte|Expertin|Autor|Autorin|Redakteur|Redakteurin|Reporter|Reporterin)\s+/u, '')
    .replace(gluedTail, ', ')
    .replace(tail, '');
  const names: string[] = [];
  for (const part of line.split(separator)) {
    const name = trimmed(part);
    const last = names.at(-1);
    if (name === '') continue;
    if (last !== undefined && isCredential(name)) {
      names[names.length - 1] = `${last}, ${name}`;
    } else if (isRole(name)) {
      if (last !== undefined) break;
    } else {
      if (last !== undefined && !looksLikeName(name)) break;
      if (name.length <= 60 && plainWords(name) !== '') names.push(name);
    }
  }
  if (names.length === 0 && isDesk.test(line)) names.push(line.trim().slice(0, 60));
  const unique = [...new Map(names.map((name) => [bareName(name), name])).values()];
  return unique.slice(0, mostNames).join('; ');
}

/** A part of a byline alone: no marks around it, and said once where it was said twice. */
function trimmed(part: string): string {
  const bare = part.replace(/^[\s.:("“”'‘’„]+|[\s:"“”'‘’–-]+$|(?<!\b\p{L}|\b[Jj]r|\b[Ss]r)\.$/gu, '');
  const closed = bare.includes('(') ? bare : bare.replace(/\)+$/, '');
  const half = closed.slice(0, closed.length / 2).trim();
  return half.length > 4 && (closed === half + half || closed === `${half} ${half}`) ? half : closed;
}

const credential = new RegExp(`^(?:(?:${credentials}|jr|sr)\\.?[\\s,]*)+$`, 'iu');
const isCredential = (part: string) => credential.test(part) && /^[\p{Lu}JjSsEe]/u.test(part);

/** Those who write together and give no names: `Our Editors`, `The Travel Team`. */
const isDesk = /^\p{Lu}\S*(?:\s\S+){0,3}\s(?:[Ee]ditors?|[Tt]eam|[Ss]taff|[Dd]esk)$/u;

const role = new RegExp(`\\b(?:${roleWords})\\b`, 'i');
const isRole = (part: string) =>
  (role.test(part) && part.includes(' ')) ||
  credential.test(part) ||
  /^(?:dr|editor|author|autor(?:in)?|writer|reporter|contributor|ceo|cto)\.?$/i.test(part);

/** A name in lower case without its degrees: two prints of one person are the same. */
export function bareName(name: string): string {
  const [first = '', ...more] = name.split(', ');
  return plainWords([first, ...more.filter((part) => !isCredential(part))].join(' '));
}

const particle =
  /^(?:de|del|della|van|von|der|den|da|do|dos|di|du|la|le|bin|bint|al|el|zu|zur|und|of|ten|ter)$/;

/** Whether words are written as a person's name is: two to five, each with a capital, without digits; degrees aside. */
export function looksLikeName(part: string): boolean {
  const words = (part.split(', ')[0] ?? '').split(' ');
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    !/^(?:der|die|das|den|von|the|le|la|les|el)$/i.test(words[0] ?? '') &&
    words.every((word) => particle.test(word) || /^(?:\p{Lu}|[dlO]['’]\p{Lu})[\p{L}.'’-]*$/u.test(word)) &&
    words.some((word) => /^\p{Lu}\p{L}+/u.test(word))
  );
}
