import type { Span } from '../../nouns.ts';
import type { Reading } from '../text.ts';

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

/** What does not depend on where the quotations are, and the tokens that are possessive unless a quotation ends there. */
interface PlainFacts extends Omit<TokenFacts, 'quoted' | 'possessive'> {
  readonly possessive: readonly boolean[];
  /** Tokens in -s before an apostrophe: the possessive of a plural, or the end of a quotation. */
  readonly before: readonly number[];
}

/** Three passes ask for the facts of one reading. */
const plainFactsOf = new WeakMap<Reading, PlainFacts>();

/** Reads the facts of all tokens; `quotations` in order of the text. */
export function tokenFacts(reading: Reading, quotations: readonly Span[]): TokenFacts {
  const { possessive: certain, before, ...plain } = plainFactsOf.get(reading) ?? plainFacts(reading);
  const possessive = [...certain];
  const quoted: boolean[] = [];
  let next = 0;
  let apostrophe = 0;
  reading.tokens.forEach((token, i) => {
    while (next < quotations.length && (quotations[next]?.end ?? 0) <= token.start) next += 1;
    const quotation = quotations[next];
    quoted.push(quotation !== undefined && token.start >= quotation.start && token.end <= quotation.end);
    if (before[apostrophe] === i) {
      possessive[i] = quotation?.end !== token.end;
      apostrophe += 1;
    }
  });
  return { ...plain, possessive, quoted };
}

function plainFacts(reading: Reading): PlainFacts {
  const { text, tokens, sentences } = reading;
  const bare: string[] = [];
  const capital: boolean[] = [];
  const possessive: boolean[] = [];
  const before: number[] = [];
  const opens: boolean[] = [];
  const spaced: boolean[] = [];
  const sentence = new Array<number>(tokens.length).fill(0);
  sentences.forEach((s, index) => {
    for (let i = s.from; i < s.to; i += 1) sentence[i] = index;
  });
  tokens.forEach((token, i) => {
    const isWord = token.kind === 'word';
    const ends = isWord && possessiveEnding.test(token.word);
    const bareApostrophe =
      isWord &&
      !ends &&
      token.word.endsWith('s') &&
      /['’]/.test(text[token.end] ?? '') &&
      !/\p{L}/u.test(text[token.end + 1] ?? '');
    if (bareApostrophe) before.push(i);
    bare.push(isWord ? fold(ends ? token.word.replace(possessiveEnding, '') : token.word) : token.word);
    // "Hannaford's said": the name of a shop, no possessive.
    const nameInS =
      ends && saidAlone.has(tokens[i + 1]?.word ?? '') && /^\p{Lu}/u.test(text.slice(token.start, token.end));
    possessive.push(ends && !nameInS);
    const first = text[token.start] ?? '';
    capital.push(
      isWord && (first !== first.toLowerCase() || innerCapital.test(text.slice(token.start, token.end))),
    );
    const previous = tokens[i - 1];
    const initial = sentences[sentence[i] ?? 0]?.from === i;
    opens.push(initial || (previous !== undefined && /^["“‘'«„:•*]$/.test(previous.word)));
    spaced.push(previous === undefined || previous.end < token.start);
  });
  const small = new Set(bare.filter((_, i) => tokens[i]?.kind === 'word' && !capital[i]));
  const headline = new Array<boolean>(tokens.length).fill(false);
  for (const { from, to } of sentences) {
    if (inTitleCase(reading, capital, from, to)) headline.fill(true, from, to);
  }
  const facts = { bare, capital, possessive, before, opens, sentence, spaced, small, headline };
  plainFactsOf.set(reading, facts);
  return facts;
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
