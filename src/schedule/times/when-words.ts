/**
 * The words of `when`. Everyday English for days and times, collected from how calendars, cron front ends and reminder
 * bots let people write them.
 */

/** Days of the week by every usual spelling, without a plural `s`; numbers as in cron, Sunday 0. */
export const weekdayNames: Readonly<Record<string, readonly number[]>> = {
  sunday: [0],
  sun: [0],
  monday: [1],
  mon: [1],
  tuesday: [2],
  tue: [2],
  tues: [2],
  wednesday: [3],
  wed: [3],
  weds: [3],
  thursday: [4],
  thu: [4],
  thur: [4],
  thurs: [4],
  friday: [5],
  fri: [5],
  saturday: [6],
  sat: [6],
  weekday: [1, 2, 3, 4, 5],
  workday: [1, 2, 3, 4, 5],
  weekend: [0, 6],
  day: [0, 1, 2, 3, 4, 5, 6],
  daily: [0, 1, 2, 3, 4, 5, 6],
};

export const monthNames: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sep: 9,
  sept: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

/** Ordinals as words; `15th` is read as a number. */
export const ordinalNames: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  tenth: 10,
  fifteenth: 15,
  twentieth: 20,
};

/** Times of day in minutes. */
export const timeNames: Readonly<Record<string, number>> = { midnight: 0, noon: 720, midday: 720 };

/** Words between the others that say nothing of their own. */
export const fillers: ReadonlySet<string> = new Set(
  '@ a all an and at come day each every in month monthly of oclock on only the their weekly'.split(' '),
);

/** What joins the ends of a range: `monday to friday`. */
export const rangeWords: ReadonlySet<string> = new Set(['to', 'through', 'thru', 'till', 'until', '-']);

/** Whole phrases for `on change`. */
export const changePhrases: ReadonlySet<string> = new Set([
  'on change',
  'on changes',
  'onchange',
  'change',
  'changes',
  'when changed',
  'when it changes',
  'whenever it changes',
  'on every change',
  'every change',
]);

/** The nicknames of cron, as in crontab(5). */
export const nicknames: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
};
