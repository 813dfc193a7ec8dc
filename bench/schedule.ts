import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pino from 'pino';
import type { Poster } from '../src/chat/post.ts';
import { createScheduler } from '../src/schedule/scheduler.ts';
import { planDue } from '../src/schedule/times/due.ts';
import { type Schedule, scheduleRow } from '../src/store/schedule-record.ts';
import { openDatabase, openStore } from '../src/store/store.ts';
import { median } from './measure.ts';
import { printPosting } from './posting.ts';

const count = 10_000;
const nine = Date.UTC(2026, 2, 2, 9);

/**
 * Schedules by the ten thousand: an idle minute, writing down what is due, and posting it all in true time (four minutes
 * for Discord, two for Slack).
 */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-bench-'));
  try {
    await measure(`file:${join(folder, 'bench.db')}`, 'SQLite');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  await printPosting({
    platform: 'discord',
    count,
    channel: (n) => `${600_000_000_000_000_000n + BigInt(n)}`,
  });
  // The last hundred of them in one channel, which takes one a second: it must begin first.
  await printPosting({ platform: 'slack', count: 1_000, channel: (n) => `C${Math.min(n, 900)}` });
}

async function measure(url: string, name: string): Promise<void> {
  await fill(url);
  const store = await openStore(url);
  const scheduler = createScheduler({
    store,
    posters: [silentPoster],
    compose: async ({ id }) => ({ reply: { title: id, blocks: [] }, posted: id }),
    holder: 'bench',
    now: () => nine - 60_000,
    sleep: async (ms) => {
      await setTimeout(ms);
    },
    random: Math.random,
    log: pino({ level: 'silent' }),
  });
  const minutes: number[] = [];
  for (let minute = 0; minute < 15; minute++) minutes.push(await milliseconds(() => scheduler.tick()));
  const idle = median(minutes);
  console.log(`an idle minute with ${count} schedules (${name}): ${idle.toFixed(1)} ms (goal ≤ 5)`);

  const written = await milliseconds(async () => {
    while ((await store.schedules.planDue(nine, ['discord'], 500, (due) => planDue(due, nine))) > 0);
  });
  console.log(
    `${count} due at one minute, written down (${name}): ${(written / 1000).toFixed(2)} s (goal ≤ 2)`,
  );

  await store.close();
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

/** Nothing is due yet: nothing is posted. */
const silentPoster: Poster = {
  platform: 'discord',
  post: async () => ({ outcome: 'unknown' }),
  find: async () => ({ found: 'no' }),
  tell: async () => true,
  missingRight: async () => null,
};

async function milliseconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
