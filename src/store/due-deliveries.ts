import { type Kysely, sql } from 'kysely';
import { type Delivery, deliveryOf } from './delivery.ts';
import type { Locking } from './locking.ts';
import type { Tables } from './tables.ts';

/** Who takes posts of a platform, when, for how long, how many and at which pace. Milliseconds. */
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

/** Pace is kept within seconds: an instant farther ahead was written by a clock that was wrong. */
const believedMs = 60_000;

/** Takes posts that wait, the earliest first and one in a channel, and gives each the instant of its request. Inside a transaction. */
export async function claim(
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
        // What was taken there and has not gone out may be late: its slot says nothing yet.
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('deliveries as taken')
                .whereRef('taken.channel', '=', 'deliveries.channel')
                .where('taken.state', '=', 'claimed')
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
