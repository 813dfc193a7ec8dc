import type { Span } from '../../nouns.ts';
import { cueOf } from '../cues.ts';
import type { Gender } from '../language/forenames.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import { findNames, type NamePhrase } from './names.ts';
import { isPossessive } from './pronouns.ts';
import { type Entity, genderOf, genderOfWords, Registry, vote } from './registry.ts';
import { bodyRoles, rolesAfter, rolesBefore } from './roles-after.ts';

/** A printed name and whom it means. */
export interface Named {
  readonly name: NamePhrase;
  readonly entity: Entity;
  /** Its place ties it to a word of saying. */
  readonly said: boolean;
}

/** Finds every name of a text and whom it means: full names first, so that a surname before them finds its person. */
export function nameAll(reading: Reading, facts: TokenFacts): Named[] {
  const names = findNames(reading, facts);
  const registry = new Registry();
  const full = names.filter((name) => name.words.length > 1 && !name.doubtful);
  for (const name of full) if (name.kind === 'person') registry.enter(name);
  for (const name of full) if (name.kind !== 'person') registry.enter(name);
  for (const name of full) abbreviate(reading, facts, registry, name);
  const named = names.flatMap((name): Named[] => {
    const cue = facts.quoted[name.from] ? undefined : cueOf(reading, facts, name.from, name.to);
    // "X would have to ask" says nothing yet.
    const verb = cue?.verb;
    const said = cue !== undefined && (!verb || (verb.strength === 2 && verb.form !== 'base'));
    const entity = whoIs(registry, name, said);
    if (!entity) return [];
    learn(reading, facts, name, entity);
    if (said) entity.speaks = true;
    return [{ name, entity, said }];
  });
  hearPronouns(reading, facts, named);
  for (const { name, entity } of named) if (hasStaff(facts, name, entity)) entity.kind = 'body';
  return named;
}

const staff = new Set(
  `spokesman spokeswoman spokesperson executive chairman chairwoman chair analyst analysts economist economists mayor governor
residents worker workers employee employees shareholders researchers engineers fans`
    .trim()
    .split(/\s+/),
);

/** "a spokeswoman for Tillmark", "analysts at Corbel": a name of which nothing tells a person is a body. */
const hasStaff = (facts: TokenFacts, { from, titleTokens = 0 }: NamePhrase, entity: Entity): boolean =>
  entity.kind === 'unknown' &&
  entity.male === entity.female &&
  entity.title === undefined &&
  entity.words.length < 3 &&
  titleTokens === 0 &&
  /^(?:of|for|at)$/.test(facts.bare[from - 1] ?? '') &&
  staff.has(facts.bare[from - 2] ?? '');

/** "the Harbour Trade Council (HTC)": the letters in brackets are another name of it. */
function abbreviate(reading: Reading, facts: TokenFacts, registry: Registry, name: NamePhrase): void {
  const [open, inside, close] = [facts.bare[name.to], reading.tokens[name.to + 1], facts.bare[name.to + 2]];
  if (open !== '(' || close !== ')' || inside?.kind !== 'word' || name.kind === 'person') return;
  const initials = name.words.filter((word) => !/^(?:of|for|the|and)$/.test(word)).map((word) => word[0]);
  if (initials.join('') === facts.bare[name.to + 1])
    registry.abbreviate(registry.enter(name), initials.join(''));
}

const pronounsHeard = 12;
const genders: Readonly<Record<string, Gender>> = {
  he: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  herself: 'female',
};

/**
 * A pronoun soon after a name, with no other name between, tells a gender more often than not; but "X backed her" is no
 * woman: an object is somebody else.
 */
function hearPronouns(reading: Reading, facts: TokenFacts, named: readonly Named[]): void {
  named.forEach(({ name, entity }, i) => {
    if (facts.quoted[name.from]) return;
    const until = Math.min(name.to + pronounsHeard, named[i + 1]?.name.from ?? facts.bare.length);
    for (let at = name.to; at < until && facts.sentence[at] === facts.sentence[name.from]; at += 1) {
      const word = facts.bare[at] ?? '';
      const gender = word === 'her' && isPossessive(reading, facts, at) ? 'female' : genders[word];
      if (gender && !facts.quoted[at]) {
        vote(entity, gender, 1);
        return;
      }
    }
  });
}

