import type { Poster } from '../chat/post.ts';
import { within } from '../chat/within.ts';
import type { DeliveryParts } from './deliver.ts';
import { createLane } from './lane.ts';
import { planDue } from './times/due.ts';

export interface SchedulerParts extends DeliveryParts {
  /** Only schedules of these platforms are worked on. */
  readonly posters: readonly Poster[];
}

/** Posts what is due. Nothing lives in its memory but what it has claimed. */
export interface Scheduler {
  /** Writes down what is due and posts what waits; ends when nothing is left to do now. */
  tick(): Promise<void>;
  /** When the next post that waits may be taken; null where none waits. */
  nextReady(): Promise<number | null>;
  /** Claims nothing more, lets requests that are under way end (at most eight seconds) and gives back the rest. */
  stop(): Promise<void>;
}

/** Schedules written down in one transaction. */
const planBatch = 500;
/** Ten seconds are what is usually allowed before a process is killed: the rest is for closing. */
const shutDownMs = 8_000;
const rememberedMs = 30 * 24 * 60 * 60 * 1000;

export function createScheduler(parts: SchedulerParts): Scheduler {
  const { store, posters, holder, now } = parts;
  const platforms = posters.map(({ platform }) => platform);
  const lanes = posters.map((poster) => createLane(parts, poster));
  let stopping = false;

  async function writeDownDue(): Promise<void> {
    for (let planned = planBatch; planned === planBatch && !stopping; )
      planned = await store.schedules.planDue(now(), platforms, planBatch, (due) => planDue(due, now()));
  }

  return {
    async tick() {
      if (stopping || platforms.length === 0) return;
      await writeDownDue();
      await store.deliveries.forgetSettled(now() - rememberedMs);
      await Promise.all(lanes.map((lane) => lane.drain()));
    },
    async nextReady() {
      const ready = await Promise.all(platforms.map((platform) => store.deliveries.nextReady(platform)));
      const known = ready.filter((instant) => instant !== null);
      return known.length === 0 ? null : Math.min(...known);
    },
    async stop() {
      stopping = true;
      await within(shutDownMs, Promise.all(lanes.map((lane) => lane.stop())));
      await store.deliveries.giveBack(holder, now());
    },
  };
}
