import type { Span } from '../../nouns.ts';

/** A quotation found by its marks: the span without the outer marks, and its parts. Who spoke is not known yet. */
export interface Quotation extends Span {
  readonly parts: readonly Span[];
}
