import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { Composed } from '../../src/schedule/deliver.ts';
import { createScheduler } from '../../src/schedule/scheduler.ts';
import type { Schedule } from '../../src/store/schedule-record.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { describeOnBoth } from '../store/databases.ts';
import { type Chat, createChat } from './chat.ts';

const minute = 60_000;
const hour = 60 * minute;
const nine = Date.UTC(2026, 2, 2, 9);

const schedule = (changes: Partial<Schedule> = {}): Schedule => ({
  id: 's1',
  workspace: 'discord:81384788765712384',
  platform: 'discord',
  channel: { id: 'channel-1' },
  owner: 'owner-1',
  what: 'digest',
  times: '0 9 * * *',
  zone: 'UTC',
  onlyChanged: false,
  graceMs: 6 * hour,
  createdAt: nine - hour,
  nextDue: nine,
  ...changes,
});

/** A clock that stands still but for the sleeps of the scheduler. */
interface Clock {
  at: number;
}

describeOnBoth('the scheduler', (databases) => {
  const open: Store[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close()));
  });

  async function world(platform: Chat['poster']['platform'] = 'discord') {
    const clock: Clock = { at: nine };
    const now = () => clock.at;
    const chat = createChat(platform, now);
    const store = await openStore(await databases.fresh());
    open.push(store);
    let processes = 0;
    const start = (compose: () => Promise<Composed> = async () => ({ reply, posted: 'digest 1' })) =>
      createScheduler({
        store,
        posters: [chat.poster],
        compose,
        holder: `process-${++processes}`,
        now,
        sleep: async (ms) => {
          clock.at += ms;
        },
        random: () => 0,
        log: pino({ level: 'silent' }),
      });
    const states = async () =>
      (await store.deliveries.history(schedule().workspace, 's1', 10)).map(({ state }) => state);
    return { clock, chat, store, start, states };
  }
  const reply = { title: 'The digest', blocks: [] };

  it('posts what is due, once, and knows the next run', async () => {
    const { chat, store, start, clock } = await world();
    await store.schedules.put(schedule());
    const scheduler = start();
    await scheduler.tick();
    await scheduler.tick();
    expect(chat.messages).toMatchObject([{ channel: 'channel-1', title: 'The digest' }]);
    expect(await store.schedules.get(schedule().workspace, 's1')).toMatchObject({
      nextDue: nine + 24 * hour,
      lastPosted: 'digest 1',
    });
    clock.at = nine + 24 * hour;
    await scheduler.tick();
    expect(chat.messages).toHaveLength(2);
  });

  it('gives every delivery an id of 25 letters and digits', async () => {
    const { chat, store, start } = await world();
    await store.schedules.put(schedule());
    await start().tick();
    expect(chat.messages[0]?.delivery).toMatch(/^[a-z0-9]{25}$/);
  });

  it('posts nothing before its time, and nothing of a paused schedule', async () => {
    const { chat, store, start } = await world();
    await store.schedules.put(schedule({ nextDue: nine + 1 }));
    await store.schedules.put(schedule({ id: 's2', nextDue: null, paused: 'by hand' }));
    await start().tick();
    expect(chat.messages).toEqual([]);
  });

  it('posts the latest missed run within its grace, and counts the others', async () => {
    const { chat, store, start, clock } = await world();
    await store.schedules.put(schedule({ times: '0 * * * *' }));
    clock.at = nine + 3 * hour + 10 * minute;
    await start().tick();
    expect(chat.messages).toHaveLength(1);
    const history = await store.deliveries.history(schedule().workspace, 's1', 10);
    expect(history).toMatchObject([{ state: 'sent', dueAt: nine + 3 * hour, missed: 3 }]);
  });

  it('posts nothing that is older than its grace', async () => {
    const { chat, store, start, clock } = await world();
    await store.schedules.put(schedule());
    clock.at = nine + 6 * hour;
    await start().tick();
    expect(chat.messages).toEqual([]);
    const history = await store.deliveries.history(schedule().workspace, 's1', 10);
    expect(history).toMatchObject([{ state: 'missed', dueAt: nine, missed: 1 }]);
  });

  it('posts only the latest of two runs of one schedule that wait', async () => {
    const { chat, store, start, clock, states } = await world();
    await store.schedules.put(schedule({ times: '0 * * * *' }));
    chat.answers.push({ outcome: 'retry', afterMs: 90 * minute });
    await start().tick();
    clock.at = nine + 2 * hour;
    await start().tick();
    expect(chat.messages).toHaveLength(1);
    expect(await states()).toEqual(['sent', 'missed']);
  });

  it('posts a run once though the clock jumps a day ahead and back, and is not held up by that', async () => {
    const { chat, store, start, clock } = await world();
    const day = 24 * hour;
    await store.schedules.put(schedule());
    const scheduler = start();
    for (const at of [nine, nine + day, nine + hour, nine + day + minute]) {
      clock.at = at;
      await scheduler.tick();
    }
    expect(chat.messages).toHaveLength(2);
    clock.at = nine + 2 * hour;
    await store.schedules.put(schedule({ id: 's2', nextDue: nine + 2 * hour }));
    await scheduler.tick();
    expect(chat.messages).toHaveLength(3);
  });

  it('records why nothing was posted', async () => {
    const { chat, store, start } = await world();
    await store.schedules.put(schedule());
    await start(async () => ({ skip: 'Nothing changed.' })).tick();
    expect(chat.requests).toBe(0);
    expect(await store.deliveries.history(schedule().workspace, 's1', 1)).toMatchObject([
      { state: 'skipped', problem: 'Nothing changed.' },
    ]);
  });

  it('waits as long as the chat asks before it tries again', async () => {
    const { chat, store, start, clock } = await world();
    await store.schedules.put(schedule());
    chat.answers.push({ outcome: 'retry', afterMs: 20_000 });
    const scheduler = start();
    await scheduler.tick();
    expect(await scheduler.nextReady()).toBeGreaterThanOrEqual(clock.at + 19_000);
    clock.at = nine + 19_000;
    await scheduler.tick();
    expect(chat.messages).toEqual([]);
    clock.at = nine + 21_000;
    await scheduler.tick();
    expect(chat.messages).toHaveLength(1);
  });

  it.each([
    [
      { outcome: 'forbidden', missing: 'Send Messages' } as const,
      'The bot lacks a right in the channel: Send Messages.',
    ],
    [{ outcome: 'gone' } as const, 'The channel is gone, or the bot is no longer in it.'],
  ])('stops a schedule that may not post, and tells its owner once: %j', async (answer, why) => {
    const { chat, store, start, states } = await world();
    await store.schedules.put(schedule());
    chat.answers.push(answer);
    const scheduler = start();
    await scheduler.tick();
    await scheduler.tick();
    expect(await states()).toEqual(['failed']);
    expect(await store.schedules.get(schedule().workspace, 's1')).toMatchObject({
      paused: why,
      nextDue: null,
    });
    expect(chat.told).toMatchObject([{ person: 'owner-1', reply: { tone: 'problem' } }]);
  });

  describe('a post whose answer never came', () => {
    it('is sent again under its nonce while Discord remembers that', async () => {
      const { chat, store, start, clock } = await world();
      await store.schedules.put(schedule());
      chat.answers.push('dropped');
      await start().tick();
      clock.at += 30_000;
      await start().tick();
      expect(chat.messages).toHaveLength(1);
      expect(chat.requests).toBe(2);
    });

    it('is looked for when its nonce is too old, and not sent again when it is there', async () => {
      const { chat, store, start, clock, states } = await world();
      await store.schedules.put(schedule());
      chat.answers.push('dropped');
      await start().tick();
      clock.at += 10 * minute;
      await start().tick();
      expect(chat.messages).toHaveLength(1);
      expect(chat.requests).toBe(1);
      expect(await states()).toEqual(['sent']);
    });

    it.each(['discord', 'slack'] as const)('is sent anew when %s does not have it', async (platform) => {
      const { chat, store, start, clock } = await world(platform);
      await store.schedules.put(schedule({ platform }));
      chat.answers.push('lost');
      await start().tick();
      clock.at += 10 * minute;
      await start().tick();
      expect(chat.messages).toHaveLength(1);
    });

    it('is not touched while its request may still arrive', async () => {
      const { chat, store, start, clock } = await world('slack');
      await store.schedules.put(schedule({ platform: 'slack' }));
      chat.answers.push('lost');
      await start().tick();
      clock.at = nine + 5_000;
      await start().tick();
      expect(chat.requests).toBe(1);
    });

    it('is held where the history may not be read, and its owner asked once, with a button', async () => {
      const { chat, store, start, clock, states } = await world('slack');
      await store.schedules.put(schedule({ platform: 'slack' }));
      chat.historyOpen = false;
      chat.answers.push('dropped');
      await start().tick();
      clock.at += 10 * minute;
      const scheduler = start();
      await scheduler.tick();
      await scheduler.tick();
      expect(await states()).toEqual(['held']);
      expect(chat.told).toHaveLength(1);
      const call = chat.told[0]?.reply.actions?.[0]?.call;
      expect(call?.command).toBe('schedule post');
      const id = String(call?.options.delivery);
      expect(await store.deliveries.postAfterAll(schedule().workspace, id, clock.at)).toBe(true);
      expect(await store.deliveries.postAfterAll(schedule().workspace, id, clock.at)).toBe(false);
      await scheduler.tick();
      expect(chat.messages).toHaveLength(2);
      expect(await states()).toEqual(['sent']);
    });
  });

  it('keeps to the pace of the chat in one channel and in all', async () => {
    const { chat, store, start } = await world();
    for (let n = 0; n < 40; n++)
      await store.schedules.put(schedule({ id: `s${n}`, channel: { id: `channel-${n % 20}` } }));
    await start().tick();
    expect(chat.messages).toHaveLength(40);
    const times = chat.messages.map(({ at }) => at).sort((a, b) => a - b);
    expect((times[39] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(39 * 20);
    for (const channel of new Set(chat.messages.map((one) => one.channel))) {
      const [first, second] = chat.messages.filter((one) => one.channel === channel).map(({ at }) => at);
      expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1000);
    }
  });

  it('gives back what it has not sent when it is stopped', async () => {
    const { store, start, chat } = await world();
    await store.schedules.put(schedule());
    const scheduler = start();
    await scheduler.stop();
    await scheduler.tick();
    expect(chat.messages).toEqual([]);
    await start().tick();
    expect(chat.messages).toHaveLength(1);
  });
});
