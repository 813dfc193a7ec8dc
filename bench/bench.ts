/**
 * Measures speed and quality and prints the figures: `npm run bench`, or `npm run bench -- digest quotes` for some.
 * Quality needs the data sets beside the project (`../shared/benchmarks`); without them that part says so.
 */
import { withDesk } from './desk.ts';

const parts: Readonly<Record<string, () => Promise<void>>> = {
  digest: async () => (await import('./digest.ts')).run(),
  memory: async () => (await import('./memory.ts')).run(),
  quotes: async () => (await import('./quotes.ts')).run(),
  dates: async () => (await import('./dates.ts')).run(),
  summary: async () => (await import('./summary.ts')).run(),
  schedule: async () => (await import('./schedule.ts')).run(),
  discord: async () => withDesk((await import('./discord.ts')).printDiscord),
  slack: async () => withDesk((await import('./slack.ts')).measureSlack),
  reading: async () => (await import('./reading.ts')).run(),
};

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
  const measure = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (!measure) throw new Error(`There is no bench “${name}”: ${Object.keys(parts).join(', ')}`);
  console.log(`\n## ${name}`);
  await measure();
}
