import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readHtml } from '../src/article/html.ts';
import { readPasted } from '../src/article/pasted.ts';
import { printBadInput } from './bad-input.ts';

interface Row {
  readonly id: string;
  readonly set: string;
  readonly kind?: string;
  readonly url?: string;
  readonly html?: string;
  readonly pasted?: string;
  readonly body?: string;
  readonly date?: string;
}

const folder = new URL('../../shared/benchmarks/reading/', import.meta.url);

/**
 * Prints how well the dev pages and copied pages of ../shared are read, and what a page costs in time and memory. The
 * weights were fitted on these very pages: `bench/fit-*.ts PRED` gives figures by weights that did not see a page.
 */
export async function run(): Promise<void> {
  await printBadInput();
  if (!existsSync(folder)) {
    console.log('The data sets (../shared/benchmarks/reading) are not here: nothing is measured.');
    return;
  }
  console.log('On the pages that the weights were fitted on:');
  const copied = rows('pasted-dev.jsonl.gz');
  report(
    copied,
    copied.map((row) => readPasted(row.pasted ?? '').paragraphs.join('\n')),
  );
  const pages = rows('pages-dev.jsonl.gz');
  const times: number[] = [];
  const read = pages.map((row) => {
    const start = performance.now();
    const found = readHtml(row.html ?? '', row.url);
    times.push(performance.now() - start);
    return found;
  });
  report(
    pages,
    read.map((found) => found.paragraphs.join('\n')),
  );
  const dated = pages.flatMap((row, i) => (row.date ? [read[i]?.published === row.date] : []));
  console.log(
    `day of publication  ${(dated.filter(Boolean).length / dated.length).toFixed(3)} of ${dated.length}`,
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1);
  console.log(`a page, all fields  ${at(0.5)} ms median, ${at(0.9)} ms p90`);
  console.log(
    `resident memory     ${Math.round(process.memoryUsage().rss / 1e6)} MB, the data sets included`,
  );
}

function rows(name: string): Row[] {
  const lines = gunzipSync(readFileSync(new URL(name, folder)))
    .toString()
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** Mean F1 over runs of four words, by set. */
function report(gold: readonly Row[], texts: readonly string[]): void {
  const scores = new Map<string, number[]>();
  gold.forEach(({ kind = 'html', set, body }, i) => {
    if (!body) return;
    const name = `${kind} ${set}`;
    scores.set(name, [...(scores.get(name) ?? []), overlap(runsOf(body), runsOf(texts[i] ?? ''))]);
  });
  for (const [name, all] of scores) {
    const mean = all.reduce((sum, score) => sum + score, 0) / all.length;
    console.log(`${name.padEnd(19)} body F1 ${mean.toFixed(3)} of ${all.length}`);
  }
}

function runsOf(text: string): Set<string> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return new Set(words.slice(3).map((_, i) => words.slice(i, i + 4).join(' ')));
}

function overlap(gold: ReadonlySet<string>, found: ReadonlySet<string>): number {
  return gold.size + found.size === 0 ? 1 : (2 * gold.intersection(found).size) / (gold.size + found.size);
}
