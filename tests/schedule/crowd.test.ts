import { once } from 'node:events';
import { expect, it } from 'vitest';
import { scheduleRow } from '../../src/store/schedule-record.ts';
import { openDatabase } from '../../src/store/store.ts';
import { describeOnBoth } from '../store/databases.ts';
import { daily, nine } from './daily.ts';
import { listen } from './loopback-chat.ts';
import { startWorker } from './workers.ts';

/** The clock of these tests: leases of a minute pass in seconds, and the pace of the chat with them. */
const speed = 10;

async function crowd(url: string, count: number): Promise<void> {
  const db = await openDatabase(url);
  const waiting = { graceMs: 6 * 60 * 60_000, createdAt: nine - 1 };
  for (let n = 0; n < count; n += 500) {
    const rows = Array.from({ length: 500 }, (_, more) => scheduleRow(daily(n + more, waiting)));
    await db.insertInto('schedules').values(rows).execute();
  }
  await db.destroy();
}

async function world(url: string) {
  const startedAt = Date.now();
  const now = () => nine + (Date.now() - startedAt) * speed;
  const loopback = await listen('discord', now);
  const work = {
    database: url,
    chat: loopback.url,
    platform: 'discord',
    real: false,
    step: 'none',
    start: nine,
  } as const;
  return { loopback, start: () => startWorker({ ...work, startedAt, speed, forever: true }) };
}

const stateCounts = async (url: string) => {
  const db = await openDatabase(url);
  const rows = await db
    .selectFrom('deliveries')
    .groupBy('state')
    .select((select) => ['state', select.fn.countAll<number>().as('count')])
    .execute();
  await db.destroy();
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};

describeOnBoth('many schedules at one minute', (databases) => {
  it('leave no more doubts than requests in flight when their process is killed', {
    timeout: 60_000,
  }, async () => {
    const url = await databases.fresh();
    await crowd(url, 1000);
    const { loopback, start } = await world(url);
    let inFlight = 0;
    const child = start();
    const died = once(child, 'exit');
    // Answers come late, so that requests pile up; at the hundredth the process is killed.
    loopback.arrived = async () => {
      inFlight++;
      if (loopback.chat.requests + inFlight > 100) child.kill('SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, 100));
      inFlight--;
    };
    await died;
    const { sending = 0, sent = 0, pending = 0, claimed = 0 } = await stateCounts(url);
    expect(sent).toBeGreaterThan(0);
    expect(sending).toBeLessThanOrEqual(50);
    expect(pending + claimed + sending + sent).toBe(1000);
    await loopback.close();
  });

  if (databases.kind === 'PostgreSQL') {
    it('are posted once each by four processes, one of which is killed', { timeout: 120_000 }, async () => {
      const url = await databases.fresh();
      await crowd(url, 2000);
      const { loopback, start } = await world(url);
      const children = Array.from({ length: 4 }, start);
      const exits = children.map((child) => once(child, 'exit'));
      let killedAfter = 0;
      loopback.arrived = () => {
        if (killedAfter > 0 || loopback.chat.messages.length < 500) return;
        killedAfter = loopback.chat.messages.length;
        children[0]?.kill('SIGKILL');
      };
      for (let settled = 0; settled < 2000; settled = (await stateCounts(url)).sent ?? 0)
        await new Promise((resolve) => setTimeout(resolve, 250));
      for (const child of children) child.kill('SIGKILL');
      await Promise.all(exits);
      expect(killedAfter).toBeGreaterThanOrEqual(500);
      expect(killedAfter).toBeLessThan(1000);
      expect(loopback.chat.messages).toHaveLength(2000);
      expect(new Set(loopback.chat.messages.map(({ channel }) => channel)).size).toBe(2000);
      await loopback.close();
    });
  }
});
