import type { Span } from '../../nouns.ts';
import { verbAt } from '../cues/cue-verbs.ts';
import { openers } from '../language/capitals.ts';
import { best, type Weights } from '../ranking.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import { findAnaphors } from './anaphors.ts';
import antecedentWeights from './antecedent-weights.json' with { type: 'json' };
import type { Anaphor, Antecedent, Trace } from './antecedents.ts';
import { antecedentFeatures } from './antecedents.ts';
import type { Named } from './naming.ts';
import { conjunctions, isPossessive } from './pronouns.ts';
import { placeIn, placeOf, Recall } from './recall.ts';
import { type Entity, genderOf, vote } from './registry.ts';
import { findUnnamedSubjects, UnnamedRecall } from './unnamed-subjects.ts';

/** Chooses whom an anaphor means; undefined: nobody of the candidates. */
export type Chooser = (
  anaphor: Anaphor & Span,
  candidates: readonly Antecedent[],
) => { candidate: Antecedent; share: number } | undefined;

/** People whom a story rarely names again by what they are: "the official", "the man". */
const passersBy = new Set(
  `official source man woman person aide adviser advisor staffer spokesman spokeswoman spokesperson witness student voter
worker resident neighbor neighbour patient victim suspect officer boy girl child friend reader viewer caller customer
user insider observer expert employee member individual guy lady protester demonstrator passenger driver visitor`
    .trim()
    .split(/\s+/),
);

/**
 * A description that is less sure than this stands as printed, unless someone is called just so: held out, no right name
 * of the dev set is lost by it.
 */
const leastSure = 0.7;

/** A choice by fitted weights. A pronoun always means someone; a passer-by only whoever is called that in the text. */
export function chooserWith(weights: Weights): Chooser {
  return (anaphor, candidates) => {
    const top = best(antecedentFeatures, weights, candidates);
    if (!top || anaphor.kind === 'pronoun') return top;
    const { attributes } = top.candidate.trace.entity;
    const called =
      attributes.has(anaphor.noun ?? '') &&
      (top.share >= leastSure || anaphor.modifiers.every((word) => attributes.has(word)));
    const likely =
      top.share >= leastSure &&
      !passersBy.has(anaphor.noun ?? '') &&
      !anaphor.oblique &&
      agrees(top.candidate);
    return called || likely ? top : undefined;
  };
}

/** A mention with the entity it means. */
export interface Resolved extends Span {
  readonly kind: 'name' | 'pronoun' | 'title';
  readonly entity: Entity | undefined;
  readonly certain: boolean;
  readonly inQuote: boolean;
  /** The words for the one without a name whom a pronoun means. */
  readonly unnamed?: Span;
}

/** Goes through the names and anaphors of a text in order and says whom each anaphor means. */
export function resolveAll(
  reading: Reading,
  facts: TokenFacts,
  named: readonly Named[],
  choose: Chooser = chooserWith(antecedentWeights),
): Resolved[] {
  const anaphors = findAnaphors(
    reading,
    facts,
    named.map(({ name }) => name),
  );
  const recall = new Recall();
  const found: Resolved[] = [];
  const inside = namedInQuotations(reading, facts, named);
  const cast = [...new Set(named.map(({ entity }) => entity))].filter(
    ({ kind, speaks }) => kind === 'person' || (kind === 'unknown' && speaks),
  );
  const unnamed = new UnnamedRecall(findUnnamedSubjects(reading, facts));
  let next = 0;
  const takeNames = (until: number) => {
    for (; next < named.length; next += 1) {
      const item = named[next];
      if (!item || item.name.from >= until) return;
      const { name, entity, said } = item;
      if (entity.kind === 'place' && !said) continue;
      const inQuote = facts.quoted[name.from] === true;
      found.push({ start: name.start, end: name.end, kind: 'name', entity, certain: true, inQuote });
      // "a Norvane post": a name that only describes a noun is nobody's; "the Okafor camp" is no subject.
      const describes =
        /^(?:a|an|the|this|that)$/.test(facts.bare[name.from - 1] ?? '') &&
        (entity.kind === 'unknown' || isNounNext(reading, facts, name.to));
      if (inQuote || (describes && entity.kind === 'unknown')) continue;
      const place = placeOf(reading, facts, name.from, name.to);
      recall.touch(entity, describes ? { ...place, oblique: true, leads: false } : place, 'name', said);
      if (!place.oblique && entity.kind !== 'body') unnamed.giveWay(name.from);
    }
  };
  for (const anaphor of anaphors) {
    takeNames(anaphor.token);
    const subject = unnamed.meantBy(facts, anaphor);
    if (subject) {
      const { start, end, kind, quoted: inQuote } = anaphor;
      found.push({ start, end, kind, entity: undefined, certain: false, inQuote, unnamed: subject });
      continue;
    }
    const candidates = candidatesFor(
      anaphor,
      recall.recent,
      inside.get(anaphor.paragraph),
      clauseStart(reading, facts, anaphor),
    );
    const entity =
      inApposition(reading, facts, anaphor, named, next) ??
      choose(anaphor, candidates)?.candidate.trace.entity;
    const certain = entity !== undefined && !anaphor.quoted && isOnlyOne(anaphor, entity, cast);
    const { start, end, kind, quoted } = anaphor;
    found.push({ start, end, kind, entity, certain, inQuote: quoted });
    if (!entity || quoted) continue;
    if (kind === 'title' ? !anaphor.oblique : facts.bare[anaphor.token - 1] === ',')
      unnamed.giveWay(anaphor.token);
    if (kind === 'pronoun') {
      entity.referred = true;
      vote(entity, anaphor.gender, 0.5);
    }
    if (kind === 'title')
      for (const word of [anaphor.noun ?? '', ...anaphor.modifiers]) entity.heard.add(word);
    recall.touch(entity, placeIn(anaphor), kind, anaphor.speaks);
  }
  takeNames(Number.POSITIVE_INFINITY);
  return found;
}

