import { type Scan, wordAt } from './scan.ts';

/** What people are called to on a day: news speaks of it before and after, whatever its verb. */
const contests =
  /^(?:election|elections|vote|referendum|primary|primaries|caucus|caucuses|debate|runoff|ballot)$/;

/** How many tokens may stand between a day and its contest: "Tuesday's first-in-the-nation primary". */
const reach = 8;

/** How far before the day a word tells that its contest lies ahead: "before the New Hampshire primary on Tuesday". */
const lead = 7;

/**
 * Whether a day is that of a contest ("Tuesday's primary", "the caucuses on Monday"): `ahead` where the words before it
 * look forward to it, `at` where they do not; null where it is of none.
 */
export function contestOf(scan: Scan, from: number, to: number): 'ahead' | 'at' | null {
  if (!isContestAfter(scan, to) && !isContestBefore(scan, from)) return null;
  for (let at = from - 1; at >= Math.max(scan.from, from - lead); at--) {
    const word = wordAt(scan, at);
    if (word === 'before' || (word === 'ahead' && wordAt(scan, at + 1) === 'of')) return 'ahead';
    if (/^[.,;:]$/.test(word)) break;
  }
  return 'at';
}

function isContestAfter(scan: Scan, to: number): boolean {
  if (!/['’]s$/.test(scan.tokens[to - 1]?.word ?? '')) return false;
  for (let at = to; at < Math.min(to + reach, scan.to); at++) {
    if (contests.test(wordAt(scan, at))) return true;
    if (/^[,;:.]$/.test(wordAt(scan, at))) return false;
  }
  return false;
}

const isContestBefore = (scan: Scan, from: number): boolean =>
  contests.test(wordAt(scan, wordAt(scan, from - 1) === 'on' ? from - 2 : from - 1));
