import type { Logger } from 'pino';
import { UserError } from '../errors.ts';
import type { Newsdesk } from '../newsdesk.ts';
import type { Store } from '../store/store.ts';
import type { Schedule } from './schedules.ts';

export interface WatchParts {
  readonly store: Pick<Store, 'schedules'>;
  readonly newsdesk: Pick<Newsdesk, 'current' | 'find' | 'refresh'>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  readonly log: Pick<Logger, 'error'>;
}

const minuteMs = 60_000;
/** A page is looked at no more often, and no longer than two weeks: by then a story is told. */
const restMs = 30 * minuteMs;
const watchedMs = 14 * 24 * 60 * minuteMs;
/** Schedules looked after in one round, and pages asked for at once. */
const most = { schedules: 2_000, atOnce: 8 };

/**
 * Reads the pages again whose changes schedules wait for, every half hour; a page that changed makes its schedules due.
 * Throws nothing.
 */
export function createWatch({ store, newsdesk, now, log }: WatchParts) {
  let next = Number.NEGATIVE_INFINITY;

  async function look({ workspace, article }: Schedule): Promise<void> {
    try {
      const kept = article ? await newsdesk.find(workspace, article) : await newsdesk.current(workspace);
      if (!kept || now() - kept.addedAt > watchedMs) return;
      await newsdesk.refresh(workspace, kept.article.id, now() - restMs);
    } catch (error) {
      // An article that is gone, a site that is down: nothing has changed that could be told.
      if (!(error instanceof UserError))
        log.error({ err: error, workspace }, 'a page could not be looked at');
    }
  }

  return {
    /** Looks at the pages, if it is time, for schedules of these platforms. */
    async readDue(platforms: readonly string[]): Promise<void> {
      if (now() < next || platforms.length === 0) return;
      next = now() + restMs;
      try {
        const waiting = await store.schedules.waiting(platforms, most.schedules);
        for (let at = 0; at < waiting.length; at += most.atOnce)
          await Promise.all(waiting.slice(at, at + most.atOnce).map(look));
      } catch (error) {
        log.error({ err: error }, 'the pages that schedules wait for could not be looked at');
      }
    },
  };
}
