import type { Cue } from './cues/cue.ts';
import { isCiting, verbAt } from './cues/cue-verbs.ts';
import { modifies, subjectCue } from './cues/subject-cue.ts';
import { bodyWords, places, suffixes } from './language/capitals.ts';
import { bodyNouns, documentNouns, speechNouns } from './language/reporting.ts';
import { honorifics, personNoun } from './language/roles.ts';
import type { TokenFacts } from './text/token-facts.ts';
import type { Reading } from './text.ts';

const longestClause = 14;
const longestTitle = 12;
const longestRelative = 24;

const courtesies = new Set('mr mrs ms miss dr sir'.split(' '));
const isTitle = (word: string) => honorifics.has(word) || personNoun(word) !== undefined;

/** The word of saying whose speaker the mention at tokens `[from, to)` is by its place alone. */
export function cueOf(reading: Reading, facts: TokenFacts, from: number, end: number): Cue | undefined {
  // "Neil Okafor QC said"
  const to = suffixes.has(facts.bare[end] ?? '') && facts.capital[end] ? end + 1 : end;
  const governed = isOblique(facts, from);
  return (
    withCue(facts, from, to) ??
    (governed ? undefined : subjectCue(reading, facts, from, to)) ??
    invertedCue(reading, facts, from, to) ??
    accordingCue(reading, facts, from, to) ??
    relativeCue(facts, to) ??
    (governed ? undefined : clauseCue(reading, facts, to)) ??
    nounCue(reading, facts, from, to)
  );
}

