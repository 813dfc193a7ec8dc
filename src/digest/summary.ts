import type { SummarySentence } from '../nouns.ts';
import type { Cast } from './people.ts';
import { expectAgreement } from './summary/agreement.ts';
import { findCandidates, type SentenceSpan } from './summary/candidates.ts';
import { companionsOf } from './summary/companions.ts';
import { judgeWords, type WordModel } from './summary/importance.ts';
import { wordModel } from './summary/model.ts';
import { judgeStandings, type Standing } from './summary/readable.ts';
import { findBest, mostCandidates } from './summary/search.ts';
import { findTerms } from './summary/terms.ts';
import { countUses } from './summary/uses.ts';
import type { Reading } from './text.ts';
import { showRepairs } from './timeline/repairs.ts';

/** How long a summary is to be: that many sentences, or at most that many words (but always one sentence). */
export type Length = { readonly sentences: number } | { readonly words: number };

/**
 * Chooses, for each length, sentences that say what the article says, in the article's order, readable on their own:
 * the set that agrees best with what the word model expects a person to write. An article that is no longer than
 * the length is shown whole. `model` is for measuring another one.
 */
export function summarise(
  reading: Reading,
  title: string,
  cast: Cast,
  lengths: readonly Length[],
  model: WordModel = wordModel(),
): SummarySentence[][] {
  const spans = findCandidates(reading);
  const terms = findTerms(reading, spans, title);
  const uses = countUses(reading.text, terms, model.lexicon);
  const standings = judgeStandings(reading, spans, cast);
  const companions = companionsOf(reading, spans, standings, cast, title);
  const choosable = companions.flatMap(({ never }, i) => (never || i >= mostCandidates ? [] : [i]));
  const importance = judgeWords(uses, model, choosable);
  const agreement = expectAgreement(terms, uses.pairs, importance);
  const words = terms.candidates.map((candidate) => candidate.words);
  const all = words.reduce((sum, own) => sum + own, 0);
  return lengths.map((length) => {
    const fits = fitter(length);
    if (fits(all, spans.length)) return show(reading, spans, standings, [...spans.keys()]);
    const target = targetOf(length);
    const chosen = findBest(agreement, { companions, target, words, fits, shareOf: sharesOf(length) });
    return show(reading, spans, standings, chosen.length > 0 ? chosen : leadOf(standings, words, fits));
  });
}

const fitter =
  (length: Length) =>
  (words: number, sentences: number): boolean =>
    'words' in length ? words <= length.words : sentences <= length.sentences;

/**
 * Where the news is said in few words a summary may be short: with fewer than `full` of the words that are asked for its
 * worth is taken for 1 / 1.05, with fewer than `least` it is not shown where more would fit. Found by cross validation:
 * of 70 words the median takes 55, and one summary in ten has fewer than 40.
 */
const full = { share: 0.68, left: 22 };
const least = { share: 0.28, left: 50 };
const shareOfShort = 1 / 1.05;

function sharesOf(length: Length): (words: number, sentences: number) => number {
  if ('sentences' in length) return (_, sentences) => (sentences >= length.sentences ? 1 : 0);
  const bound = ({ share, left }: typeof full) => Math.max(share * length.words, length.words - left);
  const [fullWords, leastWords] = [bound(full), bound(least)];
  return (words) => (words >= fullWords ? 1 : words >= leastWords ? shareOfShort : 0);
}

/** The length, in terms, that the expected agreement is reckoned with. */
function targetOf(length: Length): number {
  if ('sentences' in length) return 14 * length.sentences;
  return Math.max(0.42 * length.words, length.words - 40);
}

/** The first sentences that fit, and at least one; captions and pieces only where there is nothing else. */
function leadOf(
  standings: readonly Standing[],
  words: readonly number[],
  fits: (words: number, sentences: number) => boolean,
): readonly number[] {
  const all = [...words.keys()];
  const whole = all.filter((i) => standings[i]?.reads !== 'fragment');
  const lead: number[] = [];
  let long = 0;
  for (const i of whole.length > 0 ? whole : all) {
    long += words[i] ?? 0;
    if (lead.length > 0 && !fits(long, lead.length + 1)) break;
    lead.push(i);
  }
  return lead;
}

function show(
  reading: Reading,
  spans: readonly SentenceSpan[],
  standings: readonly Standing[],
  chosen: readonly number[],
): SummarySentence[] {
  return chosen.flatMap((i) => {
    const span = spans[i];
    if (!span) return [];
    const repairs = chosen.includes(i - 1) ? [] : (standings[i]?.repairs ?? []);
    const { start, end } = span;
    const text = showRepairs(reading.text, span, repairs);
    return [{ start, end, text, ...(repairs.length > 0 && { repairs }) }];
  });
}
