import type { Person, Span } from '../nouns.ts';
import { findAnaphors } from './anaphors.ts';
import { antecedentWeights } from './antecedent-weights.ts';
import { type Anaphor, type Antecedent, antecedentFeatures, type Trace } from './antecedents.ts';
import { cueOf } from './cues.ts';
import { femaleTitles, maleTitles } from './language/roles.ts';
import { findNames, type NamePhrase } from './names.ts';
import type { Quotation } from './quotes.ts';
import { best } from './ranking.ts';
import { type Entity, genderOf, genderOfWords, Registry, vote } from './registry.ts';
import { rolesAfter } from './roles-after.ts';
import type { Reading } from './text.ts';
import { type TokenFacts, tokenFacts } from './token-facts.ts';

/**
 * Where someone is spoken of. `person` indexes `Cast.people`, null where nobody agrees.
 * `certain`: exactly one person of the text agrees; only then may a repair put the name in brackets.
 */
export interface Mention extends Span {
  readonly kind: 'name' | 'pronoun' | 'title';
  readonly person: number | null;
  readonly certain: boolean;
  readonly inQuote: boolean;
}

/** Who is in the article, and who every "she", "the president" and "Sheinbaum" of it is: the one resolver of the house. */
export interface Cast {
  readonly people: readonly Person[];
  /** In order of the text. */
  readonly mentions: readonly Mention[];
}

/** Chooses whom an anaphor means; undefined: nobody of the candidates. */
export type Chooser = (
  anaphor: Anaphor & Span,
  candidates: readonly Antecedent[],
) => { candidate: Antecedent; share: number } | undefined;

/** The weighted choice that the digest makes. */
export const chooseAntecedent: Chooser = (_anaphor, candidates) =>
  best(antecedentFeatures, antecedentWeights, candidates);

/** Finds the people of a text and resolves their mentions; names inside quotations are no antecedents of pronouns outside. */
export function findCast(
  reading: Reading,
  quotations: readonly Quotation[],
  choose = chooseAntecedent,
): Cast {
  const facts = tokenFacts(
    reading,
    quotations.flatMap((quotation) => quotation.parts),
  );
  const names = findNames(reading, facts);
  const registry = new Registry();
  for (const name of names) if (name.words.length > 1 && name.kind === 'person') registry.enter(name);
  for (const name of names) if (name.words.length > 1 && name.kind !== 'person') registry.enter(name);
  const named = names.map((name) => ({
    name,
    entity: whoIs(registry, name),
    said: saysSomething(reading, facts, name),
  }));
  const speaks = new Set<Entity>();
  for (const { name, entity, said } of named) {
    learn(reading, facts, name, entity);
    if (said) speaks.add(entity);
  }
  return resolve(reading, facts, registry, named, speaks, choose);
}

interface Named {
  readonly name: NamePhrase;
  readonly entity: Entity;
  readonly said: boolean;
}

const saysSomething = (reading: Reading, facts: TokenFacts, name: NamePhrase) =>
  !facts.quoted[name.from] && cueOf(reading, facts, name.from, name.to) !== undefined;

/** The entity that a name means; a new one where nobody has that name yet. */
function whoIs(registry: Registry, name: NamePhrase): Entity {
  const candidates = registry.candidates(name);
  const gender = genderOfWords(name.title);
  const agreeing = candidates.filter((entity) => !gender || !genderOf(entity) || genderOf(entity) === gender);
  const pool = agreeing.length > 0 ? agreeing : candidates;
  const entity = pool.reduce<Entity | undefined>(
    (top, next) => (!top || next.mentions > top.mentions ? next : top),
    undefined,
  );
  const chosen = entity ?? registry.enter(name);
  chosen.mentions += 1;
  return chosen;
}

