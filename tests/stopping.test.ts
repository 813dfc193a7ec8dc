import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import type { Schedule } from '../src/store/schedule-record.ts';
import { openDatabase, openStore } from '../src/store/store.ts';
import { bot, logged } from './bot-process.ts';
import { ids, LoopbackDiscord } from './platforms/discord/loopback.ts';
import { openSlack } from './platforms/slack/loopback.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
const closing: (() => Promise<unknown> | undefined)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  rmSync(folder, { recursive: true, force: true });
});

const each = 5;
const channels = {
  discord: Array.from({ length: each }, (_, n) => String(BigInt(ids.channel) + BigInt(n))),
  slack: Array.from({ length: each }, (_, n) => `C${n}`),
};

/** A schedule of a chat that is due now, in the nth channel. */
const due = (platform: 'discord' | 'slack', n: number): Schedule => ({
  id: `${platform}${n}`,
  workspace: platform === 'discord' ? `discord:${ids.guild}` : 'slack:T1',
  platform,
  channel: { id: channels[platform][n] ?? '' },
  owner: platform === 'discord' ? ids.asker : 'U1',
  what: 'summary',
  times: '0 9 * * *',
  zone: 'UTC',
  onlyChanged: false,
  graceMs: 6 * 60 * 60_000,
  createdAt: 0,
  nextDue: Date.now(),
});

it('ends well when it is told to while its requests hang: what is not begun is given back, and nothing comes twice', async () => {
  const [discord, slack] = [await LoopbackDiscord.start(), await openSlack()];
  closing.push(
    () => discord.stop(),
    () => slack.close(),
  );
  for (const channel of channels.discord.slice(1)) discord.addChannel(channel);
  const url = `file:${join(folder, 'standfirst.db')}`;
  const store = await openStore(url);
  const schedules = (['discord', 'slack'] as const).flatMap((platform) =>
    Array.from({ length: each }, (_, n) => due(platform, n)),
  );
  for (const schedule of schedules) await store.schedules.put(schedule);
  await store.close();
  // Of the first two posts in each chat one arrives and one does not; neither is ever answered.
  const isPost = ({ method, path }: { method: string; path: string }) =>
    method === 'POST' && /^\/channels\/\d+\/messages$/.test(path);
  for (const act of ['hang', 'stall'] as const) {
    discord.faults.push({ on: isPost, times: 1, act });
    slack.fail('chat.postMessage', act);
  }
  const start = () =>
    bot({
      DATA_DIR: folder,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: 'xoxb-good',
      SLACK_APP_TOKEN: 'xapp-good',
      SLACK_API_URL: slack.apiUrl,
    });
  /** Each delivery's state and who has it. */
  const states = async () => {
    const db = await openDatabase(url);
    const rows = await db.selectFrom('deliveries').select(['state', 'holder']).execute();
    await db.destroy();
    return rows;
  };
  const posts = () => ({
    discord: channels.discord.map((channel) => discord.channels.get(channel)?.messages.length ?? 0),
    slack: channels.slack.map((channel) => slack.history.get(channel)?.length ?? 0),
  });
  const patience = { timeout: 60_000, interval: 100 };

  const first = start();
  const firstEnd = once(first, 'close');
  await vi.waitFor(() => {
    expect(slack.of('chat.postMessage').length).toBeGreaterThanOrEqual(2);
    expect(discord.requests.filter(isPost).length).toBeGreaterThanOrEqual(2);
  }, patience);
  first.kill('SIGTERM');
  await firstEnd;
  expect(first.exitCode).toBe(0);
  const left = await states();
  expect(left).toHaveLength(2 * each);
  expect(left.filter(({ state }) => state === 'sending')).toHaveLength(4);
  expect(left.filter(({ state, holder }) => state === 'pending' && holder !== null)).toEqual([]);
  expect(new Set(left.map(({ state }) => state))).not.toContain('claimed');

  // The leases of what was under way are over.
  const db = await openDatabase(url);
  await db.updateTable('deliveries').where('state', '=', 'sending').set({ ready_at: 1 }).execute();
  await db.destroy();
  const second = start();
  const secondEnd = once(second, 'close');
  await logged(second, /Discord is connected/, /Slack is ready/);
  await vi.waitFor(async () => {
    expect((await states()).map(({ state }) => state)).toEqual(Array(2 * each).fill('sent'));
  }, patience);
  second.kill('SIGTERM');
  await secondEnd;
  expect(second.exitCode).toBe(0);
  expect(posts()).toEqual({ discord: Array(each).fill(1), slack: Array(each).fill(1) });
  expect([...discord.wrongs, ...slack.wrongs]).toEqual([]);
}, 180_000);
