import type { Span } from '../../nouns.ts';
import { verbAt } from '../cues/cue-verbs.ts';
import { places } from '../language/capitals.ts';
import { bodyNouns } from '../language/reporting.ts';
import { personNoun } from '../language/roles.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';

/** What an apposition after a name says: `, a Republican senator from Utah,` or `(R-Utah)`. */
export interface Apposition {
  readonly words: readonly string[];
  /** The printed role, without its article. */
  readonly span?: Span;
  /** Whether it holds a person noun. */
  readonly person: boolean;
}

const none: Apposition = { words: [], person: false };

/** "of Vermont", "(Vt.)": where someone is from. */
function placeAfter(facts: TokenFacts, at: number): string[] {
  const words: string[] = [];
  for (let i = at; i < at + 3 && facts.capital[i]; i += 1)
    if (places.has(facts.bare[i] ?? '')) words.push(facts.bare[i] ?? '');
  return words;
}

const longestRole = 14;

/** Reads the apposition that begins at a token right after a name. */
export function rolesAfter(reading: Reading, facts: TokenFacts, at: number): Apposition {
  const { tokens } = reading;
  if (facts.bare[at] === '(') {
    const party = facts.bare[at + 1];
    if (facts.capital[at + 1] && party !== 'r' && party !== 'd')
      return { words: placeAfter(facts, at + 1), person: false };
    if (party === 'r' || party === 'd')
      return {
        words: [party === 'r' ? 'republican' : 'democrat', ...placeAfter(facts, at + 3)],
        person: true,
      };
    return none;
  }
  if (facts.bare[at] === 'of') return { words: placeAfter(facts, at + 1), person: false };
  if (facts.bare[at] !== ',') return none;
  const sentence = facts.sentence[at];
  if (tokens[at + 1]?.kind === 'number' && facts.bare[at + 2] === ',') return { words: [], person: true };
  const words: string[] = [];
  let head = -1;
  let from = at + 1;
  if (/^(?:a|an|the|one|his|her|its|their)$/.test(facts.bare[from] ?? '')) from += 1;
  for (
    let i = from;
    i < Math.min(tokens.length, from + longestRole) && facts.sentence[i] === sentence;
    i += 1
  ) {
    const word = facts.bare[i] ?? '';
    if (facts.quoted[i] || /^[,;:.(“"”—–]$/.test(word)) break;
    if (/^(?:who|which|that|of|from|at|in|for|on|with|to)$/.test(word) && head < 0) return none;
    if (/^(?:who|which|that)$/.test(word)) break;
    const verb = verbAt(facts, i);
    if (verb?.strength === 2 && (verb.form === 'past' || verb.form === 'present')) {
      // "In an interview with X, the banker said", "Her son, X, said his father": no apposition.
      if (head < 0 || facts.bare[at + 1] === 'the') return none;
      break;
    }
    words.push(word);
    if (head < 0 || i - head <= 3) {
      const noun = personNoun(word);
      // "X, the mayor's choice": a choice is no person.
      if (noun && !noun.plural && !facts.possessive[i]) head = i;
    }
  }
  const first = tokens[from];
  const last = tokens[from + words.length - 1];
  if (head < 0 || !first || !last) return none;
  return { words, span: { start: first.start, end: last.end }, person: true };
}

const longestBefore = 4;

/** Reads the role before a name: `conservative commentator X`, `his wife, X`. `from`: first token of the name with its title. */
export function rolesBefore(reading: Reading, facts: TokenFacts, from: number): Apposition {
  const { tokens } = reading;
  let to = from;
  if (facts.bare[to - 1] === ',') to -= 1;
  if (tokens[to - 1]?.kind !== 'word' || facts.capital[to - 1] || facts.possessive[to - 1]) return none;
  const noun = personNoun(facts.bare[to - 1] ?? '');
  if (!noun || noun.plural || facts.sentence[to - 1] !== facts.sentence[from]) return none;
  let first = to - 1;
  for (let i = first - 1; i >= 0 && to - i <= longestBefore; i -= 1) {
    const hyphen = tokens[i]?.word === '-' && !facts.spaced[i] && !facts.spaced[i + 1];
    if (hyphen) continue;
    if (tokens[i]?.kind !== 'word' || !modifiesRole(facts, i)) break;
    first = i;
  }
  const words: string[] = [];
  for (let i = first; i < to; i += 1) if (tokens[i]?.kind === 'word') words.push(facts.bare[i] ?? '');
  const start = tokens[first]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  if (to === from) return { words, span: { start, end }, person: true };
  // "his wife, X" says what she is to him; "the council's leader, X" and "its leader, X" name an office.
  const owner = ownerStart(reading, facts, first);
  return owner === undefined ? { words, person: true } : { words, span: { start: owner, end }, person: true };
}

/** Where the office of a body begins that token `first` opens: with the body itself, or after "its"; undefined: no body's. */
function ownerStart({ tokens }: Reading, facts: TokenFacts, first: number): number | undefined {
  const owner = facts.bare[first - 1] ?? '';
  if (owner === 'its') return tokens[first]?.start;
  const isBody = facts.possessive[first - 1] && !facts.capital[first - 1] && bodyNouns.has(owner);
  return isBody ? tokens[first - 1]?.start : undefined;
}

const modifiesRole = (facts: TokenFacts, at: number) =>
  !facts.possessive[at] &&
  // "extraditing cartel leader X" is no role; "the shipping magnate X" is.
  (!/(?:ing|ed)$/.test(facts.bare[at] ?? '') || determiners.has(facts.bare[at - 1] ?? '')) &&
  !notOfRole.has(facts.bare[at] ?? '') &&
  !facts.quoted[at];
const determiners = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'former']);
const notOfRole = new Set(
  `a an the his her its their our my your of for to in on at by with from and or but as that this said says told asked added
who which when while after before is was were are be been has had have did does do not if`
    .trim()
    .split(/\s+/),
);

const longestBodyRole = 5;

/** What a body is called beside its name: "rights group Harbour Watch", "the group, Harbour Watch", "Harbour Watch, a charity". */
export function bodyRoles(reading: Reading, facts: TokenFacts, from: number, to: number): string[] {
  const lower = (at: number) =>
    reading.tokens[at]?.kind === 'word' &&
    !facts.capital[at] &&
    !facts.possessive[at] &&
    facts.sentence[at] === facts.sentence[from];
  const words: string[] = [];
  const before = facts.bare[from - 1] === ',' ? from - 2 : from - 1;
  if (lower(before) && bodyNouns.has(facts.bare[before] ?? '')) {
    for (
      let i = before;
      i > before - longestBefore && lower(i) && !notOfRole.has(facts.bare[i] ?? '');
      i -= 1
    )
      words.push(facts.bare[i] ?? '');
  }
  if (facts.bare[to] !== ',' || !/^(?:a|an|the)$/.test(facts.bare[to + 1] ?? '')) return words;
  const after: string[] = [];
  for (let i = to + 2; i <= to + 2 + longestBodyRole && reading.tokens[i]?.kind === 'word'; i += 1) {
    after.push(facts.bare[i] ?? '');
    if (bodyNouns.has(facts.bare[i] ?? '') && lower(i)) return [...words, ...after];
  }
  return words;
}
