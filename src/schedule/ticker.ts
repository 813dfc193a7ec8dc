import { createTask } from 'node-cron';
import type { Logger } from 'pino';
import type { Scheduler } from './scheduler.ts';

/** What makes a scheduler go: once at start, every minute, when it is woken, and when a post that waits may be taken. */
export interface Ticker {
  /** Something became due just now: an article was kept, a person asked. */
  wake(): void;
  /** Ends within about ten seconds; what was not sent is given back. */
  stop(): Promise<void>;
}

const minuteMs = 60_000;
/** At least so long between two looks for a post that waits. */
const shortestWaitMs = 500;

export interface TickerParts {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Other work that begins each minute, and never holds up the posts. Throws nothing. */
  alongside?(): Promise<void>;
  readonly log: Logger;
}

/** Starts to tick. */
export function startTicker(scheduler: Scheduler, { now, alongside, log }: TickerParts): Ticker {
  let early: NodeJS.Timeout | undefined;
  let stopped = false;

  const tick = async () => {
    clearTimeout(early);
    try {
      await scheduler.tick();
      const ready = await scheduler.nextReady();
      const wait = (ready ?? Number.POSITIVE_INFINITY) - now();
      if (wait < minuteMs && !stopped) {
        clearTimeout(early);
        early = setTimeout(() => void tick(), Math.max(shortestWaitMs, wait)).unref();
      }
    } catch (error) {
      log.error({ err: error }, 'the schedule could not be worked on; it is tried again in a minute');
    }
  };

  const minute = async () => {
    void alongside?.();
    await tick();
  };

  // Always UTC: in a zone with clock changes node-cron pauses for an hour when the clocks go back.
  const everyMinute = createTask('* * * * *', minute, { timezone: 'UTC', unref: true });
  void everyMinute.start();
  void minute();

  return {
    wake: () => void tick(),
    async stop() {
      stopped = true;
      clearTimeout(early);
      await everyMinute.destroy();
      await scheduler.stop();
    },
  };
}
