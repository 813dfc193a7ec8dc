import { civilDay, isoWeek } from './calendar.ts';
import type { PrintedYear } from './form.ts';
import type { Tense } from './tense.ts';
import type { CalendarValue } from './value.ts';

/** What is known of the day of publication: a day, or its month or year alone. */
export interface Now {
  readonly year: number;
  readonly month: number | null;
  /** Day number. */
  readonly day: number | null;
  /** The day is one that the text tells of: the day of writing lies near it, on either side. */
  readonly near?: true;
}

/** What the story has said so far, for dates that hang on others. */
export interface Story {
  /** The last date resolved, of any unit. */
  last: CalendarValue | null;
  /** Its sentence. */
  lastSentence: number;
  /** A year that "in 1998" set, and the last sentence that leans on it: the next one where it opened its own. */
  printedYear: { readonly year: number; readonly sentence: number } | null;
  /** The years that months and days were resolved to: `month * 32 + day`, day 0 for a month. */
  readonly years: Map<number, number>;
  /** The last quarter spoken of, and its sentence. */
  quarter: { readonly value: Extract<CalendarValue, { unit: 'quarter' }>; readonly sentence: number } | null;
}

/** What a date was resolved with. */
export type Basis = 'stated' | 'published' | 'text' | 'unresolved';

export interface Resolution {
  readonly value: CalendarValue | null;
  readonly basis: Basis;
  readonly approximate: boolean;
}

export interface Around {
  readonly now: Now | null;
  readonly story: Story;
  readonly sentence: number;
  readonly tense: () => Tense | null;
  /** The date that follows, for "ten days before Oct. 12". */
  readonly next: () => CalendarValue | null;
}

export const unresolved: Resolution = { value: null, basis: 'unresolved', approximate: false };
export const resolved = (value: CalendarValue | null, basis: Basis, approximate = false): Resolution =>
  value === null ? unresolved : { value, basis, approximate };

export const dayValue = (number: number): CalendarValue => ({ unit: 'day', ...civilDay(number) });
export const weekValue = (number: number): CalendarValue => ({ unit: 'week', ...isoWeek(number) });

/** How near a quarter must stand, in sentences, for a later date to lean on it. */
const quarterReach = 4;

/** The year that a value lies in, or null. */
export function yearOfValue(value: CalendarValue | null): number | null {
  if (value === null) return null;
  if (value.unit === 'decade' || value.unit === 'century') return null;
  return value.year;
}

export function yearOf(printed: PrintedYear | null, around: Around): { year: number; basis: Basis } | null {
  if (typeof printed === 'number') return { year: printed, basis: 'stated' };
  if (printed === 'last' || printed === 'this' || printed === 'next') {
    if (!around.now) return null;
    return {
      year: around.now.year + (printed === 'last' ? -1 : printed === 'next' ? 1 : 0),
      basis: 'published',
    };
  }
  if (printed === null) return null;
  const told = yearOfValue(around.story.last);
  if (told === null) return null;
  return { year: told + (printed === 'previous' ? -1 : printed === 'following' ? 1 : 0), basis: 'text' };
}

/** A year printed nearby, earlier than that of publication, which a date without one leans on ("In 1998 … in March"). */
export function nearbyYear({ story, now, sentence }: Around): number | null {
  const printed = story.printedYear;
  if (!printed || sentence > printed.sentence) return null;
  if (now && printed.year >= now.year) return null;
  const last = yearOfValue(story.last);
  return last === printed.year ? printed.year : null;
}

export function nearbyQuarter({ story, sentence }: Around) {
  return story.quarter && sentence - story.quarter.sentence <= quarterReach ? story.quarter.value : null;
}

export interface Here {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const civilPart = (now: Now): Here =>
  now.day === null ? { year: now.year, month: now.month ?? 12, day: 31 } : civilDay(now.day);
