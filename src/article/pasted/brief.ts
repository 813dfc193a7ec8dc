import { readHeadLine } from '../fields/head-lines.ts';
import type { PastedArticle } from '../pasted.ts';

/** Fewer words are a headline, a button or a menu entry, even where a full stop ends them. */
const fewestWords = 4;
/** So many of the lines that are no sentences are a list; one of them is a headline. */
const mostOthers = 1;

/**
 * A brief of a few sentences, with or without a headline, byline and date: too short for the marks by which an article is found among
 * menus and notices. Only where nearly every line is a sentence; null where it is anything else.
 */
export function readBrief(text: string): PastedArticle | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const head = lines.flatMap((line) => readHeadLine(line) ?? []);
  const others = lines.filter((line) => readHeadLine(line) === null);
  const isSentence = (line: string) => /[.!?…]["”’)]?$/.test(line) && line.split(/\s+/).length >= fewestWords;
  const first = others.findIndex(isSentence);
  const paragraphs = others.filter(isSentence);
  if (first < 0 || others.length - paragraphs.length > mostOthers) return null;
  const [title] = first === 1 ? others : [];
  const byline = head.find((line) => line.byline !== undefined)?.byline;
  const published = head.find((line) => line.day !== undefined)?.day;
  return {
    ...(title !== undefined && { title }),
    ...(byline !== undefined && { byline }),
    ...(published !== undefined && { published }),
    paragraphs,
  };
}
