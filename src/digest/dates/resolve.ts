import {
  civilDay,
  dayNumber,
  daysInMonth,
  isoWeek,
  mondayOfWeek,
  shiftMonths,
  weekdayOf,
} from './calendar.ts';
import { daysOf } from './edtf.ts';
import type { Form, PrintedUnit, PrintedYear, Step } from './form.ts';
import type { Tense } from './tense.ts';
import type { CalendarValue } from './value.ts';

/** What is known of the day of publication: a day, or its month or year alone. */
export interface Now {
  readonly year: number;
  readonly month: number | null;
  /** Day number. */
  readonly day: number | null;
}

/** What the story has said so far, for dates that hang on others. */
export interface Story {
  /** The last date resolved, of any unit. */
  last: CalendarValue | null;
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

interface Around {
  readonly now: Now | null;
  readonly story: Story;
  readonly sentence: number;
  readonly tense: () => Tense | null;
  /** The date that follows, for "ten days before Oct. 12". */
  readonly next: () => CalendarValue | null;
}

const unresolved: Resolution = { value: null, basis: 'unresolved', approximate: false };
const resolved = (value: CalendarValue | null, basis: Basis, approximate = false): Resolution =>
  value === null ? unresolved : { value, basis, approximate };

const dayValue = (number: number): CalendarValue => ({ unit: 'day', ...civilDay(number) });
const weekValue = (number: number): CalendarValue => ({ unit: 'week', ...isoWeek(number) });

/** How near a quarter must stand, in sentences, for a later date to lean on it. */
const quarterReach = 4;

/** The calendar value of a form, given when it was written and what the story has told before. */
export function resolveForm(form: Form, around: Around): Resolution {
  switch (form.kind) {
    case 'date':
      return resolveDate(form, around);
    case 'weekday':
      return resolveWeekday(form, around);
    case 'day-of-month':
      return resolveDayOfMonth(form.day, around);
    case 'today':
      return around.now?.day == null
        ? unresolved
        : resolved(dayValue(around.now.day + form.days), 'published');
    case 'unit':
      return resolveUnit(form.unit, form.step, around);
    case 'ago':
      return resolveAgo(form.unit, form.count, around);
    case 'shift':
      return resolveShift(form, around);
    case 'quarter':
      return resolveQuarter(form, around);
    case 'half': {
      const year = yearOf(form.year, around);
      return year === null
        ? unresolved
        : resolved({ unit: 'half', year: year.year, half: form.half }, year.basis);
    }
    case 'season':
      return resolveSeason(form, around);
    case 'year':
      return resolved({ unit: 'year', year: form.year }, 'stated');
    case 'years':
      return resolved({ unit: 'years', year: form.year, until: form.until }, 'stated');
    case 'decade':
      return resolved({ unit: 'decade', decade: form.decade }, 'stated');
    case 'century':
      return resolved({ unit: 'century', century: form.century }, 'stated');
    case 'year-end':
      return resolveYearEnd(around);
    case 'holiday':
      return resolveHoliday(form, around);
    case 'reference':
      return unresolved;
  }
}

/** The year that a value lies in, or null. */
export function yearOfValue(value: CalendarValue | null): number | null {
  if (value === null) return null;
  if (value.unit === 'decade' || value.unit === 'century') return null;
  return value.year;
}

function yearOf(printed: PrintedYear | null, around: Around): { year: number; basis: Basis } | null {
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
function nearbyYear({ story, now, sentence }: Around): number | null {
  const printed = story.printedYear;
  if (!printed || sentence > printed.sentence) return null;
  if (now && printed.year >= now.year) return null;
  const last = yearOfValue(story.last);
  return last === printed.year ? printed.year : null;
}

function resolveDate(form: Extract<Form, { kind: 'date' }>, around: Around): Resolution {
  const value = (year: number | null): CalendarValue =>
    form.day === null
      ? { unit: 'month', year, month: form.month }
      : { unit: 'day', year, month: form.month, day: Math.min(form.day, daysInMonth(year, form.month)) };
  const printed = yearOf(form.year, around);
  if (printed) return resolved(value(printed.year), printed.basis);
  const { now } = around;
  if (form.step === 'previous' || form.step === 'following' || form.step === 'same') {
    const told = yearOfValue(around.story.last);
    if (told !== null) return resolved(value(told), 'text');
  }
  if (form.weekday !== null && form.day !== null && now) {
    const fitting = yearWithWeekday(form.month, form.day, form.weekday, now.year);
    if (fitting !== null) return resolved(value(fitting), 'published');
  }
  const near = form.step ? null : nearbyYear(around);
  if (near !== null) return resolved(value(near), 'text');
  const told = form.step ? undefined : around.story.years.get(form.month * 32 + (form.day ?? 0));
  if (told !== undefined) return resolved(value(told), now ? 'published' : 'text');
  if (!now) return resolved(value(null), 'stated');
  const here = civilPart(now);
  return resolved(value(yearForPart(form.month, form.day, form.step, here, around.tense)), 'published');
}

/** The year next to `year` in which a day of a month has the weekday: this one, else the last or the next. */
function yearWithWeekday(month: number, day: number, weekday: number, year: number): number | null {
  for (const candidate of [year, year - 1, year + 1]) {
    if (day > daysInMonth(candidate, month)) continue;
    if (weekdayOf(dayNumber({ year: candidate, month, day })) === weekday) return candidate;
  }
  return null;
}

interface Here {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const civilPart = (now: Now): Here =>
  now.day === null ? { year: now.year, month: now.month ?? 12, day: 31 } : civilDay(now.day);

/**
 * How much farther a date may lie on the side that the verb does not point to and still be taken, in multiples of its
 * distance. A day is printed without its year only where that is near; a month follows its verb nearly always.
 */
const againstTheVerb = { day: 5, month: 14 };

/** The year of a month or day that is printed without one: the nearest, on the side that the verb points to. */
function yearForPart(
  month: number,
  day: number | null,
  step: Step | null,
  here: Here,
  tense: () => Tense | null,
): number {
  const compared = month !== here.month ? month - here.month : day === null ? 0 : day - here.day;
  if (step === 'last') return compared >= 0 && !(compared === 0 && day !== null) ? here.year - 1 : here.year;
  if (step === 'next') return compared > 0 ? here.year : here.year + 1;
  if (step === 'this' || compared === 0) return here.year;
  const time = tense();
  const against = day === null ? againstTheVerb.month : againstTheVerb.day;
  const ahead = ((month - here.month) * 30.4 + (day === null ? 0 : day - here.day) + 730) % 365 || 365;
  const forward = ahead * (time === 'past' ? against : 1);
  const backward = (365 - ahead) * (time === 'future' ? against : 1);
  const isAhead = forward < backward;
  if (isAhead) return compared > 0 ? here.year : here.year + 1;
  return compared > 0 ? here.year - 1 : here.year;
}

function resolveWeekday(form: Extract<Form, { kind: 'weekday' }>, around: Around): Resolution {
  const { now, story } = around;
  const { weekday, step } = form;
  const told = story.last?.unit === 'day' ? dayOf(story.last) : null;
  if (step === 'previous' || step === 'following' || step === 'same') {
    if (told === null)
      return now?.day == null ? unresolved : resolved(dayValue(before(now.day, weekday, true)), 'published');
    const day =
      step === 'following' ? after(told, weekday, true) : before(told, weekday, step === 'previous');
    return resolved(dayValue(day), 'text');
  }
  if (now?.day == null) return unresolved;
  if (form.week) {
    const monday =
      now.day - weekdayOf(now.day) + 1 + 7 * (form.week === 'last' ? -1 : form.week === 'next' ? 1 : 0);
    return resolved(dayValue(monday + weekday - 1), 'published');
  }
  if (step === 'last') return resolved(dayValue(before(now.day, weekday, true)), 'published');
  if (step === 'next') return resolved(dayValue(after(now.day, weekday, true)), 'published');
  const ahead = around.tense() === 'future';
  return resolved(
    dayValue(ahead ? after(now.day, weekday, false) : before(now.day, weekday, false)),
    'published',
  );
}

/** The weekday on or before a day; strictly before where asked. */
function before(day: number, weekday: number, strictly: boolean): number {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return day - (back === 0 && strictly ? 7 : back);
}

function after(day: number, weekday: number, strictly: boolean): number {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return day + (ahead === 0 && strictly ? 7 : ahead);
}

function dayOf(value: CalendarValue): number | null {
  const days = daysOf(value);
  return days && days.first === days.last ? days.first : null;
}

function resolveDayOfMonth(day: number, { story }: Around): Resolution {
  const last = story.last;
  if (last?.unit !== 'day' && last?.unit !== 'month') return unresolved;
  return day > daysInMonth(last.year, last.month)
    ? unresolved
    : resolved(
        { unit: 'day', year: last.year, month: last.month, day },
        last.year === null ? 'stated' : 'text',
      );
}

function resolveUnit(unit: PrintedUnit, step: Step | 'the', around: Around): Resolution {
  const { now, story } = around;
  if (step === 'same' || step === 'previous' || step === 'following') {
    const by = step === 'same' ? 0 : step === 'previous' ? -1 : 1;
    const value = moved(story.last, unit, by);
    if (value) return resolved(value, 'text');
    if (step === 'same') return unresolved;
    const fromNow = now ? moved(nowValue(now, unit), unit, by) : null;
    return resolved(fromNow, 'published');
  }
  if (unit === 'quarter') return resolveQuarterStep(step, around);
  if (unit === 'weekend') return resolveWeekend(step, around);
  if (!now) return unresolved;
  const by = step === 'last' ? -1 : step === 'next' ? 1 : 0;
  return resolved(moved(nowValue(now, unit), unit, by), 'published');
}

const nowValue = (now: Now, unit: PrintedUnit): CalendarValue | null => {
  if (now.day !== null) return dayValue(now.day);
  if (now.month !== null && (unit === 'month' || unit === 'quarter'))
    return { unit: 'month', year: now.year, month: now.month };
  return unit === 'year' || unit === 'decade' || unit === 'century' ? { unit: 'year', year: now.year } : null;
};

/** The unit that holds the start of a value, moved by so many; null where the value is coarser than the unit. */
function moved(value: CalendarValue | null, unit: PrintedUnit, by: number): CalendarValue | null {
  if (value === null) return null;
  const days = daysOf(value);
  if (!days) return null;
  const start = civilDay(days.first);
  const length = days.last - days.first;
  switch (unit) {
    case 'day':
      return length === 0 ? dayValue(days.first + by) : null;
    case 'week':
      return length <= 6 ? weekValue(days.first + by * 7) : null;
    case 'fortnight':
      return length <= 6 ? weekValue(days.first + by * 14) : null;
    case 'weekend':
      return length <= 6 ? { unit: 'weekend', ...isoWeek(days.first + by * 7) } : null;
    case 'month':
      return length <= 30 ? { unit: 'month', ...shiftMonths(start.year, start.month, by) } : null;
    case 'quarter': {
      if (length > 92) return null;
      const month = shiftMonths(start.year, start.month, by * 3);
      return { unit: 'quarter', year: month.year, quarter: Math.ceil(month.month / 3) };
    }
    case 'year':
      return length <= 366 ? { unit: 'year', year: start.year + by } : null;
    case 'decade':
      return length <= 3653 ? { unit: 'decade', decade: Math.floor(start.year / 10) + by } : null;
    case 'century':
      return { unit: 'century', century: Math.floor(start.year / 100) + by };
  }
}

function resolveWeekend(step: Step | 'the', { now, tense }: Around): Resolution {
  if (now?.day == null) return unresolved;
  const weekday = weekdayOf(now.day);
  const ahead = step === 'next' || (step !== 'last' && (step === 'this' || tense() === 'future'));
  // "The weekend" that is told as past is the one that ended last, or the one that is on.
  const saturday = ahead
    ? now.day + (6 - weekday) + (step === 'next' && weekday >= 6 ? 7 : 0)
    : now.day - ((weekday + 1) % 7) - (step === 'last' && weekday >= 6 ? 7 : 0);
  return resolved({ unit: 'weekend', ...isoWeek(saturday) }, 'published');
}

function resolveAgo(unit: PrintedUnit, count: number | null, around: Around): Resolution {
  const { now } = around;
  if (!now || count === null) return unresolved;
  const round = count >= 20 && count % 5 === 0;
  if (unit === 'year' && count === 1) {
    const quarter = nearbyQuarter(around);
    if (quarter) return resolved({ ...quarter, year: quarter.year - 1 }, 'published');
  }
  if (unit === 'decade' || unit === 'century') {
    const years = count * (unit === 'decade' ? 10 : 100);
    return resolved({ unit: 'year', year: now.year - years }, 'published', true);
  }
  return resolved(moved(nowValue(now, unit), unit, -count), 'published', round);
}

function nearbyQuarter({ story, sentence }: Around) {
  return story.quarter && sentence - story.quarter.sentence <= quarterReach ? story.quarter.value : null;
}

function resolveShift(form: Extract<Form, { kind: 'shift' }>, around: Around): Resolution {
  if (form.count === null) return unresolved;
  const by = form.count * form.sign;
  if (form.from === 'now') {
    return around.now
      ? resolved(moved(nowValue(around.now, form.unit), form.unit, by), 'published')
      : unresolved;
  }
  if (form.from === 'next') return resolved(moved(around.next(), form.unit, by), 'text');
  if (form.unit === 'year' && form.count === 1 && form.sign < 0) {
    const quarter = nearbyQuarter(around);
    if (quarter) return resolved({ ...quarter, year: quarter.year - 1 }, 'text');
  }
  const base = around.story.last ?? (around.now && nowValue(around.now, form.unit));
  return resolved(moved(base, form.unit, by), around.story.last ? 'text' : 'published');
}

function resolveQuarter(form: Extract<Form, { kind: 'quarter' }>, around: Around): Resolution {
  const { now } = around;
  const year = yearOf(form.year, around);
  if (form.quarter === null) {
    const told = nearbyQuarter(around) ?? (now && lastQuarter(now));
    if (!told) return unresolved;
    const value = { ...told, year: year ? year.year : form.yearBefore ? told.year - 1 : told.year };
    return resolved(value, year ? year.basis : 'published');
  }
  if (year) return resolved({ unit: 'quarter', year: year.year, quarter: form.quarter }, year.basis);
  if (!now) return unresolved;
  const here = civilPart(now);
  const current = Math.ceil(here.month / 3);
  const ahead = form.quarter > current && form.quarter - current > 1;
  const behind =
    !form.fiscal && form.quarter < current && around.tense() === 'future' && current - form.quarter > 2;
  return resolved(
    { unit: 'quarter', year: here.year + (behind ? 1 : ahead ? -1 : 0), quarter: form.quarter },
    'published',
  );
}

/** The last quarter that has ended. */
function lastQuarter(now: Now): Extract<CalendarValue, { unit: 'quarter' }> {
  const here = civilPart(now);
  const month = shiftMonths(here.year, here.month, -3);
  return { unit: 'quarter', year: month.year, quarter: Math.ceil(month.month / 3) };
}

function resolveQuarterStep(step: 'last' | 'this' | 'next' | 'the', around: Around): Resolution {
  const { now } = around;
  if (step === 'the') {
    const told = nearbyQuarter(around);
    return told ? resolved(told, 'text') : now ? resolved(lastQuarter(now), 'published') : unresolved;
  }
  if (!now) return unresolved;
  const by = step === 'last' ? -1 : step === 'next' ? 1 : 0;
  return resolved(moved(nowValue(now, 'quarter'), 'quarter', by), 'published');
}

function resolveSeason(form: Extract<Form, { kind: 'season' }>, around: Around): Resolution {
  const value = (year: number | null): CalendarValue => ({ unit: 'season', year, season: form.season });
  const year = yearOf(form.year, around);
  if (year) return resolved(value(year.year), year.basis);
  const near = form.step ? null : nearbyYear(around);
  if (near !== null) return resolved(value(near), 'text');
  if (!around.now) return resolved(value(null), 'stated');
  const here = civilPart(around.now);
  // Months since December of the year before, so that a winter is one stretch.
  const start = form.season * 3;
  const inWinterNow = here.month <= 2;
  if (form.step === 'last') {
    const finished = form.season === 4 ? here.month >= 3 : here.month > start + 2;
    if (form.season === 4) return resolved(value(here.year - (finished ? 1 : 2)), 'published');
    return resolved(value(here.year - (finished ? 0 : 1)), 'published');
  }
  if (form.step === 'next')
    return resolved(value(here.month < start ? here.year : here.year + 1), 'published');
  if (form.season === 4 && inWinterNow) return resolved(value(here.year - 1), 'published');
  if (form.step === 'this') return resolved(value(here.year), 'published');
  const tense = around.tense();
  if (tense === 'past' && start > here.month) return resolved(value(here.year - 1), 'published');
  if (tense === 'future' && start + 2 < here.month) return resolved(value(here.year + 1), 'published');
  return resolved(value(here.year), 'published');
}

function resolveYearEnd({ now, tense }: Around): Resolution {
  if (!now) return unresolved;
  const past = tense() === 'past';
  return resolved({ unit: 'day', year: past ? now.year - 1 : now.year, month: 12, day: 31 }, 'published');
}

function resolveHoliday(form: Extract<Form, { kind: 'holiday' }>, around: Around): Resolution {
  const year = yearOf(form.year, around);
  if (year) return resolved(dayValue(form.rule(year.year)), year.basis);
  const { now } = around;
  if (!now) return unresolved;
  const here = civilPart(now);
  const day = civilDay(form.rule(here.year));
  return resolved(
    dayValue(form.rule(yearForPart(day.month, day.day, form.step, here, around.tense))),
    'published',
  );
}

/** Monday of the ISO week; used by callers that order weeks. */
export { mondayOfWeek };
