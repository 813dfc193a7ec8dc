import {
  bodyNouns,
  documentNouns,
  type ReportingVerb,
  reportingVerbs,
  speechNouns,
} from './language/reporting.ts';
import { attendants, honorifics, personNoun } from './language/roles.ts';
import type { Reading } from './text.ts';
import type { TokenFacts } from './token-facts.ts';

/** How a mention is tied to a word of saying. */
export interface Cue {
  /** `subject`: X said; `inverted`: said X; `according`: according to X; `clause`: X went on to say; `noun`: X’s reply. */
  readonly pattern: 'subject' | 'inverted' | 'according' | 'clause' | 'noun';
  /** Token of the cue word. */
  readonly at: number;
  readonly verb?: ReportingVerb;
  /** The verb has an object of its own ("declared the gangs outlaws"): it hardly brings in a quotation before it. */
  readonly transitive?: boolean;
  /** Whether something in commas, brackets or dashes stood between. */
  readonly apart: boolean;
}

const auxiliaries = new Set(
  "has had have is was are were be been being will would could can may might should must did does do 'd he'd 's 'll to".split(
    ' ',
  ),
);
const adverbs = new Set(
  `also then later once again now still ever never just only even always often soon first last instead too almost further
himself herself themselves itself both all each repeatedly recently earlier previously today yesterday tonight since once
elsewhere thus so subsequently monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night
weekend week month`
    .trim()
    .split(/\s+/),
);
const furthestApart = 45;
const longestClause = 14;
const longestTitle = 12;
const longestRelative = 24;

const isAdverb = (word: string) => adverbs.has(word) || (word.length > 4 && word.endsWith('ly'));

/** The reporting verb at a token outside quotations, if it is one there. */
export function verbAt(facts: TokenFacts, at: number): ReportingVerb | undefined {
  if (facts.quoted[at]) return undefined;
  const verb = reportingVerbs.get(facts.bare[at] ?? '');
  if (!verb || facts.possessive[at]) return undefined;
  if (verb.needs && facts.bare[at + 1] !== verb.needs && facts.bare[at + 2] !== verb.needs) return undefined;
  return verb;
}

const tellers = new Set(
  'tell ask remind warn inform assure advise write text email e-mail beg urge instruct reassure notify'.split(
    ' ',
  ),
);
const articles = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'this', 'these']);

const hasObject = (facts: TokenFacts, at: number, verb: ReportingVerb): boolean =>
  !tellers.has(verb.base) && articles.has(facts.bare[at + 1] ?? '');

const isTitle = (word: string) => honorifics.has(word) || personNoun(word) !== undefined;

/** The word of saying whose speaker the mention at tokens `[from, to)` is by its place alone. */
export function cueOf(reading: Reading, facts: TokenFacts, from: number, to: number): Cue | undefined {
  const governed = isOblique(facts, from);
  return (
    (governed ? undefined : subjectCue(reading, facts, from, to)) ??
    invertedCue(reading, facts, from, to) ??
    accordingCue(facts, from) ??
    relativeCue(facts, to) ??
    (governed ? undefined : clauseCue(reading, facts, to)) ??
    nounCue(reading, facts, to)
  );
}

