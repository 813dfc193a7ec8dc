import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createScheduler } from '../../src/schedule/scheduler.ts';
import type { Schedule } from '../../src/store/schedules.ts';
import { openStore } from '../../src/store/store.ts';
import { createChat } from './chat.ts';

const nine = Date.UTC(2026, 2, 2, 9);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
  vi.useFakeTimers({ now: nine });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

it('sends no burst of what a process was held up with', async () => {
  const store = await openStore(`file:${join(folder, 'late.db')}`);
  const schedule = (n: number): Schedule => ({
    id: `s${n}`,
    workspace: 'discord:81384788765712384',
    platform: 'discord',
    channel: { id: `channel ${n}` },
    owner: 'owner-1',
    what: 'digest',
    times: '0 9 * * *',
    zone: 'UTC',
    onlyChanged: false,
    graceMs: 60_000,
    createdAt: nine,
    nextDue: nine,
  });
  for (let n = 0; n < 20; n++) await store.schedules.put(schedule(n));
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
  await vi.advanceTimersByTimeAsync(2000);
  expect(chat.messages).toHaveLength(0);
  resolve();
  await vi.advanceTimersByTimeAsync(2000);
  await ticked;
  const times = chat.messages.map(({ at }) => at);
  expect(times).toHaveLength(20);
  const gaps = times.slice(1).map((at, n) => at - (times[n] ?? at));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20);
  await store.close();
});
