import pino from 'pino';
import { expect, it, vi } from 'vitest';
import { createScheduler } from '../../src/schedule/scheduler.ts';
import { createChat } from './chat.ts';
import { daily } from './daily.ts';
import { storeAtNine } from './store-at-nine.ts';

const opened = storeAtNine();

it('stops within ten seconds: what is under way may end, what is not begun is given back', async () => {
  const store = await opened();
  for (let n = 0; n < 5; n++) await store.schedules.put(daily(n));
  const chat = createChat('discord', Date.now);
  // The first request never gets an answer.
  const poster = { ...chat.poster, post: () => new Promise<never>(() => {}) };
  const scheduler = createScheduler({
    store,
    posters: [poster],
    compose: async ({ id }) => ({ reply: { title: id, blocks: [] }, posted: id }),
    holder: 'this process',
    now: Date.now,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: () => 0,
    log: pino({ level: 'silent' }),
  });
  void scheduler.tick();
  await vi.advanceTimersByTimeAsync(10);
  let stopped = false;
  const stop = scheduler.stop().then(() => {
    stopped = true;
  });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(stopped).toBe(true);
  await stop;
  const states = [];
  for (let n = 0; n < 5; n++)
    states.push((await store.deliveries.history(daily(n).workspace, `s${n}`, 1))[0]?.state);
  expect(states.toSorted()).toEqual(['pending', 'pending', 'pending', 'pending', 'sending']);
  await store.close();
});