function accordingCue(facts: TokenFacts, from: number): Cue | undefined {
  for (let i = from - 1; i >= Math.max(1, from - 8); i -= 1) {
    if (facts.bare[i] === 'to' && facts.bare[i - 1] === 'according')
      return { pattern: 'according', at: i - 1, apart: false };
    if (/^(?:[,;:"“”]|of|for|at|from)$/.test(facts.bare[i] ?? '')) return undefined;
  }
  return undefined;
}

const governing = new Set(
  'of for to with by from at in on about against over under between among'.split(' '),
);

/** Whether a preposition governs the mention, before or without its title: "a spokesman for President X". */
export function isOblique(facts: TokenFacts, from: number): boolean {
  let before = from - 1;
  while (
    before >= Math.max(0, from - longestTitle) &&
    ((facts.capital[before] && !governing.has(facts.bare[before] ?? '')) || facts.bare[before] === '.') &&
    facts.sentence[before] === facts.sentence[from]
  ) {
    before -= 1;
  }
  if (facts.bare[before] === 'the') before -= 1;
  return (
    governing.has(facts.bare[before] ?? '') &&
    facts.sentence[before] === facts.sentence[from] &&
    facts.quoted[before] !== true
  );
}

/** "X, the minister, also said": skips what may stand between a subject and its verb. */
function subjectCue(reading: Reading, facts: TokenFacts, from: number, to: number): Cue | undefined {
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
      if (close < 0) return undefined;
      apart = true;
      i = close + 1;
    } else if (auxiliaries.has(word)) {
      helped = true;
      i += 1;
    } else if (isAdverb(word)) {
      i += 1;
    } else if (postmodifying.has(word)) {
      const end = endOfPostmodifier(facts, i);
      if (end < 0) return undefined;
      i = end;
    } else return undefined;
  }
  return undefined;
}

/** "X of Ohio, the ranking member, who said": the relative takes the name before it. */
function relativeCue(facts: TokenFacts, to: number): Cue | undefined {
  if (facts.possessive[to - 1]) return undefined;
  for (let i = to; i < to + longestRelative && facts.sentence[i] === facts.sentence[to - 1]; i += 1) {
    const word = facts.bare[i] ?? '';
    if (facts.quoted[i] || verbAt(facts, i)?.strength === 2) return undefined;
    if (word !== 'who') continue;
    for (let at = i + 1; at <= i + 3; at += 1) {
      const verb = verbAt(facts, at);
      if (verb && verb.form !== 'participle') return { pattern: 'subject', at, verb, apart: true };
    }
    return undefined;
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
    if (
      facts.quoted[i] ||
      /^[,;:?!“”"()—–]$/.test(word) ||
      /^(?:who|which|that|and|but|he|she|they|it)$/.test(word)
    )
      return -1;
    const verb = verbAt(facts, i);
    if (verb?.strength === 2 && (verb.form === 'past' || verb.form === 'present') && i > from + 1) return i;
  }
  return -1;
}

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

function verbSoon(facts: TokenFacts, from: number): boolean {
  for (let i = from; i < from + 3; i += 1) {
    const verb = verbAt(facts, i);
    if (verb) return verb.form === 'past' || verb.form === 'present';
    const word = facts.bare[i] ?? '';
    if (!isAdverb(word) && !auxiliaries.has(word)) return false;
  }
  return false;
}

/** "X went so far as to say", "X used her speech to argue": the word of saying hangs on another verb. */
function clauseCue(reading: Reading, facts: TokenFacts, to: number): Cue | undefined {
  if (facts.possessive[to - 1] || modifies(reading, facts, to)) return undefined;
  const limit = Math.min(reading.tokens.length, to + longestClause);
  for (let i = to; i < limit && facts.sentence[i] === facts.sentence[to - 1]; i += 1) {
    const word = facts.bare[i] ?? '';
    if (
      facts.quoted[i] ||
      facts.capital[i] ||
      /^[,;:.?!“”"—–]$/.test(word) ||
      /^(?:who|which|that|he|she|they|and|but)$/.test(word)
    )
      return undefined;
    const verb = verbAt(facts, i);
    const before = facts.bare[i - 1] ?? '';
    if (
      verb &&
      i > to &&
      ((verb.form === 'base' && before === 'to') ||
        (verb.form === 'participle' && /^(?:as|by)$/.test(before)))
    ) {
      return { pattern: 'clause', at: i, verb, apart: true };
    }
  }
  return undefined;
}

/** "the minister’s reply", "her Facebook post". */
function nounCue(reading: Reading, facts: TokenFacts, to: number): Cue | undefined {
  if (!facts.possessive[to - 1] && !/^(?:his|her|their|its)$/.test(facts.bare[to - 1] ?? ''))
    return undefined;
  for (let i = to; i < Math.min(reading.tokens.length, to + 4); i += 1) {
    if (facts.quoted[i] || reading.tokens[i]?.kind !== 'word' || facts.sentence[i] !== facts.sentence[to - 1])
      return undefined;
    if (speechNouns.has(facts.bare[i] ?? '')) return { pattern: 'noun', at: i, apart: false };
  }
  return undefined;
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

/** "…," said X: the verb stands right before the mention, or before its title. */
function invertedCue(reading: Reading, facts: TokenFacts, from: number, to: number): Cue | undefined {
  if (facts.possessive[to - 1] || modifies(reading, facts, to)) return undefined;
  for (let i = from - 1; i >= Math.max(0, from - 12); i -= 1) {
    const word = facts.bare[i] ?? '';
    if (facts.quoted[i] || facts.sentence[i] !== facts.sentence[from]) return undefined;
    const ofTitle = word === 'of' && isTitle(facts.bare[i - 1] ?? '');
    if (/^(?:in|at|on|from|with|to|by|that|and|during|who|which)$/.test(word)) return undefined;
    if (/^(?:of|for)$/.test(word) && !ofTitle) return undefined;
    const verb = verbAt(facts, i);
    // "told X": X is told.
    if (verb?.base === 'tell') return undefined;
    if (verb && (verb.form === 'past' || verb.form === 'present')) {
      const before = facts.bare[i - 1] ?? '';
      const starts =
        i === 0 || facts.opens[i] || /^[,”"“’'»)—–.?!-]$/.test(before) || facts.quoted[i - 1] === true;
      return starts ? { pattern: 'inverted', at: i, verb, apart: i < from - 1 } : undefined;
    }
    if (/^[,;:”"“]$/.test(word) || (reading.tokens[i]?.kind === 'number' && facts.spaced[i]) || to - i > 14)
      return undefined;
  }
  return undefined;
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
