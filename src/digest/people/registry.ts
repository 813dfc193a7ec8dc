import type { Span } from '../../nouns.ts';
import { bodyWords, calendar, openers, particles, places } from '../language/capitals.ts';
import { forenames, type Gender } from '../language/forenames.ts';
import { femaleNouns, femaleTitles, maleNouns, maleTitles, personNoun } from '../language/roles.ts';
import { sameForename } from '../language/short-forenames.ts';
import type { NamePhrase } from './names.ts';

/** Someone or something that the article names. Grows while its text is read. */
export interface Entity {
  readonly index: number;
  kind: NamePhrase['kind'];
  /** Folded words of the fullest form. */
  words: readonly string[];
  /** The fullest form as printed, without title. */
  name: Span;
  /** The longest title printed before the name. */
  title?: Span;
  /** Words of its titles and appositions: what "the senator" is matched with. */
  readonly attributes: Set<string>;
  /** Words of descriptions that were taken to mean it: likely, not certain. */
  readonly heard: Set<string>;
  male: number;
  female: number;
  mentions: number;
  /** It is the subject of a word of saying. */
  speaks: boolean;
  /** A pronoun means it. */
  referred: boolean;
}

/** No list of namesakes is longer; hostile text stays cheap. */
const mostNamesakes = 8;

/** The names of a text and whom they mean. */
export class Registry {
  readonly entities: Entity[] = [];
  readonly #byFull = new Map<string, Entity>();
  readonly #byTail = new Map<string, Entity[]>();
  readonly #byForename = new Map<string, Entity[]>();

  /** Enters a full name (two words or more), or adds to the entity that it means. */
  enter(phrase: NamePhrase): Entity {
    const key = phrase.words.join(' ');
    const known = this.#byFull.get(key) ?? this.#sameByEnds(phrase) ?? this.#surnamesOf(key);
    if (known) {
      this.#byFull.set(key, known);
      if (phrase.kind === 'person') known.kind = 'person';
      return known;
    }
    const surname =
      phrase.kind === 'unknown' &&
      phrase.opens &&
      phrase.words.length === 2 &&
      this.#byTail.get(phrase.words[1] ?? '');
    // "Classic Okafor" at the start of a sentence is Okafor.
    if (surname && surname[0]?.kind === 'person') return surname[0];
    return this.#add(key, phrase);
  }

