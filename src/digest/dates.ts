import type { Anchor, DateExpression, Edtf } from '../nouns.ts';
import type { Quotation } from './quotes.ts';
import type { Reading } from './text.ts';

/** What is known of the day of publication besides the text. */
export interface Publication {
  readonly published?: Edtf;
  readonly url?: string;
}

export interface Dates {
  readonly expressions: readonly DateExpression[];
  /** The day that relative words count from, and where it came from; absent where none is known. Never the clock. */
  readonly anchor?: Anchor;
}

/** Finds and resolves the date expressions of a text. */
export function findDates(
  _reading: Reading,
  _quotations: readonly Quotation[],
  _publication: Publication,
): Dates {
  return { expressions: [] };
}
