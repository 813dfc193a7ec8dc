import type { Span } from '../../nouns.ts';
import { bylineOrDate, pageLine } from '../language/en-openers.ts';
import type { Reading } from '../text.ts';
import { findGlue } from './glued.ts';

/** A sentence that may stand in a summary: its span without a dateline or a caption that ran into it. */
export interface SentenceSpan extends Span {
  /** Number of the sentence in the reading. */
  readonly sentence: number;
  readonly paragraph: number;
}

/** Longer articles say in their first sentences what matters; what comes later is not looked at. */
const mostSentences = 60;
/** A dateline stands in the first paragraphs, and is short. */
const datelineParagraphs = 2;
const longestDateline = 90;

/**
 * Where a dateline ends: `(CNN)`, `(CNN) --`, `LONDON, April 4 (Reuters) - `, `MEXICO CITY — `, `Lund, Sweden (The Post)`. What follows is
 * capitalised in the article itself.
 */
const dateline =
  /^(?:(?=--? )|\((?:The )?[A-Z][\p{L}.& ]{2,30}\)(?=[\p{Lu}“"'‘])|\((?:CNN|AP|AFP|Reuters|UPI|Bloomberg)[^)]{0,40}\)|(?:[A-Z][\p{L}.’' -]{1,30}, ?)?[A-Z][\p{L}.,’' \d-]{1,50}\((?:CNN|AP|AFP|Reuters|UPI|Bloomberg|Xinhua|ANI|PTI|dpa)[^)]{0,40}\)|[A-Z][\p{L}.’' -]{1,30}, [A-Z][\p{L}. ]{1,25}\([^)]{2,40}\)(?=[\p{Lu}“"'‘])|\p{Lu}{3}[\p{Lu}.’' -]{0,40}(?:, [\p{L}. ]{2,25}){0,2}(?= ?(?:—|–|--| -) ))\s*(?:—|–|--|-|:)?\s*(?=["“'‘]?[\p{Lu}\p{N}])/u;

/** The sentences that a summary may choose from, in order; lines of the page only where there is nothing else. */
export function findCandidates(reading: Reading): SentenceSpan[] {
  const found = candidatesOf(
    reading,
    (shown, atTop) => !pageLine.test(shown) && !(atTop && bylineOrDate.test(shown)),
  );
  return found.length > 0 ? found : candidatesOf(reading, () => true);
}

function candidatesOf(reading: Reading, isText: (shown: string, atTop: boolean) => boolean): SentenceSpan[] {
  const { text, sentences, tokens } = reading;
  const found: SentenceSpan[] = [];
  for (const [number, sentence] of sentences.entries()) {
    if (found.length === mostSentences) break;
    const shown = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 4 * longestDateline));
    const early = sentence.paragraph < datelineParagraphs && number < 4;
    if (!isText(shown, early && found.length === 0) || !/[\p{L}\p{N}]/u.test(shown)) continue;
    const skipped = early ? (dateline.exec(shown.slice(0, longestDateline))?.[0].length ?? 0) : 0;
    const own = tokens.slice(sentence.from, sentence.to);
    const glue = own[findGlue(reading, own)]?.start ?? 0;
    found.push({
      start: Math.max(sentence.start + skipped, glue),
      end: sentence.end,
      sentence: number,
      paragraph: sentence.paragraph,
    });
  }
  return found;
}
