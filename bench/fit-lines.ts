/**
 * Fits the scorer of pasted lines (src/article/line-weights.json) on the copied pages of
 * ../shared/benchmarks/reading: `node bench/fit-lines.ts` writes the weights fitted on all of them;
 * `node bench/fit-lines.ts PRED` writes predictions for the scorer instead, each page by weights that were fitted
 * without it (five folds by page; a page stands in one fold with and without foreign notices).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { likelihood } from '../src/article/line-score.ts';
import { firstTraits, type Line, linesOf, secondTraits } from '../src/article/lines.ts';
import { chosenLines } from '../src/article/pasted.ts';
import { type Example, fitScorer, foldOf, pruned, type Weights } from './logistic.ts';

interface Page {
  readonly id: string;
  readonly pasted: string;
  readonly body: string;
}

interface Sample {
  readonly page: Page;
  /** The page's own id, without `plain:` or `noticed:`. */
  readonly key: string;
  readonly lines: readonly Line[];
  readonly right: readonly boolean[];
  readonly weight: readonly number[];
  readonly first: readonly (readonly string[])[];
}

const folds = 5;
const innerFolds = 3;
const firstPass = { rounds: 6, shrink: 1e-4 };
const secondPass = { rounds: 4, shrink: 1e-4 };

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}_]+/gu) ?? [];
const runsOfFour = (words: readonly string[]) =>
  words.slice(3).map((_, i) => words.slice(i, i + 4).join(' '));

function sampleOf(page: Page): Sample {
  const lines = linesOf(page.pasted.split('\n'));
  const right = rightLines(lines, page.body);
  const counts = lines.map((line) => wordsOf(line.text).length);
  const total = counts.reduce((sum, count, i) => sum + (right[i] ? count : 0), 0) || 1;
  const weight = counts.map((count) => Math.min(0.5, (count + 1.5) / total));
  return { page, key: page.id.replace(/^\w+:/, ''), lines, right, weight, first: firstTraits(lines) };
}

/** Long lines are right when most of their runs of four words stand in the body; short ones when they stand there, near. */
function rightLines(lines: readonly Line[], body: string): boolean[] {
  const whole = ` ${wordsOf(body).join(' ')} `;
  const bodyLines = new Set(body.split('\n').map((line) => wordsOf(line).join(' ')));
  const runs = new Set(runsOfFour(wordsOf(body)));
  const long = lines.map(({ text }) => {
    const own = runsOfFour(wordsOf(text));
    return own.length >= 5 && own.filter((run) => runs.has(run)).length * 2 > own.length;
  });
  const first = long.indexOf(true);
  const last = long.lastIndexOf(true);
  return lines.map(({ text }, i) => {
    const words = wordsOf(text);
    if (words.length >= 8) return long[i] ?? false;
    if (words.length === 0 || i < first - 6 || i > last + 12) return false;
    const line = words.join(' ');
    const least = i > first && i < last ? 2 : 4;
    return bodyLines.has(line) || (words.length >= least && whole.includes(` ${line} `));
  });
}

const examples = (sample: Sample, traits: readonly (readonly string[])[]): Example[] =>
  traits.map((names, i) => ({
    traits: names,
    right: sample.right[i] ?? false,
    weight: sample.weight[i] ?? 0,
  }));

const withSecond = (sample: Sample, likely: readonly number[]) =>
  secondTraits(sample.lines, likely).map((names, i) => [...(sample.first[i] ?? []), ...names]);

/** Both passes; the second learns from first scores of pages that the first did not see. */
function fitBoth(samples: readonly Sample[]): { first: Weights; second: Weights } {
  const first = fitScorer(
    samples.flatMap((sample) => examples(sample, sample.first)),
    firstPass,
  );
  const seconds = Array.from({ length: innerFolds }, (_, fold) => {
    const isOwn = (sample: Sample) => foldOf(`${sample.key}x`, innerFolds) === fold;
    const others = samples.filter((sample) => !isOwn(sample));
    const scorer = fitScorer(
      others.flatMap((sample) => examples(sample, sample.first)),
      firstPass,
    );
    return samples.filter(isOwn).flatMap((sample) =>
      examples(
        sample,
        withSecond(
          sample,
          sample.first.map((names) => likelihood(names, scorer)),
        ),
      ),
    );
  });
  return { first: pruned(first, 0.03), second: pruned(fitScorer(seconds.flat(), secondPass), 0.03) };
}

const file = new URL('../../shared/benchmarks/reading/pasted-dev.jsonl.gz', import.meta.url);
const pages: Page[] = gunzipSync(readFileSync(file))
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const samples = pages.map(sampleOf);
const out = process.argv[2];
if (out === undefined) {
  const weights = fitBoth(samples);
  writeFileSync(
    new URL('../src/article/line-weights.json', import.meta.url),
    `${JSON.stringify(weights, null, 1)}\n`,
  );
} else {
  const lines: string[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isOwn = (sample: Sample) => foldOf(sample.key, folds) === fold;
    const { first, second } = fitBoth(samples.filter((sample) => !isOwn(sample)));
    for (const sample of samples.filter(isOwn)) {
      const likely = withSecond(
        sample,
        sample.first.map((names) => likelihood(names, first)),
      ).map((names) => likelihood(names, second));
      const kept = chosenLines(sample.lines, likely);
      const text = sample.lines
        .filter((_, i) => kept[i])
        .map((line) => line.text)
        .join('\n\n');
      lines.push(JSON.stringify({ id: sample.page.id, text }));
    }
  }
  writeFileSync(out, `${lines.join('\n')}\n`);
}
