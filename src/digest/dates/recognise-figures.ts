import { dayNumber, daysInMonth } from './calendar.ts';
import { clockAt } from './clocks.ts';
import type { Found } from './form.ts';
import { digitsAt, isCapital, numberAt, type Scan, touchesNext, wordAt } from './scan.ts';

function exactDay(year: number, month: number, day: number): Found['form'] | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { kind: 'date', year, month, day, weekday: null, step: null };
}

/** `2008-10-05`. */
export function isoDate(scan: Scan, index: number): Found | null {
  for (const step of [1, 3])
    if (wordAt(scan, index + step) !== '-' || !touchesNext(scan, index + step)) return null;
  if (digitsAt(scan, index + 2) !== 2 || digitsAt(scan, index + 4) !== 2 || !touchesNext(scan, index))
    return null;
  const form = exactDay(
    numberAt(scan, index) ?? 0,
    numberAt(scan, index + 2) ?? 0,
    numberAt(scan, index + 4) ?? 0,
  );
  return form && { from: index, to: index + 5, form };
}

/** `25/12/2008`, `12/25/2008`: taken where one of the two orders is possible alone. */
export function slashed(scan: Scan, index: number): Found | null {
  const mark = wordAt(scan, index + 1);
  if ((mark !== '/' && mark !== '.') || wordAt(scan, index + 3) !== mark || digitsAt(scan, index + 4) !== 4)
    return null;
  if (!touchesNext(scan, index) || !touchesNext(scan, index + 1)) return null;
  const [a, b] = [numberAt(scan, index) ?? 0, numberAt(scan, index + 2) ?? 0];
  const year = fourDigitsAfterMark(scan, index + 4);
  if (year === null || (a <= 12 && b <= 12 && a !== b)) return null;
  const form = a > 12 ? exactDay(year, b, a) : exactDay(year, a, b);
  return form && { from: index, to: index + 5, form };
}

function fourDigitsAfterMark(scan: Scan, index: number): number | null {
  const year = numberAt(scan, index);
  return year !== null && year >= 1000 && year <= 2199 ? year : null;
}

/** `on the 21st`, where no noun follows that it could number. */
export function ordinalDay(scan: Scan, index: number): Found | null {
  const day = numberAt(scan, index);
  if (day === null || day < 1 || day > 31 || !touchesNext(scan, index)) return null;
  if (!/^(?:st|nd|rd|th)$/.test(wordAt(scan, index + 1)) || wordAt(scan, index - 1) !== 'the') return null;
  if (!/^(?:on|by|until|since)$/.test(wordAt(scan, index - 2))) return null;
  const next = scan.tokens[index + 2];
  if (
    next?.kind === 'word' &&
    index + 2 < scan.to &&
    !/^(?:and|at|in|when|to|for|with|he|she|it|they|the)$/.test(next.word)
  )
    return null;
  return { from: index - 1, to: index + 2, form: { kind: 'day-of-month', day } };
}

/** The day of the attacks on New York and Washington, which news names without its year. */
export const theAttacks: Found['form'] = {
  kind: 'holiday',
  rule: () => dayNumber({ year: 2001, month: 9, day: 11 }),
  year: 2001,
  step: null,
};

/** `9/11`: the one day that is known by its figures; "Fahrenheit 9/11" is a name. */
export function nineEleven(scan: Scan, index: number): Found | null {
  if (numberAt(scan, index) !== 9 || wordAt(scan, index + 1) !== '/' || numberAt(scan, index + 2) !== 11)
    return null;
  const before = wordAt(scan, index - 1);
  if (!touchesNext(scan, index) || /^[./$£€-]$/.test(before) || wordAt(scan, index + 3) === '/') return null;
  if (isCapital(scan, index - 1) && !/^(?:the|on|since|after|before|post|pre)$/.test(before)) return null;
  return { from: index, to: index + 3, form: theAttacks };
}

/** `10 p.m.` by itself. */
export function bareClock(scan: Scan, index: number): Found | null {
  const clock = clockAt(scan, index);
  return clock && { from: index, to: clock.to, form: { kind: 'clock' }, clock: clock.clock };
}
