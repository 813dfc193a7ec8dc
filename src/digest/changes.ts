import type { Changes, Correction, QuoteChange, Replaced, Span } from '../nouns.ts';
import { correctionOf, type Revision } from './changes/corrections.ts';
import { pairsOf } from './changes/pairs.ts';
import { quoteChanges } from './changes/quotes.ts';
import { plain, type Substitution, substitutions, wordsOf } from './changes/words.ts';
import { readText } from './text.ts';

export type { Revision };

/** Paragraphs that share half of their words are one paragraph with other words. */
const leastAlike = 0.5;

/**
 * What an article says that an earlier revision of it did not: new paragraphs, quotes that were altered or withdrawn,
 * figures and dates that were corrected. Case, quotation marks and stops do not count, nor does the order of paragraphs or
 * how they are parted.
 */
export function changesBetween(before: Revision, after: Revision): Changes {
  const plainly = [before, after].map(({ article }) =>
    article.paragraphs.map((span) => plain(textAt(article.text, span))),
  );
  const [old = [], now = []] = plainly;
  const text = { before: old.join(' '), now: now.join(' ') };
  const pairs = pairsOf(old, now, leastAlike, text);
  const quotes = quoteChanges({ before: before.digest.quotes, now: after.digest.quotes }, text);
  const at = (j: number) => after.article.paragraphs[j] ?? { start: 0, end: 0 };
  const corrected = pairs.changed.map(([i, j]) =>
    correctionsIn(before.article.paragraphs[i] ?? at(j), at(j), before, after, quotes),
  );
  return {
    ...replaced('title', before.article.title, after.article.title),
    ...replaced('published', before.article.published, after.article.published),
    added: pairs.come.map(at),
    reworded: pairs.changed.flatMap(([, j], n) => (corrected[n]?.isReworded ? [at(j)] : [])),
    removed: pairs.gone.length,
    quotes,
    figures: corrected.flatMap(({ figures }) => figures),
    dates: corrected.flatMap(({ dates }) => dates),
  };
}

const textAt = (text: string, { start, end }: Span) => text.slice(start, end);

function replaced<K extends string>(
  name: K,
  before: string | undefined,
  after: string | undefined,
): Partial<Record<K, Replaced>> {
  if (before === undefined || after === undefined || plain(before) === plain(after)) return {};
  const change: Partial<Record<K, Replaced>> = {};
  change[name] = { before, after };
  return change;
}

interface Corrected {
  readonly figures: readonly Correction[];
  readonly dates: readonly Correction[];
  /** Whether there are other words too, that no figure, date or quote accounts for. */
  readonly isReworded: boolean;
}

function correctionsIn(
  was: Span,
  is: Span,
  before: Revision,
  after: Revision,
  quotes: readonly QuoteChange[],
): Corrected {
  const words = { before: wordsOf(before.article.text, was), after: wordsOf(after.article.text, is) };
  const found = substitutions(words.before, words.after);
  if (found === null) return { figures: [], dates: [], isReworded: true };
  const { sentences } = readText(after.article.text, [is]);
  const sentenceAt = (at: number): Span => {
    const sentence = sentences.find(({ start, end }) => start <= at && at < end) ?? is;
    return { start: sentence.start, end: sentence.end };
  };
  const isQuoted = ({ before: old, after: now }: Substitution) =>
    quotes.some(
      (change) =>
        isWithin(change.before, words.before.slice(old.start, old.end)) &&
        (change.kind === 'withdrawn' || isWithin(change.after, words.after.slice(now.start, now.end))),
    );
  const told = found
    .filter((one) => !isQuoted(one))
    .map((one) =>
      correctionOf(one, { ...before, words: words.before }, { ...after, words: words.after }, sentenceAt),
    );
  const of = (kind: 'figure' | 'date') =>
    told.flatMap((one) => (one.kind === kind && 'correction' in one ? [one.correction] : []));
  return {
    figures: of('figure'),
    dates: of('date'),
    isReworded: told.some(({ kind }) => kind === 'words'),
  };
}

/** Whether all of the words stand in a quote. */
const isWithin = ({ start, end }: Span, words: readonly Span[]) =>
  words.every((word) => start <= word.start && word.end <= end);
