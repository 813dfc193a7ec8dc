import { stemmer } from 'stemmer';
import { stopWords } from '../language/en-stop-words.ts';
import { letterOf, numberOf, radix } from './letters.ts';

/** What is known of one stem before the article is read. */
export interface Word {
  /** How much likelier (log-odds) than the average word it is to be taken from an article into its summary. */
  readonly weight: number;
  /** The same for its second and further appearance. */
  readonly again: number;
  /** Logarithm of how many articles there are for one that has it. */
  readonly rarity: number;
  readonly stop: boolean;
}

/** Stems and what is known of them; `other` is every stem that is not listed. */
export interface Lexicon {
  readonly words: ReadonlyMap<string, Word>;
  readonly other: Word;
}

const stops: ReadonlySet<string> = new Set(
  [...stopWords].map((word) => (word.length > 3 ? stemmer(word) : word)),
);

/** Whether a stem tells nothing of what a text is about. */
export const isStop = (stem: string): boolean => stops.has(stem);

/** Tenths are written as one letter: weights from -4.4 to 4.4, rarity from 0 to 8.8. */
const zero = 44;
const largest = radix - 1;
const writeTenths = (value: number, base: number) =>
  letterOf(Math.min(largest, Math.max(0, Math.round(value * 10) + base)));
const readTenths = (letter: string, base: number) => (numberOf(letter) - base) / 10;

/** Writes a lexicon as entries of three letters (weight, again, rarity) and the stem, with a space between; first `other`. */
export function writeLexicon({ words, other }: Lexicon): string {
  const entry = (stem: string, word: Word) =>
    writeTenths(word.weight, zero) + writeTenths(word.again, zero) + writeTenths(word.rarity, 0) + stem;
  return [entry('', other), ...[...words].map(([stem, word]) => entry(stem, word))].join(' ');
}

/** Reads a lexicon from its entries. */
export function readLexicon(written: string): Lexicon {
  const words = new Map<string, Word>();
  for (const entry of written.split(' ')) {
    const stem = entry.slice(3);
    words.set(stem, {
      weight: readTenths(entry.charAt(0), zero),
      again: readTenths(entry.charAt(1), zero),
      rarity: readTenths(entry.charAt(2), 0),
      stop: isStop(stem),
    });
  }
  const other = words.get('') ?? { weight: 0, again: 0, rarity: 0, stop: false };
  words.delete('');
  return { words, other };
}
