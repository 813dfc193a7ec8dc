import { digestReply } from '../answers/digest.ts';
import { timelineCalendar } from '../answers/ics.ts';
import type { Told } from '../answers/told.ts';
import { publicationDay } from '../article/published.ts';
import { digestArticle } from '../digest/digest.ts';
import type { Length } from '../digest/summary.ts';
import { UserError } from '../errors.ts';
import { answerLines } from './answer-lines.ts';
import { readArguments } from './arguments.ts';
import { digestLine } from './digest-line.ts';
import { lineThreads } from './line-threads.ts';
import { readingHere, refuseSource, sourceOf } from './source.ts';

const help = `usage: npm run --silent standfirst -- digest [SOURCE] [OPTIONS]
       npm run --silent standfirst -- digest --jsonl [--sentences N | --words N]

SOURCE is a file, an http(s) address, or - for standard input (the default).

  --json            one JSON object instead of a text for a reader
  --jsonl           JSON Lines from standard input, {id, text or html, url?, title?, published?, asIs?},
                    one digest a line
  --ics             the timeline as a calendar (iCalendar)
  --published DATE  the day of publication: 2025-11-19
  --title TITLE     the headline
  --sentences N     a summary of N sentences
  --words N         a summary of at most N words`;

const options = {
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  ics: { type: 'boolean' },
  published: { type: 'string' },
  title: { type: 'string' },
  sentences: { type: 'string' },
  words: { type: 'string' },
} as const;

const alternatives = [
  ['json', 'jsonl', 'ics'],
  ['sentences', 'words'],
] as const;

/** `digest`: the digest of one article for a reader or as JSON, or of many as JSON Lines. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, options, help, 1);
  if (values.help) {
    console.log(help);
    return 0;
  }
  for (const names of alternatives) {
    const given = names.filter((name) => values[name] !== undefined).map((name) => `--${name}`);
    if (given.length > 1) throw new UserError(`${given.join(' and ')} do not go together.`, help);
  }
  const length = lengthOf(values.sentences, values.words);
  if (values.jsonl) {
    refuseSource(positionals);
    await answerLines(process.stdin, process.stdout, lineThreads({ answer: 'digest', length }));
    return 0;
  }
  const article = await readingHere().read(await sourceOf(positionals[0] ?? '-'), {
    ...(values.title && { title: values.title }),
    ...(values.published && { published: publicationDay(values.published) }),
  });
  const digest = digestArticle({ ...article, id: '' }, length);
  if (values.json) console.log(JSON.stringify(digestLine(article, digest), null, 2));
  else if (values.ics) process.stdout.write(timelineCalendar(article, digest.timeline, Date.now()));
  else console.log(await forReader({ article: { ...article, id: '' }, digest, current: true }));
  return 0;
}

function lengthOf(sentences: string | undefined, words: string | undefined): Length | undefined {
  const number = (name: string, value: string) => {
    if (!/^[1-9]\d{0,3}$/.test(value))
      throw new UserError(`--${name} wants a number from 1 to 9999, not “${value}”.`);
    return Number(value);
  };
  if (sentences !== undefined) return { sentences: number('sentences', sentences) };
  if (words !== undefined) return { words: number('words', words) };
  return undefined;
}

/** All of a digest as the terminal chat shows it, without what could be typed next. */
async function forReader(told: Told): Promise<string> {
  const { renderReply } = await import('../platforms/terminal/render.ts');
  const { lookFor } = await import('../platforms/terminal/look.ts');
  const all = { quotes: Number.POSITIVE_INFINITY, events: Number.POSITIVE_INFINITY };
  const { actions: _, ...reply } = digestReply(told, all);
  return renderReply(reply, process.stdout.columns ?? 80, lookFor(process.stdout, process.env));
}