/** Adds what a mention tells of an entity: its fullest form, title, gender and role words. */
function learn(reading: Reading, facts: TokenFacts, name: NamePhrase, entity: Entity): void {
  if (name.words.length > entity.words.length) {
    entity.words = name.words;
    entity.name = { start: name.start, end: name.end };
  }
  if (name.title.length > 0 && name.kind === 'person' && entity.kind === 'unknown') entity.kind = 'person';
  for (const word of name.title) entity.attributes.add(word);
  if (name.titleSpan && !isCourtesy(name.title) && longer(name.titleSpan, entity.title))
    entity.title = name.titleSpan;
  vote(entity, genderOfWords(name.title), 4);
  if (facts.quoted[name.from]) return;
  const after = rolesAfter(reading, facts, name.to);
  for (const word of after.words) entity.attributes.add(word);
  if (after.words.length > 0) {
    vote(entity, genderOfWords(after.words), 1);
    if (after.span && !entity.title) entity.title = after.span;
    if (entity.kind === 'unknown' && after.person) entity.kind = 'person';
  }
}

const courtesies = new Set(
  ['mr', 'mrs', 'ms', 'miss', 'mx', ...femaleTitles, ...maleTitles].filter((w) => w.length < 5),
);
const isCourtesy = (title: readonly string[]) => title.every((word) => courtesies.has(word));
const longer = (a: Span, b: Span | undefined) => !b || a.end - a.start > b.end - b.start;

/** No more people than this are weighed for one pronoun. */
const mostCandidates = 12;

function resolve(
  reading: Reading,
  facts: TokenFacts,
  registry: Registry,
  named: readonly Named[],
  speaks: ReadonlySet<Entity>,
  choose: Chooser,
): Cast {
  const people = peopleOf(registry, speaks);
  const anaphors = findAnaphors(
    reading,
    facts,
    named.map(({ name }) => name),
  );
  const traces = new Map<Entity, Trace>();
  const recent: Trace[] = [];
  const mentions: (Mention & { entity?: Entity })[] = [];
  const touch = (
    entity: Entity,
    at: Omit<Anaphor, 'gender' | 'noun' | 'modifiers' | 'kind'>,
    kind: Trace['kind'],
    said: boolean,
  ) => {
    const known = traces.get(entity);
    const trace: Trace = known ?? {
      entity,
      token: 0,
      sentence: 0,
      paragraph: -1,
      kind,
      oblique: false,
      leads: false,
      saidIn: -1,
      ledIn: -1,
      count: 0,
      inParagraph: 0,
    };
    const sameParagraph = trace.paragraph === at.paragraph;
    Object.assign(trace, {
      token: at.token,
      sentence: at.sentence,
      paragraph: at.paragraph,
      kind,
      oblique: at.oblique,
      leads: at.leads,
    });
    trace.count += 1;
    trace.inParagraph = sameParagraph ? trace.inParagraph + 1 : 1;
    if (said) trace.saidIn = at.sentence;
    if (at.leads) trace.ledIn = at.sentence;
    if (!known) traces.set(entity, trace);
    const where = recent.indexOf(trace);
    if (where >= 0) recent.splice(where, 1);
    recent.unshift(trace);
    if (recent.length > mostCandidates) recent.pop();
  };
  let next = 0;
  const takeNames = (until: number) => {
    for (; next < named.length && (named[next]?.name.from ?? Infinity) < until; next += 1) {
      const item = named[next];
      if (!item) continue;
      const { name, entity, said } = item;
      const quoted = facts.quoted[name.from] === true;
      if (entity.kind === 'place') continue;
      mentions.push({
        start: name.start,
        end: name.end,
        kind: 'name',
        person: people.index.get(entity) ?? null,
        certain: true,
        inQuote: quoted,
      });
      if (!quoted) touch(entity, placeOf(reading, facts, name.from, name.to), 'name', said);
    }
  };
  for (const anaphor of anaphors) {
    takeNames(anaphor.token);
    const candidates = candidatesFor(anaphor, recent);
    const chosen = choose(anaphor, candidates);
    const agreeing = candidates.filter((c) => agrees(c));
    const entity = chosen?.candidate.trace.entity;
    const certain =
      chosen !== undefined && agreeing.length === 1 && agreeing[0] === chosen.candidate && chosen.share > 0.9;
    mentions.push({
      start: anaphor.start,
      end: anaphor.end,
      kind: anaphor.kind,
      person: entity ? (people.index.get(entity) ?? null) : null,
      certain,
      inQuote: anaphor.quoted,
    });
    if (entity && !anaphor.quoted) {
      touch(entity, anaphor, anaphor.kind, cueOf(reading, facts, anaphor.token, anaphor.to) !== undefined);
    }
  }
  takeNames(Number.POSITIVE_INFINITY);
  return finish(reading, people.entities, mentions);
}

