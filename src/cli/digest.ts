import { digestReply } from '../answers/digest.ts';
import { timelineCalendar } from '../answers/ics.ts';
import type { Told } from '../answers/told.ts';
import { publicationDay } from '../article/published.ts';
import { readArticle } from '../article/read.ts';
import { digestArticle } from '../digest/digest.ts';
import type { Length } from '../digest/summary.ts';
import { UserError } from '../errors.ts';
import type { Article } from '../nouns.ts';
import { readArguments } from './arguments.ts';
import { parseArticleLine } from './article-line.ts';
import { digestLine } from './digest-line.ts';
import { linesOf } from './lines-of.ts';
import { readingHere, sourceOf } from './source.ts';

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
  --words N         a summary of about N words`;

const options = {
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  ics: { type: 'boolean' },
  published: { type: 'string' },
  title: { type: 'string' },
  sentences: { type: 'string' },
  words: { type: 'string' },
} as const;

/** `digest`: the digest of one article for a reader or as JSON, or of many as JSON Lines. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, options, help);
  if (values.help) {
    console.log(help);
    return 0;
  }
  const length = lengthOf(values.sentences, values.words);
  if (values.jsonl) {
    await digestLines(process.stdin, process.stdout, length);
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

/**
 * Digests JSON Lines from `input`, one article a line, and writes one line for each to `output`, in order, as it goes.
 * A line that cannot be digested gives `{id, error}`; blank lines give nothing.
 */
export async function digestLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  length?: Length,
): Promise<void> {
  for await (const line of linesOf(input)) {
    if (line.trim() === '') continue;
    const drained = output.write(`${JSON.stringify(await digestOf(line, length))}\n`);
    if (!drained) await new Promise((resolve) => output.once('drain', resolve));
  }
}

async function digestOf(json: string, length: Length | undefined) {
  const line = parseArticleLine(json);
  if ('error' in line) return line;
  try {
    const article: Article = { ...(await readArticle(line.source, line.given)), id: String(line.id) };
    return { id: line.id, ...digestLine(article, digestArticle(article, length)) };
  } catch (error) {
    if (error instanceof UserError) return { id: line.id, error: error.message };
    return {
      id: line.id,
      error: `The digest failed: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
