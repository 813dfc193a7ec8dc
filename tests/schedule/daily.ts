import type { Schedule } from '../../src/store/schedule-record.ts';

/** Nine in the morning of a Monday, UTC: when the schedules of `daily` are due. */
export const nine = Date.UTC(2026, 2, 2, 9);

/** A schedule of Discord that is due each day at nine, the next time at `nine`; each in a channel of its own. */
export const daily = (n: number, more: Partial<Schedule> = {}): Schedule => ({
  id: `s${n}`,
  workspace: 'discord:81384788765712384',
  platform: 'discord',
  channel: { id: `channel ${n}` },
  owner: 'owner-1',
  what: 'digest',
  times: '0 9 * * *',
  zone: 'UTC',
  onlyChanged: false,
  graceMs: 60_000,
  createdAt: nine,
  nextDue: nine,
  ...more,
});
