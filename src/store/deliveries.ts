import { type Kysely, sql, type UpdateObject } from 'kysely';
import type { Workspace } from '../nouns.ts';
import { type Delivery, type DeliveryState, deliveryOf } from './delivery.ts';
import { claim } from './due-deliveries.ts';
import type { Locking } from './locking.ts';
import type { Tables } from './tables.ts';
import type { Claiming } from './waiting-deliveries.ts';

/** The posts of all schedules. Instants are milliseconds since 1970, UTC. */
export interface Deliveries {
  get(workspace: Workspace, id: string): Promise<Delivery | null>;
  /** A delivery of a schedule that this person made, in whatever workspace of the platform. */
  ownedBy(platform: string, owner: string, id: string): Promise<Delivery | null>;
  /** The latest runs of a schedule, latest first. */
  history(workspace: Workspace, schedule: string, limit: number): Promise<readonly Delivery[]>;
  /** Takes posts that wait, the earliest first, each with the instant (`slotAt`) at which its request may go out. */
  claim(claiming: Claiming): Promise<readonly Delivery[]>;
  /** Takes posts whose outcome nobody knows: their sender's lease is over. */
  takeDoubts(
    claiming: Pick<Claiming, 'holder' | 'platform' | 'now' | 'leaseMs' | 'limit'>,
  ): Promise<readonly Delivery[]>;
  /** Written immediately before the one request. False: the lease went to another process, and nothing may be sent. */
  begin(id: string, holder: string, now: number, leaseMs: number): Promise<boolean>;
  /** The same for a post in doubt; `anew`: it is certain that nothing arrived before. */
  beginAgain(id: string, holder: string, now: number, leaseMs: number, anew: boolean): Promise<boolean>;
  /** Its message is there. `posted` is what the schedule remembers of it, where that is known. */
  sent(
    id: string,
    holder: string,
    message: string,
    posted: string | null,
    now: number,
    remark?: string,
  ): Promise<void>;
  /** It ends without a message. */
  settle(
    id: string,
    holder: string,
    state: 'skipped' | 'missed' | 'failed' | 'held',
    problem: string | null,
    now: number,
  ): Promise<void>;
  /** Nothing was sent; it waits until `readyAt`. */
  retry(id: string, holder: string, readyAt: number, problem: string | null): Promise<void>;
  /** It stays in doubt, and is looked at again from `readyAt` on. */
  doubt(id: string, holder: string, readyAt: number): Promise<void>;
  /** Gives back what was claimed and not begun. */
  giveBack(holder: string, now: number): Promise<void>;
  /** A held post is posted after all; false where it is not held. */
  postAfterAll(workspace: Workspace, id: string, now: number): Promise<boolean>;
  /** When the next post of a platform may be taken; null where none waits. */
  nextReady(platform: string): Promise<number | null>;
  /** Deletes what was settled before an instant. */
  forgetSettled(before: number): Promise<void>;
}

