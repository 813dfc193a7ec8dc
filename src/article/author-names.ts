import { oneLine } from './clean.ts';
import { plainWords } from './page-context.ts';

/** Takes a text that may hold names, and what speaks for them. */
export type AddNames = (text: string | undefined, ...traits: readonly string[]) => void;

/** More names than this are a list of something else. */
const mostNames = 8;

const label =
  /^(?:(?:written|posted|published|created|edited|words|text|story|article|reviewed|report(?:ed)?|photos?|fotos?|verfasst|geschrieben|ein (?:artikel|gastbeitrag)|gastbeitrag|interview|about the)\s+)?(?:by|von|par|por|di|door|av|authors?|autor(?:in|en)?|auteurs?|text|verfasser(?:in)?|redaktion)\b\s*[:.]?\s+(?=\S)/iu;
const colon =
  /^(?:authors?|by|von|par|por|autor(?:in|en)?|auteurs?|redakteur(?:in)?|redaktion|interview|text|foto|protokoll|bericht|written by)\s*:\s*/iu;
/** What ends a byline: a bar, a date, a word that begins another clause. */
const tail =
  /\s*(?:[|•·–—]|\s-\s|\s[Oo]n\s(?=\p{Lu}|\d)|\s[Ii]n\s(?=\p{Lu}|$)|\b(?:\d{1,2}[./ ]|[Pp]ublished|[Pp]osted|[Uu]pdated|[Ll]ast\s|[Aa]m \d|in:|for\s|writes\b|is\s|has\s|Follow\b|le \d|@)).*$/u;
const separator = /\s*(?:;|,|&|\/|\band\b|\bund\b|\bet\b|\by\b)\s*/iu;

/**
 * The names in a byline, joined by `; `: without `By`, roles, places, dates and addresses. After a part that is no name
 * nothing more is taken. Empty where nothing is left that looks like a name.
 */
export function namesIn(text: string): string {
  const line = oneLine(text.slice(0, 600))
    .replace(/https?:\S+|\S+@\S+|@\w+/g, ' ')
    .replace(/\((?!\p{Lu}\S{1,20}\))[^)]{0,80}\)/gu, ' ')
    .trim()
    .replace(label, '')
    .replace(colon, '')
    .replace(/^(?:Par|By|Von)(?=\p{Lu}\p{Ll})/u, '')
    .replace(/^\S{0,40}-(?:Experte|Expertin|Autor|Autorin|Redakteur|Redakteurin|Reporter|Reporterin)\s+/u, '')
    .replace(tail, '');
  const names: string[] = [];
  for (const part of line.split(separator)) {
    const name = trimmed(part);
    if (name === '') continue;
    if (isRole(name)) {
      if (names.length > 0) break;
      continue;
    }
    if (names.length > 0 && !looksLikeName(name)) break;
    if (name.length <= 60 && plainWords(name) !== '') names.push(name);
  }
  const unique = [...new Map(names.map((name) => [plainWords(name), name])).values()];
  return unique.slice(0, mostNames).join('; ');
}

/** A part of a byline alone: no marks around it, and said once where it was said twice. */
function trimmed(part: string): string {
  const bare = part.replace(/^[\s.:("“]+|[\s:)"”]+$/g, '');
  const half = bare.slice(0, bare.length / 2).trim();
  return half.length > 4 && (bare === half + half || bare === `${half} ${half}`) ? half : bare;
}

const isRole = (part: string) =>
  (/\b(?:editors?|writer|reporter|correspondent|journalist|contributor|director|ph\.?d|m\.?d|columnist|producer|managing|senior|associate|specialist|manager|redakteur(?:in)?|ceo|cto|founder|co-founder|professor|attorney|reviewer|expert|author|consultant|analyst|head)\b/i.test(
    part,
  ) &&
    part.split(' ').length > 1) ||
  /^(?:ph\.?\s?d|m\.?d|d\.?v\.?m|jr|sr|rd|rdn|mba|mph|ms|ma|cfa|cfp|cpa|dr|rn|pe|esq|j\.?d|ceo|cto|editor|author|writer|reporter|afp|dpa|reuters|ap)\.?$/i.test(
    part,
  );

const particle =
  /^(?:de|del|della|van|von|der|den|da|do|dos|di|du|la|le|bin|bint|al|el|zu|zur|und|of|ten|ter)$/;

/** Whether words are written as a person's name is: two to five, each with a capital, without digits. */
export function looksLikeName(part: string): boolean {
  const words = part.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => particle.test(word) || /^(?:\p{Lu}|[dlO]['’]\p{Lu})[\p{L}.'’-]*$/u.test(word)) &&
    words.some((word) => /^\p{Lu}\p{L}+/u.test(word))
  );
}
