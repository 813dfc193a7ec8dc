/**
 * Key quotes, by what reference summaries of ../shared/benchmarks/summary quote: `node bench/key-quotes.ts` fits the
 * weights of src/digest/quotes/key-quote-weights.json on them. Two runs write the same bytes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findCast } from '../src/digest/people.ts';
import {
  keyQuoteFeatures,
  type Weigh,
  type Weighed,
  weigh,
  weighWith,
} from '../src/digest/quotes/quote-weight.ts';
import { attributeQuotes, findQuotations } from '../src/digest/quotes.ts';
import { answersOf, scoreOf, type Weights } from '../src/digest/ranking.ts';
import { paragraphsOf, readText } from '../src/digest/text.ts';
import { fitRanker } from './ranker.ts';

const folder = join(import.meta.dirname, '../../shared/benchmarks/summary');
const weightsFile = join(import.meta.dirname, '../src/digest/quotes/key-quote-weights.json');
const article = z.object({ text: z.string(), references: z.union([z.string(), z.array(z.string())]) });

/** The quotes of an article, and which of them its reference summaries quote. */
interface Case {
  readonly set: 'BBC' | 'CNN, Daily Mail';
  readonly quotes: readonly Weighed[];
  readonly quoted: readonly boolean[];
  /** Those of them that are no fragments: what a summary weaves into its own sentence says nothing alone. */
  readonly key: readonly boolean[];
}

const fewestQuotes = 4;

/** Every article with some quotes. */
export function keyQuoteCases(): Case[] {
  const files = [
    ['BBC', 'bbc-dev'],
    ['CNN, Daily Mail', 'dev'],
    ['CNN, Daily Mail', 'dev-extra'],
  ] as const;
  return files.flatMap(([set, file]) =>
    readFileSync(join(folder, `${file}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .flatMap((line): Case[] => {
        const { text, references } = article.parse(JSON.parse(line));
        const quotes = quotesToWeigh(text);
        const summaries = [references].flat().map(wordsOf);
        const quoted = quotes.map((quote) =>
          summaries.some((summary) => isQuotedIn(summary, wordsOf(quote.text))),
        );
        const key = quoted.map((is, i) => is && !isFragment(quotes[i]));
        return quotes.length >= fewestQuotes ? [{ set, quotes, key, quoted }] : [];
      }),
  );
}

const isFragment = (quote: Weighed | undefined): boolean =>
  quote !== undefined && keyQuoteFeatures.fragment?.(quote) === 1;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];

function quotesToWeigh(text: string): Weighed[] {
  const reading = readText(text, paragraphsOf(text));
  const quotations = findQuotations(reading);
  const quotes: Weighed[] = [];
  attributeQuotes(reading, quotations, findCast(reading, quotations), undefined, (weighed) => {
    quotes.push(weighed);
    return 0;
  });
  return quotes;
}

const longestRun = 5;
const shortestRun = 3;
const leastShare = 0.3;

/** Whether a summary has five words of a quote in a row (all, where it is shorter), and a third of it. */
function isQuotedIn(summary: readonly string[], quote: readonly string[]): boolean {
  const run = longestShared(summary, quote);
  return run >= shortestRun && run >= Math.min(quote.length, longestRun) && run >= leastShare * quote.length;
}

/** The most words in a row that two texts share. */
function longestShared(one: readonly string[], other: readonly string[]): number {
  let longest = 0;
  let before: readonly number[] = [];
  for (const word of one) {
    const row = other.map((own, i) => (own === word ? (before[i - 1] ?? 0) + 1 : 0));
    longest = Math.max(longest, ...row);
    before = row;
  }
  return longest;
}

const ridge = 15;
/**
 * What no summary can show, for it sets words into sentences of its own, and quotes what leads. By the eye of an editor
 * on 27 articles; held out, no order of the article beats the whole with them on either source.
 */
const fixed: Weights = {
  order: 0.5,
  fragment: -2,
  embedded: -0.5,
  slight: -0.5,
  asks: -0.5,
  pleasantry: -1,
};

function fitWeights(cases: readonly Case[]): Weights {
  const names = Object.keys(keyQuoteFeatures);
  const free = names.filter((name) => fixed[name] === undefined);
  const lessons = cases.map(({ quotes, key }) => ({
    rows: quotes.map((quote) =>
      answersOf(keyQuoteFeatures, quote).filter((_, i) => free.includes(names[i] ?? '')),
    ),
    right: key,
    orNone: false,
    given: quotes.map((quote) => scoreOf(keyQuoteFeatures, fixed, quote)),
  }));
  const values = fitRanker(lessons, free.length, ridge);
  return {
    ...Object.fromEntries(free.map((name, i) => [name, Math.round(100 * (values[i] ?? 0)) / 100])),
    ...fixed,
  };
}

type Score = (quote: Weighed, i: number, of: Case) => number;

/** Precision of the first three (of as many as there are), and the mean rank of a key quote, 0 (first) to 1. */
function measure(cases: readonly Case[], which: 'key' | 'quoted', score: Score): string {
  let precision = 0;
  let rank = 0;
  for (const one of cases) {
    const scores = one.quotes.map((quote, i) => score(quote, i, one));
    const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    const places = order.flatMap((i, place) => (one[which][i] ? [place] : []));
    precision += places.filter((place) => place < 3).length / Math.min(3, places.length);
    rank += places.reduce((sum, place) => sum + place, 0) / places.length / (order.length - 1);
  }
  return `${((100 * precision) / cases.length).toFixed(1)} / ${(rank / cases.length).toFixed(3)}`;
}

const folds = 5;

/** Every article with the weight that was fitted without its part of the articles. */
function heldOutByFold(cases: readonly Case[]): Map<Case, Weigh> {
  return new Map(
    Array.from({ length: folds }, (_, fold) => {
      const held = weighWith(fitWeights(cases.filter((_, i) => i % folds !== fold)));
      return cases.filter((_, i) => i % folds === fold).map((one) => [one, held] as const);
    }).flat(),
  );
}

/** Prints how well the weight finds the quotes that reference summaries quote, held out, beside plain orders. */
export function printKeyQuotes(): void {
  if (!existsSync(folder)) return;
  const cases = keyQuoteCases();
  const heldOut = heldOutByFold(cases);
  console.log(
    'key quotes (precision at 3 / mean rank): weight, held out by fold | by source | fitted | article order | length',
  );
  for (const which of ['key', 'quoted'] as const) {
    if (which === 'quoted') console.log('the same, fragments that summaries quote counted as key quotes:');
    for (const set of ['BBC', 'CNN, Daily Mail'] as const) {
      const own = cases.filter((one) => one.set === set && new Set(one[which]).size === 2);
      const elsewhere = weighWith(fitWeights(cases.filter((one) => one.set !== set)));
      const figures = [
        measure(own, which, (quote, _, one) => heldOut.get(one)?.(quote) ?? 0),
        measure(own, which, elsewhere),
        measure(own, which, weigh),
        measure(own, which, (_, i) => -i),
        measure(own, which, ({ words }) => words.length),
      ];
      console.log(`${set} (${own.length} articles)`.padEnd(32), figures.join(' | '));
    }
  }
}

if (import.meta.main) {
  writeFileSync(weightsFile, `${JSON.stringify(fitWeights(keyQuoteCases()), null, 2)}\n`);
  printKeyQuotes();
}
