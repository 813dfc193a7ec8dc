import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { Workspace } from '../nouns.ts';
import type { Locking } from './locking.ts';
import { type DeliveryRow, onChange, type ScheduleRow, type Tables } from './tables.ts';

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

/** A post that is to come, or a run that was missed. */
export interface NewDelivery {
  readonly id: string;
  readonly dueAt: number;
  readonly kind: 'due' | 'change' | 'run-now';
  readonly state: 'pending' | 'missed';
  /** Runs that were missed before it, or with it. */
  readonly missed: number;
}

/** What becomes of a schedule that is due. */
export interface Plan {
  readonly deliveries: readonly NewDelivery[];
  readonly nextDue: number | null;
}

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
    planDue: (now, platforms, limit, decide) =>
      db.transaction().execute(async (trx) => {
        const due = await locking
          .skipLocked(
            trx
              .selectFrom('schedules')
              .where('next_due', '<=', now)
              .where('platform', 'in', platforms)
              .orderBy('next_due')
              .limit(limit)
              .selectAll(),
          )
          .execute();
        const planned = due.map(scheduleOf).map((schedule) => ({ schedule, plan: decide(schedule) }));
        await insertDeliveries(
          trx,
          planned.flatMap(({ schedule, plan }) => plan.deliveries.map((one) => deliveryRow(schedule, one))),
        );
        await missOlder(
          trx,
          due.map(({ id }) => id),
          now,
        );
        const byNext = Map.groupBy(planned, ({ plan }) => plan.nextDue);
        for (const [nextDue, group] of byNext) {
          await trx
            .updateTable('schedules')
            .where(
              'id',
              'in',
              group.map(({ schedule }) => schedule.id),
            )
            .set({ next_due: nextDue })
            .execute();
        }
        return due.length;
      }),
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

async function insertDeliveries(db: Kysely<Tables>, rows: readonly Insertable<DeliveryRow>[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('deliveries')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Of several posts of a schedule that wait, only the latest is wanted. */
async function missOlder(trx: Transaction<Tables>, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('deliveries as older')
    .where('schedule', 'in', ids)
    .where('state', '=', 'pending')
    .where('kind', '=', 'due')
    .where((where) =>
      where.exists(
        where
          .selectFrom('deliveries as newer')
          .whereRef('newer.schedule', '=', 'older.schedule')
          .whereRef('newer.due_at', '>', 'older.due_at')
          .where('newer.state', '=', 'pending')
          .where('newer.kind', '=', 'due')
          .select(sql`1`.as('one')),
      ),
    )
    .set({ state: 'missed', missed: sql`missed + 1`, ready_at: null, settled_at: now })
    .execute();
}

const deliveryRow = (schedule: Schedule, delivery: NewDelivery): Insertable<DeliveryRow> => ({
  id: delivery.id,
  workspace: schedule.workspace,
  schedule: schedule.id,
  platform: schedule.platform,
  channel: schedule.channel.id,
  due_at: delivery.dueAt,
  kind: delivery.kind,
  state: delivery.state,
  missed: delivery.missed,
  ready_at: delivery.state === 'pending' ? delivery.dueAt : null,
  attempts: 0,
  settled_at: delivery.state === 'pending' ? null : delivery.dueAt,
});

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

const scheduleOf = (row: Selectable<ScheduleRow>): Schedule => ({
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
