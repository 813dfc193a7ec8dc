import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { digestArticle } from '../src/digest/digest.ts';
import { articleOf } from './article.ts';
import { median, milliseconds } from './measure.ts';

const root = join(import.meta.dirname, '..');
/** Speed of the whole digest, of `digest --jsonl` as a process, and of the terminal's first answer. */
export async function run(): Promise<void> {
  for (const words of [1_000, 10_000, 100_000]) {
    const article = articleOf(words);
    const rounds = Math.max(3, Math.round(200_000 / words / 2));
    const times = Array.from({ length: rounds }, () => milliseconds(() => digestArticle(article)));
    const warm = median(times.slice(Math.floor(rounds / 3)));
    console.log(
      `digest of ${words} words: ${warm.toFixed(1)} ms median, warm (${((warm / words) * 1000).toFixed(1)} ms per 1,000 words)`,
    );
  }
  await throughput();
  await firstAnswer();
}

async function throughput(): Promise<void> {
  const { text } = articleOf(1_000);
  const lines = 600;
  const child = spawn(process.execPath, ['src/cli/standfirst.ts', 'digest', '--jsonl'], { cwd: root });
  const started = performance.now();
  const answered = textOf(child.stdout);
  for (let id = 0; id < lines; id++) {
    if (!child.stdin.write(`${JSON.stringify({ id, text, published: '2025-11-19' })}\n`))
      await once(child.stdin, 'drain');
  }
  child.stdin.end();
  const count = (await answered).trim().split('\n').length;
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `digest --jsonl: ${(count / seconds).toFixed(0)} articles of 1,000 words a second (${count} in ${seconds.toFixed(1)} s, start included)`,
  );
}

/** From the start of `npm start`'s process to its first line, with nothing on its input and an empty folder of data. */
async function firstAnswer(): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const folder = await mkdtemp(join(tmpdir(), 'standfirst-bench-'));
    const started = performance.now();
    const child = spawn('npm', ['start', '--silent'], {
      cwd: root,
      env: { ...process.env, DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    times.push(performance.now() - started);
    await once(child, 'close');
    await rm(folder, { recursive: true });
  }
  console.log(
    `first answer after npm start: ${median(times).toFixed(0)} ms median of ${times.length} (${times.map((t) => t.toFixed(0)).join(', ')})`,
  );
}