/** The entity that a name means; a new one where nobody has that name yet, none for a doubtful chain. */
function whoIs(registry: Registry, name: NamePhrase, said: boolean): Entity | undefined {
  const gender = genderOfWords(name.title);
  const candidates = registry.candidates(name);
  const agreeing = candidates.filter((entity) => !gender || !genderOf(entity) || genderOf(entity) === gender);
  // "Ms. Okafor" is rather the one who is known for a woman, and nobody who is known for a man.
  const surest = gender ? agreeing.filter((entity) => genderOf(entity) === gender) : [];
  if (gender && candidates.length > 0 && agreeing.length === 0 && name.words.length === 1) {
    const namesake = registry.enterNamesake({ ...name, kind: 'person' });
    namesake.mentions += 1;
    return namesake;
  }
  const pool = surest.length > 0 ? surest : agreeing.length > 0 ? agreeing : candidates;
  // Of namesakes, it is rather the one who has spoken who speaks again.
  const spoke = said ? pool.filter((entity) => entity.speaks) : [];
  const known = (spoke.length > 0 ? spoke : pool).reduce<Entity | undefined>(
    (top, next) => (!top || next.mentions > top.mentions ? next : top),
    undefined,
  );
  const entity = known ?? (name.doubtful ? knownInHeadline(registry, name) : registry.enter(name));
  if (entity) entity.mentions += 1;
  return entity;
}

/** In "Okafor Opens Port Gates" the chain of capitals begins with a name that the text knows. */
function knownInHeadline(registry: Registry, name: NamePhrase): Entity | undefined {
  for (const words of [name.words.slice(0, 2), name.words.slice(0, 1), name.words.slice(-1)]) {
    const [entity] = registry.candidates({ ...name, words });
    if (entity) return entity;
  }
  return undefined;
}

/** Adds what a mention tells of an entity: its fullest form, title, gender and role words. */
function learn(reading: Reading, facts: TokenFacts, name: NamePhrase, entity: Entity): void {
  const quoted = facts.quoted[name.from] === true;
  if (
    name.words.length > entity.words.length &&
    !name.doubtful &&
    name.words[0] !== undefined &&
    !isBornAs(facts, name) &&
    extendsName(name.words, entity.words)
  ) {
    entity.words = name.words;
    entity.name = { start: name.start, end: name.end };
  }
  if (name.kind === 'person' && entity.kind === 'unknown') entity.kind = 'person';
  for (const word of name.title) entity.attributes.add(spelledOut(word));
  if (name.titleSpan && !quoted && !isCourtesy(name.title) && longer(name.titleSpan, entity.title)) {
    entity.title = name.titleSpan;
  }
  vote(entity, genderOfWords(name.title), 4);
  if (quoted) return;
  if (name.kind !== 'person') {
    for (const word of bodyRoles(reading, facts, firstToken(name), name.to)) entity.attributes.add(word);
  }
  const before = rolesBefore(reading, facts, firstToken(name));
  const after = rolesAfter(reading, facts, name.to);
  for (const word of after.words) entity.attributes.add(spelledOut(word));
  vote(entity, genderOfWords(after.words), 1);
  for (const word of before.words) entity.attributes.add(spelledOut(word));
  vote(entity, genderOfWords(before.words.slice(-1)), 3);
  const role = before.span ?? after.span;
  if (role) entity.title ??= role;
  if ((after.person || (before.person && name.words.length > 1)) && entity.kind === 'unknown')
    entity.kind = 'person';
}

/** Whether a longer form only adds to a name: same last word, or the name within it. */
const extendsName = (longer: readonly string[], shorter: readonly string[]) =>
  shorter.length < 2 || longer[0]?.[0] === shorter[0]?.[0];

/** "Edith Clara Voss was born in": a name for the register, whatever the text calls her elsewhere. */
const isBornAs = (facts: TokenFacts, { to }: NamePhrase) =>
  facts.bare[to] === 'was' && facts.bare[to + 1] === 'born';

const firstToken = (name: NamePhrase) => name.from - (name.titleTokens ?? 0);

const courtesies = new Set('mr mrs ms miss mx sir dame lord lady dr hon'.split(' '));
const isCourtesy = (title: readonly string[]) => title.every((word) => courtesies.has(word));
const longer = (a: Span, b: Span | undefined) => !b || a.end - a.start > b.end - b.start;

const abbreviations: Readonly<Record<string, string>> = {
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  pres: 'president',
  sec: 'secretary',
  gen: 'general',
  col: 'colonel',
  lt: 'lieutenant',
  prof: 'professor',
  dr: 'doctor',
  atty: 'attorney',
  adm: 'admiral',
  capt: 'captain',
  sgt: 'sergeant',
  congressman: 'representative',
  congresswoman: 'representative',
  gop: 'republican',
  american: 'u.s.',
  us: 'u.s.',
  british: 'uk',
  britain: 'uk',
};

/** One word for one role: "Gov." is "governor". */
export const spelledOut = (word: string): string => abbreviations[word] ?? word;
