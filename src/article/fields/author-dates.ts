import { looksLikeName } from './author-names.ts';
import { monthWords, weekdayWords } from './calendar-words.ts';

/** A line of more characters than this tells more than a name and a date. */
const mostCharacters = 90;

const months = new Set(monthWords.flatMap((words) => words.split(' ')));
const fillers = new Set(
  `am on le at um uhr pm est edt gmt utc cet posted published updated veröffentlicht aktualisiert publié le min read mins minutes by von par lesezeit ${weekdayWords} montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so`.split(
    ' ',
  ),
);

/** The name in a line that holds a name and a date and no other words: `3 May 2025 • Ines Okafor`; otherwise empty. */
export function besideDate(text: string): string {
  if (text.length > mostCharacters || !/(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}\.\d{1,2}\.\d\d/.test(text))
    return '';
  const words = text
    .replace(/(?<=\p{Ll})(?=\d)/gu, ' ')
    .replace(/\s[-–—]\s|[•·|,]/g, ' | ')
    .split(/\s+/)
    .filter((word) => !isOfDate(word));
  const parts = words
    .join(' ')
    .split('|')
    .map((part) => part.replace(/^\s*(?:in|kategorie)\b.*|\s+in\s.*$/u, '').trim())
    .filter((part) => part !== '');
  const [name = ''] = parts;
  return parts.length <= 2 && ((looksLikeName(name) && name.split(' ').length <= 3) || isUserName(name))
    ? name
    : '';
}

/** One word that is not written as a word of a sentence or a place is: `ines_o`, `InesO`, `ines84`. */
const isUserName = (name: string) =>
  /^[\p{L}\d][\p{L}\d_.-]{2,24}$/u.test(name) && !/^\p{Lu}?[\p{Ll}-]+$|^\p{Lu}+$/u.test(name);

const isOfDate = (word: string) => {
  const plain = word.toLowerCase().replace(/[.,:()]+/g, '');
  return (
    /^\p{L}{0,2}\d|^\d/u.test(word) ||
    months.has(plain) ||
    fillers.has(plain) ||
    (plain === '' && word !== '')
  );
};
