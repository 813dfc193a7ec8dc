import { once } from 'node:events';
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createScheduler } from '../../src/schedule/scheduler.ts';
import type { Schedule } from '../../src/store/schedules.ts';
import { openStore } from '../../src/store/store.ts';
import { describeOnBoth } from '../store/databases.ts';
import { createChat } from './chat.ts';
import { type LoopbackChat, listen } from './loopback-chat.ts';
import type { killSteps } from './worker.ts';
import { startWorker } from './workers.ts';

const second = 1000;
const minute = 60 * second;
const nine = Date.UTC(2026, 2, 2, 9);

const chats: LoopbackChat[] = [];
afterEach(async () => {
  await Promise.all(chats.splice(0).map((chat) => chat.close()));
});

const schedule = (platform: string, id = 's1'): Schedule => ({
  id,
  workspace: platform === 'discord' ? 'discord:81384788765712384' : 'slack:T024BE7LD',
  platform,
  channel: { id: `channel of ${id}` },
  owner: 'owner-1',
  what: 'digest',
  times: '0 9 * * *',
  zone: 'UTC',
  onlyChanged: false,
  graceMs: 60 * minute,
  createdAt: nine - minute,
  nextDue: nine,
});

/** Where a process is killed, and what of its request the chat took. */
const deaths: readonly { step: (typeof killSteps)[number]; underWay: '' | 'taken' | 'lost' }[] = [
  { step: 'written down', underWay: '' },
  { step: 'before the claim', underWay: '' },
  { step: 'claimed', underWay: '' },
  { step: 'begun', underWay: '' },
  { step: 'none', underWay: 'taken' },
  { step: 'none', underWay: 'lost' },
  { step: 'sent, not recorded', underWay: '' },
  { step: 'before the retry is recorded', underWay: '' },
  { step: 'retry recorded', underWay: '' },
];
const arrives = ({ step, underWay }: (typeof deaths)[number]) =>
  underWay === 'taken' || step === 'sent, not recorded';
const inDoubt = (death: (typeof deaths)[number]) =>
  arrives(death) ||
  death.underWay === 'lost' ||
  death.step === 'begun' ||
  death.step === 'before the retry is recorded';

describeOnBoth('a process that is killed', (databases) => {
  /** Lets a real process die, and answers with what it left behind. */
  async function killed(platform: 'discord' | 'slack', death: (typeof deaths)[number]) {
    const clock = { at: nine + second };
    const loopback = await listen(platform, () => clock.at);
    chats.push(loopback);
    if (death.step.includes('retry')) loopback.chat.answers.push({ outcome: 'retry', afterMs: 5 * second });
    if (death.underWay === 'lost') loopback.chat.answers.push('lost');
    const database = await databases.fresh();
    const store = await openStore(database);
    await store.schedules.put(schedule(platform));
    await store.close();
    const child = startWorker({
      database,
      chat: loopback.url,
      platform,
      real: false,
      step: death.step,
      start: clock.at,
      startedAt: Date.now(),
      speed: 1,
      forever: false,
    });
    const died = once(child, 'exit');
    if (death.underWay) {
      loopback.arrived = async () => {
        loopback.arrived = () => {};
        child.kill('SIGKILL');
        await died;
      };
    }
    expect((await died)[1]).toBe('SIGKILL');
    return { clock, chat: loopback.chat, database };
  }

  /** Another process in its place, over a copy of what was left, that ticks at these times after the death. */
  async function startAgain(
    left: Awaited<ReturnType<typeof killed>>,
    after: readonly number[],
    historyOpen = true,
  ) {
    const clock = { ...left.clock };
    const chat = createChat(left.chat.poster.platform, () => clock.at);
    chat.messages.push(...left.chat.messages);
    chat.historyOpen = historyOpen;
    const store = await openStore(await databases.copy(left.database));
    const scheduler = createScheduler({
      store,
      posters: [chat.poster],
      compose: async ({ id }) => ({ reply: { title: id, blocks: [] }, posted: id }),
      holder: 'the next process',
      now: () => clock.at,
      sleep: async (ms) => {
        clock.at += ms;
      },
      random: () => 0.5,
      log: pino({ level: 'silent' }),
    });
    for (const ms of after) {
      clock.at = Math.max(clock.at, left.clock.at + ms);
      await scheduler.tick();
    }
    await store.close();
    return chat;
  }
  const atOnce = [0, 5 * second, 35 * second, 70 * second, 85 * second];
  const tenMinutesLater = [10 * minute, 10 * minute + 15 * second];

  describe.each(['discord', 'slack'] as const)('%s', (platform) => {
    it.each(deaths)('posts once, whenever it is started again: $step $underWay', async (death) => {
      const left = await killed(platform, death);
      for (const after of [atOnce, tenMinutesLater]) {
        const chat = await startAgain(left, after);
        expect(chat.messages).toMatchObject([{ channel: 'channel of s1' }]);
        expect(chat.told).toEqual([]);
      }
      // Where the history may not be read: never two, and what nobody can know is asked about.
      const chat = await startAgain(left, tenMinutesLater, false);
      expect(chat.messages).toHaveLength(inDoubt(death) && !arrives(death) ? 0 : 1);
      expect(chat.told).toHaveLength(inDoubt(death) ? 1 : 0);
    });
  });
});
