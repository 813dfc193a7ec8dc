import type { Cron } from './cron.ts';
import { changeBetween, offsetAt } from './offset.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** 29 February comes once in eight years at the longest (around 2100). */
const farthestDays = 9 * 366;

/**
 * The first due instant after `after` (exclusive) of any of `crons`, read in an IANA zone; null where none comes.
 * Instants are milliseconds since 1970, UTC. Clock changes (rule 3 of the schedule): a named hour that the clock skips
 * runs at the first minute after the gap, one that comes twice at the first of the two; where the hour field is a
 * wildcard or has a step, every minute that the clock truly shows counts, so that runs follow elapsed time.
 */
export function nextDue(crons: readonly Cron[], zone: string, after: number): number | null {
  const nexts = crons.flatMap(
    (cron) => (cron.elapsed ? nextElapsed(cron, zone, after) : nextNamed(cron, zone, after)) ?? [],
  );
  return nexts.length === 0 ? null : Math.min(...nexts);
}

/** The next `count` due instants after `after`. */
export function nextDues(
  crons: readonly Cron[],
  zone: string,
  after: number,
  count: number,
): readonly number[] {
  const dues: number[] = [];
  for (let last = nextDue(crons, zone, after); last !== null; last = nextDue(crons, zone, last)) {
    dues.push(last);
    if (dues.length >= count) break;
  }
  return dues;
}

function nextNamed(cron: Cron, zone: string, after: number): number | null {
  // Local times up to the one on the clock are over: the later a local time, the later its instant.
  let local = nextLocal(cron, after + offsetAt(zone, after));
  while (local !== null) {
    const due = instantOf(zone, local);
    if (due > after) return due;
    local = nextLocal(cron, local);
  }
  return null;
}

/** The first instant at which the clock shows `local` (as milliseconds of a UTC date), or the end of the gap over it. */
function instantOf(zone: string, local: number): number {
  const before = offsetAt(zone, local - day);
  const after = offsetAt(zone, local + day);
  const early = local - before;
  if (before === after || offsetAt(zone, early) === before) return early;
  const late = local - after;
  if (offsetAt(zone, late) === after) return late;
  return changeBetween(zone, late, early);
}

function nextElapsed(cron: Cron, zone: string, after: number): number | null {
  let from = (Math.floor(after / minute) + 1) * minute;
  for (;;) {
    const offset = offsetAt(zone, from);
    const local = nextLocal(cron, from + offset - minute);
    if (local === null) return null;
    const due = local - offset;
    // Two changes of a zone are never within twelve hours of each other.
    const until = Math.min(due, from + 12 * hour);
    if (offsetAt(zone, until) !== offset) {
      const change = changeBetween(zone, from, until);
      if (due < change) return due;
      from = change;
    } else if (until === due) return due;
    // Nothing comes before, whatever the clocks do: no change is as large as a day.
    else from = Math.max(until, due - 2 * day);
  }
}

/** The first minute that fits after `local`, both as milliseconds of a UTC date that reads like the clock. */
function nextLocal(cron: Cron, local: number): number | null {
  const start = (Math.floor(local / minute) + 1) * minute;
  const today = Math.floor(start / day) * day;
  for (let days = 0; days < farthestDays; days++) {
    const date = today + days * day;
    if (!fitsDate(cron, new Date(date))) continue;
    const time = nextTime(cron, days === 0 ? (start - today) / minute : 0);
    if (time !== null) return date + time * minute;
  }
  return null;
}

function fitsDate(cron: Cron, date: Date): boolean {
  if (!cron.months.includes(date.getUTCMonth() + 1)) return false;
  const dayFits = cron.days.includes(date.getUTCDate());
  const weekdayFits = cron.weekdays.includes(date.getUTCDay());
  return cron.eitherDay ? dayFits || weekdayFits : dayFits && weekdayFits;
}

/** The first time of day, in minutes, at or after `from`. */
function nextTime(cron: Cron, from: number): number | null {
  const [first = 0] = cron.minutes;
  const fromHour = Math.floor(from / 60);
  for (const hourOfDay of cron.hours) {
    if (hourOfDay < fromHour) continue;
    if (hourOfDay > fromHour) return hourOfDay * 60 + first;
    const minuteOfHour = cron.minutes.find((one) => one >= from % 60);
    if (minuteOfHour !== undefined) return hourOfDay * 60 + minuteOfHour;
  }
  return null;
}
