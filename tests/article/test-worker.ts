import { parentPort } from 'node:worker_threads';
import type { Message } from '../../src/article/threads.ts';

/** What the thread of `threads.test.ts` does: answers, or does what no page should make it do. */
export type Order = 'answer' | 'first part, then answer' | 'spin' | 'fill the memory' | 'throw';

const post = (message: Message<string>) => parentPort?.postMessage(message);
const held: string[] = [];
parentPort?.on('message', (order: Order) => {
  if (order === 'spin') for (;;);
  if (order === 'throw') throw new Error('a fault of the thread');
  if (order === 'fill the memory') for (let n = 0; ; n++) held.push(`${n}`.repeat(100));
  if (order === 'first part, then answer') post('first part done');
  post({ result: order });
});
post('ready');
