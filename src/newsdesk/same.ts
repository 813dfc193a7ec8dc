import { createHash } from 'node:crypto';
import type { ReadArticle } from '../article/source.ts';
import type { Article } from '../nouns.ts';

/** Of a text alone: the same text again is the same article. */
export const fingerprintOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Ten small letters and digits (51 bits), of the text alone; `attempt` gives others for the same text. */
export function idOf(text: string, attempt: number): string {
  const digest = createHash('sha256').update(`${attempt}:${text}`).digest('hex');
  return BigInt(`0x${digest.slice(0, 16)}`)
    .toString(36)
    .padStart(10, '0')
    .slice(-10);
}

/** Whether a source read again says all that is kept already. */
export const isSameArticle = ({ id: _, ...kept }: Article, read: ReadArticle): boolean =>
  JSON.stringify(sorted(kept)) === JSON.stringify(sorted(read));

/** Whether a source read again says to its readers what is kept already, whatever its address. */
export const readsTheSame = (kept: Article, read: ReadArticle): boolean =>
  (['text', 'title', 'standfirst', 'published'] as const).every((part) => kept[part] === read[part]);

const sorted = (article: ReadArticle) =>
  Object.entries(article)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** A page that is corrected or goes on shares far more with what it was; two stories of one site share next to nothing. */
const leastShared = 0.2;
const runLength = 3;

/** Whether two texts tell one story: whether the shorter one has a fifth of its runs of three words in common. */
export function isSameStory(a: string, b: string): boolean {
  if (a === b) return true;
  const [these, those] = [runsOf(a), runsOf(b)];
  return these.intersection(those).size >= leastShared * Math.min(these.size, those.size);
}

/** Longer texts are told by their beginning. */
const mostCompared = 200_000;

function runsOf(text: string): Set<string> {
  const words =
    text
      .slice(0, mostCompared)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((_, at) => words.slice(at, at + runLength).join(' ')));
}
