/** What tells quotations from scare quotes and titles is fitted here, on the dev set of ../shared/benchmarks/quotes. */
import { stretchesOf } from '../src/digest/quotes/quotation-filter.ts';
import { readMarks } from '../src/digest/quotes/quotation-marks.ts';
import { traitsOf } from '../src/digest/quotes/quotation-traits.ts';
import type { Weights } from '../src/digest/ranking.ts';
import { tokenFacts } from '../src/digest/text/token-facts.ts';
import { paragraphsOf, readText } from '../src/digest/text.ts';
import type { Span } from '../src/nouns.ts';
import type { Gold } from './quote-lessons.ts';
import { fitRanker, type Lesson } from './ranker.ts';

interface Example {
  readonly traits: readonly string[];
  readonly right: boolean;
}

/** Every stretch between marks, and whether the gold has it; scare quotes that the gold leaves open are left out. */
export function quotationExamples(gold: Gold): Example[] {
  const reading = readText(gold.text, paragraphsOf(gold.text));
  const marked = readMarks(gold.text, reading.paragraphs);
  const facts = tokenFacts(reading, marked);
  return stretchesOf(reading, marked).flatMap((stretch) => {
    const quotes = gold.quotes.filter((q) => q.kind !== 'indirect' && alike(q, stretch.quoted.outer));
    const optional = quotes.length > 0 && quotes.every((q) => q.optional);
    return optional ? [] : [{ traits: traitsOf(reading, facts, stretch), right: quotes.length > 0 }];
  });
}

/** Overlapping by more than half of the two; a quotation over paragraphs holds its pieces. */
function alike(gold: Span, found: Span): boolean {
  const shared = Math.min(gold.end, found.end) - Math.max(gold.start, found.start);
  return shared > 0.5 * (found.end - found.start) && (shared > 0.5 * (gold.end - gold.start) || shared > 40);
}

/** A false quotation costs more than a missed one: what must be added to its odds. */
const caution = 0.75;
const rarest = 3;
const ridge = 3;

/** Slogans and names are rare in political news: what the dev set is too small to teach is drawn to these log-odds. */
const priors: Weights = {
  'repeated short': -2,
  'repeated tiny': -1,
  'next work': -2,
  'work before true title': -2,
  'called by noun lower': -2,
  'called by passive lower': -3,
  'called by mark title': -2,
};

/** Log-odds by trait for being a quotation; `''` is the bias. */
export function fitQuotations(train: readonly Gold[]): Weights {
  const examples = train.flatMap(quotationExamples);
  const counts = new Map<string, number>();
  for (const { traits } of examples)
    for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const known = [...counts.keys()].filter((trait) => (counts.get(trait) ?? 0) >= rarest);
  const names = ['', ...new Set([...known, ...Object.keys(priors)])].sort();
  const place = new Map(names.map((name, i) => [name, i]));
  const lessons = examples.map(({ traits, right }): Lesson => {
    const row = new Array<number>(names.length).fill(0);
    for (const trait of ['', ...traits]) {
      const at = place.get(trait);
      if (at !== undefined) row[at] = 1;
    }
    return { rows: [row], right: [right], orNone: true };
  });
  const values = fitRanker(
    lessons,
    names.length,
    ridge,
    names.map((name) => priors[name] ?? 0),
  );
  return Object.fromEntries(
    names.map((name, i) => [name, Math.round(100 * ((values[i] ?? 0) - (name === '' ? caution : 0))) / 100]),
  );
}