const agrees = ({ anaphor, trace }: Antecedent) => {
  const gender = genderOf(trace.entity);
  if (trace.entity.kind !== 'person') return trace.entity.kind === 'unknown';
  return !anaphor.gender || !gender || gender === anaphor.gender;
};

function candidatesFor(anaphor: Anaphor, recent: readonly Trace[]): Antecedent[] {
  const traces = recent.filter((trace) => trace.entity.kind === 'person' || trace.entity.kind === 'unknown');
  const byCount = [...traces].sort((a, b) => b.count - a.count);
  const fitting = traces.filter((trace) => genderOf(trace.entity) === anaphor.gender).length;
  return traces.map((trace, recency) => ({
    anaphor,
    trace,
    recency,
    fitting,
    prominence: byCount.indexOf(trace),
  }));
}

const prepositions = new Set(
  'of to for with by from at in on about against over under between among after before than like as'.split(
    ' ',
  ),
);

/** Where a mention stands: its sentence, and whether it leads it. */
function placeOf(reading: Reading, facts: TokenFacts, from: number, to: number) {
  const sentence = facts.sentence[from] ?? 0;
  const first = reading.sentences[sentence]?.from ?? 0;
  let before = from - 1;
  while (before >= first && facts.capital[before] && facts.spaced[before]) before -= 1;
  const oblique =
    facts.possessive[to - 1] === true || (before >= first && prepositions.has(facts.bare[before] ?? ''));
  let leads = true;
  for (let i = first; i < from && leads; i += 1) {
    if (!facts.quoted[i] && reading.tokens[i]?.kind === 'word' && !facts.capital[i] && i - first > 3)
      leads = false;
  }
  return {
    token: from,
    sentence,
    paragraph: reading.sentences[sentence]?.paragraph ?? 0,
    oblique,
    leads: leads && !oblique,
    quoted: facts.quoted[from] === true,
  };
}

function peopleOf(registry: Registry, speaks: ReadonlySet<Entity>) {
  const entities = registry.entities.filter(
    (entity) => entity.kind === 'person' || (entity.kind !== 'place' && speaks.has(entity)),
  );
  return { entities, index: new Map(entities.map((entity, i) => [entity, i])) };
}

function finish(reading: Reading, entities: readonly Entity[], found: readonly Mention[]): Cast {
  const mentions = [...found].sort((a, b) => a.start - b.start);
  const spans: Span[][] = entities.map(() => []);
  const also = entities.map(() => new Set<string>());
  for (const { start, end, person, kind } of mentions) {
    if (person === null) continue;
    spans[person]?.push({ start, end });
    if (kind !== 'pronoun') also[person]?.add(reading.text.slice(start, end));
  }
  const people = entities.map((entity, i): Person => {
    const name = reading.text.slice(entity.name.start, entity.name.end);
    also[i]?.delete(name);
    const role = entity.title && reading.text.slice(entity.title.start, entity.title.end);
    return { name, also: [...(also[i] ?? [])], ...(role && { role }), mentions: spans[i] ?? [] };
  });
  return { people, mentions };
}
