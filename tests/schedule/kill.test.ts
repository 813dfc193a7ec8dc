import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createScheduler } from '../../src/schedule/scheduler.ts';
import { openStore } from '../../src/store/store.ts';
import { describeOnBoth } from '../store/databases.ts';
import { posterTo } from './posters.ts';
import { type RealChat, realChats } from './real-chats.ts';
import type { killSteps } from './worker.ts';
import { startWorker } from './workers.ts';

const second = 1000;
const minute = 60 * second;

const open: RealChat[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((chat) => chat.close()));
});

/** Where a process is killed, and what of its request the chat took. */
interface Death {
  readonly step: (typeof killSteps)[number];
  readonly underWay: '' | 'taken' | 'lost';
}

const deaths: readonly Death[] = [
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
const arrives = ({ step, underWay }: Death) => underWay === 'taken' || step === 'sent, not recorded';
const inDoubt = (death: Death) =>
  arrives(death) ||
  death.underWay === 'lost' ||
  death.step === 'begun' ||
  death.step === 'before the retry is recorded';

describeOnBoth('a process that is killed', (databases) => {
  /** Lets a real process, with the platform's own poster and client, die; answers with what it left behind. */
  async function killed(platform: 'discord' | 'slack', { step, underWay }: Death) {
    const chat = await realChats[platform]();
    open.push(chat);
    const database = await databases.fresh();
    const now = Date.now();
    const store = await openStore(database);
    await store.schedules.put({
      id: 's1',
      workspace: chat.workspace,
      platform,
      channel: { id: chat.channel },
      owner: chat.owner,
      what: 'digest',
      times: '0 9 * * *',
      zone: 'UTC',
      onlyChanged: false,
      graceMs: 60 * minute,
      createdAt: now - second,
      nextDue: now - second,
    });
    await store.close();
    const order = { database, chat: chat.url, platform, real: true, step } as const;
    const child = startWorker({ ...order, start: now, startedAt: now, speed: 1, forever: false });
    if (step.includes('retry')) chat.nextPost('wait');
    if (underWay !== '') chat.nextPost(underWay, () => child.kill('SIGKILL'));
    expect((await once(child, 'exit'))[1]).toBe('SIGKILL');
    return { chat, database, at: Date.now() };
  }

  /** Another process in its place, over copies of what was left, that ticks at these times after the death. */
  async function startAgain(
    platform: 'discord' | 'slack',
    left: Awaited<ReturnType<typeof killed>>,
    after: readonly number[],
    historyOpen = true,
  ) {
    const chat = await left.chat.copy();
    open.push(chat);
    if (!historyOpen) chat.closeHistory();
    const clock = { at: left.at };
    const store = await openStore(await databases.copy(left.database));
    const scheduler = createScheduler({
      store,
      posters: [posterTo(platform, chat.url, true)],
      compose: async ({ id }) => ({ reply: { title: id, blocks: [] }, posted: id }),
      holder: 'the next process',
      now: () => clock.at,
      // The chat answers in true time: it is given some.
      sleep: async (ms) => {
        await setTimeout(5);
        clock.at += ms;
      },
      random: () => 0.5,
      log: pino({ level: 'silent' }),
    });
    for (const ms of after) {
      clock.at = Math.max(clock.at, left.at + ms);
      chat.setClock(clock.at);
      await scheduler.tick();
    }
    await store.close();
    expect(chat.wrongs()).toEqual([]);
    return chat;
  }
  const atOnce = [0, 5 * second, 35 * second, 70 * second, 85 * second];
  const tenMinutesLater = [10 * minute, 10 * minute + 15 * second];

  describe.each(['discord', 'slack'] as const)('%s', (platform) => {
    it.each(deaths)('posts once, whenever it is started again: $step $underWay', async (death) => {
      const left = await killed(platform, death);
      expect(left.chat.messages()).toBe(arrives(death) ? 1 : 0);
      for (const after of [atOnce, tenMinutesLater]) {
        const chat = await startAgain(platform, left, after);
        expect(chat.messages()).toBe(1);
        expect(chat.told()).toBe(0);
      }
      // Where the history may not be read: never two, and what nobody can know is asked about.
      const chat = await startAgain(platform, left, tenMinutesLater, false);
      expect(chat.messages()).toBe(inDoubt(death) && !arrives(death) ? 0 : 1);
      expect(chat.told()).toBe(inDoubt(death) ? 1 : 0);
    });
  });
});
