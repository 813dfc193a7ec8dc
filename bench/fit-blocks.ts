/**
 * Fits the scorer of a page's blocks (src/article/block-weights.json) on the pages of ../shared/benchmarks/reading:
 * `node bench/fit-blocks.ts` writes the weights fitted on all of them; `node bench/fit-blocks.ts PRED` writes
 * predictions for the benchmark's scorer instead, each page by weights that were fitted without it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { sceneOf, sceneSecond } from '../src/article/blocks.ts';
import { chosenLines } from '../src/article/chosen.ts';
import { cluesOf } from '../src/article/clues.ts';
import { readPage } from '../src/article/page.ts';
import { crossValidated, fitBoth, rightLines, type Sample, weightsOf } from './two-passes.ts';

interface Gold {
  readonly id: string;
  readonly html: string;
  readonly body?: string;
}

const leastPages = 4;

function sampleOf(gold: Gold & { readonly body: string }): Sample {
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
if (out === undefined) {
  const scorers = fitBoth(samples, leastPages);
  writeFileSync(
    new URL('../src/article/block-weights.json', import.meta.url),
    `${JSON.stringify(scorers, null, 1)}\n`,
  );
} else {
  const scores = crossValidated(samples, leastPages);
  const lines = samples.map((sample) => {
    const kept = chosenLines(sample.lines, scores.get(sample) ?? []);
    const text = sample.lines
      .filter((_, i) => kept[i])
      .map((line) => line.text)
      .join('\n\n');
    return JSON.stringify({ id: sample.key, text });
  });
  writeFileSync(out, `${lines.join('\n')}\n`);
}
