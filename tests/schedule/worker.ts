import { setTimeout } from 'node:timers/promises';
import pino from 'pino';
import { z } from 'zod';
import { createScheduler } from '../../src/schedule/scheduler.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { posterTo } from './posters.ts';

/** Where the process is to die by its own SIGKILL; `none`: it lives, or its test kills it. */
export const killSteps = [
  'none',
  'written down',
  'before the claim',
  'claimed',
  'begun',
  'sent, not recorded',
  'before the retry is recorded',
  'retry recorded',
] as const;

const order = z.object({
  database: z.string(),
  chat: z.string(),
  platform: z.enum(['discord', 'slack']),
  /** The chat is ours (`loopback-chat.ts`), or one that the released clients speak to. */
  real: z.boolean(),
  step: z.enum(killSteps),
  /** The clock: `start` when it is `startedAt` for the machine, and so many times as fast. */
  start: z.number(),
  startedAt: z.number(),
  speed: z.number(),
  /** One tick, or ticks until it is killed. */
  forever: z.boolean(),
});
export type Order = z.infer<typeof order>;

const { database, chat, platform, real, step, start, startedAt, speed, forever } = order.parse(
  JSON.parse(process.argv[2] ?? ''),
);
const now = () => Math.round(start + (Date.now() - startedAt) * speed);
const sleep = async (ms: number) => {
  await setTimeout(ms / speed);
};

/** Dies as a process dies that is killed: nothing runs after it, nothing is closed. */
const die = async (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => {});
};

const at = (wanted: Order['step']) => step === wanted;

function mortal({ schedules, deliveries }: Store): Pick<Store, 'schedules' | 'deliveries'> {
  return {
    schedules: {
      ...schedules,
      async planDue(...asked) {
        const planned = await schedules.planDue(...asked);
        return at('written down') ? die() : planned;
      },
    },
    deliveries: {
      ...deliveries,
      async claim(claiming) {
        if (at('before the claim')) return die();
        const claimed = await deliveries.claim(claiming);
        return at('claimed') && claimed.length > 0 ? die() : claimed;
      },
      async begin(...asked) {
        const begun = await deliveries.begin(...asked);
        return at('begun') ? die() : begun;
      },
      sent: async (...asked) => (at('sent, not recorded') ? die() : deliveries.sent(...asked)),
      async retry(...asked) {
        if (at('before the retry is recorded')) return die();
        await deliveries.retry(...asked);
        return at('retry recorded') ? die() : undefined;
      },
    },
  };
}

const store = await openStore(database);
const scheduler = createScheduler({
  store: mortal(store),
  posters: [posterTo(platform, chat, real)],
  compose: async ({ id }) => ({ reply: { title: id, blocks: [] }, posted: id }),
  holder: `process ${process.pid}`,
  now,
  sleep,
  random: Math.random,
  log: pino({ level: 'silent' }),
});
do {
  await scheduler.tick();
  await sleep(1000);
} while (forever);
await store.close();
