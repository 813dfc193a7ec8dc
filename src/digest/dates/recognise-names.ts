import {
  afterWeekdayInNames,
  monthAbbreviations,
  monthNames,
  ordinals,
  weekdayAbbreviations,
  weekdayNames,
} from '../language/en-calendar.ts';
import { daysInMonth } from './calendar.ts';
import { clockAfter, clockBefore } from './clocks.ts';
import { contestOf } from './contests.ts';
import { dayAt } from './days-beside.ts';
import type { Found, Step } from './form.ts';
import { theAttacks } from './recognise-figures.ts';
import { digitsAt, isCapital, isDash, isHyphen, numberAt, type Scan, touchesNext, wordAt } from './scan.ts';
import { daypartAfter, stepBefore, withModifier, yearAfter } from './surroundings.ts';

const beforeMonth = new Set(
  'in on of by since until till through from during before after to last this next early late mid and or for between starting beginning ending around about its the coming past each every effective expires'.split(
    ' ',
  ),
);

/** A day of a month that ends just before a token: `5`, `5th`, `fifth`, `5 of`, `the 5th of`. */
function dayBefore(scan: Scan, end: number): { day: number; from: number } | null {
  const of = wordAt(scan, end - 1) === 'of';
  const last = of ? end - 2 : end - 1;
  const suffixed = /^(?:st|nd|rd|th)$/.test(wordAt(scan, last)) && touchesNext(scan, last - 1);
  const index = suffixed ? last - 1 : last;
  const word = wordAt(scan, index);
  const printed = digitsAt(scan, index) <= 2 ? numberAt(scan, index) : null;
  const day = printed ?? (of ? (ordinals.get(word) ?? null) : null);
  if (day === null || day < 1 || day > 31 || (of && printed !== null && !suffixed)) return null;
  const mark = wordAt(scan, index - 1);
  if (/^[$£€:.,/]$/.test(mark) && touchesNext(scan, index - 1)) return null;
  return { day, from: wordAt(scan, index - 1) === 'the' ? index - 1 : index };
}

/** The weekday that stands before a date (`Sunday, October 5`), with where it begins. */
function weekdayBefore(scan: Scan, end: number): { weekday: number; from: number } | null {
  let last = end - 1;
  if (wordAt(scan, last) === ',') last -= 1;
  if (wordAt(scan, last) === 'the') last -= 1;
  const dotted = wordAt(scan, last) === '.' && touchesNext(scan, last - 1);
  if (dotted) last -= 1;
  const word = wordAt(scan, last);
  const weekday = weekdayNames.get(word) ?? weekdayAbbreviations.get(word);
  return weekday !== undefined && isCapital(scan, last) ? { weekday, from: last } : null;
}

/** Whether the token is a month: "may" the modal, "march" the verb and "Mar" the name are not. */
function isMonth(scan: Scan, index: number, word: string): boolean {
  const full = monthNames.has(word);
  const after = wordAt(scan, index + 1);
  const numberAfter = digitsAt(scan, index + (after === '.' ? 2 : 1)) > 0;
  const numberBefore = dayBefore(scan, index) !== null;
  if (!isCapital(scan, index)) return full && numberBefore && word !== 'may' && word !== 'march';
  if (!full) return after === '.' ? touchesNext(scan, index) : numberAfter || numberBefore;
  if (word === 'may' || word === 'march' || word === 'april' || word === 'august' || word === 'june') {
    if (numberAfter || numberBefore) return true;
    // "The March of Dimes".
    if (after === 'of' && isCapital(scan, index + 2)) return false;
    const before = wordAt(scan, index - 1);
    const name =
      isCapital(scan, index - 1) && !beforeMonth.has(before) && weekdayNames.get(before) === undefined;
    if (name) return false;
    if (word === 'april' || word === 'august' || word === 'june')
      return !isCapital(scan, index + 1) || beforeMonth.has(before) || scan.tokens[index]?.word !== word;
    return (
      beforeMonth.has(before) ||
      isHyphen(before) ||
      after === 'of' ||
      (after === ',' && digitsAt(scan, index + 2) === 4) ||
      scan.tokens[index]?.word !== word
    );
  }
  return true;
}

/** A date around the month name at a token. */
export function dateAtMonth(scan: Scan, index: number): Found | null {
  const word = wordAt(scan, index);
  const month = monthNames.get(word) ?? monthAbbreviations.get(word);
  if (month === undefined || !isMonth(scan, index, word)) return null;
  let from = index;
  let to = index + 1;
  if (monthAbbreviations.has(word) && wordAt(scan, to) === '.' && touchesNext(scan, index)) to += 1;
  let day: number | null = null;
  const before = dayBefore(scan, index);
  const after = before ? null : dayAfter(scan, to);
  if (before && before.day <= daysInMonth(null, month)) ({ day, from } = before);
  else if (after && after.day <= daysInMonth(null, month)) ({ day, to } = after);
  const year = yearAfter(scan, to);
  if (year) to = year.to;
  let weekday: number | null = null;
  const named = day === null ? null : weekdayBefore(scan, from);
  if (named) ({ weekday, from } = named);
  if (wordAt(scan, to) === ',' && weekday === null && day !== null) {
    const trailing = weekdayNames.get(wordAt(scan, to + 1));
    if (trailing !== undefined && year) [weekday, to] = [trailing, to + 2];
  }
  if (month === 9 && day === 11 && !year && isOfTheAttacks(scan, from, to))
    return { from, to, form: theAttacks };
  const step = stepBefore(scan, from);
  if (step) from = step.from;
  const form = {
    kind: 'date',
    year: year?.year ?? null,
    month,
    day,
    weekday,
    step: step?.step ?? null,
  } as const;
  return withModifier(scan, clocked(scan, { from, to, form }));
}

