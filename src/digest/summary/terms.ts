import { stemmer } from 'stemmer';
import type { Span } from '../../nouns.ts';

/** A sentence as the summary may show it: its span (dateline left out), its terms and its length in printed words. */
export interface Candidate extends Span {
  /** Number of the sentence in the reading. */
  readonly sentence: number;
  readonly paragraph: number;
  /** Term numbers in order. */
  readonly terms: readonly number[];
  readonly words: number;
}

/** The stemmed words of an article, numbered by first appearance. */
export interface Terms {
  readonly names: readonly string[];
  readonly candidates: readonly Candidate[];
  /** Terms of the title that the article has too; `untitled` where the page gave none. */
  readonly title: readonly number[];
  readonly untitled: boolean;
  /** Of each term, how many of its appearances inside sentences are capitalised: 0 to 1. */
  readonly capitals: Float32Array;
}

/** Words as overlap with a human summary is counted: runs of letters and digits, stemmed when longer than three letters. */
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** Numbers the terms of the candidate spans. Linear in their length. */
export function findTerms(
  text: string,
  spans: readonly (Span & { readonly sentence: number; readonly paragraph: number })[],
  title: string,
): Terms {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const byWord = new Map<string, number>();
  const number = (word: string): number => {
    const known = byWord.get(word);
    if (known !== undefined) return known;
    const stem = word.length > 3 ? stemmer(word) : word;
    let id = numbers.get(stem);
    if (id === undefined) {
      id = names.length;
      numbers.set(stem, id);
      names.push(stem);
    }
    byWord.set(word, id);
    return id;
  };
  const seen: number[] = [];
  const capital: number[] = [];
  const candidates = spans.map((span) => {
    const terms: number[] = [];
    const slice = text.slice(span.start, span.end);
    for (const match of slice.matchAll(wordPattern)) {
      const word = match[0].toLowerCase();
      const id = number(word);
      seen[id] = (seen[id] ?? 0) + 1;
      if (terms.length > 0 && word !== match[0]) capital[id] = (capital[id] ?? 0) + 1;
      terms.push(id);
    }
    return { ...span, terms, words: slice.split(/\s+/).length };
  });
  const capitals = Float32Array.from(names, (_, id) => (capital[id] ?? 0) / (seen[id] ?? 1));
  const known = names.length;
  const titleTerms = [...title.matchAll(wordPattern)].map((match) => number(match[0].toLowerCase()));
  return {
    names: names.slice(0, known),
    candidates,
    title: titleTerms.map((id) => (id < known ? id : -1)),
    untitled: titleTerms.length === 0,
    capitals,
  };
}
