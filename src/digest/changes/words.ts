import type { Span } from '../../nouns.ts';

/** A word of a text as two texts are compared: `key` is what counts, the span is where it stands. */
export interface Word extends Span {
  readonly key: string;
}

/** The words of a stretch of text, numbers with their marks (`4,000`) and signs of money and share as words. */
export function wordsOf(text: string, { start, end }: Span): Word[] {
  const words: Word[] = [];
  for (const found of text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:[.,:’'-][\p{L}\p{N}]+)*|[$€£¥%]/gu)) {
    const at = start + found.index;
    words.push({ key: keyOf(found[0]), start: at, end: at + found[0].length });
  }
  return words;
}

const keyOf = (word: string) => word.toLowerCase().replaceAll('’', "'");

/** What two spellings of one stretch share: its words, one space between. Case, quotation marks and stops do not count. */
export const plain = (text: string): string =>
  wordsOf(text, { start: 0, end: text.length })
    .map(({ key }) => key)
    .join(' ');

/** Words that stand in the place of others: indices, ends exclusive; one of the two may be empty. */
export interface Substitution {
  readonly before: Span;
  readonly after: Span;
}

/** Stretches with more words than this between their common ends are told as rewritten, not word by word. */
const mostWords = 500;

/** What differs between two rows of words, by their longest common subsequence; null where they differ too much for that. */
export function substitutions(before: readonly Word[], after: readonly Word[]): Substitution[] | null {
  const same = (i: number, j: number) => before[i]?.key === after[j]?.key;
  let start = 0;
  while (start < before.length && start < after.length && same(start, start)) start++;
  let tail = 0;
  while (
    tail < before.length - start &&
    tail < after.length - start &&
    same(before.length - 1 - tail, after.length - 1 - tail)
  )
    tail++;
  const [rows, columns] = [before.length - start - tail, after.length - start - tail];
  if (rows > mostWords || columns > mostWords) return null;
  const common = commonLengths(rows, columns, (i, j) => same(start + i, start + j));
  const found: Substitution[] = [];
  let [i, j] = [0, 0];
  let [fromI, fromJ] = [0, 0];
  const close = () => {
    if (i > fromI || j > fromJ) {
      found.push({
        before: { start: start + fromI, end: start + i },
        after: { start: start + fromJ, end: start + j },
      });
    }
  };
  while (i < rows || j < columns) {
    if (i < rows && j < columns && same(start + i, start + j)) {
      close();
      i++;
      j++;
      [fromI, fromJ] = [i, j];
    } else if (j >= columns || (i < rows && common(i + 1, j) >= common(i, j + 1))) i++;
    else j++;
  }
  close();
  return found;
}

/** How long the longest common subsequence is from two indices on. */
function commonLengths(rows: number, columns: number, same: (i: number, j: number) => boolean) {
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i * width + j] = same(i, j)
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return (i: number, j: number) => lengths[i * width + j] ?? 0;
}