/** "The Sept. 11 attacks", "a post-Sept. 11 law": the one day of a year that news names so without it. */
function isOfTheAttacks(scan: Scan, from: number, to: number): boolean {
  if (isHyphen(wordAt(scan, from - 1)) && /^(?:pre|post)$/.test(wordAt(scan, from - 2))) return true;
  return /^(?:attacks|terror|terrorist|terrorists|hijackings|hijackers|commission)$/.test(wordAt(scan, to));
}

/** `May 3`, `May the 3rd`, `May, 3 2026`. */
function dayAfter(scan: Scan, at: number): { day: number; to: number } | null {
  if (wordAt(scan, at) !== ',') return dayAt(scan, wordAt(scan, at) === 'the' ? at + 1 : at);
  const day = dayAt(scan, at + 1);
  return day && typeof yearAfter(scan, day.to)?.year === 'number' ? day : null;
}

/** A weekday at a token, unless it belongs to a date that follows, to a schedule or to a name. */
export function dateAtWeekday(scan: Scan, index: number): Found | null {
  const weekday = weekdayNames.get(wordAt(scan, index));
  if (weekday === undefined || !isCapital(scan, index)) return null;
  const next = wordAt(scan, index + 1);
  if (afterWeekdayInNames.has(next) && isCapital(scan, index + 1)) return null;
  const isRange = (next === 'through' || next === 'to') && weekdayNames.has(wordAt(scan, index + 2));
  if (isRange && wordAt(scan, index - 1) !== 'from') return null;
  if ((next === 'night' || next === 'morning') && isCapital(scan, index + 1)) return null;
  if (isRecurring(scan, index) || closesTitle(scan, index)) return null;
  if (namedDays.test(wordAt(scan, index - 1)) && isCapital(scan, index - 1)) return null;
  let from = index;
  let to = index + 1;
  const step = stepBefore(scan, from);
  if (step) from = step.from;
  let week: Step | null = null;
  const at = wordAt(scan, to) === 'of' ? to + 1 : to;
  const weekStep = stepWords.get(wordAt(scan, at));
  if (weekStep && wordAt(scan, at + 1) === 'week') [week, to] = [weekStep, at + 2];
  const contest = contestOf(scan, from, to);
  const form = {
    kind: 'weekday',
    weekday,
    step: step?.step ?? null,
    week,
    ...(contest && { contest }),
  } as const;
  return withModifier(scan, clocked(scan, { from, to, form }));
}

/** "Super Tuesday", "Black Monday": a name of one day of history or of a year. */
const namedDays = /^(?:super|black|bloody|fat|giving|holy)$/;

/** “Fox News Sunday”: the last word of a title in quotation marks. */
function closesTitle(scan: Scan, index: number): boolean {
  let from = index;
  while (isCapital(scan, from - 1) && index - from < 5) from -= 1;
  if (from === index || !/^["“‘']$/.test(wordAt(scan, from - 1))) return false;
  const after = /^[.,]$/.test(wordAt(scan, index + 1)) ? index + 2 : index + 1;
  return /^["”’']$/.test(wordAt(scan, after));
}

const partsOfDays = /^(?:mornings|afternoons|evenings|nights)$/;

/** `each Monday`, `on a Sunday`, `Monday and Tuesday nights`: a schedule, or any such day. */
function isRecurring(scan: Scan, index: number): boolean {
  const before = wordAt(scan, index - 1);
  if (before === 'each' || before === 'every' || before === 'any') return true;
  if (before === 'a' && (wordAt(scan, index - 2) === 'on' || scan.tokens[index + 1]?.kind !== 'word'))
    return true;
  if (isDash(wordAt(scan, index + 1)) && weekdayNames.has(wordAt(scan, index + 2))) return true;
  if (isDash(before) && weekdayNames.has(wordAt(scan, index - 2))) return true;
  if (partsOfDays.test(wordAt(scan, index + 1))) return true;
  const joint = wordAt(scan, index + 1);
  const joined = (joint === 'and' || joint === 'or') && weekdayNames.has(wordAt(scan, index + 2));
  return joined && partsOfDays.test(wordAt(scan, index + 3));
}

const stepWords: ReadonlyMap<string, Step> = new Map([
  ['last', 'last'],
  ['this', 'this'],
  ['next', 'next'],
]);

/** Adds a part of the day after (`Friday morning`), or a clock time before or after (`9 a.m. Tuesday`). */
function clocked(scan: Scan, found: Found): Found {
  const part = daypartAfter(scan, found.to);
  if (part) return { ...found, to: part.to, clock: part.part };
  const clock = clockBefore(scan, found.from);
  if (clock) return { ...found, from: clock.from, clock: clock.clock };
  const after = clockAfter(scan, found.to);
  return after ? { ...found, to: after.to, clock: after.clock } : found;
}
