import type { Because, Span } from '../../nouns.ts';
import type { Cue } from '../cues/cue.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import type { Quotation } from './quotation.ts';

/** A printed word or phrase that may name the speaker, by tokens `[from, to)`. */
export interface Source extends Span {
  readonly from: number;
  readonly to: number;
  readonly kind: 'name' | 'pronoun' | 'title' | 'phrase';
  readonly person: number | null;
  /** The words for the one without a name whom a pronoun means. */
  readonly unnamed?: Span;
  readonly cue: Cue | undefined;
  readonly possessive: boolean;
  readonly oblique: boolean;
  /** Subject of what another says: "the regulator said Norvik had shown “…”". */
  readonly reported: boolean;
  /** It is told something. */
  readonly told: boolean;
  readonly paragraph: number;
  readonly sentence: number;
}

/** Where a quotation stands among the tokens and paragraphs. */
export interface Place {
  readonly quotation: Quotation;
  /** First token inside, and first token after. */
  readonly from: number;
  readonly to: number;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
}

/** One answer to "who said this?". */
export interface Candidate {
  readonly place: Place;
  readonly source: Source;
  /** `before`/`after`: stands beside the quotation; `carried`: spoke the quotation before; `alternate`: the one before that. */
  readonly by: 'before' | 'after' | 'carried' | 'alternate';
  /** Tokens between it (or its cue) and the quotation, quotations left out. */
  readonly gap: number;
  /** Sentence ends between it and the quotation. */
  readonly stops: number;
  /** How many other sources stand nearer on its side. */
  readonly nearer: number;
  /** Whether another quotation stands between. */
  readonly overQuote: boolean;
  readonly sameAsCarried: boolean;
  /** A participle of saying ("adding that") stands between it and the quotation. */
  readonly participle: boolean;
  /** Only a dash stands between the quotation and it. */
  readonly signed: boolean;
  /** "which began when she said": a clause opens between the quotation and it. */
  readonly subordinate: boolean;
  /** Leads its sentence. */
  readonly leads: boolean;
  /** "Wrote one reader, “…”": the word of saying opens the sentence before the quotation. */
  readonly inverting: boolean;
  /** Its person is named inside the quotation. */
  readonly inside: boolean;
  readonly sides: Sides;
}

/** What is printed around a quotation. */
export interface Sides {
  /** How its words end: `,` `.` `?` `!` `-` or a letter. */
  readonly ending: 'comma' | 'stop' | 'asking' | 'open';
  readonly startsSentence: boolean;
  readonly startsParagraph: boolean;
  readonly endsParagraph: boolean;
  readonly colonBefore: boolean;
  readonly commaBefore: boolean;
  /** It begins a paragraph, and the paragraph before ends in a colon. */
  readonly ledIn: boolean;
  /** A cue with a speaker stands right after it. */
  readonly claimedAfter: boolean;
  readonly claimedBefore: boolean;
  /** The sentence before it, with no quotation between, says something in words of its own. */
  readonly toldBefore: boolean;
  /** A name leads the sentence before it, with no quotation between. */
  readonly ledBefore: boolean;
}

/** The token index at or after an offset; binary search. */
export function tokenAt(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The paragraph of a token. */
export const paragraphOf = (reading: Reading, facts: TokenFacts, token: number) =>
  reading.sentences[facts.sentence[token] ?? 0]?.paragraph ?? 0;

/** Where every quotation stands. */
export function placesOf(reading: Reading, facts: TokenFacts, quotations: readonly Quotation[]): Place[] {
  return quotations.map((quotation) => {
    const from = tokenAt(reading, quotation.start);
    const to = tokenAt(reading, quotation.end);
    return {
      quotation,
      from,
      to,
      firstParagraph: paragraphOf(reading, facts, from),
      lastParagraph: paragraphOf(reading, facts, Math.max(from, to - 1)),
    };
  });
}

/** The reason that a source of this kind gives. */
export function becauseOf(candidate: Candidate, name: string | null): Because {
  if (name === null) return 'unnamed';
  if (candidate.by === 'carried' || candidate.by === 'alternate') return 'carried';
  if (candidate.source.kind === 'pronoun') return 'pronoun';
  return candidate.source.kind === 'name' ? 'named' : 'title';
}
