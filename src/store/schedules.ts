import type { Kysely } from 'kysely';
import type { Workspace } from '../nouns.ts';
import type { Locking } from './locking.ts';
import { deliveryRow, insertDeliveries, type NewDelivery, type Plan, planDue } from './planned.ts';
import { type Schedule, scheduleOf, scheduleRow } from './schedule-record.ts';
import { onChange, type Tables } from './tables.ts';

export interface Schedules {
  put(schedule: Schedule): Promise<void>;
  get(workspace: Workspace, id: string): Promise<Schedule | null>;
  /** A schedule that this person made, in whatever workspace of the platform. */
  ownedBy(platform: string, owner: string, id: string): Promise<Schedule | null>;
  /** Oldest first. */
  list(workspace: Workspace): Promise<readonly Schedule[]>;
  /** Those of these platforms that run and wait for a change, at most `limit`. */
  waiting(platforms: readonly string[], limit: number): Promise<readonly Schedule[]>;
  /** Removes it; what is still to be posted of it is dropped. Its history goes with it. */
  remove(workspace: Workspace, id: string): Promise<void>;
  /** Stops it for a reason; false where it stood still already. */
  pause(workspace: Workspace, id: string, why: string): Promise<boolean>;
  resume(workspace: Workspace, id: string, nextDue: number | null): Promise<void>;
  setOnlyChanged(workspace: Workspace, id: string, onlyChanged: boolean): Promise<void>;
  /** A post asked for by a person; the same id again is the same post. */
  addDelivery(schedule: Schedule, delivery: NewDelivery): Promise<void>;
  /**
   * Writes down, in one transaction, what is due at `now` on these platforms (at most `limit` schedules, the earliest
   * first), as `decide` says. Older posts of the same schedules that wait are recorded as missed. Answers how many
   * schedules there were. Two processes never plan the same run.
   */
  planDue(
    now: number,
    platforms: readonly string[],
    limit: number,
    decide: (schedule: Schedule) => Plan,
  ): Promise<number>;
  /** Number of schedules of each platform. */
  count(): Promise<Readonly<Record<string, number>>>;
}

export function schedules(db: Kysely<Tables>, locking: Locking): Schedules {
  const one = (workspace: Workspace, id: string) =>
    db.selectFrom('schedules').where('workspace', '=', workspace).where('id', '=', id);
  const change = (workspace: Workspace, id: string) =>
    db.updateTable('schedules').where('workspace', '=', workspace).where('id', '=', id);

  return {
    async put(schedule) {
      await db.insertInto('schedules').values(scheduleRow(schedule)).execute();
    },
    async get(workspace, id) {
      const row = await one(workspace, id).selectAll().executeTakeFirst();
      return row ? scheduleOf(row) : null;
    },
    async ownedBy(platform, owner, id) {
      const row = await db
        .selectFrom('schedules')
        .where('id', '=', id)
        .where('platform', '=', platform)
        .where('owner', '=', owner)
        .selectAll()
        .executeTakeFirst();
      return row ? scheduleOf(row) : null;
    },
    async waiting(platforms, limit) {
      const rows = await db
        .selectFrom('schedules')
        .where('times', '=', onChange)
        .where('paused', 'is', null)
        .where('platform', 'in', platforms)
        .orderBy('id')
        .limit(limit)
        .selectAll()
        .execute();
      return rows.map(scheduleOf);
    },
    async list(workspace) {
      const rows = await db
        .selectFrom('schedules')
        .where('workspace', '=', workspace)
        .orderBy('created_at')
        .orderBy('id')
        .selectAll()
        .execute();
      return rows.map(scheduleOf);
    },
    async remove(workspace, id) {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('schedules').where('workspace', '=', workspace).where('id', '=', id).execute();
        await trx
          .deleteFrom('deliveries')
          .where('workspace', '=', workspace)
          .where('schedule', '=', id)
          .execute();
      });
    },
    async pause(workspace, id, why) {
      const { numUpdatedRows } = await change(workspace, id)
        .where('paused', 'is', null)
        .set({ paused: why, next_due: null })
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async resume(workspace, id, nextDue) {
      await change(workspace, id).set({ paused: null, next_due: nextDue }).execute();
    },
    async setOnlyChanged(workspace, id, onlyChanged) {
      await change(workspace, id)
        .set({ only_changed: onlyChanged ? 1 : 0 })
        .execute();
    },
    async addDelivery(schedule, delivery) {
      await insertDeliveries(db, [deliveryRow(schedule, delivery)]);
    },
    planDue: (...asked) => planDue(db, locking, ...asked),
    async count() {
      const rows = await db
        .selectFrom('schedules')
        .groupBy('platform')
        .select((select) => ['platform', select.fn.countAll<number>().as('count')])
        .execute();
      return Object.fromEntries(rows.map(({ platform, count }) => [platform, count]));
    },
  };
}
