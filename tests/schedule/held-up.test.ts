import pino from 'pino';
import { expect, it, vi } from 'vitest';
import { createScheduler } from '../../src/schedule/scheduler.ts';
import type { Schedule } from '../../src/store/schedule-record.ts';
import { createChat } from './chat.ts';
import { daily } from './daily.ts';
import { storeAtNine } from './store-at-nine.ts';

const opened = storeAtNine();

/** When each of these was posted by a process that could make none of them ready for so long. */
async function postedAt(schedules: readonly Schedule[], heldUpMs: number): Promise<readonly number[]> {
  const store = await opened();
  for (const one of schedules) await store.schedules.put(one);
  const chat = createChat('discord', Date.now);
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  const scheduler = createScheduler({
    store,
    posters: [chat.poster],
    async compose({ id }) {
      await ready;
      return { reply: { title: id, blocks: [] }, posted: id };
    },
    holder: 'this process',
    now: Date.now,
    sleep: (ms) => new Promise((wake) => setTimeout(wake, ms)),
    random: () => 0,
    log: pino({ level: 'silent' }),
  });
  const ticked = scheduler.tick();
  await vi.advanceTimersByTimeAsync(heldUpMs);
  expect(chat.messages).toHaveLength(0);
  resolve();
  await vi.advanceTimersByTimeAsync(10_000);
  await ticked;
  await store.close();
  expect(chat.messages).toHaveLength(schedules.length);
  return chat.messages.map(({ at }) => at);
}

const leastGap = (times: readonly number[]) =>
  Math.min(...times.slice(1).map((at, n) => at - (times[n] ?? at)));

it('sends no burst of what a process was held up with', async () => {
  const twenty = Array.from({ length: 20 }, (_, n) => daily(n));
  expect(leastGap(await postedAt(twenty, 2000))).toBeGreaterThanOrEqual(20);
});

it('keeps the distance in one channel though a post comes late', async () => {
  const three = [1, 2, 3].map((n) => daily(n, { channel: { id: 'one channel' } }));
  expect(leastGap(await postedAt(three, 1500))).toBeGreaterThanOrEqual(1000);
});
