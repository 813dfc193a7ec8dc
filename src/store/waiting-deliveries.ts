import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Who takes posts of a platform, when, for how long, how many and at which pace. Milliseconds. */
export interface Claiming {
  readonly holder: string;
  readonly platform: string;
  readonly now: number;
  readonly leaseMs: number;
  readonly limit: number;
  /** The least time between two requests of a platform, and between the arrival of two in one channel. */
  readonly platformGapMs: number;
  readonly channelGapMs: number;
  /** The longest that a request may be under way until it arrives, where no answer says that it has. */
  readonly transitMs: number;
  /** How far ahead of the platform's pace rows are taken. */
  readonly aheadMs: number;
}

/** Pace is kept within seconds: an instant farther ahead was written by a clock that was wrong. */
export const believedMs = 60_000;

/** The channels in which several posts wait, the most first: a channel takes one at a time. */
export async function crowdedChannels(
  trx: Kysely<Tables>,
  { platform, limit }: Claiming,
): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('deliveries')
    .where('platform', '=', platform)
    .where('state', '=', 'pending')
    .groupBy('channel')
    .having((having) => having(having.fn.countAll<number>(), '>', 1))
    .orderBy((order) => order.fn.countAll<number>(), 'desc')
    .orderBy('channel')
    .limit(limit)
    .select('channel')
    .execute();
  return rows.map(({ channel }) => channel);
}

/** The first that waits in each channel, where another may be begun before the claim's time is over. */
export function candidatesIn(trx: Kysely<Tables>, { platform, now, channelGapMs, aheadMs }: Claiming) {
  return (
    trx
      .selectFrom('deliveries')
      // As it stands it would tempt SQLite to sort all that is ready; so it goes by the queue, and stops at the limit.
      .where(sql<number>`+ready_at`, '<=', now)
      .where('state', '=', 'pending')
      .where('platform', '=', platform)
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
      // What cannot be free in time, whenever its answer comes.
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('deliveries as recent')
              .whereRef('recent.channel', '=', 'deliveries.channel')
              .whereRef('recent.id', '!=', 'deliveries.id')
              .where('recent.state', 'not in', withoutRequest)
              .where('recent.slot_at', '>', now + aheadMs - channelGapMs)
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
      .selectAll()
  );
}

/** Ends of posts for which nothing was asked of the chat. */
const withoutRequest = ['skipped', 'missed'];

/**
 * When the channels of these are free for the next request, where that is not now: the gap after the last one was
 * answered, for then it had arrived; where no answer is known, after the longest that it may have been under way.
 */
export async function channelsFree(
  trx: Kysely<Tables>,
  { now, channelGapMs, transitMs }: Claiming,
  waiting: readonly { readonly id: string; readonly channel: string }[],
): Promise<ReadonlyMap<string, number>> {
  const free = new Map<string, number>();
  if (waiting.length === 0) return free;
  const waits = new Set(waiting.map(({ id }) => id));
  const recent = await trx
    .selectFrom('deliveries')
    .where(
      'channel',
      'in',
      waiting.map(({ channel }) => channel),
    )
    .where('slot_at', '>', now - channelGapMs - transitMs)
    .where('slot_at', '<', now + believedMs)
    .where('state', 'not in', withoutRequest)
    .select(['id', 'channel', 'slot_at', 'settled_at'])
    .execute();
  for (const { id, channel, slot_at, settled_at } of recent) {
    if (slot_at === null || waits.has(id)) continue;
    const arrived = settled_at ?? slot_at + transitMs;
    free.set(channel, Math.max(free.get(channel) ?? 0, arrived + channelGapMs));
  }
  return free;
}
