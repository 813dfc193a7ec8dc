import { readArticle } from '../article/read.ts';
import type { ReadArticle } from '../article/source.ts';
import { digestArticle } from '../digest/digest.ts';
import type { Length } from '../digest/summary.ts';
import { UserError } from '../errors.ts';
import type { Article } from '../nouns.ts';
import { parseArticleLine } from './article-line.ts';
import { digestLine } from './digest-line.ts';

/** What is wanted of a line of JSON Lines: its article, or the article's digest with a summary of some length. */
export type Wanted =
  | { readonly answer: 'article' }
  | { readonly answer: 'digest'; readonly length: Length | undefined };

/** The answer to one line, or `{id, error}` where there is none. `onRead` is called when the article is read. */
export async function lineAnswer(json: string, wanted: Wanted, onRead: () => void): Promise<object> {
  const line = parseArticleLine(json);
  if ('error' in line) return line;
  const { id, source, given } = line;
  try {
    if (wanted.answer === 'article') {
      return { id, ...withoutParagraphs(await readArticle(source, { ...given, anyLanguage: true })) };
    }
    const article: Article = { ...(await readArticle(source, given)), id: String(id) };
    onRead();
    return { id, ...digestLine(article, digestArticle(article, wanted.length)) };
  } catch (error) {
    if (error instanceof UserError) return { id, error: error.message };
    const why = error instanceof Error ? error.message : String(error);
    return { id, error: `The ${wanted.answer} cannot be had: ${why}` };
  }
}

/** An article as the command line shows it. */
export const withoutParagraphs = ({ paragraphs: _, ...article }: ReadArticle) => article;
