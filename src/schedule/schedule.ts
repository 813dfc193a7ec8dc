import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Poster } from '../chat/post.ts';
import type { Newsdesk } from '../newsdesk.ts';
import type { Store } from '../store/store.ts';
import { compose } from './compose.ts';
import { pagesAgain } from './read-again.ts';
import { createScheduler } from './scheduler.ts';
import { createSchedules, type Schedules } from './schedules.ts';
import { startTicker, type Ticker } from './ticker.ts';
import { createWatch } from './watch.ts';

export interface ScheduleParts {
  readonly store: Pick<Store, 'schedules' | 'deliveries' | 'workspaces'>;
  readonly newsdesk: Newsdesk;
  /** What is read each minute, beside the posts: feeds. */
  readonly feeds?: {
    readDue(posters: readonly Poster[]): Promise<void>;
    stop(): Promise<void>;
  };
  readonly log: Logger;
}

/** The schedule of a bot: what commands ask, and what posts. */
export interface ScheduleRoom {
  readonly schedules: Schedules;
  /** Something is due just now; nothing happens before `start`. */
  wake(): void;
  /** Begins to post through these. */
  start(posters: readonly Poster[]): void;
  /** Claims nothing more, lets what is under way end and gives back the rest: about ten seconds at most. */
  stop(): Promise<void>;
}

export function createScheduleRoom({ store, newsdesk, feeds, log }: ScheduleParts): ScheduleRoom {
  const posters: Poster[] = [];
  let ticker: Ticker | undefined;
  const parts = { newsdesk, now: Date.now };
  const readAgain = pagesAgain(newsdesk, Date.now, log);
  const watch = createWatch({ store, newsdesk, now: Date.now, log });
  const wake = () => ticker?.wake();
  return {
    schedules: createSchedules({ store, posters, compose: (schedule) => compose(parts, schedule), wake }),
    wake,
    start(ready) {
      posters.push(...ready);
      const scheduler = createScheduler({
        store,
        posters,
        compose: (schedule) => compose({ ...parts, readAgain }, schedule),
        holder: randomUUID(),
        now: Date.now,
        sleep: async (ms) => {
          await setTimeout(ms, undefined, { ref: false });
        },
        random: Math.random,
        log,
      });
      ticker = startTicker(scheduler, {
        now: Date.now,
        log,
        alongside: async () => {
          await Promise.all([
            feeds?.readDue(posters),
            watch.readDue(posters.map(({ platform }) => platform)),
          ]);
        },
      });
    },
    async stop() {
      await Promise.all([ticker?.stop(), feeds?.stop()]);
    },
  };
}
