import pino from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Scheduler } from '../../src/schedule/scheduler.ts';
import { startTicker } from '../../src/schedule/ticker.ts';

const noon = Date.UTC(2026, 2, 2, 12);
beforeEach(() => vi.useFakeTimers({ now: noon + 10_500 }));
afterEach(() => vi.useRealTimers());

/** A scheduler that notes when it is told to work. */
function noting(ready: { at: number | null; broken: boolean }) {
  const ticks: number[] = [];
  const scheduler: Scheduler = {
    async tick() {
      ticks.push(Date.now() - noon);
      if (ready.broken) throw new Error('the database is away');
    },
    nextReady: async () => ready.at,
    stop: async () => {},
  };
  const ticker = startTicker(scheduler, { now: Date.now, log: pino({ level: 'silent' }) });
  return { ticks, ticker };
}
const seconds = (ticks: readonly number[]) => ticks.map((at) => Math.floor(at / 1000));

it('works once at the start, then at every full minute, whatever the zone of the machine', async () => {
  const { ticks, ticker } = noting({ at: null, broken: false });
  await vi.advanceTimersByTimeAsync(180_000);
  await ticker.stop();
  expect(seconds(ticks)).toEqual([10, 60, 120, 180]);
});

it('works at once when it is woken', async () => {
  const { ticks, ticker } = noting({ at: null, broken: false });
  await vi.advanceTimersByTimeAsync(5_000);
  ticker.wake();
  await vi.advanceTimersByTimeAsync(0);
  await ticker.stop();
  expect(seconds(ticks)).toEqual([10, 15]);
});

it('does not wait for the minute where a post may be tried again before', async () => {
  const ready: { at: number | null; broken: boolean } = { at: noon + 30_000, broken: false };
  const { ticks, ticker } = noting(ready);
  await vi.advanceTimersByTimeAsync(1_000);
  ready.at = null;
  await vi.advanceTimersByTimeAsync(20_000);
  await ticker.stop();
  expect(seconds(ticks)).toEqual([10, 30]);
});

it('goes on after a minute in which the database was away', async () => {
  const ready = { at: null, broken: true };
  const { ticks, ticker } = noting(ready);
  await vi.advanceTimersByTimeAsync(60_000);
  await ticker.stop();
  expect(seconds(ticks)).toEqual([10, 60]);
});

it('does nothing after it was stopped', async () => {
  const { ticks, ticker } = noting({ at: noon + 20_000, broken: false });
  await vi.advanceTimersByTimeAsync(0);
  await ticker.stop();
  await vi.advanceTimersByTimeAsync(300_000);
  expect(seconds(ticks)).toEqual([10]);
});