const longestApposition = 9;

/** "the prime minister, Elena Cortes", "the head of the Harbour Board, Ben Adeyemi": the name after the comma is meant. */
function inApposition(
  reading: Reading,
  facts: TokenFacts,
  anaphor: Anaphor & { to: number },
  named: readonly Named[],
  from: number,
): Entity | undefined {
  if (anaphor.kind !== 'title') return undefined;
  let comma = anaphor.to;
  if (facts.bare[comma] === 'of' || facts.bare[comma] === 'for') {
    while (comma < anaphor.to + longestApposition && reading.tokens[comma]?.kind === 'word') comma += 1;
  }
  if (facts.bare[comma] !== ',') return undefined;
  for (let i = from; (named[i]?.name.from ?? comma + longestApposition) < comma + longestApposition; i += 1) {
    const item = named[i];
    if (!item || item.name.from - (item.name.titleTokens ?? 0) !== comma + 1) continue;
    const { entity } = item;
    if (entity.kind === 'body' || entity.kind === 'place') return undefined;
    for (const word of [anaphor.noun ?? '', ...anaphor.modifiers]) entity.attributes.add(word);
    const [first, last] = [reading.tokens[anaphor.token + 1], reading.tokens[comma - 1]];
    if (first && last) entity.title ??= { start: first.start, end: last.end };
    return entity;
  }
  return undefined;
}

/** Only so many people are asked whether they agree with a pronoun; in a larger cast nothing is certain. */
const largestCast = 40;

/**
 * Whether nobody else in the whole text could be meant: a pronoun needs the only one of its gender, all others known to
 * be of the other; a description needs the only one with its noun and all its modifiers, at least one.
 */
function isOnlyOne(anaphor: Anaphor, entity: Entity, cast: readonly Entity[]): boolean {
  if (cast.length > largestCast) return false;
  if (anaphor.kind === 'pronoun') {
    return cast.every((other) => {
      const gender = genderOf(other);
      return other === entity ? gender === anaphor.gender : gender !== undefined && gender !== anaphor.gender;
    });
  }
  const called = ({ attributes }: Entity) =>
    attributes.has(anaphor.noun ?? '') && anaphor.modifiers.every((word) => attributes.has(word));
  return anaphor.modifiers.length > 0 && cast.every((other) => called(other) === (other === entity));
}

function agrees({ anaphor, trace }: Antecedent): boolean {
  const gender = genderOf(trace.entity);
  return !anaphor.gender || !gender || gender === anaphor.gender;
}

/** Who is named inside the quotations of each paragraph. */
function namedInQuotations(
  reading: Reading,
  facts: TokenFacts,
  named: readonly Named[],
): Map<number, Set<Entity>> {
  const inside = new Map<number, Set<Entity>>();
  for (const { name, entity } of named) {
    if (!facts.quoted[name.from]) continue;
    const paragraph = reading.sentences[facts.sentence[name.from] ?? 0]?.paragraph ?? 0;
    const entities = inside.get(paragraph) ?? new Set();
    inside.set(paragraph, entities.add(entity));
  }
  return inside;
}

function candidatesFor(
  anaphor: Anaphor,
  recent: readonly Trace[],
  inside: ReadonlySet<Entity> | undefined,
  clause: number,
): Antecedent[] {
  const traces = recent.filter(({ entity }) => entity.kind === 'person' || entity.kind === 'unknown');
  const byCount = [...traces].sort((a, b) => b.count - a.count);
  const fitting = traces.filter(({ entity }) => genderOf(entity) === anaphor.gender).length;
  return traces.map((trace, recency) => ({
    anaphor,
    trace,
    recency,
    fitting,
    prominence: byCount.indexOf(trace),
    saidOf: trace.saidIn !== trace.sentence && traces.some((other) => other.saidIn === trace.sentence),
    bound: trace.token >= clause && trace.ledIn === anaphor.sentence,
    inside: anaphor.speaks && inside?.has(trace.entity) === true,
  }));
}

const longestClause = 12;

/** Where the clause of an object pronoun begins: its subject is somebody else. The token itself for other anaphors. */
function clauseStart(reading: Reading, facts: TokenFacts, { token, kind, oblique }: Anaphor): number {
  const reflexive = facts.bare[token]?.endsWith('self') === true;
  if (kind !== 'pronoun' || !oblique || reflexive || isPossessive(reading, facts, token)) return token;
  let at = token;
  while (
    at > token - longestClause &&
    facts.sentence[at - 1] === facts.sentence[token] &&
    reading.tokens[at - 1]?.kind === 'word' &&
    !conjunctions.has(facts.bare[at - 1] ?? '') &&
    facts.bare[at - 1] !== 'to'
  )
    at -= 1;
  return at;
}

/** Whether a word in small letters follows that is no function word and no verb of saying. */
const isNounNext = (reading: Reading, facts: TokenFacts, at: number): boolean =>
  reading.tokens[at]?.kind === 'word' &&
  !facts.capital[at] &&
  !openers.has(facts.bare[at] ?? '') &&
  !verbAt(facts, at);