/** "with the minister X saying that": a clause of its own. */
function withCue(facts: TokenFacts, from: number, to: number): Cue | undefined {
  const verb = verbAt(facts, to);
  if (verb?.form !== 'participle' || verb.strength !== 2) return undefined;
  for (let i = from - 1; i >= Math.max(0, from - 8) && facts.sentence[i] === facts.sentence[from]; i -= 1) {
    if (facts.bare[i] === 'with') return { pattern: 'subject', at: to, verb, apart: false };
    if (/^[,;:.?!“”"()—–]$/.test(facts.bare[i] ?? '') || facts.quoted[i]) return undefined;
  }
  return undefined;
}

function accordingCue(reading: Reading, facts: TokenFacts, from: number, to: number): Cue | undefined {
  if (modifies(reading, facts, to)) return undefined;
  for (let i = from - 1; i >= Math.max(1, from - 8); i -= 1) {
    if (facts.bare[i] === 'to' && facts.bare[i - 1] === 'according')
      return { pattern: 'according', at: i - 1, apart: false };
    const sent = /^(?:from|by)$/.test(facts.bare[i] ?? '') && speechNouns.has(facts.bare[i - 1] ?? '');
    if (!sent && /^(?:[,;:"“”()]|of|for|at|from)$/.test(facts.bare[i] ?? '')) return undefined;
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
    // "In Harrogate Mr X said": the place ends before the title.
    const another = facts.capital[before - 1] && !isTitle(facts.bare[before - 1] ?? '');
    if (another && courtesies.has(facts.bare[before] ?? '')) return false;
    before -= 1;
  }
  // "X of Brightsea, South Carolina": the second place hangs on the first.
  const isPlace =
    places.has(facts.bare[from] ?? '') &&
    (!facts.capital[from + 1] || places.has(facts.bare[from + 1] ?? ''));
  if (isPlace && facts.bare[before] === ',' && facts.capital[before - 1]) {
    before -= 1;
    while (before > from - longestTitle && facts.capital[before]) before -= 1;
  }
  // "in the journal X": what the name is called stands between.
  const called = facts.bare[before] ?? '';
  if (documentNouns.has(called) || bodyNouns.has(called)) before -= 1;
  if (/^(?:the|a|its|his|her|their)$/.test(facts.bare[before] ?? '')) before -= 1;
  // "Speaker of the House Rep. X": the preposition is the title's own.
  if (facts.bare[before] === 'of' && facts.capital[before - 1] && isTitle(facts.bare[before - 1] ?? ''))
    return false;
  return (
    governing.has(facts.bare[before] ?? '') &&
    facts.sentence[before] === facts.sentence[from] &&
    facts.quoted[before] !== true
  );
}

/** "X of Ohio, the ranking member, who said": the relative takes the name before it. */
function relativeCue(facts: TokenFacts, to: number): Cue | undefined {
  if (facts.possessive[to - 1] || !/^(?:,|of|who|\(|\.)$/.test(facts.bare[to] ?? '')) return undefined;
  // "a scholar at the Harbour Institute who said": no institute is a who.
  if (facts.bare[to] === 'who' && bodyWords.has(facts.bare[to - 1] ?? '')) return undefined;
  for (let i = to; i < to + longestRelative && facts.sentence[i] === facts.sentence[to - 1]; i += 1) {
    const word = facts.bare[i] ?? '';
    if (facts.quoted[i] || verbAt(facts, i)?.strength === 2 || /^(?:from|by|with|and)$/.test(word))
      return undefined;
    if (word !== 'who') continue;
    for (let at = i + 1; at <= i + 3; at += 1) {
      const verb = verbAt(facts, at);
      if (verb && verb.form !== 'participle') return { pattern: 'subject', at, verb, apart: true };
    }
    return undefined;
  }
  return undefined;
}

/** "X went so far as to say", "X was fined for calling", "X used her speech to argue": the word of saying hangs on another verb. */
function clauseCue(reading: Reading, facts: TokenFacts, to: number): Cue | undefined {
  if (facts.possessive[to - 1] || modifies(reading, facts, to)) return undefined;
  const limit = Math.min(reading.tokens.length, to + longestClause);
  for (let i = to; i < limit && facts.sentence[i] === facts.sentence[to - 1]; i += 1) {
    const word = facts.bare[i] ?? '';
    if (
      facts.quoted[i] ||
      facts.capital[i] ||
      isCiting(facts, i) ||
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
        (verb.form === 'participle' && /^(?:as|by|after|for)$/.test(before)))
    ) {
      return { pattern: 'clause', at: i, verb, apart: true };
    }
  }
  return undefined;
}

/** "the minister’s reply", "her Facebook post", "a letter from X". */
function nounCue(reading: Reading, facts: TokenFacts, from: number, to: number): Cue | undefined {
  const sender = facts.bare[from - 1] === 'from' || facts.bare[from - 1] === 'by';
  if (
    sender &&
    speechNouns.has(facts.bare[from - 2] ?? '') &&
    facts.sentence[from - 2] === facts.sentence[from]
  )
    return { pattern: 'noun', at: from - 2, apart: false };
  if (!facts.possessive[to - 1] && !/^(?:his|her|their|its)$/.test(facts.bare[to - 1] ?? ''))
    return undefined;
  for (let i = to; i < Math.min(reading.tokens.length, to + 4); i += 1) {
    if (facts.quoted[i] || reading.tokens[i]?.kind !== 'word' || facts.sentence[i] !== facts.sentence[to - 1])
      return undefined;
    if (speechNouns.has(facts.bare[i] ?? '')) return { pattern: 'noun', at: i, apart: false };
  }
  return undefined;
}

/** "…," said X: the verb stands right before the mention, or before its title. */
function invertedCue(reading: Reading, facts: TokenFacts, from: number, to: number): Cue | undefined {
  if (facts.possessive[to - 1] || modifies(reading, facts, to)) return undefined;
  // "said the board's director, X": the comma belongs to the role.
  let comma = from - 1;
  while (comma > from - longestTitle && facts.capital[comma] && isTitle(facts.bare[comma] ?? '')) comma -= 1;
  const role = facts.bare[comma] === ',' && personNoun(facts.bare[comma - 1] ?? '') !== undefined;
  for (let i = role ? comma - 1 : from - 1; i >= Math.max(0, from - 12); i -= 1) {
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
    if (
      /^[,;:”"“]$/.test(word) ||
      (reading.tokens[i]?.kind === 'number' && facts.spaced[i] && facts.bare[i + 1] !== '-') ||
      to - i > 14
    )
      return undefined;
  }
  return undefined;
}
