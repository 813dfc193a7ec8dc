import type { Told } from './event-anchor.ts';
import type { Found } from './form.ts';
import { type Resolution, yearOfValue } from './resolution.ts';
import { isDash, type Scan, wordAt } from './scan.ts';
import type { CalendarValue } from './value.ts';

/**
 * "January to September 2012", "between May 3 and May 9, 2012": the first takes the year that only the second prints.
 * Where neither has one ("from March to May") the first lies in the year before the second's end: `valueAhead` is its value.
 */
export function withYearAhead(
  scan: Scan,
  found: Found,
  next: Found | undefined,
  valueAhead: () => CalendarValue | null,
): Found {
  const { form } = found;
  if (form.kind !== 'date' || form.year !== null || form.step !== null || !next) return found;
  const ahead = next.form;
  if (ahead.kind !== 'date' || next.from !== found.to + 1 || ahead.step !== null) return found;
  const joint = wordAt(scan, found.to);
  const isList = joint === 'and' || joint === 'or';
  if (!isList && !/^(?:to|through|until|till)$/.test(joint) && !isDash(joint)) return found;
  if (isList && ahead.year === null && wordAt(scan, found.from - 1) !== 'between') return found;
  const year = typeof ahead.year === 'number' ? ahead.year : yearOfValue(valueAhead());
  return year === null
    ? found
    : { ...found, form: { ...form, year: form.month > ahead.month ? year - 1 : year } };
}

/** "Two months later, on June 5": the year is the one that was counted to. */
export function withYearBefore(found: Found, sentence: number, before: Told | undefined): Found {
  const { form } = found;
  if (form.kind !== 'date' || form.year !== null || !before || before.sentence !== sentence) return found;
  const counted = before.found.form.kind === 'shift' && found.from <= before.found.to + 2;
  const year = counted ? yearOfValue(before.value) : null;
  return year === null ? found : { ...found, form: { ...form, year } };
}

/**
 * "Oct. 12, the day before the sale": what the comma explains is the date before it. A count of more ("on Friday, 70 years
 * later,", "June 2003, two months after the fall") only measures from there: `measured`, no date of its own.
 */
export function apposed(
  scan: Scan,
  { form, from, to }: Found,
  sentence: number,
  before: Told | undefined,
): 'measured' | Resolution | null {
  if (form.kind !== 'shift' || form.from === 'now' || !before?.value || before.sentence !== sentence)
    return null;
  if (wordAt(scan, from - 1) !== ',' || before.found.to !== from - 1) return null;
  if (form.from === 'story' && !/^[,.]?$/.test(wordAt(scan, to))) return null;
  return form.count === 1 ? { value: before.value, basis: 'text', approximate: false } : 'measured';
}
