import { createHash } from 'node:crypto';
import type { NewDelivery, Plan } from '../../store/planned.ts';
import type { Schedule } from '../../store/schedule-record.ts';
import { nextDue } from './calendar.ts';
import type { Cron } from './cron.ts';
import { readWhen } from './when.ts';

/** Missed runs are counted up to here: a bot that was off for a year need not walk through every minute of it. */
const mostCounted = 1000;

/**
 * What becomes of a schedule that is due at `now`: the latest run that it missed is posted if it is less than its grace
 * old, the others are counted as missed. Pure.
 */
export function planDue(schedule: Schedule, now: number): Plan {
  const due = schedule.nextDue;
  if (due === null || due > now) return { deliveries: [], nextDue: due };
  const when = readWhen(schedule.times);
  if (when.kind === 'change') return { deliveries: [run(schedule, 'change', due, 0, now)], nextDue: null };
  const { latest, missed, next } = walk(when.crons, schedule, due, now);
  return { deliveries: [run(schedule, 'due', latest, missed, now)], nextDue: next };
}

function walk(crons: readonly Cron[], { zone, graceMs }: Schedule, due: number, now: number) {
  let latest = due;
  let missed = 0;
  let next = nextDue(crons, zone, latest);
  while (next !== null && next <= now) {
    missed++;
    latest = next;
    const from = missed >= mostCounted ? Math.max(latest, now - graceMs) : latest;
    next = nextDue(crons, zone, from);
  }
  return { latest, missed, next };
}

const run = (
  schedule: Schedule,
  kind: NewDelivery['kind'],
  dueAt: number,
  missed: number,
  now: number,
): NewDelivery => {
  const inTime = now - dueAt < schedule.graceMs;
  return {
    id: deliveryId(schedule, kind, String(dueAt)),
    dueAt,
    kind,
    state: inTime ? 'pending' : 'missed',
    missed: inTime ? missed : missed + 1,
  };
};

/** 25 small letters and digits, the same for the same run on every machine: what is written down twice is one row. */
export function deliveryId(
  { workspace, id }: Pick<Schedule, 'workspace' | 'id'>,
  kind: string,
  run: string,
): string {
  const digest = createHash('sha256').update(`${workspace} ${id} ${kind} ${run}`).digest('hex');
  return BigInt(`0x${digest.slice(0, 32)}`)
    .toString(36)
    .padStart(25, '0')
    .slice(-25);
}
