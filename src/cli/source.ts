import { buffer } from 'node:stream/consumers';
import { type FetchPage, pageFetcher } from '../article/fetch.ts';
import type { Source } from '../article/source.ts';
import { readConfig } from '../config.ts';
import { openFile } from './open-file.ts';

/** What SOURCE means on a command line: `-`, an http(s) address, or a file. Throws UserError for a file that is not there. */
export async function sourceOf(name: string): Promise<Source> {
  if (/^https?:\/\//i.test(name)) return { kind: 'link', url: name };
  if (name === '-') return { kind: 'file', name: 'standard input', bytes: await buffer(process.stdin) };
  return { kind: 'file', ...(await openFile(name)) };
}

/** A fetcher of pages by the settings of the environment. */
export function pageFetch(): FetchPage {
  return pageFetcher({ allowPrivate: readConfig(process.env).fetchAllowPrivate });
}
