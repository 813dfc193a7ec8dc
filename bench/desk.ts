import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Desk } from '../src/chat/desk.ts';
import { readConfig } from '../src/config.ts';
import { openBot } from '../src/main/bot.ts';

/** Gives a measurement the bot's own desk, over a new SQLite file in which every workspace has the start article. */
export async function withDesk(measure: (desk: Desk) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-bench-'));
  const bot = await openBot(readConfig({ DATA_DIR: folder }), pino({ level: 'silent' }));
  try {
    await measure(bot.desk);
  } finally {
    await bot.store.close();
    await rm(folder, { recursive: true });
  }
}
