import { parentPort } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import { readArticle } from './read.ts';
import type { AtHand, Given, ReadArticle } from './source.ts';
import type { Message } from './threads.ts';

/** A page to be read. */
export interface ParseTask {
  readonly source: AtHand;
  readonly given: Given;
}

/** What came of it, as it goes from thread to thread. */
export type Parsed =
  | { readonly read: ReadArticle }
  | { readonly refused: { readonly message: string; readonly mend: string | undefined } }
  | { readonly failed: string };

async function parsed({ source, given }: ParseTask): Promise<Parsed> {
  try {
    return { read: await readArticle(source, given) };
  } catch (error) {
    if (error instanceof UserError) return { refused: { message: error.message, mend: error.mend } };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const post = (message: Message<Parsed>) => parentPort?.postMessage(message);
parentPort?.on('message', async (task: ParseTask) => post({ result: await parsed(task) }));
post('ready');
