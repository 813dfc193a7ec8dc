import type { Span } from '../nouns.ts';

/** A word, number or mark of the text. `word` is its lower-case form; marks keep their character. */
export interface Token extends Span {
  readonly word: string;
  readonly kind: 'word' | 'number' | 'mark';
}

/** A sentence: its span without surrounding space, its paragraph (from 0) and its tokens `[from, to)`. */
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

/** Breaks a text into sentences and tokens; linear in its length. */
export function readText(text: string, paragraphs: readonly Span[]): Reading {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  paragraphs.forEach((p, paragraph) => {
    const from = tokens.length;
    for (const m of text
      .slice(p.start, p.end)
      .matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+|[^\s]/gu)) {
      const kind = /^\p{N}/u.test(m[0]) ? 'number' : /^\p{L}/u.test(m[0]) ? 'word' : 'mark';
      tokens.push({
        start: p.start + m.index,
        end: p.start + m.index + m[0].length,
        word: m[0].toLowerCase(),
        kind,
      });
    }
    if (tokens.length > from) sentences.push({ ...p, paragraph, from, to: tokens.length });
  });
  return { text, paragraphs, sentences, tokens };
}

/** The paragraphs of a text: its stretches between line breaks, without surrounding space. */
export function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/\S(?:[^\n]*\S)?/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
