import type { Weights } from '../ranking.ts';
import { type TokenFacts, tokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import { type Stretch, traitsOf } from './quotation-traits.ts';
import quotationWeights from './quotation-weights.json' with { type: 'json' };
import type { Quoted } from './quoted.ts';
import { tokenAt } from './speaker-candidates.ts';

/** The stretches between marks with their tokens, and how they stand to one another. */
export function stretchesOf(reading: Reading, marked: readonly Quoted[]): Stretch[] {
  const { text } = reading;
  const printed = new Map<string, number>();
  const key = ({ start, end }: Quoted) => text.slice(start, Math.min(end, start + longestTerm)).toLowerCase();
  for (const quoted of marked) printed.set(key(quoted), (printed.get(key(quoted)) ?? 0) + 1);
  const besides = (one: Quoted | undefined, next: Quoted | undefined) =>
    one !== undefined &&
    next !== undefined &&
    next.outer.start - one.outer.end < longestJoin &&
    /^,? ?(?:and |or |& )?$/.test(text.slice(one.outer.end, next.outer.start));
  return marked.map((quoted, i) => ({
    quoted,
    from: tokenAt(reading, quoted.start),
    to: tokenAt(reading, quoted.end),
    repeated: (printed.get(key(quoted)) ?? 0) > 1,
    listed: besides(marked[i - 1], quoted) || besides(quoted, marked[i + 1]),
  }));
}

/** Terms and slogans are short: more of a stretch is not compared. */
const longestTerm = 60;
const longestJoin = 8;

const shortestParagraph = 8;

const goesOver = (text: string, one: Quoted, next: Quoted): boolean =>
  !one.closed &&
  next.paragraph === one.paragraph + 1 &&
  next.opened &&
  text.slice(one.outer.end, next.outer.start).trim() === '';

/** Says whether a stretch is a quotation, and no scare quote or title. */
export type StretchJudge = (reading: Reading, facts: TokenFacts, stretch: Stretch) => boolean;

/** The judge by fitted weights: log-odds by trait, `''` is the bias. */
export function judgeWith(weights: Weights): StretchJudge {
  return (reading, facts, stretch) =>
    traitsOf(reading, facts, stretch).reduce(
      (odds, trait) => odds + (weights[trait] ?? 0),
      weights[''] ?? 0,
    ) > 0;
}

/** Keeps the stretches that someone said or wrote. */
export function keepQuotations(
  reading: Reading,
  marked: readonly Quoted[],
  judge: StretchJudge = judgeWith(quotationWeights),
): Quoted[] {
  const facts = tokenFacts(reading, marked);
  const stretches = stretchesOf(reading, marked);
  const kept = stretches.map((stretch) => stretch.to > stretch.from && judge(reading, facts, stretch));
  // A paragraph that never closes before one that opens again is the first of a quotation over several.
  for (let i = stretches.length - 2; i >= 0; i -= 1) {
    const [one, next] = [stretches[i], stretches[i + 1]];
    if (
      one &&
      next &&
      kept[i + 1] &&
      one.to - one.from >= shortestParagraph &&
      goesOver(reading.text, one.quoted, next.quoted)
    )
      kept[i] = true;
  }
  return marked.filter((_, i) => kept[i]);
}
