/** What the rankers of quotes are fitted on: the gold answers of the dev set of ../shared/benchmarks/quotes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { antecedentFeatures } from '../src/digest/people/antecedents.ts';
import { type Chooser, chooserWith } from '../src/digest/people/resolving.ts';
import { findCast } from '../src/digest/people.ts';
import type { StretchJudge } from '../src/digest/quotes/quotation-filter.ts';
import { speakerFeatures } from '../src/digest/quotes/speaker-features.ts';
import { speakerChooserWith } from '../src/digest/quotes/speakers.ts';
import { attributeQuotes, findQuotations } from '../src/digest/quotes.ts';
import { answersOf, best, type Weights } from '../src/digest/ranking.ts';
import { paragraphsOf, readText } from '../src/digest/text.ts';
import type { Span } from '../src/nouns.ts';
import type { Lesson } from './ranker.ts';

interface GoldQuote extends Span {
  readonly optional?: boolean;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly speaker?: Span & { readonly text: string };
  readonly speakerType?: 'name' | 'pronoun' | 'nominal';
  readonly speakerName?: string;
  readonly corefNames?: readonly string[];
}

export interface Gold {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}

interface Scorer {
  speakerRight(name: string | null, gold: GoldQuote, text: string): { lenient: boolean; named: boolean };
}

const folder = join(import.meta.dirname, '../../shared/benchmarks/quotes');
const scorer: Scorer = await import(join(folder, 'score-quotes.mjs'));

/** The annotated articles. */
export const golds: readonly Gold[] = readFileSync(join(folder, 'dev.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** The gold answer to every pronoun or description that speaks: by the offset where its mention starts. */
export function antecedentLessons(gold: Gold, judge: StretchJudge, weights: Weights, lessons: Lesson[]) {
  const reading = readText(gold.text, paragraphsOf(gold.text));
  const model = chooserWith(weights);
  const choose: Chooser = (anaphor, candidates) => {
    const quote = gold.quotes.find(
      (q) => q.speaker && q.speakerType !== 'name' && overlaps(q.speaker, anaphor),
    );
    const asked =
      quote?.speaker && quote.speakerName !== undefined && Math.abs(quote.speaker.start - anaphor.start) <= 1;
    if (!asked || !quote) return model(anaphor, candidates);
    const right = candidates.map((c) => {
      const { start, end } = c.trace.entity.name;
      return (
        quote.speakerName !== undefined &&
        scorer.speakerRight(gold.text.slice(start, end), quote, gold.text).named
      );
    });
    lessons.push({
      rows: candidates.map((c) => answersOf(antecedentFeatures, c)),
      right,
      orNone: false,
    });
    const at = right.indexOf(true);
    const candidate = candidates[at];
    return candidate ? { candidate, share: 1, score: 1 } : model(anaphor, candidates);
  };
  const quotations = findQuotations(reading, judge);
  return { reading, quotations, cast: findCast(reading, quotations, choose) };
}

/** The gold answer to every quotation that has one. */
export function speakerLessons(
  gold: Gold,
  judge: StretchJudge,
  antecedents: Weights,
  speakers: Weights,
  lessons: Lesson[],
) {
  const { reading, quotations, cast } = antecedentLessons(gold, judge, antecedents, []);
  const model = speakerChooserWith(speakers);
  attributeQuotes(reading, quotations, cast, (place, candidates) => {
    const quote = gold.quotes.find((q) => q.kind !== 'indirect' && q.speaker && overlaps(q, place.quotation));
    const mention = quote?.speaker;
    if (!quote || !mention) return model(place, candidates);
    const right = candidates.map(({ source }) => {
      const person = source.person === null ? undefined : cast.people[source.person];
      if (overlaps(mention, source) && quote.speakerType === 'pronoun') return true;
      return scorer.speakerRight(person?.name ?? gold.text.slice(source.start, source.end), quote, gold.text)
        .lenient;
    });
    lessons.push({ rows: candidates.map((c) => answersOf(speakerFeatures, c)), right, orNone: false });
    return best(
      speakerFeatures,
      speakers,
      right.includes(true) ? candidates.filter((_, i) => right[i]) : candidates,
    )?.candidate;
  });
}
