import { execFile } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findCast } from '../src/digest/people.ts';
import { attributeQuotes, findQuotations } from '../src/digest/quotes.ts';
import { paragraphsOf, type Reading, readText } from '../src/digest/text.ts';
import { printKeyQuotes } from './key-quotes.ts';

const folder = join(import.meta.dirname, '../../shared/benchmarks/quotes');
const measure = z.object({
  span: z.object({ f1: z.number() }),
  exactF1: z.number(),
  speakerAccuracyNamed: z.number(),
  e2eNamed: z.object({ f1: z.number() }),
});
const figures = z.object({
  direct: measure,
  mixed: measure,
  bySpeakerType: z.record(z.string(), z.object({ accNamed: z.number() })),
});
const gold = z.object({ id: z.string(), source: z.string(), text: z.string() });

/** What the digest finds in a text, as the scorer of the quotes' benchmark reads it: one piece for every part. */
export function quotePieces(text: string): { start: number; end: number; speaker: string | null }[] {
  const reading = readText(text, paragraphsOf(text));
  const quotations = findQuotations(reading);
  const quotes = attributeQuotes(reading, quotations, findCast(reading, quotations));
  return quotes.flatMap(({ parts, speaker }) => {
    const printed = speaker && text.slice(speaker.mention.start, speaker.mention.end);
    return parts.map(({ start, end }) => ({ start, end, speaker: speaker?.name ?? printed }));
  });
}

/** Scores the dev set of the quotes' benchmark with its own scorer and prints the goal table, by publisher too. */
export async function run(): Promise<void> {
  if (!existsSync(folder)) {
    console.log(
      'The quotes’ data set is not beside the project (../shared/benchmarks/quotes): nothing measured.',
    );
    return;
  }
  const golds = readFileSync(join(folder, 'dev.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => gold.parse(JSON.parse(line)));
  const scratch = await mkdtemp(join(tmpdir(), 'standfirst-quotes-'));
  try {
    const answers = join(scratch, 'answers.jsonl');
    await writeFile(
      answers,
      golds.map(({ id, text }) => JSON.stringify({ id, quotes: quotePieces(text) })).join('\n'),
    );
    console.log('publisher      span   exact  named  pronouns  end to end | mixed span  end to end');
    console.log(row('all', await score(answers)));
    for (const source of new Set(golds.map((article) => article.source))) {
      console.log(row(source, await score(answers, source)));
    }
  } finally {
    await rm(scratch, { recursive: true });
  }
  console.log(
    `quotes and people together: ${speed(golds.map(({ text }) => text)).toFixed(2)} ms a 1,000 words`,
  );
  printKeyQuotes();
}

async function score(answers: string, source?: string): Promise<z.infer<typeof figures>> {
  // The scorer runs only under its real path.
  const scorer = realpathSync(join(folder, 'score-quotes.mjs'));
  const { stdout } = await promisify(execFile)(process.execPath, [
    scorer,
    join(folder, 'dev.jsonl'),
    answers,
    ...(source ? ['--source', source] : []),
  ]);
  return figures.parse(JSON.parse(stdout));
}

const percent = (share: number | undefined) => ((share ?? 0) * 100).toFixed(1).padStart(5);

function row(name: string, { direct, mixed, bySpeakerType }: z.infer<typeof figures>): string {
  const pronouns = percent(bySpeakerType['direct:pronoun']?.accNamed);
  return `${name.padEnd(14)} ${percent(direct.span.f1)}  ${percent(direct.exactF1)}  ${percent(direct.speakerAccuracyNamed)}  ${pronouns}     ${percent(direct.e2eNamed.f1)}      | ${percent(mixed.span.f1)}       ${percent(mixed.e2eNamed.f1)}`;
}

const rounds = 5;

/** Milliseconds for quotes and people of 1,000 words, warm; the least of some rounds over all texts, each read anew. */
function speed(texts: readonly string[]): number {
  const read = () => texts.map((text) => readText(text, paragraphsOf(text)));
  const words = read().reduce(
    (sum, { tokens }) => sum + tokens.filter(({ kind }) => kind !== 'mark').length,
    0,
  );
  const times = Array.from({ length: rounds }, () => {
    const readings = read();
    const start = performance.now();
    for (const reading of readings) digest(reading);
    return performance.now() - start;
  });
  return (Math.min(...times) / words) * 1000;
}

function digest(reading: Reading): void {
  const quotations = findQuotations(reading);
  attributeQuotes(reading, quotations, findCast(reading, quotations));
}
