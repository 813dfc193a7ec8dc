import { stemmer } from 'stemmer';
import { wordFamilies } from '../language/en-stems.ts';

/** The stem of a lower-case word; irregular forms and nouns of deeds have that of their verb ("shot", "shooting"). */
export const stemOf = (word: string): string => stemmer(wordFamilies.get(word) ?? word);

/** The same function for one text, which asks for the same words again and again. */
export function stemsOfText(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = stemOf(word);
      known.set(word, stem);
    }
    return stem;
  };
}
