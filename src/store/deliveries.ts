import { type Kysely, type Selectable, sql, type UpdateObject } from 'kysely';
import type { Workspace } from '../nouns.ts';
import type { Locking } from './locking.ts';
import type { DeliveryRow, Tables } from './tables.ts';

/**
 * `pending` → `claimed` → `sending` → `sent`. The others are ends too: `skipped` (nothing to post), `missed` (too late),
 * `failed` (the channel cannot be posted in), `held` (its outcome cannot be known: the owner is asked).
 */
export type DeliveryState =
  | 'pending'
  | 'claimed'
  | 'sending'
  | 'sent'
  | 'skipped'
  | 'missed'
  | 'failed'
  | 'held';

/** A post: a row before it is a message. Instants are milliseconds since 1970, UTC. */
export interface Delivery {
  /** At most 25 characters, the same for the same run on every machine. */
  readonly id: string;
  readonly workspace: Workspace;
  readonly schedule: string;
  readonly platform: string;
  readonly channel: string;
  readonly dueAt: number;
  readonly kind: string;
  readonly state: string;
  readonly missed: number;
  readonly attempts: number;
  readonly slotAt?: number;
  readonly firstSentAt?: number;
  readonly message?: string;
  readonly problem?: string;
  readonly readyAt?: number;
  readonly settledAt?: number;
}

export interface Claiming {
  readonly holder: string;
  readonly platform: string;
  readonly now: number;
  readonly leaseMs: number;
  readonly limit: number;
  /** The least time between two requests of a platform, and in one channel. */
  readonly platformGapMs: number;
  readonly channelGapMs: number;
  /** How far ahead of the platform's pace rows are taken. */
  readonly aheadMs: number;
}

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
  sent(id: string, holder: string, message: string, posted: string | null, now: number): Promise<void>;
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
    sent: (id, holder, message, posted, now) =>
      db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('deliveries')
          .where('id', '=', id)
          .where('holder', '=', holder)
          .set({ ...free, state: 'sent', message, problem: null, settled_at: now })
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

/** Pace is kept within seconds: an instant farther ahead was written by a clock that was wrong. */
const believedMs = 60_000;

async function claim(
  trx: Kysely<Tables>,
  locking: Locking,
  claiming: Claiming,
): Promise<readonly Delivery[]> {
  const { holder, platform, now, leaseMs, limit, platformGapMs, channelGapMs, aheadMs } = claiming;
  const pace = await trx
    .selectFrom('paces')
    .where('platform', '=', platform)
    .select('free_at')
    .executeTakeFirst();
  const freeAt = pace && pace.free_at > now && pace.free_at < now + believedMs ? pace.free_at : now;
  const room = now + aheadMs - freeAt;
  if (room < 0) return [];
  // What was claimed by a process that is no more waits again.
  await trx
    .updateTable('deliveries')
    .where('platform', '=', platform)
    .where('state', '=', 'claimed')
    .where('ready_at', '<=', now)
    .set({ state: 'pending', holder: null, slot_at: null })
    .execute();
  const waiting = await locking
    .skipLocked(
      trx
        .selectFrom('deliveries')
        .where('ready_at', '<=', now)
        .where('state', '=', 'pending')
        .where('platform', '=', platform)
        // The first that waits in its channel, where nothing went out just now.
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('deliveries as earlier')
                .whereRef('earlier.channel', '=', 'deliveries.channel')
                .where('earlier.state', '=', 'pending')
                .where((either) =>
                  either.or([
                    either('earlier.due_at', '<', either.ref('deliveries.due_at')),
                    either.and([
                      either('earlier.due_at', '=', either.ref('deliveries.due_at')),
                      either('earlier.id', '<', either.ref('deliveries.id')),
                    ]),
                  ]),
                )
                .select(sql`1`.as('one')),
            ),
          ),
        )
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('deliveries as recent')
                .whereRef('recent.channel', '=', 'deliveries.channel')
                .whereRef('recent.id', '!=', 'deliveries.id')
                .where('recent.slot_at', '>', now - channelGapMs)
                .where('recent.slot_at', '<', now + believedMs)
                .select(sql`1`.as('one')),
            ),
          ),
        )
        .orderBy('due_at')
        .limit(Math.min(limit, platformGapMs > 0 ? Math.max(1, Math.floor(room / platformGapMs)) : limit))
        .selectAll(),
    )
    .execute();
  if (waiting.length === 0) return [];
  const first = await reserve(trx, platform, now, waiting.length * platformGapMs);
  const slots = waiting.map((row, at) => ({ ...row, slot_at: first + at * platformGapMs }));
  await trx
    .updateTable('deliveries')
    .where(
      'id',
      'in',
      waiting.map(({ id }) => id),
    )
    .set({ state: 'claimed', holder, ready_at: now + leaseMs, slot_at: slotCase(slots) })
    .execute();
  return slots.map((row) => deliveryOf({ ...row, state: 'claimed' }));
}

/** `case id when … then …`: every row its own instant, in one statement. */
const slotCase = (slots: readonly { id: string; slot_at: number }[]) =>
  sql<number>`case id ${sql.join(
    slots.map(({ id, slot_at }) => sql`when ${id} then cast(${slot_at} as bigint)`),
    sql` `,
  )} end`;

/** Reserves time on a platform for all processes together; answers when it begins. */
async function reserve(
  trx: Kysely<Tables>,
  platform: string,
  now: number,
  lengthMs: number,
): Promise<number> {
  const { free_at } = await trx
    .insertInto('paces')
    .values({ platform, free_at: now + lengthMs })
    .onConflict((conflict) =>
      conflict.column('platform').doUpdateSet({
        free_at: sql`case when paces.free_at > ${now} and paces.free_at < ${now + believedMs}
          then paces.free_at else ${now} end + ${lengthMs}`,
      }),
    )
    .returning('free_at')
    .executeTakeFirstOrThrow();
  return free_at - lengthMs;
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

const deliveryOf = (row: Selectable<DeliveryRow>): Delivery => ({
  id: row.id,
  workspace: row.workspace,
  schedule: row.schedule,
  platform: row.platform,
  channel: row.channel,
  dueAt: row.due_at,
  kind: row.kind,
  state: row.state,
  missed: row.missed,
  attempts: row.attempts,
  ...(row.slot_at !== null && { slotAt: row.slot_at }),
  ...(row.first_sent_at !== null && { firstSentAt: row.first_sent_at }),
  ...(row.message !== null && { message: row.message }),
  ...(row.problem !== null && { problem: row.problem }),
  ...(row.ready_at !== null && { readyAt: row.ready_at }),
  ...(row.settled_at !== null && { settledAt: row.settled_at }),
});
