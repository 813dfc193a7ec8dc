import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Poster } from '../../src/chat/post.ts';
import { createScheduler } from '../../src/schedule/scheduler.ts';
import type { Schedule } from '../../src/store/schedules.ts';
import { openStore } from '../../src/store/store.ts';
import { ids, LoopbackDiscord } from '../platforms/discord/loopback.ts';
import { openSlack } from '../platforms/slack/loopback.ts';
import { posterTo } from './posters.ts';
import type { Order } from './worker.ts';
import { startWorker } from './workers.ts';

const second = 1000;
const minute = 60 * second;

const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** A chat as the released clients see it. */
interface RealChat {
  readonly url: string;
  readonly channel: string;
  readonly workspace: Schedule['workspace'];
  messages(): number;
  /** How often the owner was told something. */
  told(): number;
  closeHistory(): void;
  /** What was sent against the chat's own rules. */
  wrongs(): readonly string[];
  close(): Promise<void>;
}

async function openDiscordChat(): Promise<RealChat> {
  const discord = await LoopbackDiscord.start();
  const posts = (path: string) =>
    discord.requests.filter((one) => one.method === 'POST' && one.path === path).length;
  return {
    url: discord.apiUrl,
    channel: ids.channel,
    workspace: `discord:${ids.guild}`,
    messages: () => discord.channels.get(ids.channel)?.messages.length ?? 0,
    told: () => posts('/users/@me/channels'),
    closeHistory: () => {
      // View Channel and Send Messages, without Read Message History.
      discord.rolePermissions = String(1024 + 2048);
    },
    wrongs: () => discord.wrongs,
    close: () => discord.stop(),
  };
}

async function openSlackChat(): Promise<RealChat> {
  const slack = await openSlack();
  return {
    url: slack.apiUrl,
    channel: 'C1',
    workspace: 'slack:T1',
    messages: () => slack.history.get('C1')?.length ?? 0,
    told: () => slack.of('chat.postMessage').filter(({ channel }) => channel === 'U1').length,
    closeHistory: () => slack.fail('conversations.history', { error: 'missing_scope' }),
    wrongs: () => [],
    close: () => slack.close(),
  };
}

describe.each([
  ['discord', openDiscordChat],
  ['slack', openSlackChat],
] as const)('a process killed while it posts to %s', (platform, openChat) => {
  const open: RealChat[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((chat) => chat.close()));
  });

  async function killed(step: Order['step']) {
    const chat = await openChat();
    open.push(chat);
    const database = `file:${join(folder, `${++files}.db`)}`;
    const now = Date.now();
    const store = await openStore(database);
    await store.schedules.put({
      id: 's1',
      workspace: chat.workspace,
      platform,
      channel: { id: chat.channel },
      owner: platform === 'discord' ? ids.asker : 'U1',
      what: 'digest',
      times: '0 9 * * *',
      zone: 'UTC',
      onlyChanged: false,
      graceMs: 60 * minute,
      createdAt: now - second,
      nextDue: now - second,
    });
    const order = { database, chat: chat.url, platform, real: true, step } as const;
    const child = startWorker({ ...order, start: now, startedAt: now, speed: 1, forever: false });
    expect((await once(child, 'exit'))[1]).toBe('SIGKILL');
    return { chat, store };
  }

  /** Another process in its place that ticks at these times. */
  async function startAgain({ chat, store }: Awaited<ReturnType<typeof killed>>, after: readonly number[]) {
    const clock = { at: Date.now() };
    const poster: Poster = posterTo(platform, chat.url, true);
    const scheduler = createScheduler({
      store,
      posters: [poster],
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
    const death = clock.at;
    for (const ms of after) {
      clock.at = Math.max(clock.at, death + ms);
      await scheduler.tick();
    }
    await store.close();
    expect(chat.wrongs()).toEqual([]);
  }

  it.each([
    ['begun', 'ten minutes later', [10 * minute, 11 * minute]],
    ['sent, not recorded', 'at once', [0, 35 * second, 70 * second, 85 * second]],
    ['sent, not recorded', 'ten minutes later', [10 * minute, 11 * minute]],
  ] as const)('has posted once: %s, started again %s', async (step, _, after) => {
    const left = await killed(step);
    await startAgain(left, after);
    expect(left.chat.messages()).toBe(1);
    expect(left.chat.told()).toBe(0);
  });

  it('never posts twice where the history may not be read, and asks its owner once', async () => {
    const left = await killed('sent, not recorded');
    left.chat.closeHistory();
    await startAgain(left, [10 * minute, 11 * minute]);
    expect(left.chat.messages()).toBe(1);
    expect(left.chat.told()).toBe(1);
  });
});
