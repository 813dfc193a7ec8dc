import type { Speaker } from '../nouns.ts';
import type { Reading } from './text.ts';
import type { TokenFacts } from './token-facts.ts';

/** What a quotation's weight is made of besides its words. */
export interface Standing {
  readonly speaker: Speaker | null;
  /** The speaker's share of all mentions of people in the article, 0 to 1. */
  readonly prominence: number;
  /** The word that attributes it, lower case. */
  readonly cue: string | undefined;
}

const resolve = new Set(
  "will won't must never cannot can't shall shouldn't should need needs refuse refuses not no".split(' '),
);
const firstPerson = new Set("we i our us my we're we'll we've i'm i'll i've".split(' '));
const weighty = new Set(
  `vowed promised pledged warned denied rejected refused accused insisted announced declared claimed admitted acknowledged
conceded threatened demanded urged revealed confirmed argued predicted condemned emphasized emphasised stressed`
    .trim()
    .split(/\s+/),
);
const pleasantries =
  /\b(?:thank (?:you|god)|thanks|congratulations|good (?:morning|evening|luck|night)|happy (?:birthday|new year)|welcome|hello|god bless|nice to|great to (?:see|be)|pleased to|honou?red to be|wow|ha ha)\b/i;
const commonest = 40;
const longWord = 5;

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

/**
 * How much news a quotation carries, 0 to 1: what is asserted, promised or refused, about what the article is about, by
 * the people at its centre; less for fragments, questions and pleasantries. The shares are set by hand.
 */
export function weightOf(
  text: string,
  words: readonly string[],
  theme: ReadonlySet<string>,
  { speaker, prominence, cue }: Standing,
): number {
  const { length } = words;
  const size = length < 4 ? 0 : length < 8 ? 0.4 : length <= 60 ? 1 : 0.7;
  const whole = /^[\p{Lu}\p{N}“‘"'[]/u.test(text) ? 1 : 0;
  const said = words.map((word) => word.replace('’', "'"));
  const stands = said.some((word) => resolve.has(word)) ? 1 : 0;
  const own = said.some((word) => firstPerson.has(word)) ? 1 : 0;
  const themed = Math.min(1, words.filter((word) => theme.has(word)).length / 3);
  const named = speaker?.name ? 1 : 0;
  const score =
    0.2 * size +
    0.15 * whole +
    0.12 * stands +
    0.06 * own +
    0.05 * (/\p{N}/u.test(text) ? 1 : 0) +
    0.15 * themed +
    0.1 * named +
    0.12 * Math.min(1, 2.5 * prominence) +
    0.05 * (weighty.has(cue ?? '') ? 1 : 0);
  const penalty = (pleasantries.test(text) ? 0.25 : 0) + (/\?\W*$/.test(text) ? 0.1 : 0);
  return Math.round(1000 * Math.max(0, Math.min(1, score - penalty))) / 1000;
}
