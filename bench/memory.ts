import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the bot holds in memory after it kept a thousand articles in one go, and when it is started again with them. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-bench-'));
  for (const number of [1_000, 0]) {
    await once(fork(new URL('./many-kept.ts', import.meta.url), [folder, String(number)]), 'close');
  }
  await rm(folder, { recursive: true });
}
