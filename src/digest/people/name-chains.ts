import type { Span } from '../../nouns.ts';
import { bodyWords, particles, suffixes } from '../language/capitals.ts';
import { abbreviatedTitles, honorifics, personNoun } from '../language/roles.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';

/** Owners in the names of bodies: "the People’s Daily", "Leeds Children’s Hospital". */
const owners = new Set(
  'people children women men workers teachers farmers veterans king queen doctors lawyers students fishermen mothers'.split(
    ' ',
  ),
);

/** No name is longer; a hostile text of capitals stays cheap. */
const longestChain = 12;

/** A word of a chain: folded, with its tokens `[at, to)`. */
export interface Word extends Span {
  readonly text: string;
  readonly at: number;
  readonly to: number;
}

const owned = new Set('union league association guild federation society alliance council club'.split(' '));

/** "the People’s Daily"; "the Bakers’ Union". */
const isOwner = (facts: TokenFacts, at: number): boolean =>
  owners.has(facts.bare[at] ?? '') ||
  ((facts.bare[at]?.endsWith('s') ?? false) &&
    (owned.has(facts.bare[at + 1] ?? '') || owned.has(facts.bare[at + 2] ?? '')));

export const initial = (word: string) => word.length === 1;

/** Where the chain of capitalised words that starts at token `from` ends. */
export function chainEnd(reading: Reading, facts: TokenFacts, from: number): number {
  const { tokens, text } = reading;
  let end = from + 1;
  const limit = Math.min(tokens.length, from + longestChain * 2);
  while (end < limit) {
    const last = tokens[end - 1];
    const next = tokens[end];
    if (
      !last ||
      !next ||
      facts.sentence[end] !== facts.sentence[from] ||
      facts.quoted[end] !== facts.quoted[from]
    )
      break;
    // "the Bakers’ Union": the apostrophe is a token of its own.
    if (/^['’]$/.test(next.word) && isOwner(facts, end - 1) && facts.capital[end + 1]) {
      end += 2;
      continue;
    }
    if (facts.possessive[end - 1] && !(isOwner(facts, end - 1) && facts.capital[end])) break;
    if (next.word === '.' && !facts.spaced[end]) {
      const abbreviated = abbreviatedTitles.has(last.word) || suffixes.has(last.word) || initial(last.word);
      const after = tokens[end + 1];
      const goesOn =
        after !== undefined &&
        facts.sentence[end + 1] === facts.sentence[from] &&
        facts.capital[end + 1] === true;
      if (!abbreviated || !goesOn) break;
      end += 1;
      continue;
    }
    if (next.kind === 'word' && facts.capital[end]) {
      if (
        facts.spaced[end]
          ? !/^[ \u00a0]{1,2}$/.test(text.slice(last.end, next.start))
          : last.word !== '-' && last.word !== '.'
      )
        break;
      end += 1;
      continue;
    }
    if (
      (next.word === '-' || next.word === '‑') &&
      !facts.spaced[end] &&
      !facts.spaced[end + 1] &&
      tokens[end + 1]?.kind === 'word'
    ) {
      end += 2;
      continue;
    }
    if (particles.has(next.word) && particles.has(facts.bare[end + 1] ?? '') && facts.capital[end + 2]) {
      end += 3;
      continue;
    }
    if (next.kind !== 'word' || !facts.capital[end + 1] || !facts.spaced[end + 1]) {
      if (next.word === '&' && facts.capital[end + 1]) {
        end += 2;
        continue;
      }
      const the = next.word === 'of' && tokens[end + 1]?.word === 'the' && facts.capital[end + 2];
      if (the && joinsByOf(facts, end - 1)) {
        end += 3;
        continue;
      }
      break;
    }
    if (
      particles.has(next.word) ||
      ((next.word === 'of' || next.word === 'for') && joinsByOf(facts, end - 1))
    ) {
      end += 2;
      continue;
    }
    break;
  }
  return end;
}

const joinsByOf = (facts: TokenFacts, at: number) => {
  const word = facts.bare[at] ?? '';
  return (
    (bodyWords.has(word) && word !== 'america') || honorifics.has(word) || personNoun(word) !== undefined
  );
};

/** The words of a chain: hyphens and initials joined, full stops dropped. */
export function wordsOfChain(reading: Reading, facts: TokenFacts, from: number, to: number): Word[] {
  const words: Word[] = [];
  for (let i = from; i < to; i += 1) {
    const token = reading.tokens[i];
    if (!token || /^[.&'’]$/.test(token.word)) continue;
    const last = words.at(-1);
    if (token.word === '-' || token.word === '‑') {
      const joined = reading.tokens[i + 1];
      if (last && joined) {
        words[words.length - 1] = {
          ...last,
          text: `${last.text}-${facts.bare[i + 1] ?? ''}`,
          end: joined.end,
          to: i + 2,
        };
      }
      i += 1;
      continue;
    }
    const text = facts.bare[i] ?? '';
    if (
      last &&
      initial(text) &&
      !facts.spaced[i] &&
      reading.tokens[i - 1]?.word === '.' &&
      last.to === i - 1
    ) {
      words[words.length - 1] = {
        ...last,
        text: `${last.text}${initial(last.text) ? '.' : ''}${text}.`,
        end: token.end,
        to: i + 1,
      };
    } else words.push({ text, start: token.start, end: token.end, at: i, to: i + 1 });
  }
  return words;
}
