import { stemmer } from 'stemmer';
import { stopWords } from '../language/en-stop-words.ts';

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

/** The lexicon as it is written in the model: entries `stem weight again rarity`, numbers in hundredths. */
export function readLexicon(written: string): Lexicon {
  const words = new Map<string, Word>();
  for (const entry of written.split(';')) {
    const [stem = '', weight = '0', again = '0', rarity = '0'] = entry.split(' ');
    words.set(stem, {
      weight: Number(weight) / 10,
      again: Number(again) / 10,
      rarity: Number(rarity) / 10,
      stop: isStop(stem),
    });
  }
  const { rarity = 0 } = words.get('') ?? {};
  words.delete('');
  return { words, other: { weight: 0, again: 0, rarity, stop: false } };
}

/** Writes a lexicon as its entries. */
export function writeLexicon({ words, other }: Lexicon): string {
  const tenths = (value: number) => String(Math.round(value * 10));
  const entry = (stem: string, word: Word) =>
    [stem, tenths(word.weight), tenths(word.again), tenths(word.rarity)].join(' ');
  return [entry('', other), ...[...words].map(([stem, word]) => entry(stem, word))].join(';');
}
