import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { commands } from '../../commands/index.ts';
import type { Services } from '../../commands/services.ts';
import { pageFetcher } from '../article/fetch.ts';
import { createParser } from '../article/parser.ts';
import { createReading } from '../article/reading.ts';
import type { Desk } from '../chat/desk.ts';
import { createDesk } from '../chat/dispatch.ts';
import { openFile } from '../cli/open-file.ts';
import { sourceOf } from '../cli/source.ts';
import type { Config } from '../config.ts';
import { createFeeds } from '../feeds/feeds.ts';
import { createNewsdesk, type Newsdesk } from '../newsdesk.ts';
import { createScheduleRoom, type ScheduleRoom } from '../schedule/schedule.ts';
import { openStore, type Store } from '../store/store.ts';
import { startArticle } from './start-article.ts';

/** A bot that speaks to no chat yet: what is kept, what commands ask, and who answers them. */
export interface Bot {
  readonly store: Store;
  readonly newsdesk: Newsdesk;
  readonly schedule: ScheduleRoom;
  readonly desk: Desk;
}

/** Opens the store and sets up what answers from it. Throws a UserError where the store or the start article will not do. */
export async function openBot(config: Config, log: Logger): Promise<Bot> {
  const fetchPage = pageFetcher({ allowPrivate: config.fetchAllowPrivate });
  const parser = createParser();
  const reading = createReading(fetchPage, parser.read);
  const first = await startArticle(await sourceOf(config.article), { reading, now: Date.now, log });
  const store = await openStore(config.databaseUrl, { log });
  const newsdesk = createNewsdesk({
    store,
    read: reading.read,
    page: reading.page,
    startArticle: first,
    now: Date.now,
    kept: () => schedule.wake(),
  });
  const feeds = createFeeds({
    store,
    newsdesk,
    fetchPage,
    readFeed: parser.feed,
    readPage: (link) => reading.page(link, {}),
    now: Date.now,
    random: Math.random,
    log,
  });
  const schedule = createScheduleRoom({ store, newsdesk, feeds, log });
  const services: Services = { newsdesk, schedules: schedule.schedules, feeds, commands, log };
  const desk = createDesk(commands, services, {
    claim: (workspace, id) => store.claims.invocation(workspace, id, Date.now()),
    now: Date.now,
    errorId: () => randomBytes(4).toString('hex'),
    log,
    openFile,
  });
  return { store, newsdesk, schedule, desk };
}
