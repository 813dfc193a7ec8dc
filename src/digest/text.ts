import type { Span } from '../nouns.ts';
import { breakSentences } from './text/sentences.ts';
import type { Token } from './text/token.ts';

/**
 * A sentence: its span without surrounding space, its paragraph (from 0) and its tokens `[from, to)`.
 * Closing marks and brackets belong to the sentence that they close; two sentences may share one quotation.
 */
export interface Sentence extends Span {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** A text as all parts of the digest read it: once broken, shared by all. */
export interface Reading {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/** Words keep their inner apostrophes (`Mexico's`, `d’Ivoire`); everything else that is no number is one mark a character. */
const tokenPattern = /(\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*)|(\p{N}+)|\S/gu;

/** Breaks a text into sentences and tokens; linear in its length. No token or sentence runs over two paragraphs. */
export function readText(text: string, paragraphs: readonly Span[]): Reading {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  paragraphs.forEach((span, paragraph) => {
    const from = tokens.length;
    pushTokens(text.slice(span.start, span.end), span.start, tokens);
    for (const [first, end] of breakSentences(text, tokens, from)) {
      const start = tokens[first]?.start ?? span.start;
      sentences.push({ start, end: tokens[end - 1]?.end ?? span.end, paragraph, from: first, to: end });
    }
  });
  return { text, paragraphs, sentences, tokens };
}

function pushTokens(paragraph: string, offset: number, tokens: Token[]): void {
  for (const match of paragraph.matchAll(tokenPattern)) {
    const start = offset + match.index;
    const kind = match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'mark';
    tokens.push({ start, end: start + match[0].length, word: match[0].toLowerCase(), kind });
  }
}

/** The paragraphs of a text: its stretches between line breaks, without surrounding space. */
export function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap((line) => {
    const start = line.index + line[0].length - line[0].trimStart().length;
    const end = line.index + line[0].trimEnd().length;
    return end > start ? [{ start, end }] : [];
  });
}
