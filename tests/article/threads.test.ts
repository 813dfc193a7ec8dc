import { afterEach, describe, expect, it } from 'vitest';
import { createThreads, type ThreadSettings, type Threads } from '../../src/article/threads.ts';
import type { Order } from './test-worker.ts';

const open: Threads<Order, string>[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((threads) => threads.close()));
});

function start(settings: Partial<ThreadSettings> = {}) {
  const threads = createThreads<Order, string>({
    module: new URL('./test-worker.ts', import.meta.url),
    limitsMs: [60_000, 60_000],
    memoryMb: 32,
    most: 3,
    slowMs: 1,
    ...settings,
  });
  open.push(threads);
  return (task: Order) => threads.run({ task, size: 1 });
}

describe('a thread', { timeout: 60_000 }, () => {
  it('answers, one task after the other', async () => {
    const run = start({ most: 1 });
    expect(await Promise.all([run('answer'), run('first part, then answer'), run('answer')])).toEqual([
      'answer',
      'first part, then answer',
      'answer',
    ]);
  });

  it('is killed where it takes too long, and the next task gets another', async () => {
    const run = start({ most: 1, limitsMs: [300, 300] });
    const [slow, next] = await Promise.allSettled([run('spin'), run('answer')]);
    expect(slow).toMatchObject({ reason: { why: 'time' } });
    expect(next).toMatchObject({ value: 'answer' });
  });

  it('does not hold up others while it is slow', async () => {
    const run = start();
    const slow = run('spin').catch(() => 'ended at last');
    expect(await Promise.race([slow, run('answer')])).toBe('answer');
  });

  it('ends where it takes too much memory, and nothing else ends with it', async () => {
    const run = start({ most: 1 });
    await expect(run('fill the memory')).rejects.toMatchObject({ why: 'memory' });
    expect(await run('answer')).toBe('answer');
  });

  it('that cannot begin fails its task', async () => {
    const run = start({ module: new URL('./no-such-module.ts', import.meta.url) });
    await expect(Promise.all([run('answer'), run('answer')])).rejects.toMatchObject({ why: 'crash' });
  });

  it('that ends by a fault of its own says so', async () => {
    const run = start({ most: 1 });
    await expect(run('throw')).rejects.toMatchObject({ why: 'crash' });
    expect(await run('answer')).toBe('answer');
  });
});
