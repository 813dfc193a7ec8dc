import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pino from 'pino';
import type { Poster } from '../src/chat/post.ts';
import { planDue } from '../src/schedule/due.ts';
import { createScheduler } from '../src/schedule/scheduler.ts';
import { type Schedule, scheduleRow } from '../src/store/schedules.ts';
import { openDatabase, openStore } from '../src/store/store.ts';
import { median } from './measure.ts';

const count = 10_000;
const nine = Date.UTC(2026, 2, 2, 9);
const postingMs = 5_000;

/** Schedules by the ten thousand: writing down what is due, an idle minute, and the pace of posting. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-bench-'));
  try {
    await measure(`file:${join(folder, 'bench.db')}`, 'SQLite');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(url: string, name: string): Promise<void> {
  await fill(url);
  const store = await openStore(url);
  const minutes: number[] = [];
  for (let minute = 0; minute < 15; minute++) minutes.push(await milliseconds(() => tickBefore()));
  const idle = median(minutes);
  console.log(`an idle minute with ${count} schedules (${name}): ${idle.toFixed(1)} ms (goal ≤ 5)`);

  const written = await milliseconds(async () => {
    while ((await store.schedules.planDue(nine, ['discord'], 500, (due) => planDue(due, nine))) > 0);
  });
  console.log(
    `${count} due at one minute, written down (${name}): ${(written / 1000).toFixed(2)} s (goal ≤ 2)`,
  );

  const before = process.memoryUsage().rss;
  const times: number[] = [];
  const started = Date.now();
  const scheduler = schedulerAt(() => nine + (Date.now() - started), times);
  const posting = scheduler.tick();
  let longest = 0;
  for (let last = performance.now(); Date.now() - started < postingMs; last = performance.now()) {
    await setTimeout(5);
    longest = Math.max(longest, performance.now() - last - 5);
  }
  await scheduler.stop();
  await posting;
  const grown = (process.memoryUsage().rss - before) / 2 ** 20;
  const rate = times.length / (postingMs / 1000);
  const most = Math.max(
    ...times.map((at) => times.filter((other) => other >= at && other < at + 1000).length),
  );
  console.log(`posted to Discord: ${rate.toFixed(1)} a second, at most ${most} in any second (limit 50)`);
  console.log(`longest time that a command would wait meanwhile: ${longest.toFixed(0)} ms`);
  console.log(`memory grown while posting: ${grown.toFixed(0)} MB`);
  await store.close();

  async function tickBefore() {
    await schedulerAt(() => nine - 60_000, []).tick();
  }

  function schedulerAt(now: () => number, posts: number[]) {
    return createScheduler({
      store,
      posters: [instantPoster(posts)],
      compose: async ({ id }) => ({ reply: { title: id, blocks: [] }, posted: id }),
      holder: 'bench',
      now,
      sleep: async (ms) => {
        await setTimeout(ms);
      },
      random: Math.random,
      log: pino({ level: 'silent' }),
    });
  }
}

async function fill(url: string): Promise<void> {
  const db = await openDatabase(url);
  const batch = 1000;
  for (let from = 0; from < count; from += batch) {
    const rows = Array.from({ length: batch }, (_, n) => scheduleRow(schedule(from + n)));
    await db.insertInto('schedules').values(rows).execute();
  }
  await db.destroy();
}

const schedule = (n: number): Schedule => ({
  id: `s${n}`,
  workspace: `discord:${81384788765712384n + BigInt(n)}`,
  platform: 'discord',
  channel: { id: `channel ${n}` },
  owner: 'owner',
  what: 'digest',
  times: '0 9 * * *',
  zone: 'Europe/London',
  onlyChanged: false,
  graceMs: 6 * 60 * 60_000,
  createdAt: nine - 1,
  nextDue: nine,
});

/** A chat that answers at once. */
const instantPoster = (posts: number[]): Poster => ({
  platform: 'discord',
  post: async () => ({ outcome: 'sent', messageId: String(posts.push(Date.now())) }),
  find: async () => ({ found: 'no' }),
  tell: async () => true,
  missingRight: async () => null,
});

async function milliseconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
