import pino from 'pino';
import { expect, it, vi } from 'vitest';
import { createScheduler } from '../../src/schedule/scheduler.ts';
import { createChat } from './chat.ts';
import { daily, nine } from './daily.ts';
import { storeAtNine } from './store-at-nine.ts';

const opened = storeAtNine();

const others = 100;
const busy = 12;

/** When Slack got each post, with a way there and back of so long. */
async function arrivals(wayMs: (n: number) => number) {
  const store = await opened();
  for (let n = 0; n < others + busy; n++) {
    const id = n < others ? `C${n}` : 'busy';
    await store.schedules.put(
      daily(n, { platform: 'slack', workspace: 'slack:T1', channel: { id }, graceMs: 3_600_000 }),
    );
  }
  const chat = createChat('slack', Date.now);
  let sent = 0;
  const sleep = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms));
  const scheduler = createScheduler({
    store,
    posters: [
      {
        ...chat.poster,
        async post(...given) {
          const way = wayMs(sent++);
          await sleep(way);
          const posted = await chat.poster.post(...given);
          await sleep(way);
          return posted;
        },
      },
    ],
    compose: async ({ id }) => ({ reply: { title: id, blocks: [] }, posted: id }),
    holder: 'this process',
    now: Date.now,
    sleep,
    random: () => 0,
    log: pino({ level: 'silent' }),
  });
  const ticked = scheduler.tick();
  await vi.advanceTimersByTimeAsync(60_000);
  await ticked;
  await store.close();
  const at = (wanted: boolean) =>
    chat.messages.filter(({ channel }) => (channel === 'busy') === wanted).map((one) => one.at - nine);
  return { busy: at(true), others: at(false) };
}

const gaps = (times: readonly number[]) => times.slice(1).map((at, n) => at - (times[n] ?? at));

it.each([
  ['quick', () => 5],
  ['slow', () => 100],
  ['uneven', (n: number) => (n % 3 === 0 ? 80 : 10)],
])('begins a busy channel first and keeps it at its own pace, over a %s line', async (_, wayMs) => {
  const seen = await arrivals(wayMs);
  expect(seen.busy).toHaveLength(busy);
  expect(seen.others).toHaveLength(others);
  expect(seen.busy[0]).toBeLessThan(500);
  expect(Math.min(...gaps(seen.busy))).toBeGreaterThanOrEqual(1000);
  // A second, the way there and back, and less than the next slot.
  expect(Math.max(...gaps(seen.busy))).toBeLessThanOrEqual(1350);
  // Ten a second in all: the busy channel costs the others some moments.
  expect(Math.max(...seen.others)).toBeLessThanOrEqual((others + busy) * 100 + 1500);
});
