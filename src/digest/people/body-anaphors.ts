import type { Span } from '../../nouns.ts';
import { cueOf, isOblique } from '../cues.ts';
import { places } from '../language/capitals.ts';
import { bodyNouns } from '../language/reporting.ts';
import { personNoun } from '../language/roles.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import type { Named } from './naming.ts';
import type { Entity } from './registry.ts';

/** "it said", "the company added": a mention of a body that speaks, and the body of the text that it means. */
export interface BodyAnaphor extends Span {
  readonly kind: 'pronoun' | 'title';
  readonly entity: Entity;
}

/** Nouns that a company, club or agency is called by whatever its name is. */
const plain = new Set(
  `company firm group club agency retailer airline carrier bank charity organisation organization maker manufacturer
operator supermarket chain network broadcaster watchdog regulator developer publisher union team federation association
ministry department office museum university school hospital police council`
    .trim()
    .split(/\s+/),
);

/** A name with one of these is a public body: nobody calls it a company or club. */
const official = new Set(
  `ministry department office court commission government parliament congress senate house council police party army
committee administration united european un eu`
    .trim()
    .split(/\s+/),
);
const commercial = new Set(
  'company firm club retailer airline carrier bank maker manufacturer operator supermarket chain developer publisher'.split(
    ' ',
  ),
);

const furthestBack = 3;
const mostRecent = 12;
const longestDescription = 4;
const furthestSubject = 4;

interface Trace {
  readonly entity: Entity;
  readonly sentence: number;
  readonly leads: boolean;
}

/** Says which body every "it" and "the company" that speaks means; those that could mean several are left out. */
export function findBodyAnaphors(
  reading: Reading,
  facts: TokenFacts,
  named: readonly Named[],
): BodyAnaphor[] {
  const found: BodyAnaphor[] = [];
  const recent: Trace[] = [];
  let next = 0;
  for (let i = 0; i < reading.tokens.length; i += 1) {
    const word = reading.tokens[i]?.word;
    if (facts.quoted[i] || (word !== 'it' && word !== 'the')) continue;
    for (; (named[next]?.name.from ?? i) < i; next += 1) remember(reading, facts, recent, named[next]);
    const description = word === 'it' ? { to: i + 1, modifiers: [] } : descriptionAt(reading, facts, i);
    if (!description || !speaks(reading, facts, i, description.to)) continue;
    const { to, noun } = description;
    const entity = bodyMeant(recent, facts.sentence[i] ?? 0, description);
    const [first, last] = [reading.tokens[i], reading.tokens[to - 1]];
    if (!entity || !first || !last) continue;
    entity.speaks = true;
    found.push({ start: first.start, end: last.end, kind: noun ? 'title' : 'pronoun', entity });
  }
  return found;
}

function remember(reading: Reading, facts: TokenFacts, recent: Trace[], item: Named | undefined): void {
  if (!item || facts.quoted[item.name.from] || !couldBeBody(item.entity)) return;
  const { name, entity } = item;
  const sentence = facts.sentence[name.from] ?? 0;
  const first = reading.sentences[sentence]?.from ?? 0;
  const subject =
    name.from - first < furthestSubject &&
    recent[0]?.sentence !== sentence &&
    !name.possessive &&
    facts.bare[name.from - 1] !== '(' &&
    !isOblique(facts, name.from);
  // "CFC, the Coastal Fishing Council, agrees": one body under two names.
  const again =
    recent[0]?.sentence === sentence &&
    recent[0].leads &&
    facts.bare[name.from - 1] === 'the' &&
    facts.bare[name.from - 2] === ',';
  recent.unshift({ entity, sentence, leads: !again && (item.said || subject) });
  if (recent.length > mostRecent) recent.pop();
}

/** A body, or a name that no pronoun or role gives to a person. A word that opens one sentence alone is no name. */
const couldBeBody = ({ kind, words, mentions, attributes, male, female }: Entity) =>
  !words.every((word) => places.has(word) || word === 'new') &&
  (kind === 'body' ||
    (kind === 'unknown' &&
      male === female &&
      (words.length > 1 || mentions > 1) &&
      ![...attributes].some((word) => personNoun(word))));

interface Description {
  /** First token after it. */
  readonly to: number;
  readonly noun?: string;
  /** What it says besides the noun: "the rights group". */
  readonly modifiers: readonly string[];
}

/** "the company", "the Italian bank"; undefined where no noun for a body follows in small letters. */
function descriptionAt(reading: Reading, facts: TokenFacts, at: number): Description | undefined {
  const modifiers: string[] = [];
  for (let i = at + 1; i <= at + longestDescription; i += 1) {
    const word = facts.bare[i] ?? '';
    if (reading.tokens[i]?.kind !== 'word' || facts.sentence[i] !== facts.sentence[at] || facts.possessive[i])
      return undefined;
    const ends = reading.tokens[i + 1]?.kind !== 'word' || !bodyNouns.has(facts.bare[i + 1] ?? '');
    if (bodyNouns.has(word) && !facts.capital[i] && ends) return { to: i + 1, noun: word, modifiers };
    if (facts.capital[i] && !places.has(word)) return undefined;
    if (!places.has(word)) modifiers.push(word);
  }
  return undefined;
}

/** Whether the mention is the subject of a word of saying: "it said", not "said it" or "it was said". */
function speaks(reading: Reading, facts: TokenFacts, from: number, to: number): boolean {
  const cue = cueOf(reading, facts, from, to);
  // "in what it called “a clear threat”"
  const calls = facts.bare[from - 1] === 'what' && cue?.verb?.base === 'call';
  if (!cue?.verb || (cue.verb.strength < 2 && !calls) || (cue.pattern === 'inverted' && to - from === 1))
    return false;
  const passive = /^(?:is|was|are|were|be|been|being)$/.test(facts.bare[cue.at - 1] ?? '');
  return !passive && (cue.verb.form === 'past' || cue.verb.form === 'present');
}

/** The body named last that is called by the noun; else the one that the last sentences are about, if it is the only one. */
function bodyMeant(
  recent: readonly Trace[],
  sentence: number,
  { noun, modifiers }: Description,
): Entity | undefined {
  const isCalled = ({ words, attributes }: Entity) =>
    noun !== undefined &&
    (words.includes(noun) || (attributes.has(noun) && modifiers.every((word) => attributes.has(word))));
  const called = recent.find(({ entity }) => isCalled(entity));
  if (called) return called.entity;
  if (noun && (modifiers.length > 0 || !plain.has(noun))) return undefined;
  const near = recent.filter(
    (trace) =>
      sentence - trace.sentence <= furthestBack &&
      !(noun && commercial.has(noun) && trace.entity.words.some((word) => official.has(word))),
  );
  const [last] = near.filter((trace) => trace.leads);
  if (!last) return undefined;
  const rivals = near.filter((trace) => trace.leads && trace.sentence === last.sentence);
  if (rivals.some(({ entity }) => entity !== last.entity)) return undefined;
  const mostSpoken = near.every(({ entity }) => entity.mentions <= last.entity.mentions);
  return mostSpoken || sentence - last.sentence <= 1 ? last.entity : undefined;
}
