import { dayParts, monthNames } from '../language/en-calendar.ts';
import { reportingVerbs } from '../language/en-clauses.ts';
import type { Found, PrintedYear, Step } from './form.ts';
import { digitsAt, isHyphen, numberAt, type Scan, touchesNext, wordAt } from './scan.ts';
import type { DayPart } from './timex3.ts';
import { yearInWords } from './year-in-words.ts';

const steps: ReadonlyMap<string, Step> = new Map([
  ['last', 'last'],
  ['this', 'this'],
  ['current', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
  ['upcoming', 'next'],
  ['previous', 'previous'],
  ['preceding', 'previous'],
  ['prior', 'previous'],
  ['following', 'following'],
  ['that', 'same'],
  ['same', 'same'],
]);

/** The word of direction that ends just before a token: `last`, `this past`, `the previous`, `that same`. */
export function stepBefore(scan: Scan, end: number): { step: Step; from: number } | null {
  const word = wordAt(scan, end - 1);
  const before = wordAt(scan, end - 2);
  if (word === 'past') {
    const named = before === 'this' || (before === 'the' && wordAt(scan, end) === 'weekend');
    return named ? { step: 'last', from: end - 2 } : null;
  }
  const step = steps.get(word);
  if (!step || (word === 'that' && opensClause(scan, end))) return null;
  const determined = before === 'the' || before === 'this' || (before === 'that' && step === 'same');
  return { step, from: determined ? end - 2 : end - 1 };
}

/** "He warned that Friday's vote was lost": the word opens what was said. */
const opensClause = (scan: Scan, end: number): boolean =>
  reportingVerbs.has(wordAt(scan, end - 2)) || /['’]s$/.test(scan.tokens[end]?.word ?? '');

/** A year that follows a date: `, 2008`, `2008`, `of 2008`, `'08`, `last year`, `of that year`. */
export function yearAfter(scan: Scan, at: number): { year: PrintedYear; to: number } | null {
  const comma = wordAt(scan, at) === ',';
  const of = wordAt(scan, at) === 'of' || wordAt(scan, at) === 'in';
  const start = comma || of ? at + 1 : at;
  const number = fourDigits(scan, start);
  if (number !== null) return { year: number, to: start + 1 };
  const inWords = yearInWords(scan, start);
  if (inWords) return inWords;
  const word = wordAt(scan, start);
  if (comma && word !== 'last') return null;
  if ((word === "'" || word === '’') && digitsAt(scan, start + 1) === 2 && touchesNext(scan, start)) {
    return { year: twoDigitYear(numberAt(scan, start + 1) ?? 0), to: start + 2 };
  }
  const article = word === 'the' ? start + 1 : start;
  const step = stepOfYear(scan, article);
  return step && !(wordAt(scan, at) === 'in' && step.step === 'same')
    ? { year: step.step, to: step.to }
    : null;
}

function stepOfYear(scan: Scan, at: number): { step: Step; to: number } | null {
  const first = steps.get(wordAt(scan, at));
  if (!first) return null;
  const year = first === 'same' && wordAt(scan, at + 1) === 'same' ? at + 2 : at + 1;
  if (scan.tokens[year]?.word !== 'year' && wordAt(scan, year) !== 'year') return null;
  return { step: first, to: year + 1 };
}

/** `08` is 2008, `92` is 1992. */
export const twoDigitYear = (number: number) => (number < 40 ? 2000 + number : 1900 + number);

/** A year of four digits that is no part of a longer number, price or sum. */
export function fourDigits(scan: Scan, index: number): number | null {
  if (digitsAt(scan, index) !== 4) return null;
  const year = numberAt(scan, index);
  if (year === null || year < 1000 || year > 2199) return null;
  if (touchesNext(scan, index)) {
    const next = wordAt(scan, index + 1);
    if ((next === ',' || next === '.' || next === ':' || next === '/') && touchesNext(scan, index + 1)) {
      if (digitsAt(scan, index + 2) > 0) return null;
    }
    if (next === '%' || next === '°' || next === 's') return null;
  }
  const before = wordAt(scan, index - 1);
  if (/^[$£€¥#.,:/]$/.test(before) && touchesNext(scan, index - 1)) return null;
  return year;
}

/** A part of the day just after a date: `Friday morning`, `yesterday at noon`. */
export function daypartAfter(scan: Scan, at: number): { part: DayPart; to: number } | null {
  const part = dayParts.get(wordAt(scan, at));
  return part ? { part, to: at + 1 } : null;
}

const modifiers: ReadonlyMap<string, NonNullable<Found['modifier']>> = new Map([
  ['early', 'start'],
  ['earlier', 'start'],
  ['beginning', 'start'],
  ['start', 'start'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'end'],
  ['later', 'end'],
  ['end', 'end'],
  ['close', 'end'],
  ['about', 'about'],
  ['around', 'about'],
  ['circa', 'about'],
]);

/** Takes the words before a date that narrow it into its span: `late`, `the end of`, `mid-`, `at the beginning of the`. */
export function withModifier(scan: Scan, found: Found): Found {
  let at = found.from - 1;
  if (wordAt(scan, at) === 'the' && monthNames.get(wordAt(scan, found.from)) === undefined) at -= 1;
  if (isHyphen(wordAt(scan, at))) at -= 1;
  const word =
    wordAt(scan, at) === 'of' || wordAt(scan, at) === 'in' ? wordAt(scan, at - 1) : wordAt(scan, at);
  const modifier = modifiers.get(word);
  const ofClock = found.form.kind === 'weekday' || found.clock !== undefined;
  if (!modifier || (modifier === 'about' && ofClock)) return found;
  const noun = wordAt(scan, at) === 'of' || wordAt(scan, at) === 'in';
  const isNoun =
    word === 'beginning' || word === 'start' || word === 'middle' || word === 'end' || word === 'close';
  if (
    isNoun !== noun &&
    !(noun && (word === 'early' || word === 'late' || word === 'earlier' || word === 'later'))
  )
    return found;
  let from = noun ? at - 1 : at;
  if (wordAt(scan, from - 1) === 'the') from -= 1;
  return { ...found, from, modifier };
}
