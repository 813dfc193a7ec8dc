import type { Span } from '../nouns.ts';
import type { Reading } from './text.ts';

/** What the rules about people ask of every token, by token index. */
export interface TokenFacts {
  /** Lower case, accents folded, without a possessive ending: `Maduro’s` → `maduro`. */
  readonly bare: readonly string[];
  readonly capital: readonly boolean[];
  readonly possessive: readonly boolean[];
  /** Inside a quotation. */
  readonly quoted: readonly boolean[];
  /** First word of a sentence, or first after an opening mark or a colon: its capital says nothing. */
  readonly opens: readonly boolean[];
  /** Sentence index. */
  readonly sentence: readonly number[];
  /** The words that the text prints in small letters. */
  readonly small: ReadonlySet<string>;
  /** In a sentence in Title Case. */
  readonly headline: readonly boolean[];
  /** Set off from the token before it by a space (or the start of its paragraph). */
  readonly spaced: readonly boolean[];
}

const accents = /\p{M}/gu;
const nonAscii = /[^\u0000-\u007f]/;
const special: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ı: 'i', ß: 'ss', æ: 'ae', đ: 'd' };

/** Lower case without accents, for comparing names. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (!nonAscii.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(accents, '')
    .replace(/[øłıßæđ]/g, (letter) => special[letter] ?? letter)
    .replace(/’/g, "'");
}

/** Names like diCaprio and iRobot. */
const innerCapital = /^\p{Ll}{1,2}\p{Lu}\p{Ll}/u;
const possessiveEnding = /['’]s?$/i;
/** Words that say something and hardly stand after a possessive. */
const saidAlone = new Set(
  'said says told added announced confirmed declined warned reported has had was is will'.split(' '),
);

/** Reads the facts of all tokens; `quotations` in order of the text. */
export function tokenFacts(reading: Reading, quotations: readonly Span[]): TokenFacts {
  const { text, tokens, sentences } = reading;
  const bare: string[] = [];
  const capital: boolean[] = [];
  const possessive: boolean[] = [];
  const quoted: boolean[] = [];
  const opens: boolean[] = [];
  const spaced: boolean[] = [];
  const sentence = new Array<number>(tokens.length).fill(0);
  sentences.forEach((s, index) => {
    for (let i = s.from; i < s.to; i += 1) sentence[i] = index;
  });
  let next = 0;
  tokens.forEach((token, i) => {
    while (next < quotations.length && (quotations[next]?.end ?? 0) <= token.start) next += 1;
    const quotation = quotations[next];
    quoted.push(quotation !== undefined && token.start >= quotation.start && token.end <= quotation.end);
    const isWord = token.kind === 'word';
    const ends = isWord && possessiveEnding.test(token.word);
    const bareApostrophe =
      isWord &&
      !ends &&
      token.word.endsWith('s') &&
      /['’]/.test(text[token.end] ?? '') &&
      !/\p{L}/u.test(text[token.end + 1] ?? '');
    bare.push(isWord ? fold(ends ? token.word.replace(possessiveEnding, '') : token.word) : token.word);
    // "Hannaford's said": the name of a shop, no possessive.
    const nameInS =
      ends && saidAlone.has(tokens[i + 1]?.word ?? '') && /^\p{Lu}/u.test(text.slice(token.start, token.end));
    possessive.push(!nameInS && (ends || (bareApostrophe && quotation?.end !== token.end)));
    const first = text[token.start] ?? '';
    capital.push(
      isWord && (first !== first.toLowerCase() || innerCapital.test(text.slice(token.start, token.end))),
    );
    const before = tokens[i - 1];
    const initial = sentences[sentence[i] ?? 0]?.from === i;
    opens.push(initial || (before !== undefined && /^["“‘'«„:•*]$/.test(before.word)));
    spaced.push(before === undefined || before.end < token.start);
  });
  const small = new Set(bare.filter((_, i) => tokens[i]?.kind === 'word' && !capital[i]));
  const headline = new Array<boolean>(tokens.length).fill(false);
  for (const { from, to } of sentences) {
    if (inTitleCase(reading, capital, from, to)) headline.fill(true, from, to);
  }
  return { bare, capital, possessive, quoted, opens, sentence, spaced, small, headline };
}

const smallWords = new Set(
  'the and for but nor not with from into over than that onto upon after amid are has was who'.split(' '),
);
const shortestHeadline = 5;

/** Whether all words but the small ones have a capital: a headline. */
function inTitleCase(reading: Reading, capital: readonly boolean[], from: number, to: number): boolean {
  let capitals = 0;
  for (let i = from; i < to; i += 1) {
    const token = reading.tokens[i];
    if (token?.kind !== 'word' || token.end - token.start < 3 || smallWords.has(token.word)) continue;
    if (!capital[i]) return false;
    capitals += 1;
  }
  return capitals >= shortestHeadline;
}
