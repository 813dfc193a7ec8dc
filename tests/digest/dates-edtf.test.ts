import { describe, expect, it } from 'vitest';
import { daysOf, daysOfEdtf, parseEdtf, toEdtf } from '../../src/digest/dates/edtf.ts';
import { toTimex3 } from '../../src/digest/dates/timex3.ts';
import type { CalendarValue } from '../../src/digest/dates/value.ts';

const written: [CalendarValue, edtf: string, timex3: string][] = [
  [{ unit: 'day', year: 2025, month: 4, day: 16 }, '2025-04-16', '2025-04-16'],
  [{ unit: 'day', year: null, month: 4, day: 16 }, 'XXXX-04-16', 'XXXX-04-16'],
  [{ unit: 'month', year: 2025, month: 2 }, '2025-02', '2025-02'],
  [{ unit: 'week', year: 2019, week: 39 }, '2019-W39', '2019-W39'],
  [{ unit: 'quarter', year: 2019, quarter: 4 }, '2019-36', '2019-Q4'],
  [{ unit: 'half', year: 2019, half: 2 }, '2019-41', '2019-H2'],
  [{ unit: 'season', year: 2019, season: 1 }, '2019-21', '2019-SP'],
  [{ unit: 'year', year: 987 }, '0987', '0987'],
  [{ unit: 'decade', decade: 202 }, '202X', '202'],
  [{ unit: 'century', century: 13 }, '13XX', '13'],
];

describe('EDTF', () => {
  it.each(written)('%j is %s, in TIMEX3 %s', (value, edtf, timex3) => {
    expect(toEdtf(value)).toBe(edtf);
    expect(toTimex3(value)).toBe(timex3);
    expect(parseEdtf(edtf)).toEqual(value);
    expect(daysOfEdtf(edtf)).toEqual(daysOf(value));
  });
  it('writes a weekend as the interval of its days, and marks what is approximate', () => {
    expect(toEdtf({ unit: 'weekend', year: 2024, week: 9 })).toBe('2024-03-02/2024-03-03');
    expect(toEdtf({ unit: 'year', year: 1850 }, true)).toBe('1850~');
  });
  it('reads intervals and approximate dates', () => {
    expect(daysOfEdtf('1970-01-01/1970-01')).toEqual({ first: 0, last: 30 });
    expect(daysOfEdtf('1970~')).toEqual({ first: 0, last: 364 });
  });
  it.each(['', '2025-13', '2025-02-29', '2025-1', 'soon', '2025-04-16T10:00', 'XXXX', '2020-W54'])(
    '%s is none',
    (text) => expect(parseEdtf(text)).toBeNull(),
  );
});
