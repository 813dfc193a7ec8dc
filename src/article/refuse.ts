import { UserError } from '../errors.ts';
import { languageName, otherLanguage } from './language.ts';
import type { Given } from './source.ts';

/** Longer texts are books, not articles (about 300,000 words). */
export const mostCharacters = 2_000_000;

const pasteIt = 'Paste the text of the article instead.';

/** Refuses a text that is empty, enormous or whose letters were broken by a wrong encoding. Throws UserError. */
export function refuseUnreadable(text: string, most = mostCharacters): void {
  if (!/\S/.test(text)) throw new UserError('There is no text in it.', 'Give the text of an article.');
  refuseTooLong(text.length, most);
  const broken = text.match(/\ufffd|Ã[\u0080-\u00bf©¨«]|â€[\u0080-\u00bf™œ\u009d“”˜]?/g)?.length ?? 0;
  if (broken >= 3 && broken * 200 > text.length) {
    throw new UserError(
      'Its letters are broken: it was saved or copied in the wrong encoding.',
      'Save it as UTF-8, or copy the text again from the page.',
    );
  }
}

/** Refuses what has more characters than `most`. Throws UserError. */
export function refuseTooLong(characters: number, most: number): void {
  if (characters <= most) return;
  throw new UserError(
    `This is too long to be an article: ${characters.toLocaleString('en')} characters, and the limit is ${most.toLocaleString('en')}.`,
    'Give the text of the article alone.',
  );
}

/** The language of an article's text. Throws UserError, in words that say which, unless the digest speaks it. */
export function spokenLanguage(text: string, given: Given): string {
  const other = otherLanguage(text, 'en');
  if (other === null) return 'en';
  if (given.anyLanguage === true) return other;
  throw new UserError(
    `This article is in ${languageName(other)}; the digest speaks English only.`,
    'Give an English edition or translation of it.',
  );
}

const walls: ReadonlyArray<readonly [words: RegExp, message: string, mend: string]> = [
  [
    /\b(?:enable|turn on|requires?) (?:java ?script|cookies)|verify(?:ing)? (?:that )?you are (?:a )?human|checking your browser|captcha|unusual traffic|access denied|are you a robot/i,
    'The page shows a check for robots in place of the article.',
    pasteIt,
  ],
  [
    /\b(?:subscribe|subscription|subscribers?|log in to (?:read|continue)|sign in to (?:read|continue)|free articles?)\b/i,
    'The page shows a subscription notice (paywall) in place of the article.',
    'If you can read it, paste its text.',
  ],
  [
    /\b(?:cookies?|consent|your privacy|personal data|legitimate interest)\b/i,
    'The page shows a cookie or consent notice in place of the article.',
    pasteIt,
  ],
];

/** What stands in place of the article where a page is a check for robots, a paywall or a consent notice; else null. */
export function wallIn(all: string): UserError | null {
  const wall = all.length < 6_000 ? walls.find(([words]) => words.test(all)) : undefined;
  return wall ? new UserError(wall[1], wall[2]) : null;
}

/**
 * Says why a text holds no article: a wall of one kind or another, a list of links, or simply nothing that reads like
 * one. `all` is the whole text that was given; who pasted it is not told to paste it.
 */
export function noArticle(all: string, isPasted = false): UserError {
  const { message, mend } = reasonAgainst(all);
  return new UserError(message, isPasted ? 'Give the article itself, some sentences of it at least.' : mend);
}

function reasonAgainst(all: string): UserError {
  const wall = wallIn(all);
  if (wall) return wall;
  const lines = all.split('\n').filter((line) => line.trim() !== '');
  const short = lines.filter((line) => line.trim().split(/\s+/).length < 12).length;
  return lines.length >= 8 && short * 10 > lines.length * 8
    ? new UserError(
        'This is a list of headlines or links, not an article.',
        'Give the link or text of one article.',
      )
    : new UserError('There is no article in it: nothing that reads like sentences of a story.', pasteIt);
}
