import type { Speaker } from '../../nouns.ts';
import { type Features, scoreOf, type Weights } from '../ranking.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import keyQuoteWeights from './key-quote-weights.json' with { type: 'json' };

/** What a quotation's weight is asked of. */
export interface Weighed {
  readonly text: string;
  /** Its words, lower case. */
  readonly words: readonly string[];
  readonly speaker: Speaker | null;
  /** The speaker's share of all mentions of people in the article, 0 to 1. */
  readonly prominence: number;
  /** Which of the article's quotations it is, from 0. */
  readonly rank: number;
  /** The longer words that the article uses most. */
  readonly theme: ReadonlySet<string>;
}

const firstPerson = new Set("we i our us my me we're we'll we've i'm i'll i've".split(' '));
const pleasantries =
  /\b(?:thank (?:you|god)|thanks|congratulations|good (?:morning|evening|luck|night)|happy (?:birthday|new year)|welcome|hello|god bless|nice to|great to (?:see|be)|pleased to|honou?red to be|wow|ha ha)\b/i;
const shortestSentence = 4;
const shortestEmbedded = 8;
const shortestClaim = 7;
const commonest = 40;
const longWord = 5;

/** Whether the article's own sentence holds the quotation: it begins in small letters. */
const isEmbedded = (text: string): boolean => /^\W*\p{Ll}/u.test(text.slice(0, 4));

/** No sentence of its own: of two or three words, or a few words of the article's sentence. */
const isFragment = ({ text, words }: Weighed): boolean =>
  words.length < shortestSentence || (isEmbedded(text) && words.length < shortestEmbedded);

const when = (condition: boolean): number => (condition ? 1 : 0);

/** What tells a key quotation from the others; `key-quote-weights.json` says how much each counts. */
export const keyQuoteFeatures: Features<Weighed> = {
  /** News puts first what matters: each doubling of the rank counts the same. */
  order: (w) => -Math.log2(1 + w.rank),
  theme: (w) => w.words.filter((word) => w.theme.has(word)).length / Math.max(1, w.words.length),
  prominence: (w) => Math.min(1, 2.5 * w.prominence),
  firstPerson: (w) => when(w.words.some((word) => firstPerson.has(word.replace('’', "'")))),
  carried: (w) => when(w.speaker?.because === 'carried'),
  pronoun: (w) => when(w.speaker?.because === 'pronoun'),
  asks: (w) => when(/\?\W*$/.test(w.text)),
  fragment: (w) => when(isFragment(w)),
  slight: (w) => when(!isFragment(w) && w.words.length < shortestClaim),
  embedded: (w) => when(!isFragment(w) && isEmbedded(w.text)),
  pleasantry: (w) => when(pleasantries.test(w.text)),
};

/** The longer words that an article uses most: what it is about. */
export function themeOf(reading: Reading, facts: TokenFacts): ReadonlySet<string> {
  const counts = new Map<string, number>();
  reading.tokens.forEach((token, i) => {
    const word = facts.bare[i] ?? '';
    if (token.kind === 'word' && word.length >= longWord) counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  const repeated = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]);
  return new Set(repeated.slice(0, commonest).map(([word]) => word));
}

/** Says how much news a quotation carries, 0 to 1. */
export type Weigh = (weighed: Weighed) => number;

/** The weight by fitted shares: those that summaries choose to quote weigh most. */
export function weighWith(weights: Weights): Weigh {
  return (weighed) => {
    const score = scoreOf(keyQuoteFeatures, weights, weighed);
    return Math.round(1000 / (1 + Math.exp(-score))) / 1000;
  };
}

/** The weight that the digest gives. */
export const weigh: Weigh = weighWith(keyQuoteWeights);
