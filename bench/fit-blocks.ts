/**
 * Fits the scorers of a page's blocks on the pages of ../shared/benchmarks/reading: the logistic one
 * (src/article/blocks/block-weights.json) and the trees on top of its guesses (src/article/blocks/block-trees.json).
 * `node bench/fit-blocks.ts` writes those fitted on all pages; `node bench/fit-blocks.ts PRED` writes predictions for
 * the benchmark's scorer instead, each page by scorers that were fitted without its site.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { blockRows } from '../src/article/blocks/block-features.ts';
import { blockChoosing, blockLikelihoods } from '../src/article/blocks/block-scores.ts';
import { cluesOf } from '../src/article/blocks/clues.ts';
import { type Scene, sceneOf } from '../src/article/blocks.ts';
import { chosenLines } from '../src/article/lines/chosen.ts';
import { linesOf } from '../src/article/lines.ts';
import { readPage } from '../src/article/page/page-reader.ts';
import type { Page } from '../src/article/page.ts';
import { rightLines, weightsOf } from './right-lines.ts';
import { siteOf } from './site.ts';
import { eachUnseen, type StackedSample, type Stacking, writeModel } from './stacked.ts';

interface Gold {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly body?: string;
}

const stacking: Stacking = {
  leastSites: 4,
  growth: { trees: 350, depth: 5, rate: 0.04, pull: 5, least: 3, columns: 0.25 },
};

interface BlockSample extends StackedSample {
  readonly id: string;
  readonly scene: Scene;
}

function sampleOf(id: string, key: string, page: Page, right: readonly boolean[]): BlockSample {
  const scene = sceneOf(page, cluesOf(page));
  return {
    id,
    key,
    lines: scene.lines,
    right,
    weight: weightsOf(scene.lines, right),
    traits: scene.traits,
    rows: (guesses) => blockRows(scene, guesses),
    scene,
  };
}

function pageSample({ id, url, html, body }: Gold & { readonly body: string }): BlockSample {
  const page = readPage(html);
  const lines = linesOf(page.blocks.map(({ text }) => text));
  return sampleOf(id, siteOf(url), page, rightLines(lines, body));
}

const hasBody = (gold: Gold): gold is Gold & { readonly body: string } => Boolean(gold.body);
const file = new URL('../../shared/benchmarks/reading/pages-dev.jsonl.gz', import.meta.url);
const golds: Gold[] = gunzipSync(readFileSync(file))
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const samples = golds.filter(hasBody).map(pageSample);
const out = process.argv[2];
if (out === undefined) writeModel('block', samples, stacking);
else {
  const said: string[] = [];
  eachUnseen(samples, stacking, ({ id, lines, scene }, weights, judge) => {
    const kept = chosenLines(lines, blockLikelihoods(scene, weights, judge), blockChoosing);
    const paragraphs = lines.filter((_, i) => kept[i]).map((line) => line.text);
    said.push(JSON.stringify({ id, text: paragraphs.join('\n\n') }));
  });
  writeFileSync(out, `${said.join('\n')}\n`);
}
