import { buffer } from 'node:stream/consumers';
import { pageFetcher } from '../article/fetch.ts';
import { createParser } from '../article/parser.ts';
import { createReading, type Reading } from '../article/reading.ts';
import type { Source } from '../article/source.ts';
import { readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import { openFile } from './open-file.ts';

/** What SOURCE means on a command line: `-`, an http(s) address, or a file. Throws UserError for a file that is not there. */
export async function sourceOf(name: string): Promise<Source> {
  if (/^https?:\/\//i.test(name)) return { kind: 'link', url: name };
  if (name === '-') {
    if (process.stdin.isTTY) console.error('Paste the article here, then press Ctrl-D.');
    return { kind: 'file', name: 'standard input', bytes: await buffer(process.stdin) };
  }
  return { kind: 'file', ...(await openFile(name)) };
}

/** Throws a UserError where a source is named beside `--jsonl`: its lines come from standard input. */
export function refuseSource([source]: readonly string[]): void {
  if (source !== undefined)
    throw new UserError(
      '--jsonl reads standard input, and no SOURCE.',
      `Give the lines as: … --jsonl < ${source}`,
    );
}

/** Reading by the settings of the environment. */
export function readingHere(): Reading {
  return createReading(
    pageFetcher({ allowPrivate: readConfig(process.env).fetchAllowPrivate }),
    createParser().read,
  );
}
