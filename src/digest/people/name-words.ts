import { bodyWords, calendar, places } from '../language/capitals.ts';
import { forenames } from '../language/forenames.ts';
import { honorifics, personNoun } from '../language/roles.ts';
import type { Reading } from '../text.ts';
import type { Word } from './name-chains.ts';

/** Surnames that are also words of bodies and places. */
export const surnamesToo = new Set(
  `park banks hill church hall street king lake rivers day may march justice battle forest bush state west north love jobs
post times star cook page powers rice price long short young fox garden law house holland ireland england english french
france german jordan israel london lincoln washington boston austin houston dallas cleveland chester paris moscow`.split(
    /\s+/,
  ),
);

/** Whether a folded word is an initial or several: `j`, `j.j.`. */
export const initials = (word: string) => /^[a-z]$|^[a-z]\.(?:[a-z]\.)+$/.test(word) && !places.has(word);

/** Whether a folded word is a forename, or a double one: `jean-luc`. */
export const isForename = (word: string | undefined) => {
  if (word === undefined) return false;
  const [first = '', second, ...more] = word.split('-');
  return forenames.has(word) || (second !== undefined && more.length === 0 && forenames.has(first));
};
/** Whether a folded word stands before a name as a title or role. */
export const isTitleWord = (word: string): boolean =>
  (word.includes('-') && isTitleWord(word.slice(word.lastIndexOf('-') + 1))) ||
  honorifics.has(word) ||
  personNoun(word) !== undefined ||
  word === 'democrat' ||
  word === 'republican' ||
  word === 'ceo';
/** Whether a folded word says that its chain names no person: a body, a place, a day. */
export const notOfName = (word: string): boolean =>
  (word.includes('-') && places.has(word.slice(0, word.indexOf('-')))) ||
  bodyWords.has(word) ||
  places.has(word) ||
  calendar.has(word);

/** The length of a word without its possessive ending. */
export function unpossessed(reading: Reading, word: Word): number {
  return reading.text.slice(word.start, word.end).replace(/['’]s?$/i, '').length;
}

/** Whether the first words of a chain hold a title. */
export const titled = (words: readonly Word[], titleEnd: number) =>
  words.slice(0, titleEnd).some((w) => isTitleWord(w.text));

/** "Browns DL X", "Fly-half X": a position in a team, before a forename. */
export const isPosition = (reading: Reading, word: Word | undefined): boolean =>
  word !== undefined &&
  (isAcronym(reading, word) || /-\p{Ll}/u.test(reading.text.slice(word.start, word.end)));

/** Whether a word is printed in capitals alone: `CFC`. */
export const isAcronym = (reading: Reading, word: Word) => {
  const printed = reading.text.slice(word.start, word.end).replace(/['’]s?$/i, '');
  return printed.length > 1 && printed.length < 6 && printed === printed.toUpperCase();
};
