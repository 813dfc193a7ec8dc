import type { Person, Span } from '../nouns.ts';
import type { Quotation } from './quotes.ts';
import type { Reading } from './text.ts';

/**
 * Where someone is spoken of. `person` indexes `Cast.people`, null where nobody agrees.
 * `certain`: exactly one person of the text agrees; only then may a repair put the name in brackets.
 */
export interface Mention extends Span {
  readonly kind: 'name' | 'pronoun' | 'title';
  readonly person: number | null;
  readonly certain: boolean;
  readonly inQuote: boolean;
}

/** Who is in the article, and who every "she", "the president" and "Sheinbaum" of it is: the one resolver of the house. */
export interface Cast {
  readonly people: readonly Person[];
  /** In order of the text. */
  readonly mentions: readonly Mention[];
}

/** Finds the people of a text and resolves their mentions; names inside quotations are no antecedents of pronouns outside. */
export function findCast(_reading: Reading, _quotations: readonly Quotation[]): Cast {
  return { people: [], mentions: [] };
}