export function deliveries(db: Kysely<Tables>, locking: Locking): Deliveries {
  const held = (id: string, holder: string, state: DeliveryState[]) =>
    db
      .updateTable('deliveries')
      .where('id', '=', id)
      .where('holder', '=', holder)
      .where('state', 'in', state);
  const free = { holder: null, ready_at: null };

  return {
    async get(workspace, id) {
      const row = await db
        .selectFrom('deliveries')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .selectAll()
        .executeTakeFirst();
      return row ? deliveryOf(row) : null;
    },
    async ownedBy(platform, owner, id) {
      const row = await db
        .selectFrom('deliveries')
        .innerJoin('schedules', 'schedules.id', 'deliveries.schedule')
        .where('deliveries.id', '=', id)
        .where('schedules.platform', '=', platform)
        .where('schedules.owner', '=', owner)
        .selectAll('deliveries')
        .executeTakeFirst();
      return row ? deliveryOf(row) : null;
    },
    async history(workspace, schedule, limit) {
      const rows = await db
        .selectFrom('deliveries')
        .where('workspace', '=', workspace)
        .where('schedule', '=', schedule)
        .orderBy('due_at', 'desc')
        .limit(limit)
        .selectAll()
        .execute();
      return rows.map(deliveryOf);
    },
    claim: (claiming) => db.transaction().execute((trx) => claim(trx, locking, claiming)),
    takeDoubts: ({ holder, platform, now, leaseMs, limit }) =>
      db.transaction().execute(async (trx) => {
        const rows = await locking
          .skipLocked(
            trx
              .selectFrom('deliveries')
              .where('ready_at', '<=', now)
              .where('state', '=', 'sending')
              .where('platform', '=', platform)
              .orderBy('ready_at')
              .limit(limit)
              .selectAll(),
          )
          .execute();
        await updateAll(trx, rows, { holder, ready_at: now + leaseMs });
        return rows.map(deliveryOf);
      }),
    async begin(id, holder, now, leaseMs) {
      const { numUpdatedRows } = await held(id, holder, ['claimed'])
        .where('ready_at', '>', now)
        .set({
          state: 'sending',
          ready_at: now + leaseMs,
          first_sent_at: now,
          slot_at: now,
          attempts: sql`attempts + 1`,
        })
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async beginAgain(id, holder, now, leaseMs, anew) {
      const { numUpdatedRows } = await held(id, holder, ['sending'])
        .where('ready_at', '>', now)
        .set({
          ready_at: now + leaseMs,
          attempts: sql`attempts + 1`,
          ...(anew && { first_sent_at: now }),
        })
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    sent: (id, holder, message, posted, now, remark) =>
      db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('deliveries')
          .where('id', '=', id)
          .where('holder', '=', holder)
          .set({ ...free, state: 'sent', message, problem: remark ?? null, settled_at: now })
          .returning('schedule')
          .executeTakeFirst();
        if (row && posted !== null)
          await trx
            .updateTable('schedules')
            .where('id', '=', row.schedule)
            .set({ last_posted: posted })
            .execute();
      }),
    async settle(id, holder, state, problem, now) {
      await held(id, holder, ['claimed', 'sending'])
        .set({ ...free, state, problem, settled_at: now })
        .execute();
    },
    async retry(id, holder, readyAt, problem) {
      await held(id, holder, ['claimed', 'sending'])
        .set({ state: 'pending', holder: null, ready_at: readyAt, first_sent_at: null, problem })
        .execute();
    },
    async doubt(id, holder, readyAt) {
      await held(id, holder, ['sending']).set({ ready_at: readyAt }).execute();
    },
    async giveBack(holder, now) {
      await db
        .updateTable('deliveries')
        .where('holder', '=', holder)
        .where('state', '=', 'claimed')
        .set({ state: 'pending', holder: null, ready_at: now, slot_at: null })
        .execute();
    },
    async postAfterAll(workspace, id, now) {
      const { numUpdatedRows } = await db
        .updateTable('deliveries')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .where('state', '=', 'held')
        .set({ state: 'pending', kind: 'after-all', ready_at: now, first_sent_at: null, settled_at: null })
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async nextReady(platform) {
      const row = await db
        .selectFrom('deliveries')
        .where('platform', '=', platform)
        .select((select) => select.fn.min('ready_at').as('ready_at'))
        .executeTakeFirst();
      return row?.ready_at ?? null;
    },
    async forgetSettled(before) {
      await db.deleteFrom('deliveries').where('settled_at', '<', before).execute();
    },
  };
}

async function updateAll(
  trx: Kysely<Tables>,
  rows: readonly { id: string }[],
  set: UpdateObject<Tables, 'deliveries'>,
): Promise<void> {
  if (rows.length === 0) return;
  await trx
    .updateTable('deliveries')
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .set(set)
    .execute();
}
