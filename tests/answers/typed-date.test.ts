import { describe, expect, it } from 'vitest';
import { correctedDate, parseTypedDate, placeAmong } from '../../src/answers/typed-date.ts';

const day = '2025-11-19';
const span = (typed: string, on: string | undefined = day) => {
  const found = parseTypedDate(typed, on);
  return found && `${found.first} ${found.last}`;
};

describe('a date as a person types it', () => {
  it.each([
    ['2025', '2025-01-01 2025-12-31'],
    ['April', '2025-04-01 2025-04-30'],
    ['april', '2025-04-01 2025-04-30'],
    ['may', '2025-05-01 2025-05-31'],
    ['march', '2025-03-01 2025-03-31'],
    ['december', '2024-12-01 2024-12-31'],
    ['nov', '2025-11-01 2025-11-30'],
    ['apr 2024', '2024-04-01 2024-04-30'],
    ['april 2024', '2024-04-01 2024-04-30'],
    ['last month', '2025-10-01 2025-10-31'],
    ['last week', '2025-11-10 2025-11-16'],
    ['this year', '2025-01-01 2025-12-31'],
    ['next month', '2025-12-01 2025-12-31'],
    ['2025-11-19', '2025-11-19 2025-11-19'],
    ['2025-11', '2025-11-01 2025-11-30'],
    ['19 nov', '2025-11-19 2025-11-19'],
    ['nov 19', '2025-11-19 2025-11-19'],
    ['Nov. 19, 2024', '2024-11-19 2024-11-19'],
    ['19 November 2024', '2024-11-19 2024-11-19'],
    ['25/12/2024', '2024-12-25 2024-12-25'],
    ['yesterday', '2025-11-18 2025-11-18'],
    ['tomorrow', '2025-11-20 2025-11-20'],
    ['monday', '2025-11-17 2025-11-17'],
    ['tue', '2025-11-18 2025-11-18'],
    ['3 weeks ago', '2025-10-27 2025-11-02'],
    ['the 1990s', '1990-01-01 1999-12-31'],
    ['1850', '1850-01-01 1850-12-31'],
    ['q3 2024', '2024-07-01 2024-09-30'],
    ['spring', '2025-03-01 2025-05-31'],
    ['summer 2024', '2024-06-01 2024-08-31'],
    ['2024-w39', '2024-09-23 2024-09-29'],
    ['2 weeks ago', '2025-11-03 2025-11-09'],
    ['sept. 5', '2025-09-05 2025-09-05'],
    ['29 february 2024', '2024-02-29 2024-02-29'],
    ['1 jan', '2025-01-01 2025-01-01'],
    ['january 1st', '2025-01-01 2025-01-01'],
    ['the 31st of december', '2024-12-31 2024-12-31'],
    ['20 nov', '2024-11-20 2024-11-20'],
    ['next friday', '2025-11-21 2025-11-21'],
    ['2025/04', '2025-04-01 2025-04-30'],
    ['2025/4/16', '2025-04-16 2025-04-16'],
    ['2025.04.16', '2025-04-16 2025-04-16'],
    ['19-11-2025', '2025-11-19 2025-11-19'],
    ['11-19-2025', '2025-11-19 2025-11-19'],
  ])('%s', (typed, days) => expect(span(typed)).toBe(days));

  it.each([
    '',
    'soon',
    'rubio',
    '2025 and 2026',
    '31/02/2025',
    '31 february',
    'april 31',
    '2025-02-30',
    'april fish',
    'x'.repeat(5000),
    '99999',
  ])('takes “%s” for none', (typed) => expect(parseTypedDate(typed, day)).toBeNull());

  it('reads full dates alone where no day is given to count from', () => {
    expect(parseTypedDate('april')).toBeNull();
    expect(parseTypedDate('last month')).toBeNull();
    expect(parseTypedDate('april 2024')?.first).toBe('2024-04-01');
  });
});

describe('what is no date', () => {
  it.each([
    ['febuary', 'february'],
    ['19 novembre 2024', '19 november 2024'],
    ['Wensday', 'wednesday'],
    ['rubio', null],
    ['x'.repeat(5000), null],
  ])('%s may be meant for %s', (typed, meant) => expect(correctedDate(typed)).toBe(meant));
});

describe('where a date of the timeline lies as to two typed dates', () => {
  const april = parseTypedDate('april', day);
  const may = parseTypedDate('may', day);
  it.each([
    ['2025-04-01', 'within'],
    ['2025-05-31', 'within'],
    ['2025-04', 'within'],
    ['2025-06-01', 'outside'],
    ['2025-03-20', 'outside'],
    ['2024', 'outside'],
    // A stretch with two ends lasts on each of its days.
    ['2025-03-20/2025-04-02', 'within'],
    // One of the days of an inexact date is meant, and nobody knows which.
    ['2025', 'perhaps'],
    ['2025-W14', 'perhaps'],
    ['202X', 'perhaps'],
    ['XXXX-04-16', 'outside'],
    [undefined, 'outside'],
  ])('%s is %s of April and May 2025', (date, place) => expect(placeAmong(date, april, may)).toBe(place));
  it('takes a year for perhaps where the range begins or ends inside it', () => {
    expect(placeAmong('2025', april, null)).toBe('perhaps');
    expect(placeAmong('2025', null, april)).toBe('perhaps');
    expect(placeAmong('2025', parseTypedDate('2025'), null)).toBe('within');
  });
  it('takes everything for within where nothing was asked', () => {
    expect(placeAmong(undefined, null, null)).toBe('within');
  });
});
