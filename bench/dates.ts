import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { findDates } from '../src/digest/dates.ts';
import { paragraphsOf, readText } from '../src/digest/text.ts';
import { median, milliseconds } from './measure.ts';

const folder = join(import.meta.dirname, '../../shared/benchmarks/dates');

const goldLine = z.looseObject({ id: z.string(), dct: z.string(), text: z.string() });
const figures = z.object({ value: z.object({ f1: z.number() }) });
const scored = z.object({ calendar: figures, dateTime: figures, dateSet: z.object({ f1: z.number() }) });
const scorer = z.object({ score: z.function({ input: [z.unknown(), z.unknown()], output: z.unknown() }) });

/** Quality of dates on the dev set beside the project (value F1), and the speed of finding them in a text already read. */
export async function run(): Promise<void> {
  const file = join(folder, 'dev.jsonl');
  if (!existsSync(file)) {
    console.log(
      'dates: the data set is not beside the project (../shared/benchmarks/dates): quality not measured',
    );
    return;
  }
  const gold = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => goldLine.parse(JSON.parse(line)));
  const readings = gold.map(({ text, dct }) => ({ reading: readText(text, paragraphsOf(text)), dct }));
  const find = () => readings.map(({ reading, dct }) => findDates(reading, [], { published: dct }));
  const predicted = find().map(({ expressions }, index) => ({
    id: gold[index]?.id,
    timexes: expressions.flatMap(({ start, end, timex3 }) => (timex3 ? [{ start, end, value: timex3 }] : [])),
  }));
  const { score } = scorer.parse(await import(pathToFileURL(join(folder, 'score-dates.mjs')).href));
  const result = scored.parse(score(gold, predicted));
  const percent = (f1: number) => (f1 * 100).toFixed(1);
  console.log(
    `dates, dev, calendar view: ${percent(result.calendar.value.f1)} (goal on unseen news wire 91)`,
  );
  console.log(`dates, dev, distinct dates of an article: ${percent(result.dateSet.f1)} (goal 92)`);
  console.log(`dates, dev, DATE + TIME: ${percent(result.dateTime.value.f1)} (goal 86)`);
  const megabytes = gold.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const times = Array.from({ length: 15 }, () => milliseconds(find));
  const read = Array.from({ length: 15 }, () =>
    milliseconds(() => gold.map(({ text }) => readText(text, paragraphsOf(text)))),
  );
  const [found, both] = [median(times), median(times) + median(read)];
  console.log(
    `dates, speed: ${((megabytes / found) * 1000).toFixed(1)} MB/s in a text already read (goal 3), ${((megabytes / both) * 1000).toFixed(1)} MB/s with the reading`,
  );
}
