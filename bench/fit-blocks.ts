/**
 * Fits the scorers of a page's blocks on the pages of ../shared/benchmarks/reading: the logistic one
 * (src/article/block-weights.json) and the trees on top of its first pass (src/article/block-trees.json).
 * `node bench/fit-blocks.ts` writes those fitted on all pages; `node bench/fit-blocks.ts PRED` writes predictions for
 * the benchmark's scorer instead, each page by scorers that were fitted without it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { blockRows } from '../src/article/block-features.ts';
import { blockChoosing, blockLikelihoods } from '../src/article/block-scores.ts';
import { type Scene, sceneOf, sceneSecond } from '../src/article/blocks.ts';
import { chosenLines } from '../src/article/chosen.ts';
import { cluesOf } from '../src/article/clues.ts';
import { readPage } from '../src/article/page-reader.ts';
import { eachUnseen, type StackedSample, type Stacking, writeModel } from './stacked.ts';
import { rightLines, weightsOf } from './two-passes.ts';

interface Gold {
  readonly id: string;
  readonly html: string;
  readonly body?: string;
}

const stacking: Stacking = {
  leastPages: 4,
  growth: { trees: 350, depth: 5, rate: 0.04, pull: 5, least: 3, columns: 0.25 },
};

function sampleOf(gold: Gold & { readonly body: string }): StackedSample & { readonly scene: Scene } {
  const page = readPage(gold.html);
  const scene = sceneOf(page, cluesOf(page));
  const right = rightLines(scene.lines, gold.body);
  return {
    key: gold.id,
    lines: scene.lines,
    right,
    weight: weightsOf(scene.lines, right),
    first: scene.first,
    second: (likely) => sceneSecond(scene, likely),
    rows: (first) => blockRows(scene, first),
    scene,
  };
}

const hasBody = (gold: Gold): gold is Gold & { readonly body: string } => Boolean(gold.body);
const file = new URL('../../shared/benchmarks/reading/pages-dev.jsonl.gz', import.meta.url);
const golds: Gold[] = gunzipSync(readFileSync(file))
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const samples = golds.filter(hasBody).map(sampleOf);
const out = process.argv[2];
if (out === undefined) writeModel('block', samples, stacking);
else {
  const said: string[] = [];
  eachUnseen(samples, stacking, ({ key, lines, scene }, scorers, judge) => {
    const kept = chosenLines(lines, blockLikelihoods(scene, scorers, judge), blockChoosing);
    const paragraphs = lines.filter((_, i) => kept[i]).map((line) => line.text);
    said.push(JSON.stringify({ id: key, text: paragraphs.join('\n\n') }));
  });
  writeFileSync(out, `${said.join('\n')}\n`);
}
