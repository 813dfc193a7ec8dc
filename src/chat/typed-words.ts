import { isDateWord } from './date-words.ts';
import { folded } from './folded.ts';

/** Words that were read off the beginning of a typed line, and the line after them. */
export interface Read {
  readonly value: string;
  readonly left: string;
}

/** What closes a value that a quotation mark opens. Phones and Slack turn straight marks into curly ones. */
const closers: Readonly<Record<string, string | undefined>> = {
  '"': '"”',
  '“': '”“"',
  '„': '“”',
  '”': '”',
  "'": "'’",
  '‘': "’'",
  '«': '»',
};

/** A value in quotes at the line's beginning: its words, and the line after it. The closing mark ends a word. */
export function quotedValue(line: string): Read | null {
  const closing = closers[line[0] ?? ''];
  if (closing === undefined) return null;
  for (let i = 1; i < line.length; i++) {
    if (closing.includes(line[i] ?? '') && /^(\s|$)/.test(line.slice(i + 1, i + 2))) {
      return { value: line.slice(1, i), left: line.slice(i + 1) };
    }
  }
  return null;
}

/** A value whose quotation mark is never closed: it goes on to the next `name:`, or to the line's end. */
export function openQuote(line: string): Read | null {
  if (closers[line[0] ?? ''] === undefined) return null;
  const value = line.slice(1).split(/\s(?=[a-z-]+:)/i, 1)[0] ?? '';
  return value.trim() === '' ? null : { value: value.trimEnd(), left: line.slice(1 + value.length) };
}

/** The line's first word, up to white space, and the line after it. */
export function firstWord(line: string): Read {
  const end = /\s/.exec(line)?.index ?? line.length;
  return { value: line.slice(0, end), left: line.slice(end) };
}

/** `speeker:rubio`: a name and a colon, but no address. */
export const startsLikeOption = (line: string) => /^[a-z-]+:(?!\/\/)/i.test(line);

/** A date at the line's beginning: its first word, and those after it that dates are made of: `last month`. */
export function dateWords(line: string): Read {
  let { left } = firstWord(line);
  for (let i = 0; i < mostWords; i++) {
    const next = firstWord(left.trimStart());
    if (!isDateWord(next.value)) break;
    left = next.left;
  }
  return { value: line.slice(0, line.length - left.length), left };
}

/** More words than that are no name. */
const mostWords = 24;

/**
 * As many words at the line's beginning as stand together in one known value, in any order: `marco rubio`, `floods
 * valencia`. Words that are the whole of it give it as it is known, others as they were typed.
 */
export function longestKnown(line: string, known: readonly string[]): Read | null {
  const quoted = quotedValue(line);
  let open = known.map((candidate) => ({ candidate, words: new Set(wordsOf(candidate)) }));
  let best: Read | null = null;
  let left = line;
  for (let i = 0; i < mostWords && left !== '' && open.length > 0; i++) {
    const next: Read = quoted ?? firstWord(left.trimStart());
    const typed = wordsOf(next.value);
    // A title that was copied or typed in part breaks off inside of its last word.
    const breaksOff = i > 0 && next.left.trim() === '';
    const holds = (words: ReadonlySet<string>, word: string) =>
      words.has(word) || (breaksOff && [...words].some((whole) => whole.startsWith(word)));
    open = open.filter(({ words }) => typed.every((word) => holds(words, word)));
    if (typed.length === 0 || open.length === 0 || startsLikeOption(next.value)) break;
    left = next.left;
    const value = quoted?.value ?? line.slice(0, line.length - left.length).trimEnd();
    const whole = open.find(({ candidate }) => folded(candidate) === folded(value));
    best = { value: whole?.candidate ?? value, left };
    if (quoted) break;
  }
  return best;
}

const wordsOf = (text: string) =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
