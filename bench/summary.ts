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

/** An article, and a model to summarise it with. */
interface Trial {
  readonly example: Example;
  readonly model: WordModel;
}

/**
 * Quality of summaries on the sets beside the project (ROUGE F1 × 100), against the
 * first words of the article, as many as the summary has, and speed. `dev` and `dev-extra` are summarised with models
 * that did not see the article (five folds, a minute or two); BBC was never fitted on.
 */
export async function run(): Promise<void> {
  if (!setsAreHere()) {
    console.log('summary: the sets are not beside the project (../shared/benchmarks/summary): not measured');
    return;
  }
  const scorer = await loadScorer();
  const dev = loadSet('dev', scorer);
  const extra = loadSet('dev-extra', scorer);
  const seen = [...dev, ...extra];
  speed(seen);
  compare(
    'BBC',
    scorer,
    loadSet('bbc-dev', scorer).map((example) => ({ example, model: wordModel() })),
  );
  const models = crossValidate(seen);
  const trials = seen.map((example, i) => ({ example, model: models[i % models.length] ?? wordModel() }));
  compare('dev', scorer, trials.slice(0, dev.length));
  compare('dev-extra', scorer, trials.slice(dev.length));
  compare('dev + dev-extra', scorer, trials);
  others(scorer, trials);
}

/** What a summary is worth beside the article's first words. */
interface Row {
  readonly words: number;
  readonly r1: number;
  readonly r2: number;
  readonly overLead: number;
  readonly overLead2: number;
}

/** Prints how far the summaries of some articles are above the first words, with the paired bootstrap's bounds. */
function compare(name: string, scorer: Scorer, trials: readonly Trial[]): void {
  const made = trials.map(({ example, model }) => summariesOf(example, model));
  for (const [which, length] of lengths.entries()) {
    const rows = trials.map(({ example }, i) => {
      const shown = (made[i]?.[which] ?? []).map((sentence) => sentence.text);
      return judge(scorer, example, shown, length);
    });
    const what =
      'words' in length ? `${length.words} words, over LEAD of equal length` : '3 sentences, over LEAD-3';
    console.log(`summary, ${name} (${rows.length}), ${what}: ${told(rows)}`);
  }
}

/**
 * Other systems of the sets, on the articles that have them, by the same measure. The names of SummEval's (Fabbri et al.
 * 2021) are numbers: M1, M2 and M5 are neural extractors fitted on 287,000 articles.
 */
function others(scorer: Scorer, trials: readonly Trial[]): void {
  const systems = { M1: 'NeuSum', M2: 'BanditSum', M5: 'RNES', bert_sum: 'BertSum (abstractive)' };
  for (const [key, name] of Object.entries(systems)) {
    const having = trials.filter(({ example }) => key in example.systems);
    const theirs = having.map(({ example }) =>
      judge(scorer, example, example.systems[key] ?? [], { words: Infinity }),
    );
    const ours = having.map(({ example, model }) => {
      const [medium = []] = summariesOf(example, model);
      return judge(
        scorer,
        example,
        medium.map((sentence) => sentence.text),
        { words: 70 },
      );
    });
    console.log(`summary, ${name}, ${having.length} articles: ${told(theirs)}`);
    console.log(`summary, ours on the same: ${told(ours)}`);
  }
}

function judge(scorer: Scorer, example: Example, shown: readonly string[], length: Length): Row {
  const words = shown.join(' ').split(/\s+/).length;
  const own = scorer.scoreDoc([...example.summaries], [...shown]);
  const lead = scorer.scoreDoc([...example.summaries], [leadOf(example, length, words)]);
  return { words, r1: own.r1f, r2: own.r2f, overLead: own.r1f - lead.r1f, overLead2: own.r2f - lead.r2f };
}

function told(rows: readonly Row[]): string {
  const mean = (of: (row: Row) => number) => 100 * average(rows.map(of));
  const [low, high] = bounds(rows.map((row) => 100 * row.overLead));
  const [low2, high2] = bounds(rows.map((row) => 100 * row.overLead2));
  return (
    `R1 ${signed(mean((row) => row.overLead))} (95%: ${signed(low)} to ${signed(high)}), ` +
    `R2 ${signed(mean((row) => row.overLead2))} (${signed(low2)} to ${signed(high2)}); ` +
    `R1 ${mean((row) => row.r1).toFixed(1)}, R2 ${mean((row) => row.r2).toFixed(1)}, ` +
    `${(mean((row) => row.words) / 100).toFixed(0)} words`
  );
}

function summariesOf({ reading, title }: Example, model: WordModel): SummarySentence[][] {
  const cast = findCast(reading, findQuotations(reading));
  return summarise(reading, title, cast, lengths, model);
}

/**
 * The article's beginning, without datelines, bylines and lines of the page: as many words as the summary has, or its
 * first three sentences.
 */
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

/** Time for short, medium and long together, in articles of about 1,000 words that have been read already. */
function speed(examples: readonly Example[]): void {
  const wordsIn = (text: string) => text.split(/\s+/).length;
  const ready = examples
    .filter(({ text }) => wordsIn(text) > 800 && wordsIn(text) < 1200)
    .map((example) => ({ ...example, cast: findCast(example.reading, findQuotations(example.reading)) }));
  const words = ready.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const all: readonly Length[] = [{ sentences: 1 }, { words: 70 }, { words: 120 }];
  const times = Array.from({ length: 9 }, () =>
    milliseconds(() => ready.map(({ reading, title, cast }) => summarise(reading, title, cast, all))),
  );
  const each = (time: number) => ((time / words) * 1000).toFixed(2);
  console.log(
    `summary, speed: ${each(median(times))} ms (least ${each(Math.min(...times))}) for 1,000 words, three lengths (goal 3)`,
  );
}
