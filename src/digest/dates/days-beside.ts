import type { Found } from './form.ts';
import { digitsAt, isDash, numberAt, type Scan, touchesNext, wordAt } from './scan.ts';
import { yearAfter } from './surroundings.ts';

/** A token that is a day of a month: `5`, `5th`; the token after it. */
export function dayAt(scan: Scan, index: number): { day: number; to: number } | null {
  const day = numberAt(scan, index);
  if (day === null || day < 1 || day > 31 || digitsAt(scan, index) > 2) return null;
  if (!touchesNext(scan, index)) return { day, to: index + 1 };
  const next = wordAt(scan, index + 1);
  if (next === 'st' || next === 'nd' || next === 'rd' || next === 'th') return { day, to: index + 2 };
  if ((next === ',' || next === '.') && touchesNext(scan, index + 1) && digitsAt(scan, index + 2) > 0) {
    return next === ',' && digitsAt(scan, index + 2) === 4 ? { day, to: index + 1 } : null;
  }
  if (next === ':') return digitsAt(scan, index + 2) > 0 ? null : { day, to: index + 1 };
  if (next === '/' || next === '%') return null;
  return scan.tokens[index + 1]?.kind === 'mark' ? { day, to: index + 1 } : null;
}

/** `24 and 25`: the second day, after a date that ended just before the joining word. */
export function dayAfterDate(scan: Scan, previous: Found): Found | null {
  const { form, to } = previous;
  if (form.kind !== 'date' && form.kind !== 'day-of-month') return null;
  if (form.kind === 'date' && form.day === null) return null;
  const joint = wordAt(scan, to);
  if (
    !(
      joint === 'and' ||
      joint === 'to' ||
      joint === 'or' ||
      joint === ',' ||
      joint === 'through' ||
      isDash(joint)
    )
  )
    return null;
  const at = joint === ',' && wordAt(scan, to + 1) === 'and' ? to + 2 : to + 1;
  const found = dayAt(scan, at);
  if (!found || found.day <= lastDay(form)) return null;
  const next = wordAt(scan, found.to);
  if (
    next !== '' &&
    scan.tokens[found.to]?.kind !== 'mark' &&
    !/^(?:at|in|and|for|to|with|on|after|when)$/.test(next)
  )
    return null;
  const year = yearAfter(scan, found.to);
  if (year && form.kind === 'date' && form.year === null) {
    return { from: at, to: year.to, form: { ...form, day: found.day, year: year.year, weekday: null } };
  }
  return { from: at, to: found.to, form: { kind: 'day-of-month', day: found.day } };
}

/** `18-24 November`, `from 3 to 9 May 2020`: the first day, before a date that begins with its day. */
export function dayBeforeDate(scan: Scan, { form, from }: Found): Found | null {
  if (form.kind !== 'date' || form.day === null || numberAt(scan, from) !== form.day) return null;
  const joint = wordAt(scan, from - 1);
  const at = from - 2;
  const day = digitsAt(scan, at) <= 2 ? numberAt(scan, at) : null;
  if (day === null || day < 1 || day >= form.day) return null;
  const before = wordAt(scan, at - 1);
  const asked = joint === 'to' ? before === 'from' : joint === 'and' && /^(?:on|between)$/.test(before);
  if (!asked && !(isDash(joint) && !isDash(before) && !/^[$£€.,/:]$/.test(before))) return null;
  return { from: at, to: at + 1, form: { ...form, day, weekday: null } };
}

const lastDay = (form: Extract<Found['form'], { kind: 'date' | 'day-of-month' }>) => form.day ?? 31;
