/**
 * Measures speed and quality and prints the figures: `npm run bench`, or `npm run bench -- digest quotes` for some.
 * Quality needs the data sets beside the project (`../shared/benchmarks`); without them that part says so.
 */
const parts: Readonly<Record<string, () => Promise<{ run: () => Promise<void> }>>> = {
  digest: () => import('./digest.ts'),
  schedule: () => import('./schedule.ts'),
};

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
  const load = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (!load) throw new Error(`There is no bench “${name}”: ${Object.keys(parts).join(', ')}`);
  console.log(`\n## ${name}`);
  await (await load()).run();
}
