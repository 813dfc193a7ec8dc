import { UserError } from '../errors.ts';
import { mostBytes } from './decode.ts';
import type { Parsed, ParseTask } from './parse-worker.ts';
import { isHtml, readArticle } from './read.ts';
import { refuseTooLong } from './refuse.ts';
import type { AtHand, Given, ReadArticle } from './source.ts';
import { createThreads, ThreadError } from './threads.ts';

/** What a page may cost: milliseconds, and 2^20 bytes of a thread's heap. */
export interface ParserLimits {
  readonly timeMs: number;
  readonly memoryMb: number;
}

/** A page of a newspaper takes 15 ms; the largest of the benchmark's pages a fifth of the memory. */
export const usualLimits: ParserLimits = { timeMs: 2_000, memoryMb: 96 };
/** A page that takes longer is slow: those that wait behind it get another thread. */
const slowMs = 150;
const mostThreads = 4;
/** Longer texts are read in a thread like pages. */
const shortText = 50_000;

/** Finds the article in what is at hand, without a page ever holding up or ending this process. */
export interface Parser {
  /** As `readArticle`; throws a UserError too where it takes too long or too much memory. */
  read(source: AtHand, given: Given): Promise<ReadArticle>;
  /** Ends its threads. */
  close(): Promise<void>;
}

/**
 * A parser with one warm thread, begun when the first page comes and again after one had to be killed. Where a page is
 * slow, others do not wait for it.
 */
export function createParser(limits: ParserLimits = usualLimits): Parser {
  const threads = createThreads<ParseTask, Parsed>({
    module: new URL('./parse-worker.ts', import.meta.url),
    limitsMs: [limits.timeMs, limits.timeMs],
    memoryMb: limits.memoryMb,
    most: mostThreads,
    slowMs,
  });
  return {
    async read(source, given) {
      const size = sizeOf(source);
      if (source.kind !== 'file') refuseTooLong(size, mostBytes);
      if (size <= shortText && isText(source)) return readArticle(source, given);
      return articleOf(await threads.run({ task: { source, given }, size }).catch(inWords));
    },
    close: threads.close,
  };
}

/** A text that is no page is read in a moment. */
function isText(source: AtHand): boolean {
  if (source.kind === 'text') return !isHtml(source, source.text);
  return source.kind === 'file' && !isHtml(source, Buffer.from(source.bytes).toString('latin1'));
}

function sizeOf(source: AtHand): number {
  if (source.kind === 'text') return source.text.length;
  return source.kind === 'html' ? source.html.length : source.bytes.length;
}

function articleOf(parsed: Parsed): ReadArticle {
  if ('read' in parsed) return parsed.read;
  if ('refused' in parsed) throw new UserError(parsed.refused.message, parsed.refused.mend);
  throw new Error(`The page could not be read: ${parsed.failed}`);
}

/** What a killed thread means for the page that it read. Throws. */
function inWords(error: unknown): never {
  if (!(error instanceof ThreadError) || error.why === 'crash') throw error;
  throw new UserError(
    `This page takes too ${error.why === 'time' ? 'long' : 'much memory'} to be read: it is no usual page.`,
    'Paste the text of the article instead.',
    { cause: error },
  );
}
