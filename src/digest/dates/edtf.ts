import type { Edtf } from '../../nouns.ts';
import { civilDay, dayNumber, daysInMonth, mondayOfWeek } from './calendar.ts';
import type { CalendarValue } from './value.ts';

const pad = (number: number, length: number) => String(number).padStart(length, '0');
const year4 = (year: number | null) => (year === null ? 'XXXX' : pad(year, 4));

const dayEdtf = (number: number): Edtf => {
  const { year, month, day } = civilDay(number);
  return `${year4(year)}-${pad(month, 2)}-${pad(day, 2)}`;
};

/**
 * A value in EDTF (ISO 8601-2). Seasons have the numbers 21 to 24, quarters 33 to 36, halves 40 and 41;
 * a week is written as ISO 8601 does (`2019-W39`), a weekend as the interval of its Saturday and Sunday.
 */
export function toEdtf(value: CalendarValue, approximate = false): Edtf {
  return approximate ? `${exactEdtf(value)}~` : exactEdtf(value);
}

function exactEdtf(value: CalendarValue): Edtf {
  switch (value.unit) {
    case 'day':
      return `${year4(value.year)}-${pad(value.month, 2)}-${pad(value.day, 2)}`;
    case 'month':
      return `${year4(value.year)}-${pad(value.month, 2)}`;
    case 'week':
      return `${year4(value.year)}-W${pad(value.week, 2)}`;
    case 'weekend': {
      const saturday = mondayOfWeek(value.year, value.week) + 5;
      return `${dayEdtf(saturday)}/${dayEdtf(saturday + 1)}`;
    }
    case 'quarter':
      return `${year4(value.year)}-${32 + value.quarter}`;
    case 'half':
      return `${year4(value.year)}-${39 + value.half}`;
    case 'season':
      return `${year4(value.year)}-${20 + value.season}`;
    case 'year':
      return year4(value.year);
    case 'years':
      return `${year4(value.year)}/${year4(value.until)}`;
    case 'decade':
      return `${pad(value.decade, 3)}X`;
    case 'century':
      return `${pad(value.century, 2)}XX`;
  }
}

/** First and last day number of a stretch of the calendar, both inclusive. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/**
 * The days that a value covers; null where its year is not known. Seasons are those of the northern half,
 * for ordering alone.
 */
export function daysOf(value: CalendarValue): DaySpan | null {
  switch (value.unit) {
    case 'day': {
      if (value.year === null) return null;
      const first = dayNumber({ year: value.year, month: value.month, day: value.day });
      return { first, last: first };
    }
    case 'month':
      return value.year === null ? null : monthsSpan(value.year, value.month, 1);
    case 'week': {
      const first = mondayOfWeek(value.year, value.week);
      return { first, last: first + 6 };
    }
    case 'weekend': {
      const first = mondayOfWeek(value.year, value.week) + 5;
      return { first, last: first + 1 };
    }
    case 'quarter':
      return monthsSpan(value.year, value.quarter * 3 - 2, 3);
    case 'half':
      return monthsSpan(value.year, value.half * 6 - 5, 6);
    case 'season':
      return value.year === null ? null : monthsSpan(value.year, value.season * 3, 3);
    case 'year':
      return yearsSpan(value.year, value.year);
    case 'years':
      return yearsSpan(value.year, value.until);
    case 'decade':
      return yearsSpan(value.decade * 10, value.decade * 10 + 9);
    case 'century':
      return yearsSpan(value.century * 100, value.century * 100 + 99);
  }
}

function monthsSpan(year: number, month: number, count: number): DaySpan {
  const months = year * 12 + month - 1 + count - 1;
  const last = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return {
    first: dayNumber({ year, month, day: 1 }),
    last: dayNumber({ ...last, day: daysInMonth(last.year, last.month) }),
  };
}

function yearsSpan(from: number, until: number): DaySpan {
  return {
    first: dayNumber({ year: from, month: 1, day: 1 }),
    last: dayNumber({ year: until, month: 12, day: 31 }),
  };
}

/** The value that a single EDTF date names, `~` and `?` allowed; null for an interval and for anything else. */
export function parseEdtf(edtf: Edtf): CalendarValue | null {
  const exact = edtf.replace(/[~?%]$/, '');
  const decade = /^(\d{3})X$/.exec(exact);
  if (decade) return { unit: 'decade', decade: Number(decade[1]) };
  const century = /^(\d\d)XX$/.exec(exact);
  if (century) return { unit: 'century', century: Number(century[1]) };
  const week = /^(\d{4})-W(\d\d)$/.exec(exact);
  if (week) return weekOf(Number(week[1]), Number(week[2]));
  const match = /^(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(exact);
  if (!match) return null;
  const year = match[1] === 'XXXX' ? null : Number(match[1]);
  if (match[2] === undefined) return year === null ? null : { unit: 'year', year };
  const part = Number(match[2]);
  return match[3] === undefined ? partOf(year, part) : dayIn(year, part, Number(match[3]));
}

const weekOf = (year: number, week: number): CalendarValue | null =>
  week >= 1 && week <= 53 ? { unit: 'week', year, week } : null;

function partOf(year: number | null, part: number): CalendarValue | null {
  if (part >= 1 && part <= 12) return { unit: 'month', year, month: part };
  if (part >= 21 && part <= 24) return { unit: 'season', year, season: part - 20 };
  if (year === null) return null;
  if (part >= 33 && part <= 36) return { unit: 'quarter', year, quarter: part - 32 };
  return part === 40 || part === 41 ? { unit: 'half', year, half: part - 39 } : null;
}

function dayIn(year: number | null, month: number, day: number): CalendarValue | null {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? { unit: 'day', year, month, day } : null;
}

/** The days that an EDTF date or interval covers, both ends inclusive; null where a year is not known. */
export function daysOfEdtf(edtf: Edtf): DaySpan | null {
  const [first = '', last = first] = edtf.split('/');
  const [a, b] = [parseEdtf(first), parseEdtf(last)];
  const [from, to] = [a && daysOf(a), b && daysOf(b)];
  return from && to ? { first: from.first, last: to.last } : null;
}
