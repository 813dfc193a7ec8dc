/**
 * Fits the scorers of pasted lines on the copied pages of ../shared/benchmarks/reading: the logistic one
 * (src/article/line-weights.json) and the trees on top of its first pass (src/article/line-trees.json).
 * `node bench/fit-lines.ts` writes those fitted on all pages; `node bench/fit-lines.ts PRED` writes predictions for the
 * benchmark's scorer instead, each page by scorers that were fitted without it (a page stands in one fold with and
 * without foreign notices).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { chosenLines } from '../src/article/chosen.ts';
import { lineRows } from '../src/article/line-features.ts';
import { lineChoosing, lineLikelihoods } from '../src/article/line-scores.ts';
import { firstTraits, linesOf, secondTraits } from '../src/article/lines.ts';
import { eachUnseen, type StackedSample, type Stacking, writeModel } from './stacked.ts';
import { rightLines, weightsOf } from './two-passes.ts';

interface Page {
  readonly id: string;
  readonly pasted: string;
  readonly body: string;
}

const stacking: Stacking = {
  leastPages: 3,
  growth: { trees: 250, depth: 5, rate: 0.05, pull: 5, least: 3, columns: 0.3 },
};

function sampleOf(page: Page): StackedSample & { readonly id: string } {
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
    rows: (first) => lineRows(lines, first),
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
if (out === undefined) writeModel('line', samples, stacking);
else {
  const said: string[] = [];
  eachUnseen(samples, stacking, ({ id, lines }, scorers, judge) => {
    const kept = chosenLines(lines, lineLikelihoods(lines, scorers, judge), lineChoosing);
    const paragraphs = lines.filter((line, i) => kept[i] && !line.foreign).map((line) => line.text);
    said.push(JSON.stringify({ id, text: paragraphs.join('\n\n') }));
  });
  writeFileSync(out, `${said.join('\n')}\n`);
}
