import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { findDates } from '../src/digest/dates.ts';
import { paragraphsOf, readText } from '../src/digest/text.ts';
import { bootstrap } from './bootstrap.ts';
import { median, milliseconds } from './measure.ts';
import { simpleTagger, type Timex } from './simple-tagger.ts';

const folder = join(import.meta.dirname, '../../shared/benchmarks/dates');

const goldLine = z.looseObject({ id: z.string(), dct: z.string(), text: z.string() });
const figures = z.object({
  gold: z.number(),
  pred: z.number(),
  value: z.object({ p: z.number(), f1: z.number() }),
});
const set = z.object({ gold: z.number(), pred: z.number(), p: z.number(), f1: z.number() });
const scored = z.object({ calendar: figures, dateTime: figures, dateSet: set });
const scorer = z.object({ score: z.function({ input: [z.unknown(), z.unknown()], output: z.unknown() }) });

type Gold = z.infer<typeof goldLine>;

/** What one article adds to a figure. */
interface Counts {
  readonly right: number;
  readonly predicted: number;
  readonly gold: number;
}

type Views = Readonly<Record<'calendar' | 'dateSet', Counts>>;

/** The scorer gives shares; of one article they give back the counts. */
function countsOf({ calendar, dateSet }: z.infer<typeof scored>): Views {
  const counts = (gold: number, predicted: number, p: number) => ({
    right: Math.round(p * predicted),
    predicted,
    gold,
  });
  return {
    calendar: counts(calendar.gold, calendar.pred, calendar.value.p),
    dateSet: counts(dateSet.gold, dateSet.pred, dateSet.p),
  };
}

/** F1 over the drawn articles, 0 to 1. */
function f1(drawn: readonly number[], articles: readonly Views[], view: keyof Views): number {
  let [right, both] = [0, 0];
  for (const index of drawn) {
    const counts = articles[index]?.[view];
    right += counts?.right ?? 0;
    both += (counts?.predicted ?? 0) + (counts?.gold ?? 0);
  }
  return both === 0 ? 0 : (2 * right) / both;
}

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
  const find = () => readings.map(({ reading, dct }) => findDates(reading, { published: dct }));
  const found = find().map(({ expressions }) =>
    expressions.flatMap(({ start, end, timex3 }) => (timex3 ? [{ start, end, value: timex3 }] : [])),
  );
  const { score } = scorer.parse(await import(pathToFileURL(join(folder, 'score-dates.mjs')).href));
  const scoreOf = (docs: readonly Gold[], timexes: readonly (readonly Timex[])[]) =>
    scored.parse(
      score(
        docs,
        docs.map(({ id }, index) => ({ id, timexes: timexes[index] ?? [] })),
      ),
    );
  const result = scoreOf(gold, found);
  const percent = (f1: number) => (f1 * 100).toFixed(1);
  console.log(
    `dates, dev, calendar view: ${percent(result.calendar.value.f1)} (goal on unseen news wire 91)`,
  );
  console.log(`dates, dev, distinct dates of an article: ${percent(result.dateSet.f1)} (goal 92)`);
  console.log(`dates, dev, DATE + TIME: ${percent(result.dateTime.value.f1)} (goal 86)`);
  const simple = gold.map(({ text, dct }) => simpleTagger(text, dct));
  const each = (timexes: readonly (readonly Timex[])[]) =>
    gold.map((doc, index) => countsOf(scoreOf([doc], [timexes[index] ?? []])));
  const [own, plain] = [each(found), each(simple)];
  for (const view of ['calendar', 'dateSet'] as const) {
    const lead = (drawn: readonly number[]) => f1(drawn, own, view) - f1(drawn, plain, view);
    const [low, high] = bootstrap(gold.length, lead);
    const all = gold.map((_, index) => index);
    console.log(
      `dates, dev, ${view}: ${percent(lead(all))} above a plain tagger (${percent(f1(all, plain, view))}); paired bootstrap over articles, 95%: ${percent(low)} to ${percent(high)}`,
    );
  }
  const megabytes = gold.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const times = Array.from({ length: 15 }, () => milliseconds(find));
  const read = Array.from({ length: 15 }, () =>
    milliseconds(() => gold.map(({ text }) => readText(text, paragraphsOf(text)))),
  );
  const [finding, both] = [median(times), median(times) + median(read)];
  console.log(
    `dates, speed: ${((megabytes / finding) * 1000).toFixed(1)} MB/s in a text already read (goal 3), ${((megabytes / both) * 1000).toFixed(1)} MB/s with the reading`,
  );
}
