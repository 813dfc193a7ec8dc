import type { Poster } from '../chat/post.ts';
import type { Delivery } from '../store/delivery.ts';
import { claimLeaseMs, type DeliveryParts, deliver, resolveDoubt, sendLeaseMs } from './deliver.ts';
import { paces } from './pace.ts';

/** What posts to one chat, at its pace. */
export interface Lane {
  /** Posts until nothing can be taken now. A second call while one runs ends with it. */
  drain(): Promise<void>;
  /** Begins nothing more; ends when what is under way has ended. */
  stop(): Promise<void>;
}

/** How far ahead of their requests posts are taken: one that is taken later is not behind them. */
const aheadMs = 500;
const largestBatch = 25;
/** So much later than asked a timer rings: that is made up for, and nothing more, so that no burst goes out. */
const ringsLateMs = 2;
const mostInFlight = 50;

export function createLane(parts: DeliveryParts, poster: Poster): Lane {
  const { now, sleep, holder } = parts;
  const { deliveries } = parts.store;
  const { platform } = poster;
  const { platformGapMs, channelGapMs, transitMs } = paces[platform];
  const running = new Set<Promise<void>>();
  let turns: Promise<void> = Promise.resolve();
  let freeAt = 0;
  /** Taken, and not begun: where they are late, no more are taken for instants that cannot be kept. */
  const ahead = new Set<string>();
  const mostAhead = platformGapMs > 0 ? Math.ceil(aheadMs / platformGapMs) : largestBatch;
  let draining: Promise<void> | null = null;
  let stopping = false;

  const start = (work: Promise<void>) => {
    running.add(work);
    void work.finally(() => running.delete(work));
  };

  /**
   * One after the other, each at its slot and never sooner after the one before than the chat's pace allows: a process
   * that was held up does not send all at once what it is late with.
   */
  async function turn({ id, slotAt = 0 }: Delivery): Promise<boolean> {
    const before = turns;
    const { promise, resolve } = Promise.withResolvers<void>();
    turns = promise;
    await before;
    // A clock that was set back does not hold it up.
    const wait = Math.max(slotAt - now(), Math.min(freeAt - now(), platformGapMs));
    const due = now() + wait;
    if (wait > 0 && !stopping) await sleep(wait);
    freeAt = Math.max(due, now() - ringsLateMs) + platformGapMs;
    ahead.delete(id);
    resolve();
    return !stopping;
  }

  /** Takes what may be taken, and answers how many posts that were. */
  async function take(): Promise<number> {
    const limit = Math.min(largestBatch, mostAhead - ahead.size, mostInFlight - running.size);
    if (limit <= 0) return 0;
    const claim = { holder, platform, now: now(), limit };
    const doubts = await deliveries.takeDoubts({ ...claim, leaseMs: sendLeaseMs });
    for (const delivery of doubts) start(resolveDoubt(parts, poster, delivery, turn));
    const gaps = { platformGapMs, channelGapMs, transitMs, aheadMs };
    const claimed = await deliveries.claim({ ...claim, ...gaps, leaseMs: claimLeaseMs });
    for (const delivery of claimed) {
      ahead.add(delivery.id);
      start(deliver(parts, poster, delivery, turn).finally(() => ahead.delete(delivery.id)));
    }
    return doubts.length + claimed.length;
  }

  async function drain(): Promise<void> {
    while (!stopping) {
      const taken = await take();
      if (taken > 0 && platformGapMs === 0) continue;
      const ready = taken > 0 ? now() : await deliveries.nextReady(platform);
      if (running.size === 0 && (ready === null || ready > now())) return;
      await sleep(aheadMs / 2);
    }
  }

  return {
    drain() {
      draining ??= drain().finally(() => {
        draining = null;
      });
      return draining;
    },
    async stop() {
      stopping = true;
      await Promise.allSettled([...running, draining]);
    },
  };
}
