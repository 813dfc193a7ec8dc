import { bin, type Line, tenth } from '../lines.ts';
import type { Clues } from './clues.ts';

/** What the page's head and its own account of its text tell of a block. `said` is that of `saidShare`. */
export function clueTraits(line: Line, clues: Clues, said: number): string[] {
  const traits: string[] = [];
  const plain = letters(line.text);
  if (plain !== '' && plain === letters(clues.title)) traits.push('is title');
  if (plain !== '' && plain === letters(clues.description)) traits.push('is description');
  if (said < 0) return traits;
  const share = said === tooShort ? 'short' : tenth(said) >> 1;
  traits.push(`said ${share}`, `said ${share} ${bin(line.words)}`);
  return traits;
}

/** Stands for the share of a line that has no run of four words. */
const tooShort = 0.25;

/** What share of a line's runs of four words stands in the page's account of its text; -1 where there is no account. */
export function saidShare(line: Line, account: ReadonlySet<string>): number {
  if (account.size === 0) return -1;
  const own = [...runsOf(line.text)];
  return own.length === 0 ? tooShort : own.filter((run) => account.has(run)).length / own.length;
}

const letters = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The runs of four words of a text. */
export function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(3).map((_, i) => words.slice(i, i + 4).join(' ')));
}
