import { dayParts } from '../language/en-calendar.ts';
import { digitsAt, isCapital, isHyphen, numberAt, type Scan, touchesNext, wordAt } from './scan.ts';
import type { DayPart } from './timex3.ts';

/** A time of day at a token: `09:00` (24 hours), and the token after it. */
export interface Clock {
  readonly clock: string;
  readonly to: number;
}

/** A time of day that ends just before a date; `clock` is `09:00` or a part of the day. */
export interface ClockBefore {
  readonly clock: DayPart | string;
  readonly from: number;
}

const zones =
  /^(?:utc|gmt|bst|cet|cest|eet|eest|est|edt|cst|cdt|mst|mdt|pst|pdt|et|pt|ist|jst|sgt|msk|aest|aedt|nzst|nzdt)$/;

const two = (number: number) => String(number).padStart(2, '0');

/** `9 a.m.`, `10:30 pm`, `9:05 a.m. EST`, `14:15 UTC`, `0856 GMT`, `02:36 local time`; null where no half of the day and no zone is named. */
export function clockAt(scan: Scan, at: number): Clock | null {
  if (digitsAt(scan, at) === 4) return fourFigures(scan, at);
  const hour = digitsAt(scan, at) <= 2 ? numberAt(scan, at) : null;
  if (hour === null || hour > 23) return null;
  const mark = wordAt(scan, at + 1);
  const pointed = (mark === ':' || mark === '.') && touchesNext(scan, at) && digitsAt(scan, at + 2) === 2;
  const minutes = pointed ? numberAt(scan, at + 2) : 0;
  if (minutes === null || minutes > 59) return null;
  const after = pointed ? at + 3 : at + 1;
  const half = halfAt(scan, after);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    const clock = `${two((hour % 12) + (half.half === 'pm' ? 12 : 0))}:${two(minutes)}`;
    return { clock, to: zoneEnd(scan, half.to) };
  }
  const end = zoneEnd(scan, after);
  return pointed && end > after ? { clock: `${two(hour)}:${two(minutes)}`, to: end } : null;
}

/** `0856 GMT`, `1430 local time`: a zone tells it from a year. */
function fourFigures(scan: Scan, at: number): Clock | null {
  const figures = numberAt(scan, at) ?? 0;
  const to = zoneEnd(scan, at + 1);
  const [hour, minutes] = [Math.floor(figures / 100), figures % 100];
  return to > at + 1 && hour < 24 && minutes < 60 ? { clock: `${two(hour)}:${two(minutes)}`, to } : null;
}

/** `am`, `p.m.` at a token. */
function halfAt(scan: Scan, at: number): { half: 'am' | 'pm'; to: number } | null {
  const word = wordAt(scan, at);
  if (word === 'am' || word === 'pm') return { half: word, to: at + 1 };
  if ((word !== 'a' && word !== 'p') || wordAt(scan, at + 1) !== '.' || wordAt(scan, at + 2) !== 'm')
    return null;
  const dotted = wordAt(scan, at + 3) === '.' && touchesNext(scan, at + 2);
  return { half: word === 'a' ? 'am' : 'pm', to: dotted ? at + 4 : at + 3 };
}

/** Where a zone ends that begins at a token: `EST`, `UTC+1`, `local time`, `Paris time`, `Eastern Daylight Time`; else that token. */
function zoneEnd(scan: Scan, at: number): number {
  if (zones.test(wordAt(scan, at)) && isCapital(scan, at)) return offsetEnd(scan, at + 1);
  if (wordAt(scan, at) === 'local' && wordAt(scan, at + 1) === 'time') return at + 2;
  for (let next = at; next < at + 3 && isCapital(scan, next); next++)
    if (wordAt(scan, next + 1) === 'time') return next + 2;
  return at;
}

/** `+1`, `-05:00` right after the name of a zone. */
function offsetEnd(scan: Scan, at: number): number {
  const sign = wordAt(scan, at);
  const signed = (sign === '+' || isHyphen(sign)) && touchesNext(scan, at - 1) && touchesNext(scan, at);
  if (!signed || digitsAt(scan, at + 1) === 0) return at;
  return wordAt(scan, at + 2) === ':' && digitsAt(scan, at + 3) === 2 ? at + 4 : at + 2;
}

/** A clock time that follows a date: `Tuesday at 10 a.m.`, `Friday, 14:15 UTC`, `Saturday 17:17 UTC`. */
export function clockAfter(scan: Scan, at: number): Clock | null {
  const word = wordAt(scan, at);
  if (word !== 'at' && word !== ',') return digitsAt(scan, at) === 2 ? clockAt(scan, at) : null;
  return clockAt(scan, wordAt(scan, at + 1) === 'about' ? at + 2 : at + 1);
}

/** A time of day that ends just before a date: `9 a.m. Tuesday`, `10:30 pm on Friday`, `14:15 UTC on 3 May`, `noon Thursday`. */
export function clockBefore(scan: Scan, end: number): ClockBefore | null {
  const part = dayPartBefore(scan, end);
  if (part) return part;
  let last = end;
  if (wordAt(scan, last - 1) === 'on') last -= 1;
  if (wordAt(scan, last - 1) === ',') last -= 1;
  if (wordAt(scan, last - 1) === ')') last = beforeOtherZone(scan, last - 1);
  for (let from = last - 1; from >= Math.max(scan.from, last - 10); from--) {
    if (digitsAt(scan, from) === 0 || (digitsAt(scan, from) === 2 && isMinutes(scan, from))) continue;
    const clock = clockAt(scan, from);
    // A full stop that ends "a.m." may stand apart from it.
    const reach = clock && wordAt(scan, clock.to) === '.' ? clock.to + 1 : clock?.to;
    return clock && (clock.to === last || reach === last) ? { clock: clock.clock, from } : null;
  }
  return null;
}

/** "8 p.m. (1800 GMT) Sunday": where the bracket opens that gives the same time in another zone; after it, where it does not. */
function beforeOtherZone(scan: Scan, close: number): number {
  for (let at = close - 1; at >= Math.max(scan.from, close - 8); at--)
    if (wordAt(scan, at) === '(') return clockAt(scan, at + 1)?.to === close ? at : close + 1;
  return close + 1;
}

/** Midnight as the end of its day (ISO 8601-1, 4.3.11). */
export const midnight = '24:00';

/** `noon Thursday`, `midnight on Friday`, `mid-afternoon yesterday`, `the night of May 3`. */
function dayPartBefore(scan: Scan, end: number): ClockBefore | null {
  const joint = wordAt(scan, end - 1);
  const at = joint === 'of' || joint === 'on' ? end - 2 : end - 1;
  const word = wordAt(scan, at);
  const part = word === 'midnight' ? midnight : dayParts.get(word);
  if (part === undefined) return null;
  const before = wordAt(scan, at - 1);
  if (joint === 'of') return before === 'the' ? { clock: part, from: at - 1 } : null;
  if (part === 'MI' || part === midnight) return { clock: part, from: at };
  if (before === 'mid') return { clock: part, from: at - 1 };
  return isHyphen(before) && wordAt(scan, at - 2) === 'mid' ? { clock: part, from: at - 2 } : null;
}

const isMinutes = (scan: Scan, at: number) =>
  /^[:.]$/.test(wordAt(scan, at - 1)) && digitsAt(scan, at - 2) > 0;
