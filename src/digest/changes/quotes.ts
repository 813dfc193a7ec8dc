import type { Quote, QuoteChange } from '../../nouns.ts';
import { holds, pairsOf, type Whole } from './pairs.ts';
import { plain } from './words.ts';

/** Two quotes with so many of their words in common are one quote that was altered. */
const leastAlike = 0.6;
/** Words in quotation marks that are fewer are terms, not what somebody said. */
const fewestWords = 3;

/**
 * The quotes that were altered, given to another speaker or withdrawn. `now` is the plain text of the article as it is,
 * `before` as it was: a quote whose words are still there was found another way, and is no news.
 */
export function quoteChanges(
  quotes: { readonly before: readonly Quote[]; readonly now: readonly Quote[] },
  text: Whole,
): QuoteChange[] {
  const [old, now] = [quotes.before, quotes.now].map((some) => some.filter(isSaid));
  if (!old || !now) return [];
  const pairs = pairsOf(old.map(words), now.map(words), leastAlike, text);
  const changes: QuoteChange[] = [];
  const paired = (i: number, j: number) => {
    const [before, after] = [old[i], now[j]];
    return before && after ? [{ before, after }] : [];
  };
  for (const { before, after } of pairs.same.flatMap(([i, j]) => paired(i, j))) {
    if (isReattributed(before, after)) changes.push({ kind: 'reattributed', before, after });
  }
  for (const { before, after } of pairs.changed.flatMap(([i, j]) => paired(i, j))) {
    changes.push({ kind: 'altered', before, after });
  }
  for (const before of pairs.gone.flatMap((i) => old[i] ?? [])) changes.push({ kind: 'withdrawn', before });
  return changes.toSorted((a, b) => a.before.start - b.before.start);
}

const words = ({ text }: Quote) => plain(text);
const isSaid = (quote: Quote) => words(quote).split(' ').length >= fewestWords;

/** Whether both name a speaker beside the quote, and not the same one. */
function isReattributed({ speaker: before }: Quote, { speaker: after }: Quote): boolean {
  const areNamed = before?.because === 'named' && after?.because === 'named';
  if (!areNamed || !before.name || !after.name) return false;
  const [a, b] = [plain(before.name), plain(after.name)];
  return !holds(a, b) && !holds(b, a);
}
