import { articleOf } from './article.ts';
import { botIn } from './desk.ts';

/**
 * Run by `memory.ts`, with a folder and a number: keeps so many articles of 1,000 words in the folder's store, answers
 * for the current one, and prints what the process holds.
 */
const [, , folder = '', number = '0'] = process.argv;
const { newsdesk, desk, store } = await botIn(folder);
const workspace = 'terminal:local';
const { text } = articleOf(1_000);
for (let i = 0; i < Number(number); i++) {
  await newsdesk.add(
    workspace,
    { kind: 'text', text: `${text}\n\nThis is the copy that has the number ${i}.` },
    {},
  );
}
const asker = { id: 'bench', right: 'manager' } as const;
for (const line of ['summary', 'quotes', 'timeline', 'article list']) {
  await desk.typed(line, { id: line, workspace, asker, channel: null });
}
const { length } = await newsdesk.list(workspace);
const resident = (process.memoryUsage.rss() / 2 ** 20).toFixed(0);
console.log(`${length} articles kept, ${number} of them just now: ${resident} MB resident (goal 200)`);
await store.close();
