import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pino from 'pino';
import type { Desk } from '../src/chat/desk.ts';
import type { Bot } from '../src/main/bot.ts';
import { compose } from '../src/schedule/compose.ts';
import { createScheduler } from '../src/schedule/scheduler.ts';
import { type Schedule, scheduleRow } from '../src/store/schedule-record.ts';
import { openDatabase } from '../src/store/store.ts';
import { posterTo } from '../tests/schedule/posters.ts';
import { botIn } from './desk.ts';
import { median } from './measure.ts';
import type { Counted } from './posting-chat.ts';

/** Schedules that are due at one minute, and where they post. */
export interface Crowd {
  readonly platform: 'discord' | 'slack';
  readonly count: number;
  /** The channel of the nth schedule. */
  channel(n: number): string;
}

/** What was seen of the bot while it posted. */
interface Watched {
  readonly seconds: number;
  /** Milliseconds that `/summary` took, each time it was asked for. */
  readonly answers: readonly number[];
  /** Megabytes that the process held, at the same times. */
  readonly memory: readonly number[];
  /** Megabytes of its heap that were in use right after a collection, now and then. */
  readonly live: readonly number[];
}

const perWorkspace = 100;
const askedEveryMs = 250;
/** Of the times that memory is looked at. */
const collectedEvery = 80;

/**
 * Posts a crowd's digests through the platform's own poster and client to a chat on loopback (a process of its own), in
 * true time, while a person asks for a summary four times a second. Prints the pace, what the chat counted, how long
 * answers took, and the memory. Throws where a post is missing or came twice.
 */
export async function printPosting(crowd: Crowd): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-bench-'));
  const chat = fork(new URL('./posting-chat.ts', import.meta.url), [crowd.platform]);
  try {
    const [address] = await once(chat, 'message');
    const bot = await botIn(folder);
    await fill(`file:${join(folder, 'standfirst.db')}`, crowd, Date.now());
    const idle: number[] = [];
    for (let asked = 0; asked < 100; asked++) idle.push(await answerTime(bot.desk));
    const watched = await watch(bot, crowd, String(address));
    print(crowd, watched, idle, await countedBy(chat));
    await bot.store.close();
  } finally {
    chat.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function watch({ store, newsdesk, desk }: Bot, { platform }: Crowd, address: string): Promise<Watched> {
  const scheduler = createScheduler({
    store,
    posters: [posterTo(platform, address, true)],
    compose: (schedule) => compose({ newsdesk, now: Date.now }, schedule),
    holder: 'bench',
    now: Date.now,
    sleep: async (ms) => {
      await setTimeout(ms);
    },
    random: Math.random,
    log: pino({ level: 'silent' }),
  });
  const began = performance.now();
  const answers: number[] = [];
  const memory: number[] = [];
  const live: number[] = [];
  let isPosting = true;
  const posting = scheduler.tick().finally(() => {
    isPosting = false;
  });
  while (isPosting) {
    answers.push(await answerTime(desk));
    memory.push(process.memoryUsage().rss / 2 ** 20);
    if (answers.length % collectedEvery === 0) live.push(liveHeap());
    await Promise.race([posting, setTimeout(askedEveryMs)]);
  }
  await posting;
  live.push(liveHeap());
  return { seconds: (performance.now() - began) / 1000, answers, memory, live };
}

/** Collects all garbage, and gives the megabytes of the heap that are left in use: what grows there leaks. */
function liveHeap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

let asked = 0;
async function answerTime(desk: Desk): Promise<number> {
  const began = performance.now();
  const asker = { id: 'reader', right: 'reader' } as const;
  await desk.typed('summary', { id: `asked ${++asked}`, workspace: 'terminal:local', asker, channel: null });
  return performance.now() - began;
}

async function countedBy(chat: ChildProcess): Promise<Counted> {
  const answer = once(chat, 'message');
  chat.send('report');
  const [counted]: Counted[] = await answer;
  if (!counted) throw new Error('the chat did not count');
  return counted;
}

function print(
  { platform, count }: Crowd,
  watched: Watched,
  idle: readonly number[],
  counted: Counted,
): void {
  const { seconds, answers, memory, live } = watched;
  const { posts, deliveries, refused, mostInASecond, mostInAChannel } = counted;
  const shown = (times: readonly number[]) =>
    `median ${median(times).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms`;
  const part = (from: number, to: number) => memory.slice(memory.length * from, memory.length * to);
  console.log(
    `${posts} posts to ${platform} in ${seconds.toFixed(0)} s: ${(posts / seconds).toFixed(1)} a second, at most ${mostInASecond} in any second, ${mostInAChannel} in one channel; over the limit: ${refused}`,
  );
  console.log(`  /summary meanwhile: ${shown(answers)} (before: ${shown(idle.slice(50))})`);
  console.log(
    `  memory: ${median(part(0.1, 0.3)).toFixed(0)} MB at first, ${median(part(0.4, 0.6)).toFixed(0)} half-way, ${median(part(0.8, 1)).toFixed(0)} at the end`,
  );
  console.log(`  of it in use after a collection: ${live.map((mb) => mb.toFixed(1)).join(', ')} MB`);
  if (posts !== count || deliveries !== count)
    throw new Error(`${posts} posts of ${deliveries} deliveries, not of ${count}`);
}

const quantile = (times: readonly number[], q: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * q)] ?? Number.NaN;

async function fill(url: string, { platform, count, channel }: Crowd, due: number): Promise<void> {
  const db = await openDatabase(url);
  const schedule = (n: number): Schedule => ({
    id: `s${n}`,
    workspace: `${platform}:${81384788765712384n + BigInt(Math.floor(n / perWorkspace))}`,
    platform,
    channel: { id: channel(n) },
    owner: 'owner',
    what: 'digest',
    times: '0 9 * * *',
    zone: 'Europe/London',
    onlyChanged: false,
    graceMs: 6 * 60 * 60_000,
    createdAt: due - 1,
    nextDue: due,
  });
  const batch = 500;
  for (let from = 0; from < count; from += batch) {
    const size = Math.min(batch, count - from);
    const rows = Array.from({ length: size }, (_, n) => scheduleRow(schedule(from + n)));
    await db.insertInto('schedules').values(rows).execute();
  }
  await db.destroy();
}
