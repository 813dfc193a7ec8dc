import { type Kysely, type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import { type Delivery, deliveryOf } from './delivery.ts';
import type { Locking } from './locking.ts';
import { givenSlots } from './slots.ts';
import type { DeliveryRow, Tables } from './tables.ts';
import {
  believedMs,
  type Claiming,
  candidatesIn,
  channelsFree,
  crowdedChannels,
} from './waiting-deliveries.ts';

/**
 * Takes posts that wait, one in a channel, and gives each the instant of its request. Those of the channels where most
 * wait go first, for those will be done last; then the earliest. Inside a transaction.
 */
export async function claim(
  trx: Kysely<Tables>,
  locking: Locking,
  claiming: Claiming,
): Promise<readonly Delivery[]> {
  const { holder, platform, now, leaseMs, limit, platformGapMs, aheadMs } = claiming;
  const pace = await trx
    .selectFrom('paces')
    .where('platform', '=', platform)
    .select('free_at')
    .executeTakeFirst();
  const from = pace && pace.free_at > now && pace.free_at < now + believedMs ? pace.free_at : now;
  if (from > now + aheadMs) return [];
  // What was claimed by a process that is no more waits again.
  await trx
    .updateTable('deliveries')
    .where('platform', '=', platform)
    .where('state', '=', 'claimed')
    .where('ready_at', '<=', now)
    .set({ state: 'pending', holder: null, slot_at: null })
    .execute();
  const crowded = await crowdedChannels(trx, claiming);
  const first = (query: SelectQueryBuilder<Tables, 'deliveries', Selectable<DeliveryRow>>) =>
    locking.skipLocked(query.limit(limit)).execute();
  const candidates = candidatesIn(trx, claiming);
  const before = crowded.length > 0 ? await first(candidates.where('channel', 'in', crowded)) : [];
  const others = crowded.length > 0 ? candidates.where('channel', 'not in', crowded) : candidates;
  const waiting = [
    ...before.toSorted((a, b) => crowded.indexOf(a.channel) - crowded.indexOf(b.channel)),
    ...(await first(others.orderBy('due_at'))),
  ];
  const free = await channelsFree(trx, claiming, waiting);
  const given = givenSlots(
    waiting.map((row) => ({ row, freeAt: free.get(row.channel) ?? now })),
    { from, until: now + aheadMs, gapMs: platformGapMs },
  ).slice(0, limit);
  const last = given.at(-1);
  if (!last) return [];
  // Another process may have reserved some time meanwhile: then all go out that much later.
  const late = (await reserve(trx, platform, now, last.at + platformGapMs - from)) - from;
  const slots = given.map(({ one, at }) => ({ ...one.row, slot_at: at + Math.max(0, late) }));
  await trx
    .updateTable('deliveries')
    .where(
      'id',
      'in',
      slots.map(({ id }) => id),
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
