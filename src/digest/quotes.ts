import type { Quote, Span } from '../nouns.ts';
import type { Cast } from './people.ts';
import type { Reading } from './text.ts';

/** A quotation found by its marks: the span without the outer marks, and its parts. Who spoke is not known yet. */
export interface Quotation extends Span {
  readonly parts: readonly Span[];
}

/** Finds the quotations of a text by their marks, scare quotes and titles left out. */
export function findQuotations(_reading: Reading): Quotation[] {
  return [];
}

/** Gives every quotation its speaker, the word that attributes it, and its weight. */
export function attributeQuotes(_reading: Reading, _quotations: readonly Quotation[], _cast: Cast): Quote[] {
  return [];
}
