import { UserError } from '../errors.ts';
import { mostBytes } from './decode.ts';
import type { OfferedFeed, offeredFeed } from './offered-feed.ts';
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
  /** As `offeredFeed`; throws a UserError where it takes too long or too much memory. */
  feed(page: Parameters<typeof offeredFeed>[0]): Promise<OfferedFeed>;
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
      return articleOf(await threads.run({ task: { source, given }, size }).catch(inWords(page)));
    },
    async feed({ bytes, charset, url }) {
      const size = bytes.length;
      if (size > mostBytes) throw new UserError('This feed is too large to be read.', feed.mend);
      const task = { feed: { bytes, url, ...(charset !== undefined && { charset }) } };
      return offeredOf(await threads.run({ task, size }).catch(inWords(feed)));
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
  throw failureOf(parsed);
}

function offeredOf(parsed: Parsed): OfferedFeed {
  if ('offered' in parsed) return parsed.offered;
  throw failureOf(parsed);
}

function failureOf(parsed: Parsed): Error {
  if ('refused' in parsed) return new UserError(parsed.refused.message, parsed.refused.mend);
  return new Error(`It could not be read: ${'failed' in parsed ? parsed.failed : 'another thing came back'}`);
}

/** What is read, as it is called where it cannot be, and what to do then. */
const page = { name: 'page', mend: 'Paste the text of the article instead.' };
const feed = { name: 'feed', mend: 'Give the address of another feed of the site.' };

/** What a killed thread means for what it read. Throws. */
const inWords =
  ({ name, mend }: typeof page) =>
  (error: unknown): never => {
    if (!(error instanceof ThreadError) || error.why === 'crash') throw error;
    const much = error.why === 'time' ? 'long' : 'much memory';
    throw new UserError(`This ${name} takes too ${much} to be read: it is no usual ${name}.`, mend, {
      cause: error,
    });
  };
