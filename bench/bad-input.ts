import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { hostileInputs } from '../tests/article/hostile-inputs.ts';

const tellsMemory = `data:text/javascript,process.on('exit',()=>console.error(process.resourceUsage().maxRSS))`;

/** Gives the command line the bad input of the tests, a line each, and prints what the longest took and the most memory. */
export async function printBadInput(): Promise<void> {
  const command = ['--import', tellsMemory, 'src/guard.js', 'src/cli/standfirst.ts', 'read', '--jsonl'];
  const child = spawn(process.execPath, command, { cwd: new URL('..', import.meta.url) });
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  const memory = once(child.stderr, 'data');
  const ask = async (id: string, words: object) => {
    const line = `${JSON.stringify({ id, ...words })}\n`;
    const started = performance.now();
    child.stdin.write(line);
    const answer = JSON.parse((await answers.next()).value ?? '{}');
    return { id, ms: performance.now() - started, isArticle: 'text' in answer };
  };
  await ask('warm', { text: 'The thread is warm now, and what follows is measured. It was about time.' });
  const told: Awaited<ReturnType<typeof ask>>[] = [];
  for (const [id, source] of Object.entries(hostileInputs)) {
    if (source.kind === 'text') told.push(await ask(id, { text: source.text }));
    else if (source.kind === 'html') told.push(await ask(id, { html: source.html }));
  }
  child.stdin.end();
  const slowest = told.reduce((a, b) => (a.ms > b.ms ? a : b));
  const articles = told.filter(({ isArticle }) => isArticle).length;
  const resident = Math.round(Number(String(await memory)) / 1024);
  console.log(
    `bad input           ${told.length} kinds: ${articles} articles, ${told.length - articles} refusals; ` +
      `the slowest, ${slowest.id}, ${Math.round(slowest.ms)} ms (goal 2,000); ${resident} MB resident at most (goal 300)`,
  );
}
