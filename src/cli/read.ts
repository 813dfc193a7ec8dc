import { readArticle } from '../article/read.ts';
import type { ReadArticle } from '../article/source.ts';
import { UserError } from '../errors.ts';
import { readArguments } from './arguments.ts';
import { parseArticleLine } from './article-line.ts';
import { linesOf } from './lines-of.ts';
import { readingHere, sourceOf } from './source.ts';

const help = `usage: npm run --silent standfirst -- read [SOURCE]
       npm run --silent standfirst -- read --jsonl

Reads an article, in any language, and writes {title, standfirst, byline, publisher, published, language, text}
without digesting it. SOURCE is a file, an http(s) address, or - for standard input (the default).

  --jsonl   JSON Lines from standard input, {id, text or html, url?, title?, published?, asIs?}, one article a line`;

const options = { jsonl: { type: 'boolean' } } as const;

/** `read`: the article that is in a source, or those of many as JSON Lines, as JSON. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, options, help);
  if (values.help) console.log(help);
  else if (values.jsonl) await readLines(process.stdin, process.stdout);
  else {
    const source = await sourceOf(positionals[0] ?? '-');
    const article = await readingHere().read(source, { anyLanguage: true });
    console.log(JSON.stringify(shown(article), null, 2));
  }
  return 0;
}

/** Reads JSON Lines from `input` and writes one line for each, in order, as it goes; `{id, error}` where nothing can be read. */
export async function readLines(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  for await (const line of linesOf(input)) {
    if (line.trim() === '') continue;
    const drained = output.write(`${JSON.stringify(await readLine(line))}\n`);
    if (!drained) await new Promise((resolve) => output.once('drain', resolve));
  }
}

async function readLine(json: string) {
  const line = parseArticleLine(json);
  if ('error' in line) return line;
  try {
    return { id: line.id, ...shown(await readArticle(line.source, { ...line.given, anyLanguage: true })) };
  } catch (error) {
    if (error instanceof UserError) return { id: line.id, error: error.message };
    return {
      id: line.id,
      error: `It cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

const shown = ({ paragraphs: _, ...article }: ReadArticle) => article;
