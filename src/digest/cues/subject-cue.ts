import { places } from '../language/capitals.ts';
import { bodyNouns, documentNouns } from '../language/reporting.ts';
import { attendants, personNoun } from '../language/roles.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import type { Cue } from './cue.ts';
import { auxiliaries, hasObject, isAdverb, verbAt, verbSoon } from './cue-verbs.ts';

const furthestApart = 45;

/** "X, the minister, also said": skips what may stand between a subject and its verb. */
export function subjectCue(reading: Reading, facts: TokenFacts, from: number, to: number): Cue | undefined {
  const { tokens } = reading;
  if (facts.possessive[to - 1] || modifies(reading, facts, to)) return undefined;
  const limit = Math.min(tokens.length, to + furthestApart);
  const sentence = facts.sentence[to - 1];
  let apart = false;
  let helped = false;
  for (let i = to; i < limit && facts.sentence[i] === sentence; ) {
    const word = facts.bare[i] ?? '';
    if (facts.quoted[i]) return undefined;
    const verb = verbAt(facts, i);
    if (verb && (verb.form !== 'participle' || helped) && (verb.form !== 'base' || helped || i === to)) {
      return { pattern: 'subject', at: i, verb, apart, transitive: hasObject(facts, i, verb) };
    }
    if (word === '.' && i === to) {
      i += 1;
    } else if (word === '(' || word === '[') {
      const close = indexOf(facts, word === '(' ? ')' : ']', i + 1, Math.min(limit, i + 12), sentence);
      if (close < 0) return undefined;
      apart = true;
      i = close + 1;
    } else if (word === ',' && i === to && inAside(facts, from) && verbSoon(facts, i + 1)) {
      // The mention stands in an aside itself: "the chairman, X, said".
      apart = true;
      i += 1;
    } else if (word === ',' || isDash(reading, facts, i)) {
      const close = closeOfAside(reading, facts, i, limit, sentence);
      const open = close < 0 ? endOfOpenAside(facts, i) : -1;
      if (close < 0 && open < 0) return undefined;
      apart = true;
      i = close < 0 ? open : close + 1;
    } else if (auxiliaries.has(word)) {
      helped = true;
      i += 1;
    } else if (isAdverb(word)) {
      i += 1;
    } else if (/^(?:on|this|last)$/.test(word) && isAdverb(facts.bare[i + 1] ?? '')) {
      // "X on Tuesday said", "X this week told"
      i += 2;
    } else if (postmodifying.has(word)) {
      const end = endOfPostmodifier(facts, i);
      if (end < 0) return undefined;
      i = end;
    } else return undefined;
  }
  return undefined;
}

const postmodifying = new Set(['of', 'from', 'at', 'in', 'with', 'for', 'on']);
const longestPostmodifier = 10;

/** "X of the Harbour Board in Leeds said": where what follows *of* ends and a strong word of saying stands; −1: nowhere. */
function endOfPostmodifier(facts: TokenFacts, from: number): number {
  for (
    let i = from + 1;
    i <= from + longestPostmodifier && facts.sentence[i] === facts.sentence[from];
    i += 1
  ) {
    const word = facts.bare[i] ?? '';
    // "of Brightsea, South Carolina says"
    const ofPlace = word === ',' && facts.capital[i - 1] && places.has(facts.bare[i + 1] ?? '');
    if (
      facts.quoted[i] ||
      (/^[,;:?!“”"()—–]$/.test(word) && !ofPlace) ||
      /^(?:who|which|that|and|but|he|she|they|it)$/.test(word)
    )
      return -1;
    const verb = verbAt(facts, i);
    if (verb?.strength === 2 && (verb.form === 'past' || verb.form === 'present') && i > from + 1) return i;
  }
  return -1;
}

const longestOpenAside = 14;

/** "X, the club's president and a former player said": where the verb stands after a role that no comma closes; −1: nowhere. */
function endOfOpenAside(facts: TokenFacts, comma: number): number {
  let role = false;
  for (
    let i = comma + 1;
    i <= comma + longestOpenAside && facts.sentence[i] === facts.sentence[comma];
    i += 1
  ) {
    const word = facts.bare[i] ?? '';
    if (facts.quoted[i] || /^[,;:?!“”"()—–]$/.test(word) || clauseWords.has(word)) return -1;
    const verb = verbAt(facts, i);
    if (role && verb?.strength === 2 && (verb.form === 'past' || verb.form === 'present')) return i;
    if (personNoun(word)) {
      // "Or maybe X, consultant Y says": Y says it.
      if (facts.capital[i + 1] && facts.capital[i + 2]) return -1;
      role = true;
    }
  }
  return -1;
}

const clauseWords = new Set('who which that but he she they it we i as when while after before'.split(' '));

/** Whether a comma opens an aside shortly before the mention: "the chairman, Robert X, said". */
function inAside(facts: TokenFacts, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 5) && facts.sentence[i] === facts.sentence[from]; i -= 1) {
    if (facts.bare[i] === ',') return true;
    if (facts.quoted[i] || verbAt(facts, i)) return false;
  }
  return false;
}

const isDash = (reading: Reading, facts: TokenFacts, at: number) =>
  /^[—–-]$/.test(facts.bare[at] ?? '') && facts.spaced[at] === true && reading.tokens[at]?.kind === 'mark';

function closeOfAside(
  reading: Reading,
  facts: TokenFacts,
  at: number,
  limit: number,
  sentence: number | undefined,
): number {
  const dash = facts.bare[at] !== ',';
  let last = -1;
  for (let i = at + 1; i < limit && facts.sentence[i] === sentence; i += 1) {
    if (facts.quoted[i] && facts.quoted[at] !== true) return last;
    if (dash ? isDash(reading, facts, i) : facts.bare[i] === ',') {
      // A list inside the aside has commas too: the one before the verb closes it.
      last = i;
      if (verbSoon(facts, i + 1)) return i;
    } else if (facts.bare[i] === ';' || facts.bare[i] === ':') return last;
  }
  return last;
}

function indexOf(
  facts: TokenFacts,
  word: string,
  from: number,
  limit: number,
  sentence: number | undefined,
): number {
  for (let i = from; i < limit && facts.sentence[i] === sentence; i += 1)
    if (facts.bare[i] === word) return i;
  return -1;
}

/** Whether the mention that ends before token `to` only modifies the noun after it: "one Clinton aide", "the Sanders campaign". */
export function modifies(reading: Reading, facts: TokenFacts, to: number): boolean {
  if (
    reading.tokens[to]?.kind !== 'word' ||
    facts.capital[to] ||
    facts.sentence[to] !== facts.sentence[to - 1]
  )
    return false;
  const word = facts.bare[to] ?? '';
  return (
    personNoun(word) !== undefined || bodyNouns.has(word) || documentNouns.has(word) || attendants.has(word)
  );
}
