import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Services } from '../../commands/services.ts';
import { pageFetcher } from '../../src/article/fetch.ts';
import { offeredFeed } from '../../src/article/offered-feed.ts';
import { readArticle } from '../../src/article/read.ts';
import { createReading } from '../../src/article/reading.ts';
import type { Right } from '../../src/chat/command.ts';
import type { Asked, Desk } from '../../src/chat/desk.ts';
import { createDesk } from '../../src/chat/dispatch.ts';
import { createFeeds } from '../../src/feeds/feeds.ts';
import { createNewsdesk } from '../../src/newsdesk.ts';
import type { Workspace } from '../../src/nouns.ts';
import { createScheduleRoom } from '../../src/schedule/schedule.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { digestByHand, harbour } from '../answers/harbour.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
const open: Store[] = [];
afterAll(async () => {
  await Promise.all(open.map((store) => store.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** The clock of these tests: the day after the harbour's article. */
export const now = Date.UTC(2025, 10, 21, 9);

let files = 0;
/** The real desk over the real commands, newsdesk and a SQLite file; what every workspace starts with is the harbour's article. */
export async function openDesk(
  file = `${++files}.db`,
  clock = () => now,
): Promise<Desk & { readonly logged: object[] }> {
  const store = await openStore(`file:${join(folder, file)}`);
  open.push(store);
  const { id: _, ...startArticle } = harbour;
  const fetchPage = pageFetcher({ allowPrivate: true });
  const reading = createReading(fetchPage, readArticle);
  const newsdesk = createNewsdesk({
    store,
    read: readArticle,
    page: reading.page,
    startArticle,
    digester: { engine: 'by hand', digest: digestByHand },
    now: clock,
  });
  const logged: object[] = [];
  const log = { error: (about: object) => logged.push(about) };
  const silent = pino({ level: 'silent' });
  const { schedules } = createScheduleRoom({ store, newsdesk, log: silent });
  const feeds = createFeeds({
    store,
    newsdesk,
    fetchPage,
    readFeed: offeredFeed,
    readPage: (link) => reading.page(link, {}),
    now: () => now,
    random: () => 0,
    log: silent,
  });
  const services: Services = { newsdesk, schedules, feeds, commands, log };
  const desk = createDesk(commands, services, {
    claim: (workspace, id) => store.claims.invocation(workspace, id, now),
    now: () => now,
    errorId: () => 'e1',
    log,
  });
  return { ...desk, logged };
}

let asking = 0;
/** Someone asks; each time anew. */
export const asked = (workspace: Workspace = 'terminal:local', right: Right = 'manager'): Asked => ({
  id: `i${asking++}`,
  workspace,
  asker: { id: 'p1', right },
  channel: { id: 'c1', name: 'news' },
});
