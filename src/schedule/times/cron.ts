import { UserError } from '../../errors.ts';

/**
 * Five fields of cron, read: which minutes of local time are meant. Every list is sorted and without repeats;
 * weekdays count from 0, Sunday.
 */
export interface Cron {
  /** The five fields as typed, one space between them. */
  readonly text: string;
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: readonly number[];
  readonly months: readonly number[];
  readonly weekdays: readonly number[];
  /** The hour field is a wildcard or has a step: it follows elapsed time when the clocks change. */
  readonly elapsed: boolean;
  /** Both day fields are restricted: a day fits that fits either (crontab(5)); else it must fit both. */
  readonly eitherDay: boolean;
}

interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Words that stand for numbers, from `min` on, by their first three letters. */
  readonly words?: readonly string[];
}

const monthWords = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdayWords = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const fields = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day of the month', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, words: monthWords },
  { name: 'weekday', min: 0, max: 7, words: weekdayWords },
] as const satisfies readonly Field[];

const shape = 'Cron has five fields: minute, hour, day of the month, month, weekday. Such as `0 9 * * 1-5`.';

/** Longest day of each month, in a leap year. */
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads five fields of cron, as in crontab(5). Throws a UserError that says which field is wrong, and why. */
export function readCron(text: string): Cron {
  const parts = text.trim().split(/\s+/);
  if (parts.length === 6)
    throw new UserError(`“${text}” has six fields: leave out the one for seconds.`, shape);
  if (parts.length !== 5)
    throw new UserError(`“${text}” has ${parts.length} field${parts.length === 1 ? '' : 's'}.`, shape);
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = parts;
  const cron: Cron = {
    text: parts.join(' '),
    minutes: readField(minute, fields[0]),
    hours: readField(hour, fields[1]),
    days: readField(day, fields[2]),
    months: readField(month, fields[3]),
    weekdays: sortedSet(readField(weekday, fields[4]).map((number) => number % 7)),
    elapsed: /[*/]/.test(hour),
    eitherDay: !day.includes('*') && !weekday.includes('*'),
  };
  const comes = cron.months.some((one) => cron.days.some((number) => number <= (longest[one - 1] ?? 0)));
  if (!comes && !cron.eitherDay)
    throw new UserError(`“${text}” never comes: there is no such day in that month.`, shape);
  return cron;
}

function readField(text: string, field: Field): readonly number[] {
  return sortedSet(text.split(',').flatMap((item) => readItem(item, field)));
}

function readItem(item: string, field: Field): readonly number[] {
  const refuse = (why: string) => new UserError(`The ${field.name} “${item}” ${why}.`, shape);
  if (item === '?') throw refuse('is written * here');
  if (/^(?:\d*[LW]|L-\d+|LW|\w+#\d|\w+L)$/i.test(item) && !wordNumber(item, field))
    throw refuse('uses L, W or #, which these five fields do not have');
  const [, first, last, step] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item) ?? [];
  if (first === undefined || (first === '*' && last !== undefined)) throw refuse('is not understood');
  const by = step === undefined ? 1 : Number(step);
  if (by < 1 || by > field.max) throw refuse(`has a step that is not from 1 to ${field.max}`);
  const number = (word: string): number => {
    const value = /^\d+$/.test(word) ? Number(word) : wordNumber(word, field);
    if (value === undefined) throw refuse('is not understood');
    if (value < field.min || value > field.max) throw refuse(`is not from ${field.min} to ${field.max}`);
    return value;
  };
  if (first === '*') return range(field.min, topOf(field), by);
  const from = number(first);
  // `5/15`: from the fifth on. `5`: that one.
  const to = last !== undefined ? number(last) : step !== undefined ? topOf(field) : from;
  if (from <= to) return range(from, to, by);
  // `fri-mon`, `22-2`: over the end and on from the beginning.
  const length = topOf(field) - field.min + 1;
  return range(from, to + length, by).map((value) => ((value - field.min) % length) + field.min);
}

/** Weekday 7 is Sunday again: a wildcard or an open step ends before it. */
const topOf = (field: Field) => (field.max === 7 ? 6 : field.max);

function wordNumber(word: string, field: Field): number | undefined {
  const at = field.words?.indexOf(word.slice(0, 3).toLowerCase()) ?? -1;
  return at < 0 || !/^[a-z]+$/i.test(word) ? undefined : at + field.min;
}

const range = (from: number, to: number, step: number) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);

const sortedSet = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);
