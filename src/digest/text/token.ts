import type { Span } from '../../nouns.ts';

/** A word, number or mark of the text. `word` is its lower-case form; marks keep their character. */
export interface Token extends Span {
  readonly word: string;
  readonly kind: 'word' | 'number' | 'mark';
}
