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

/** The value that a single EDTF date names (`2025`, `2025-04`, `2025-04-16`, `~` allowed); null for anything else. */
export function parseEdtf(edtf: Edtf): CalendarValue | null {
  const match = /^(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/.exec(edtf);
  if (!match) return null;
  const year = match[1] === 'XXXX' ? null : Number(match[1]);
  if (match[2] === undefined) return year === null ? null : { unit: 'year', year };
  const month = Number(match[2]);
  if (month >= 21 && month <= 24 && !match[3]) return { unit: 'season', year, season: month - 20 };
  if (month < 1 || month > 12) return null;
  if (match[3] === undefined) return { unit: 'month', year, month };
  const day = Number(match[3]);
  return day >= 1 && day <= daysInMonth(year, month) ? { unit: 'day', year, month, day } : null;
}