  #add(key: string, phrase: NamePhrase): Entity {
    const entity: Entity = {
      index: this.entities.length,
      kind: phrase.kind,
      words: phrase.words,
      name: { start: phrase.start, end: phrase.end },
      attributes: new Set(),
      heard: new Set(),
      male: 0,
      female: 0,
      mentions: 0,
      speaks: false,
      referred: false,
    };
    this.entities.push(entity);
    this.#byFull.set(key, entity);
    const [opening = '', ...more] = phrase.words;
    // "Cairnmore Energy" is called Cairnmore from then on; "National Energy" is not called National.
    if (
      phrase.kind === 'body' &&
      more.length > 0 &&
      more.every((word) => firmWords.has(word)) &&
      isOwnWord(opening)
    )
      push(this.#byForename, opening, entity);
    if (phrase.kind !== 'body' && phrase.kind !== 'place') {
      for (let i = 1; i < phrase.words.length; i += 1) {
        if (!particles.has(phrase.words[i] ?? ''))
          push(this.#byTail, phrase.words.slice(i).join(' '), entity);
        if (i > 1 && particles.has(phrase.words[i - 1] ?? ''))
          push(this.#byTail, phrase.words.slice(i - 1).join(' '), entity);
      }
      const first = phrase.words[0] ?? '';
      if (phrase.words.length > 1) push(this.#byForename, first, entity);
      const gender = forenames.get(first) ?? forenames.get(first.split('-')[0] ?? '');
      // Alone, a man's forename is as often a surname: Clinton, Carson, Grant.
      if (phrase.words.length > 1) vote(entity, gender, 3);
      else if (gender === 'female') vote(entity, gender, 1);
    }
    return entity;
  }

  /** Another person of a known surname: "Mr. Okafor" where the text has named Maria Okafor alone. */
  enterNamesake(phrase: NamePhrase): Entity {
    const key = `${phrase.title.join(' ')} ${phrase.words.join(' ')}`;
    const start = phrase.titleSpan?.start ?? phrase.start;
    return this.#byFull.get(key) ?? this.#add(key, { ...phrase, start });
  }

  /** Gives a body the name of its initials: "the Harbour Trade Council (HTC)". */
  abbreviate(entity: Entity, initials: string): void {
    if (!this.#byFull.has(initials)) this.#byFull.set(initials, entity);
  }

  /** Caro Quintero is Rafael Caro Quintero. */
  #surnamesOf(key: string): Entity | undefined {
    return this.#byTail.get(key)?.find(({ kind }) => kind === 'person');
  }

  /** Hillary Rodham Clinton is Hillary Clinton: same first and last word. */
  #sameByEnds(phrase: NamePhrase): Entity | undefined {
    if (phrase.words.length < 2 || phrase.kind === 'body') return undefined;
    const namesakes = this.#byTail.get(phrase.words.at(-1) ?? '') ?? [];
    const first = phrase.words[0] ?? '';
    return namesakes.find(
      (entity) => entity.words.at(-1) === phrase.words.at(-1) && sameForename(entity.words[0] ?? '', first),
    );
  }

  /** A long surname of one word that is one letter off a known one. */
  #misspelt(key: string): readonly Entity[] {
    if (key.length < shortestMisspelt || key.includes(' ')) return [];
    return this.entities
      .slice(0, mostCompared)
      .filter(
        ({ kind, words }) => kind === 'person' && words.length > 1 && oneLetterApart(words.at(-1) ?? '', key),
      );
  }

  /** Everyone whom a name of one or more words may mean, best known first. */
  candidates(phrase: NamePhrase): readonly Entity[] {
    const key = phrase.words.join(' ');
    const full = this.#byFull.get(key);
    if (full && (phrase.words.length > 1 || !this.#byTail.has(key))) return [full];
    return this.#byTail.get(key) ?? this.#byForename.get(key) ?? (full ? [full] : this.#misspelt(key));
  }
}

/** What firms add to their name. */
const firmWords = new Set(
  `corp corporation inc ltd limited llc plc co company group holdings industries enterprises partners energy airlines airways
bank motors motor pharmaceuticals technologies technology systems software entertainment international foods stores hotels
resorts media pictures records studios capital securities insurance telecom communications trust club fc united`
    .trim()
    .split(/\s+/),
);

const isOwnWord = (word: string) =>
  !bodyWords.has(word) &&
  !places.has(word) &&
  !calendar.has(word) &&
  !openers.has(word) &&
  !forenames.has(word) &&
  personNoun(word) === undefined;

/** Only so many names are compared letter by letter. */
const mostCompared = 60;
const shortestMisspelt = 6;

/** Whether two words differ by one letter: added, dropped, changed, or two swapped. */
function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (!list) map.set(key, [entity]);
  else if (list.length < mostNamesakes && !list.includes(entity)) list.push(entity);
}

/** Counts evidence for a gender. */
export function vote(entity: Entity, gender: Gender | undefined, weight: number): void {
  if (gender === 'male') entity.male += weight;
  if (gender === 'female') entity.female += weight;
}

/** The gender that a title or role tells. */
export function genderOfWords(words: readonly string[]): Gender | undefined {
  if (words.some((word) => femaleTitles.has(word) || femaleNouns.has(word))) return 'female';
  if (words.some((word) => maleTitles.has(word) || maleNouns.has(word))) return 'male';
  return undefined;
}

/** What is known of an entity's gender. */
export function genderOf(entity: Entity): Gender | undefined {
  if (entity.male === entity.female) return undefined;
  return entity.male > entity.female ? 'male' : 'female';
}
