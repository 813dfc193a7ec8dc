import type { Quote, SummarySentence } from '../nouns.ts';
import type { Cast } from './people.ts';
import type { Reading } from './text.ts';

/** How long a summary is to be: that many sentences, or about that many words. */
export type Length = { readonly sentences: number } | { readonly words: number };

/** Chooses sentences that say what the article says, in the article's order, readable on their own. */
export function summarise(
  _reading: Reading,
  _title: string,
  _cast: Cast,
  _quotes: readonly Quote[],
  _lengths: readonly Length[],
): SummarySentence[][] {
  return _lengths.map(() => []);
}
