import { stemmer } from 'stemmer';
import { wordFamilies } from './language/en-stems.ts';

/** The stem of a lower-case word; irregular forms and nouns of deeds have that of their verb ("shot", "shooting"). */
export const stemOf = (word: string): string => stemmer(wordFamilies.get(word) ?? word);
