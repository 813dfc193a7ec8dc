import { stemmer } from 'stemmer';
import type { Span } from '../../nouns.ts';
import type { Reading } from '../text.ts';
import type { SentenceSpan } from './candidates.ts';

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

/** Words as overlap with a human summary is counted: parted at apostrophes, stemmed when longer than three letters. */
const apostrophe = /['’]/;
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** Numbers the terms of the candidates. Linear in their length. */
export function findTerms(
  { text, sentences, tokens }: Reading,
  spans: readonly SentenceSpan[],
  title: string,
): Terms {
  const stems = new Map<string, number>();
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const stem = word.length > 3 ? stemmer(word) : word;
    const id = stems.get(stem) ?? names.length;
    if (id === names.length) names.push(stem);
    stems.set(stem, id);
    numbers.set(word, id);
    return id;
  };
  const seen: number[] = [];
  const capital: number[] = [];
  const candidates = spans.map((span) => {
    const terms: number[] = [];
    let words = 0;
    const { from = 0, to = 0 } = sentences[span.sentence] ?? {};
    for (let at = from; at < to; at++) {
      const token = tokens[at];
      if (!token || token.start < span.start) continue;
      if (words === 0 || tokens[at - 1]?.end !== token.start) words++;
      if (token.kind === 'mark') continue;
      const first = text.charCodeAt(token.start) !== token.word.charCodeAt(0) && terms.length > 0;
      for (const word of apostrophe.test(token.word) ? token.word.split(apostrophe) : [token.word]) {
        const id = numberOf(word);
        seen[id] = (seen[id] ?? 0) + 1;
        if (first) capital[id] = (capital[id] ?? 0) + 1;
        terms.push(id);
      }
    }
    return { ...span, terms, words };
  });
  const known = names.length;
  const capitals = new Float32Array(known);
  for (let id = 0; id < known; id++) capitals[id] = (capital[id] ?? 0) / (seen[id] ?? 1);
  const titleTerms = [...title.matchAll(wordPattern)].map((match) => numberOf(match[0].toLowerCase()));
  return {
    names: names.slice(0, known),
    candidates,
    title: titleTerms.map((id) => (id < known ? id : -1)),
    untitled: titleTerms.length === 0,
    capitals,
  };
}
