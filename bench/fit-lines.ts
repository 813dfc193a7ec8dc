/**
 * Fits the scorers of pasted lines on the copied pages of ../shared/benchmarks/reading: the logistic one
 * (src/article/lines/line-weights.json) and the trees on top of its guesses (src/article/lines/line-trees.json).
 * `node bench/fit-lines.ts` writes those fitted on all pages; `node bench/fit-lines.ts PRED` writes predictions for the
 * benchmark's scorer instead, each page by scorers that were fitted without its site.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { chosenLines } from '../src/article/lines/chosen.ts';
import { lineRows } from '../src/article/lines/line-features.ts';
import { lineChoosing, lineLikelihoods } from '../src/article/lines/line-scores.ts';
import { type Line, linesOf, lineTraits } from '../src/article/lines.ts';
import { rightLines, weightsOf } from './right-lines.ts';
import { siteOf } from './site.ts';
import { eachUnseen, type StackedSample, type Stacking, writeModel } from './stacked.ts';

interface Page {
  readonly id: string;
  readonly pasted: string;
  readonly body: string;
}

interface PageAddress {
  readonly id: string;
  readonly url?: string;
}

const stacking: Stacking = {
  leastSites: 3,
  growth: { trees: 250, depth: 5, rate: 0.05, pull: 5, least: 3, columns: 0.3 },
};

type LineSample = StackedSample & { readonly id: string };

function sampleOf(id: string, lines: readonly Line[], right: readonly boolean[]): LineSample {
  const page = id.replace(/^\w+:/, '');
  return {
    id,
    key: sites.get(page) ?? page,
    lines,
    right,
    weight: weightsOf(lines, right),
    traits: lineTraits(lines),
    rows: (guesses) => lineRows(lines, guesses),
  };
}

function pageSample({ id, pasted, body }: Page): LineSample {
  const lines = linesOf(pasted.split('\n'));
  return sampleOf(id, lines, rightLines(lines, body));
}

const rowsOf = (name: string) =>
  gunzipSync(readFileSync(new URL(`../../shared/benchmarks/reading/${name}`, import.meta.url)))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const sites = new Map(
  rowsOf('pages-dev.jsonl.gz').map(({ id, url }: PageAddress) => [id, siteOf(url ?? '') || id]),
);
const pages: Page[] = rowsOf('pasted-dev.jsonl.gz');
const samples = pages.map(pageSample);
const out = process.argv[2];
if (out === undefined) writeModel('line', samples, stacking);
else {
  const said: string[] = [];
  eachUnseen(samples, stacking, ({ id, lines }, weights, judge) => {
    const kept = chosenLines(lines, lineLikelihoods(lines, weights, judge), lineChoosing);
    const paragraphs = lines.filter((line, i) => kept[i] && !line.foreign).map((line) => line.text);
    said.push(JSON.stringify({ id, text: paragraphs.join('\n\n') }));
  });
  writeFileSync(out, `${said.join('\n')}\n`);
}
