import { parentPort } from 'node:worker_threads';
import type { Message } from '../article/threads.ts';
import { textOf } from './answer-lines.ts';
import { lineAnswer, type Wanted } from './line-answer.ts';

/** A line and what is wanted of it. */
export interface LineTask {
  readonly line: Uint8Array;
  readonly wanted: Wanted;
}

const post = (message: Message<string>) => parentPort?.postMessage(message);
parentPort?.on('message', async ({ line, wanted }: LineTask) => {
  const answer = await lineAnswer(textOf(line), wanted, () => post('first part done'));
  post({ result: JSON.stringify(answer) });
});
post('ready');
