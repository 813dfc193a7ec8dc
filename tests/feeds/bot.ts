import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, afterEach } from 'vitest';
import { commands } from '../../commands/index.ts';
import { pageFetcher } from '../../src/article/fetch.ts';
import { offeredFeed } from '../../src/article/offered-feed.ts';
import { readArticle } from '../../src/article/read.ts';
import { createReading } from '../../src/article/reading.ts';
import type { Right } from '../../src/chat/command.ts';
import { createDesk } from '../../src/chat/dispatch.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { createFeeds } from '../../src/feeds/feeds.ts';
import { createNewsdesk } from '../../src/newsdesk.ts';
import type { Workspace } from '../../src/nouns.ts';
import { compose } from '../../src/schedule/compose.ts';
import { createScheduler } from '../../src/schedule/scheduler.ts';
import { createSchedules } from '../../src/schedule/schedules.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type Pages, pageOf } from '../article/site.ts';
import { createChat } from '../schedule/chat.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const open: Store[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
});

/** A Monday. */
export const eight = Date.UTC(2026, 2, 2, 8);
export const minute = 60_000;
export const hour = 60 * minute;
export const workspace: Workspace = 'discord:81384788765712384';

let files = 0;
/** A new database of its own. */
export const freshDatabase = () => `file:${join(folder, `${++files}.db`)}`;

/**
 * A bot over a database, with a chat in memory: real commands, newsdesk, feeds and schedules. Its clock goes where it is
 * put; others may share it.
 */
export async function openBot(databaseUrl = freshDatabase(), clock = { at: eight }) {
  const now = () => clock.at;
  const log = pino({ level: 'silent' });
  const store = await openStore(databaseUrl);
  open.push(store);
  const chat = createChat('discord', now);
  const fetchPage = pageFetcher({ allowPrivate: true });
  const reading = createReading(fetchPage, readArticle);
  const newsdesk = createNewsdesk({ store, read: readArticle, page: reading.page, startArticle: null, now });
  const readPage = (link: string) => reading.page(link, {});
  const feeds = createFeeds({
    store,
    newsdesk,
    fetchPage,
    readFeed: offeredFeed,
    readPage,
    now,
    random: () => 0,
    log,
  });
  const composeNow = (schedule: Parameters<typeof compose>[1]) => compose({ newsdesk, now }, schedule);
  const posters = [chat.poster];
  const schedules = createSchedules({ store, posters, compose: composeNow, wake: () => {} });
  const services = { newsdesk, schedules, feeds, commands, log };
  const desk = createDesk(commands, services, { claim: async () => true, now, errorId: () => 'e1', log });
  const scheduler = createScheduler({
    store,
    posters,
    compose: composeNow,
    holder: databaseUrl,
    now,
    sleep: async (ms) => {
      clock.at += ms;
    },
    random: () => 0,
    log,
  });
  let invocations = 0;
  return {
    store,
    feeds,
    newsdesk,
    chat,
    clock,
    /** A line as a person types it. */
    type: async (line: string, right: Right = 'manager', where = workspace): Promise<Reply> => {
      const asker = { id: 'reader-1', right, zone: 'Europe/Madrid' };
      const channel = { id: 'news' };
      const asked = { id: `invocation ${++invocations}`, workspace: where, asker, channel };
      return (await desk.typed(line, asked)).reply;
    },
    suggest: (path: string, option: string, typed: string) => {
      const asker = { id: 'reader-1', right: 'manager' as const };
      return desk.suggest(path, option, typed, {}, { id: 'typing', workspace, asker, channel: null });
    },
    /** A minute of the bot's life at an instant: feeds that are due are read, then what is due is posted. */
    async tickAt(at: number) {
      clock.at = at;
      await feeds.readDue(posters);
      await scheduler.tick();
    },
    /** Every minute of a time, or every so many milliseconds, the last one included. */
    async live(from: number, to: number, step = minute) {
      for (let at = from; at <= to; at += step) await this.tickAt(at);
    },
    titles: async (where = workspace) => (await newsdesk.list(where)).map(({ title }) => title),
  };
}

/** A story of its own, as a page. */
const story = (n: number): string =>
  pageOf(`Story ${n}: the ${names[n % names.length]} sails`, [
    `The ${names[n % names.length]} left the harbour of Porto Claro for the ${n}th time on Monday with ${n + 3} people aboard, its captain said.`,
    `“We carry ${n} crates of oranges and no letters at all,” said Ines Carvalho, who owns ship number ${n}. “Nobody writes letters to the islands in year ${n}.”`,
    `The voyage ${n} ends in April 2026 at pier ${n * 7}, where ${n * 11} dockers wait for it, the port authority said.`,
  ]);

const names = ['Aurora', 'Bonança', 'Cormorant', 'Dolphin', 'Esperança', 'Falcon', 'Gaivota'];

/** A feed of stories by their numbers, the first on top, an hour between them. */
export const feedOf = (base: string, numbers: readonly number[], channel = ''): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour News</title>${channel}${numbers
    .map(
      (n) =>
        `<item><title>Story ${n}</title><link>${base}/story/${n}</link><guid isPermaLink="false">s${n}</guid><pubDate>${new Date(eight - 1000 * hour + n * hour).toUTCString()}</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

/** A site's pages: stories 0 up to `count`, and a front page that names the feed. */
export const stories = (count: number): Pages => ({
  '/': '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>Harbour News</body></html>',
  ...Object.fromEntries(Array.from({ length: count }, (_, n) => [`/story/${n}`, story(n)])),
});
