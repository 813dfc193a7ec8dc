import { digitsAt, numberAt, type Scan, touchesNext, wordAt } from './scan.ts';

/** A time of day at a token: `09:00` (24 hours), and the token after it. */
export interface Clock {
  readonly clock: string;
  readonly to: number;
}

const zones = /^(?:utc|gmt|bst|cet|cest|est|edt|cst|cdt|mst|mdt|pst|pdt|ist|jst|aest|aedt|nzst|nzdt)$/;

const two = (number: number) => String(number).padStart(2, '0');

/** `9 a.m.`, `10:30 pm`, `9:05 a.m. EST`, `14:15 UTC`, `02:36 local time`; null where no half of the day and no zone is named. */
export function clockAt(scan: Scan, at: number): Clock | null {
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

/** `am`, `p.m.` at a token. */
function halfAt(scan: Scan, at: number): { half: 'am' | 'pm'; to: number } | null {
  const word = wordAt(scan, at);
  if (word === 'am' || word === 'pm') return { half: word, to: at + 1 };
  if ((word !== 'a' && word !== 'p') || wordAt(scan, at + 1) !== '.' || wordAt(scan, at + 2) !== 'm')
    return null;
  const dotted = wordAt(scan, at + 3) === '.' && touchesNext(scan, at + 2);
  return { half: word === 'a' ? 'am' : 'pm', to: dotted ? at + 4 : at + 3 };
}

function zoneEnd(scan: Scan, at: number): number {
  if (zones.test(wordAt(scan, at))) return at + 1;
  return wordAt(scan, at) === 'local' && wordAt(scan, at + 1) === 'time' ? at + 2 : at;
}

/** A clock time that follows a date: `Tuesday at 10 a.m.`, `Friday, 14:15 UTC`. */
export function clockAfter(scan: Scan, at: number): Clock | null {
  const word = wordAt(scan, at);
  return word === 'at' || word === ','
    ? clockAt(scan, wordAt(scan, at + 1) === 'about' ? at + 2 : at + 1)
    : null;
}

/** A clock time that ends just before a date: `9 a.m. Tuesday`, `10:30 pm on Friday`, `14:15 UTC on 3 May`. */
export function clockBefore(scan: Scan, end: number): { clock: string; from: number } | null {
  let last = end;
  if (wordAt(scan, last - 1) === 'on') last -= 1;
  if (wordAt(scan, last - 1) === ',') last -= 1;
  for (let from = last - 1; from >= Math.max(scan.from, last - 8); from--) {
    if (digitsAt(scan, from) === 0 || (digitsAt(scan, from) === 2 && isMinutes(scan, from))) continue;
    const clock = clockAt(scan, from);
    // A full stop that ends "a.m." may stand apart from it.
    const reach = clock && wordAt(scan, clock.to) === '.' ? clock.to + 1 : clock?.to;
    return clock && (clock.to === last || reach === last) ? { clock: clock.clock, from } : null;
  }
  return null;
}

const isMinutes = (scan: Scan, at: number) =>
  /^[:.]$/.test(wordAt(scan, at - 1)) && digitsAt(scan, at - 2) > 0;
