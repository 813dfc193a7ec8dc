import type { Quoted } from './quotation-marks.ts';
import { type Stretch, traitsOf } from './quotation-traits.ts';
import quotationWeights from './quotation-weights.json' with { type: 'json' };
import type { Weights } from './ranking.ts';
import { tokenAt } from './speaker-candidates.ts';
import type { Reading } from './text.ts';
import { type TokenFacts, tokenFacts } from './token-facts.ts';

/** The stretches between marks with their tokens. */
export function stretchesOf(reading: Reading, marked: readonly Quoted[]): Stretch[] {
  return marked.map((quoted) => ({
    quoted,
    from: tokenAt(reading, quoted.start),
    to: tokenAt(reading, quoted.end),
  }));
}

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
  return stretchesOf(reading, marked)
    .filter((stretch) => stretch.to > stretch.from && judge(reading, facts, stretch))
    .map((stretch) => stretch.quoted);
}
