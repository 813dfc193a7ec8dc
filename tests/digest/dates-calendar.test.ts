import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilDay,
  dayNumber,
  daysInMonth,
  easterSunday,
  isoWeek,
  mondayOfWeek,
  nthWeekday,
  shiftMonths,
  weekdayOf,
} from '../../src/digest/dates/calendar.ts';

const day = (iso: string) => Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

describe('the calendar', () => {
  it('counts days as the platform counts them in UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 2_500_000 }), (number) => {
        const civil = civilDay(number);
        const date = new Date(number * 86_400_000);
        expect([civil.year, civil.month, civil.day]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
        expect(dayNumber(civil)).toBe(number);
        expect(weekdayOf(number) % 7).toBe(date.getUTCDay());
      }),
    );
  });
  it('finds the Monday of every ISO week', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => {
        const { year, week } = isoWeek(number);
        const monday = mondayOfWeek(year, week);
        expect(number - monday).toBe(weekdayOf(number) - 1);
      }),
    );
  });
  it('knows the weeks at the ends of years', () => {
    expect(isoWeek(day('2021-01-03'))).toEqual({ year: 2020, week: 53 });
    expect(isoWeek(day('2018-12-31'))).toEqual({ year: 2019, week: 1 });
  });
  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });
  it('counts months across years', () => {
    expect(shiftMonths(2024, 1, -1)).toEqual({ year: 2023, month: 12 });
    expect(shiftMonths(2024, 11, 14)).toEqual({ year: 2026, month: 1 });
  });
  it('finds weekdays of a month from both ends', () => {
    expect(nthWeekday(2023, 11, 4, 4)).toBe(day('2023-11-23'));
    expect(nthWeekday(2024, 5, 1, -1)).toBe(day('2024-05-27'));
  });
  it('finds Easter', () => {
    expect([1961, 2008, 2024, 2038].map(easterSunday)).toEqual(
      ['1961-04-02', '2008-03-23', '2024-03-31', '2038-04-25'].map(day),
    );
  });
});
