import { findCast } from '../src/digest/people.ts';
import { findQuotations } from '../src/digest/quotes.ts';
import type { WordModel } from '../src/digest/summary/importance.ts';
import { wordModel } from '../src/digest/summary/model.ts';
import { type Length, summarise } from '../src/digest/summary.ts';
import type { SummarySentence } from '../src/nouns.ts';
import { median, milliseconds } from './measure.ts';
import { crossValidate } from './summary/cross-validate.ts';
import { type Example, loadScorer, loadSet, type Scorer, setsAreHere } from './summary/sets.ts';

const lengths: readonly Length[] = [{ words: 70 }, { sentences: 3 }];

/**
 * Quality of summaries on the sets beside the project (ROUGE F1 × 100), against the first sentences of the article at
 * the same number of words, and speed. The rows say whether the model had seen the articles; `cross` adds rows where
 * it had not (five folds, some minutes).
 */
export async function run(cross = process.argv.includes('--cross')): Promise<void> {
  if (!setsAreHere()) {
    console.log('summary: the sets are not beside the project (../shared/benchmarks/summary): not measured');
    return;
  }
  const scorer = await loadScorer();
  const seen = [...loadSet('dev', scorer), ...loadSet('dev-extra', scorer)];
  const unseen = loadSet('bbc-dev', scorer);
  const shipped = () => wordModel();
  compare('BBC, never seen', scorer, unseen, shipped);
  compare('dev + dev-extra, in-sample', scorer, seen, shipped);
  if (cross) {
    const models = crossValidate(seen);
    compare(
      'dev + dev-extra, cross-validated',
      scorer,
      seen,
      (i) => models[i % models.length] ?? wordModel(),
    );
    const dev = seen.slice(0, seen.length - loadSet('dev-extra', scorer).length);
    compare('dev, cross-validated', scorer, dev, (i) => models[i % models.length] ?? wordModel());
  }
  speed(unseen);
}

/** Prints how far the summaries of a set are above its leads of equal length, with the paired bootstrap's bounds. */
function compare(
  name: string,
  scorer: Scorer,
  examples: readonly Example[],
  modelOf: (i: number) => WordModel,
): void {
  const made = examples.map((example, i) => summariesOf(example, modelOf(i)));
  for (const [which, length] of lengths.entries()) {
    const rows = examples.map((example, i) => {
      const shown = (made[i]?.[which] ?? []).map((sentence) => sentence.text);
      const words = shown.join(' ').split(/\s+/).length;
      const own = scorer.scoreDoc([...example.summaries], shown);
      const lead = scorer.scoreDoc([...example.summaries], [leadOf(example, length, words)]);
      return { own, words, r1: own.r1f - lead.r1f, r2: own.r2f - lead.r2f };
    });
    const mean = (of: (row: (typeof rows)[number]) => number) => 100 * average(rows.map(of));
    const [low, high] = bounds(rows.map((row) => 100 * row.r1));
    const what =
      'words' in length ? `${length.words} words, over LEAD of equal length` : '3 sentences, over LEAD-3';
    console.log(
      `summary, ${name}, ${what}: R1 ${signed(mean((row) => row.r1))} (95%: ${signed(low)} to ${signed(high)}), ` +
        `R2 ${signed(mean((row) => row.r2))}; R1 ${mean((row) => row.own.r1f).toFixed(1)}, ` +
        `R2 ${mean((row) => row.own.r2f).toFixed(1)}, ${(mean((row) => row.words) / 100).toFixed(0)} words`,
    );
  }
}

function summariesOf({ reading, title }: Example, model: WordModel): SummarySentence[][] {
  const cast = findCast(reading, findQuotations(reading));
  return summarise(reading, title, cast, [], lengths, model);
}

/** The article's beginning: as many words as the summary has, or its first three sentences. */
function leadOf({ reading, terms, text }: Example, length: Length, words: number): string {
  const sentences = terms.candidates.map(({ start, end }) => text.slice(start, end));
  if ('sentences' in length) return sentences.slice(0, length.sentences).join(' ');
  return (sentences.length > 0 ? sentences.join(' ') : reading.text).split(/\s+/).slice(0, words).join(' ');
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The 95% bounds of a mean by a thousand draws with replacement, always the same draws. */
function bounds(values: readonly number[]): [low: number, high: number] {
  let state = 1;
  const draw = () => {
    state = (state * 48_271) % 2_147_483_647;
    return values[state % values.length] ?? 0;
  };
  const means = Array.from({ length: 1000 }, () => average(values.map(draw))).sort((a, b) => a - b);
  return [means[25] ?? 0, means[974] ?? 0];
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

function speed(examples: readonly Example[]): void {
  const ready = examples.map((example) => ({
    ...example,
    cast: findCast(example.reading, findQuotations(example.reading)),
  }));
  const words = ready.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const all: readonly Length[] = [{ sentences: 1 }, { words: 70 }, { words: 120 }];
  const times = Array.from({ length: 9 }, () =>
    milliseconds(() => ready.map(({ reading, title, cast }) => summarise(reading, title, cast, [], all))),
  );
  const each = (time: number) => ((time / words) * 1000).toFixed(2);
  console.log(
    `summary, speed: ${each(median(times))} ms (least ${each(Math.min(...times))}) for 1,000 words, three lengths (goal 3)`,
  );
}
