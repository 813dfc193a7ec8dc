/**
 * Fits the scorer of pasted lines (src/article/line-weights.json) on the copied pages of
 * ../shared/benchmarks/reading: `node bench/fit-lines.ts` writes the weights fitted on all of them;
 * `node bench/fit-lines.ts PRED` writes predictions for the benchmark's scorer instead, each page by weights that were
 * fitted without it (a page stands in one fold with and without foreign notices).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { chosenLines } from '../src/article/chosen.ts';
import { firstTraits, linesOf, secondTraits } from '../src/article/lines.ts';
import { crossValidated, fitBoth, rightLines, type Sample, weightsOf } from './two-passes.ts';

interface Page {
  readonly id: string;
  readonly pasted: string;
  readonly body: string;
}

const leastPages = 3;

function sampleOf(page: Page): Sample & { readonly id: string } {
  const lines = linesOf(page.pasted.split('\n'));
  const right = rightLines(lines, page.body);
  return {
    id: page.id,
    key: page.id.replace(/^\w+:/, ''),
    lines,
    right,
    weight: weightsOf(lines, right),
    first: firstTraits(lines),
    second: (likely) => secondTraits(lines, likely),
  };
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
  const scorers = fitBoth(samples, leastPages);
  writeFileSync(
    new URL('../src/article/line-weights.json', import.meta.url),
    `${JSON.stringify(scorers, null, 1)}\n`,
  );
} else {
  const scores = crossValidated(samples, leastPages);
  const lines = samples.map((sample) => {
    const kept = chosenLines(sample.lines, scores.get(sample) ?? []);
    const text = sample.lines
      .filter((line, i) => kept[i] && !line.foreign)
      .map((line) => line.text)
      .join('\n\n');
    return JSON.stringify({ id: sample.id, text });
  });
  writeFileSync(out, `${lines.join('\n')}\n`);
}
