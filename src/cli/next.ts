import { z } from 'zod';
import { UserError } from '../errors.ts';
import { nextDues } from '../schedule/times/calendar.ts';
import { readWhen } from '../schedule/times/when.ts';
import { whenInWords } from '../schedule/times/words.ts';
import { readZone } from '../schedule/times/zones.ts';
import { answerLines, textOf } from './answer-lines.ts';
import { readArguments } from './arguments.ts';
import { notJson, wrongLine } from './wrong-line.ts';

const help = `usage: npm run --silent standfirst -- next WHEN [--timezone ZONE] [--from INSTANT] [--count N]
       npm run --silent standfirst -- next --jsonl

WHEN is what /schedule add takes: "weekdays 9:00", "every day at 18:30", "0 9 * * 1-5".

  --timezone ZONE  an IANA name or a city (default: this machine's)
  --from INSTANT   the first is after this: 2026-03-28T12:00:00Z (default: now)
  --count N        how many (default 5)
  --jsonl          JSON Lines from standard input, {id, when, timezone, from, count}, one answer a line`;

const defaultCount = 5;
const mostCount = 10_000;

interface Asked {
  readonly when: string;
  readonly timezone?: string | undefined;
  readonly from?: string | undefined;
  readonly count?: number | undefined;
}

const options = {
  timezone: { type: 'string' },
  from: { type: 'string' },
  count: { type: 'string' },
  jsonl: { type: 'boolean' },
} as const;

/** `next`: the next due instants of a schedule, local and UTC, from the calendar that the bot uses. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, options, help, Number.POSITIVE_INFINITY);
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (values.jsonl) {
    await answerLines(process.stdin, process.stdout, (line) => answerLine(textOf(line)));
    return 0;
  }
  const { words, zone, due } = next({
    when: positionals.join(' '),
    timezone: values.timezone,
    from: values.from,
    count: values.count === undefined ? undefined : Number(values.count),
  });
  console.log(`${words} (${zone})`);
  if (due.length === 0) console.log('No fixed times: it posts when an article is added or changes.');
  for (const instant of due) console.log(`${localTime(instant, zone)}   ${iso(instant)}`);
  return 0;
}

function next({ when, timezone, from, count = defaultCount }: Asked) {
  const now = Date.now();
  const read = readWhen(when);
  const zone = timezone === undefined ? localZone() : readZone(timezone, now);
  if (!Number.isInteger(count) || count < 1 || count > mostCount)
    throw new UserError(`The count is a number from 1 to ${mostCount}.`);
  const after = from === undefined ? now : readInstant(from);
  const due = read.kind === 'change' ? [] : nextDues(read.crons, zone, after, count);
  return { words: whenInWords(read), zone, due };
}

const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** An ISO 8601 instant with its offset. Throws a UserError for anything else, and for years past 9999. */
function readInstant(text: string): number {
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isNaN(instant))
    throw new UserError(`“${text}” is not an instant.`, 'Write it as 2026-03-28T12:00:00Z.');
  return instant;
}

/** Without milliseconds: due instants are whole minutes. */
const iso = (instant: number) => new Date(instant).toISOString().replace('.000Z', 'Z');

const localTime = (instant: number, zone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(instant);

const id = z.union([z.string(), z.number()]);
const line = z.object({
  id,
  when: z.string(),
  timezone: z.string().optional(),
  from: z.string().optional(),
  count: z.number().optional(),
});

const fields = '{id, when, timezone?, from?, count?}';

/** The answer to one JSON line: `{id, words, due}`, or `{id, error}` where there is none. */
export const answerLine = (text: string): string => JSON.stringify(answer(text));

function answer(text: string) {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { id: null, error: notJson };
  }
  const parsed = line.safeParse(json);
  if (!parsed.success) {
    const named = z.object({ id }).safeParse(json);
    return { id: named.success ? named.data.id : null, error: wrongLine(parsed.error, fields) };
  }
  try {
    const { words, due } = next(parsed.data);
    return { id: parsed.data.id, words, due: due.map(iso) };
  } catch (error) {
    if (error instanceof UserError)
      return { id: parsed.data.id, error: [error.message, error.mend].filter(Boolean).join(' ') };
    throw error;
  }
}
