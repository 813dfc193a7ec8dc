import type { PastedArticle } from './pasted.ts';

/** Fewer words are a headline, a button or a menu entry, even where a full stop ends them. */
const fewestWords = 4;
/** So many of the lines that are no sentences are a list; one of them is a headline. */
const mostOthers = 1;

/**
 * A brief of a few sentences, with or without a headline: too short for the marks by which an article is found among
 * menus and notices. Only where nearly every line is a sentence; null where it is anything else.
 */
export function readBrief(text: string): PastedArticle | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isSentence = (line: string) => /[.!?…]["”’)]?$/.test(line) && line.split(/\s+/).length >= fewestWords;
  const first = lines.findIndex(isSentence);
  const paragraphs = lines.filter(isSentence);
  if (first < 0 || lines.length - paragraphs.length > mostOthers) return null;
  const title = first === 1 ? lines[0] : undefined;
  return { ...(title !== undefined && { title }), paragraphs };
}
