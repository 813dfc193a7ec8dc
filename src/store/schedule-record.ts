import type { Insertable, Selectable } from 'kysely';
import type { Workspace } from '../nouns.ts';
import type { ScheduleRow } from './tables.ts';

/** A schedule as it is kept. Instants are milliseconds since 1970, UTC. */
export interface Schedule {
  readonly id: string;
  readonly workspace: Workspace;
  readonly platform: string;
  readonly channel: { readonly id: string; readonly name?: string };
  /** The platform's id of the person who made it. */
  readonly owner: string;
  readonly what: string;
  /** Absent: the current article, read when it runs. */
  readonly article?: string;
  /** Crons with `; ` between them, or `on change`. */
  readonly times: string;
  /** IANA name. */
  readonly zone: string;
  readonly onlyChanged: boolean;
  readonly graceMs: number;
  readonly createdAt: number;
  /** Why it stands still; absent while it runs. */
  readonly paused?: string;
  /** null: it stands still, or waits for a change. */
  readonly nextDue: number | null;
  /** What the last post held, as text of the schedule's own. */
  readonly lastPosted?: string;
}

/** The row of a schedule. */
export const scheduleRow = (schedule: Schedule): Insertable<ScheduleRow> => ({
  id: schedule.id,
  workspace: schedule.workspace,
  platform: schedule.platform,
  channel: schedule.channel.id,
  channel_name: schedule.channel.name ?? null,
  owner: schedule.owner,
  what: schedule.what,
  article: schedule.article ?? null,
  times: schedule.times,
  zone: schedule.zone,
  only_changed: schedule.onlyChanged ? 1 : 0,
  grace_ms: schedule.graceMs,
  created_at: schedule.createdAt,
  paused: schedule.paused ?? null,
  next_due: schedule.nextDue,
  last_posted: schedule.lastPosted ?? null,
});

/** The schedule of a row. */
export const scheduleOf = (row: Selectable<ScheduleRow>): Schedule => ({
  id: row.id,
  workspace: row.workspace,
  platform: row.platform,
  channel: { id: row.channel, ...(row.channel_name !== null && { name: row.channel_name }) },
  owner: row.owner,
  what: row.what,
  ...(row.article !== null && { article: row.article }),
  times: row.times,
  zone: row.zone,
  onlyChanged: row.only_changed === 1,
  graceMs: row.grace_ms,
  createdAt: row.created_at,
  ...(row.paused !== null && { paused: row.paused }),
  nextDue: row.next_due,
  ...(row.last_posted !== null && { lastPosted: row.last_posted }),
});
