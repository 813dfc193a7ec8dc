import { setTimeout } from 'node:timers/promises';

/** Waits for something, but no longer than `ms`, and keeps no process alive for it. */
export async function within(ms: number, something: Promise<unknown>): Promise<void> {
  await Promise.race([something, setTimeout(ms, undefined, { ref: false })]);
}
