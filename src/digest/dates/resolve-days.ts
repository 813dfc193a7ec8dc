import { civilDay, dayNumber, daysInMonth, shiftMonths, weekdayOf } from './calendar.ts';
import { daysOf } from './edtf.ts';
import type { Form, Step } from './form.ts';
import {
  type Around,
  civilPart,
  dayValue,
  type Here,
  nearbyYear,
  type Resolution,
  resolved,
  unresolved,
  yearOf,
  yearOfValue,
} from './resolution.ts';
import type { Tense } from './tense.ts';
import type { CalendarValue } from './value.ts';

export function resolveDate(form: Extract<Form, { kind: 'date' }>, around: Around): Resolution {
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

export function resolveWeekday(form: Extract<Form, { kind: 'weekday' }>, around: Around): Resolution {
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
  const tense = around.tense();
  const ahead =
    tense === 'future' ||
    (step === 'this' && tense !== 'past') ||
    ((now.near || isOpen(form.contest, tense)) && after(now.day, weekday, false) - now.day <= nearDays);
  return resolved(
    dayValue(ahead ? after(now.day, weekday, false) : before(now.day, weekday, false)),
    'published',
  );
}

/** Whether the verb says nothing of when a contest is: the nearest day of the name is meant. */
const isOpen = (contest: 'ahead' | 'at' | undefined, tense: Tense | null): boolean =>
  contest === 'ahead' || (contest === 'at' && tense !== 'past');

/** A weekday is told of the nearest day of its name where only a day of the story is known, or the verb says nothing. */
const nearDays = 3;

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

/** The month is that of the story's last date, else the one that the verb points to from the day of publication. */
export function resolveDayOfMonth(day: number, { story, now, tense }: Around): Resolution {
  const { last } = story;
  if (last?.unit === 'day' || last?.unit === 'month') {
    return day > daysInMonth(last.year, last.month)
      ? unresolved
      : resolved(
          { unit: 'day', year: last.year, month: last.month, day },
          last.year === null ? 'stated' : 'text',
        );
  }
  if (now?.day == null) return unresolved;
  const here = civilPart(now);
  const time = tense();
  const by = day > here.day && time === 'past' ? -1 : day < here.day && time === 'future' ? 1 : 0;
  const month = shiftMonths(here.year, here.month, by);
  return day > daysInMonth(month.year, month.month)
    ? unresolved
    : resolved({ unit: 'day', ...month, day }, 'published');
}

/** A time of day is of the day that this sentence or the one before told last, else of the day of publication. */
export function resolveClock({ now, story, sentence }: Around): Resolution {
  const { last } = story;
  if (last?.unit === 'day' && sentence - story.lastSentence <= 1) return resolved(last, 'text');
  return now?.day == null ? unresolved : resolved(dayValue(now.day), 'published');
}

export function resolveHoliday(form: Extract<Form, { kind: 'holiday' }>, around: Around): Resolution {
  const year = yearOf(form.year, around);
  if (year) return resolved(dayValue(form.rule(year.year)), year.basis);
  const { now } = around;
  if (!now) return resolved(dayOfEveryYear(form.rule), 'stated');
  const here = civilPart(now);
  const day = civilDay(form.rule(here.year));
  return resolved(
    dayValue(form.rule(yearForPart(day.month, day.day, form.step, here, around.tense))),
    'published',
  );
}

/** The day of a holiday that has the same one every year (Christmas), with no year; null for one that moves. */
function dayOfEveryYear(rule: (year: number) => number): CalendarValue | null {
  const [a, b] = [civilDay(rule(2001)), civilDay(rule(2002))];
  return a.month === b.month && a.day === b.day
    ? { unit: 'day', year: null, month: a.month, day: a.day }
    : null;
}
