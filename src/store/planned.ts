import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { Locking } from './locking.ts';
import { type Schedule, scheduleOf } from './schedule-record.ts';
import type { DeliveryRow, Tables } from './tables.ts';

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

/** As `Schedules.planDue`. */
export const planDue = (
  db: Kysely<Tables>,
  locking: Locking,
  now: number,
  platforms: readonly string[],
  limit: number,
  decide: (schedule: Schedule) => Plan,
): Promise<number> =>
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
  });

/** Writes down posts; one that is there already stays as it is. */
export async function insertDeliveries(
  db: Kysely<Tables>,
  rows: readonly Insertable<DeliveryRow>[],
): Promise<void> {
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

/** The row of a post of a schedule. */
export const deliveryRow = (schedule: Schedule, delivery: NewDelivery): Insertable<DeliveryRow> => ({
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
