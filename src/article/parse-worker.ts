import { parentPort } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import { type OfferedFeed, offeredFeed } from './offered-feed.ts';
import { readArticle } from './read.ts';
import type { AtHand, Given, ReadArticle } from './source.ts';
import type { Message } from './threads.ts';

/** A page to be read, or what may be a feed. */
export type ParseTask =
  | { readonly source: AtHand; readonly given: Given }
  | { readonly feed: Parameters<typeof offeredFeed>[0] };

/** What came of it, as it goes from thread to thread. */
export type Parsed =
  | { readonly read: ReadArticle }
  | { readonly offered: OfferedFeed }
  | { readonly refused: { readonly message: string; readonly mend: string | undefined } }
  | { readonly failed: string };

async function parsed(task: ParseTask): Promise<Parsed> {
  try {
    if ('feed' in task) return { offered: await offeredFeed(task.feed) };
    return { read: await readArticle(task.source, task.given) };
  } catch (error) {
    if (error instanceof UserError) return { refused: { message: error.message, mend: error.mend } };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const post = (message: Message<Parsed>) => parentPort?.postMessage(message);
parentPort?.on('message', async (task: ParseTask) => post({ result: await parsed(task) }));
post('ready');
