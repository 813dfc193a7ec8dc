import type { Repair } from '../../nouns.ts';
import { isCapital, type Scan, wordAt } from '../dates/scan.ts';
import { commonWords } from '../language/en-clauses.ts';
import type { Stretch } from './stretch.ts';

/** The stems of the content words of a stretch of tokens, those of the names in its repairs too: "bombing" and "bombs" are one. */
export function contentWords(
  scan: Scan,
  { from, to }: Stretch,
  stem: (word: string) => string,
  repairs: readonly Repair[] = [],
): Set<string> {
  const found = new Set<string>();
  const add = (word: string) => {
    if (word.length > 2 && !commonWords.has(word)) found.add(stem(word));
  };
  for (let at = from; at < to; at++) if (scan.tokens[at]?.kind === 'word') add(wordAt(scan, at));
  for (const { name } of repairs) name.toLowerCase().split(' ').forEach(add);
  return found;
}

/** The stems of the words of a stretch that have a capital, the first of the sentence and those of the calendar left out. */
export function namesIn(scan: Scan, { from, to }: Stretch, stem: (word: string) => string): Set<string> {
  const found = new Set<string>();
  for (let at = Math.max(from, scan.from + 1); at < to; at++) {
    const word = wordAt(scan, at);
    if (word.length > 2 && isCapital(scan, at) && !commonWords.has(word)) found.add(stem(word));
  }
  return found;
}
