import { answerLines } from './answer-lines.ts';
import { readArguments } from './arguments.ts';
import { withoutParagraphs } from './line-answer.ts';
import { lineThreads } from './line-threads.ts';
import { readingHere, refuseSource, sourceOf } from './source.ts';

const help = `usage: npm run --silent standfirst -- read [SOURCE]
       npm run --silent standfirst -- read --jsonl

Reads an article, in any language, and writes {title, standfirst, byline, publisher, published, language, text}
without digesting it. SOURCE is a file, an http(s) address, or - for standard input (the default).

  --jsonl   JSON Lines from standard input, {id, text or html, url?, title?, published?, asIs?}, one article a line`;

const options = { jsonl: { type: 'boolean' } } as const;

/** `read`: the article that is in a source, or those of many as JSON Lines, as JSON. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, options, help, 1);
  if (values.help) console.log(help);
  else if (values.jsonl) {
    refuseSource(positionals);
    await answerLines(process.stdin, process.stdout, lineThreads({ answer: 'article' }));
  } else {
    const source = await sourceOf(positionals[0] ?? '-');
    const article = await readingHere().read(source, { anyLanguage: true });
    console.log(JSON.stringify(withoutParagraphs(article), null, 2));
  }
  return 0;
}
