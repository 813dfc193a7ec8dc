import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Desk } from '../src/chat/desk.ts';
import { readConfig } from '../src/config.ts';
import { type Bot, openBot } from '../src/main/bot.ts';

/** The bot itself, over a SQLite file in that folder; every workspace has the start article. */
export const botIn = (folder: string): Promise<Bot> =>
  openBot(readConfig({ DATA_DIR: folder }), pino({ level: 'silent' }));

/** Gives a measurement the bot's own desk, over a new SQLite file. */
export async function withDesk(measure: (desk: Desk) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-bench-'));
  const bot = await botIn(folder);
  try {
    await measure(bot.desk);
  } finally {
    await bot.store.close();
    await rm(folder, { recursive: true });
  }
}
