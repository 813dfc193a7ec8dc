import { places } from '../language/capitals.ts';
import type { Gender } from '../language/forenames.ts';
import type { Features } from '../ranking.ts';
import { type Entity, genderOf } from './registry.ts';

/** A pronoun or description ("she", "the senator") that means someone named. */
export interface Anaphor {
  readonly kind: 'pronoun' | 'title';
  readonly token: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** The gender that it tells. */
  readonly gender: Gender | undefined;
  /** "his", "the president’s", or an object: not a subject. */
  readonly oblique: boolean;
  /** First word of its sentence, or first after a quotation. */
  readonly leads: boolean;
  readonly quoted: boolean;
  /** It is the subject of a word of saying. */
  readonly speaks: boolean;
  /** Head noun and modifiers of a description. */
  readonly noun: string | undefined;
  readonly modifiers: readonly string[];
}

/** When an entity was last spoken of, outside quotations. */
export interface Trace {
  readonly entity: Entity;
  token: number;
  sentence: number;
  paragraph: number;
  /** How it was spoken of last. */
  kind: 'name' | 'pronoun' | 'title';
  oblique: boolean;
  leads: boolean;
  /** The last sentence in which it was the subject of a word of saying; −1: none. */
  saidIn: number;
  /** The last sentence that it led. */
  ledIn: number;
  count: number;
  /** Mentions in the paragraph of its last mention. */
  inParagraph: number;
}

/** One answer to "whom does this mean?". */
export interface Antecedent {
  readonly anaphor: Anaphor;
  readonly trace: Trace;
  /** 0: the one spoken of last. */
  readonly recency: number;
  /** How many of the candidates fit its gender. */
  readonly fitting: number;
  /** It is the subject of the clause whose object the anaphor is: "X backed her" is not X. */
  readonly bound: boolean;
  /** Somebody else is the one who says something in the sentence of its last mention. */
  readonly saidOf: boolean;
  /** Named inside a quotation of the paragraph that the anaphor speaks in. */
  readonly inside: boolean;
  /** 0: the most mentioned so far. */
  readonly prominence: number;
}

const when = (condition: boolean): number => (condition ? 1 : 0);
const fits = ({ anaphor, trace }: Antecedent) => {
  const gender = genderOf(trace.entity);
  if (!anaphor.gender || !gender || anaphor.gender === 'either') return 'unknown';
  return gender === anaphor.gender ? 'yes' : 'no';
};
const isCalled = ({ trace }: Antecedent, word: string) =>
  trace.entity.attributes.has(word) || trace.entity.heard.has(word);
const sentences = ({ anaphor, trace }: Antecedent) => anaphor.sentence - trace.sentence;
const paragraphs = ({ anaphor, trace }: Antecedent) => anaphor.paragraph - trace.paragraph;
const titleOnly = (c: Antecedent, condition: boolean) => when(c.anaphor.kind === 'title' && condition);
const pronounOnly = (c: Antecedent, condition: boolean) => when(c.anaphor.kind === 'pronoun' && condition);

export const antecedentFeatures: Features<Antecedent> = {
  genderFits: (c) => when(fits(c) === 'yes'),
  genderConflicts: (c) => when(fits(c) === 'no'),
  onlyOneFits: (c) => when(fits(c) === 'yes' && c.fitting === 1),
  isPerson: (c) => when(c.trace.entity.kind === 'person'),
  speaks: (c) => when(c.trace.entity.speaks),
  unknownSpeaks: (c) => when(c.trace.entity.kind === 'unknown' && c.trace.entity.speaks),
  unknownOften: (c) => when(c.trace.entity.kind === 'unknown' && c.trace.entity.mentions > 2),
  fullName: (c) => when(c.trace.entity.words.length > 1),
  sameSentence: (c) => when(sentences(c) === 0),
  sentenceBefore: (c) => when(sentences(c) === 1),
  twoSentencesBefore: (c) => when(sentences(c) === 2),
  sentencesBack: (c) => Math.min(sentences(c), 12) / 4,
  sameParagraph: (c) => when(paragraphs(c) === 0),
  paragraphBefore: (c) => when(paragraphs(c) === 1),
  paragraphsBack: (c) => Math.min(paragraphs(c), 8) / 4,
  last: (c) => when(c.recency === 0),
  secondLast: (c) => when(c.recency === 1),
  recency: (c) => Math.min(c.recency, 6) / 3,
  wasOblique: (c) => when(c.trace.oblique),
  obliqueInSentence: (c) => when(c.trace.oblique && sentences(c) === 0),
  led: (c) => when(c.trace.leads),
  ledThisSentence: (c) => when(c.trace.ledIn === c.anaphor.sentence),
  ledSentenceBefore: (c) => when(c.trace.ledIn >= 0 && c.anaphor.sentence - c.trace.ledIn === 1),
  ledNearby: (c) => when(c.trace.ledIn >= 0 && c.anaphor.sentence - c.trace.ledIn <= 4),
  saidThisSentence: (c) => when(c.trace.saidIn === c.anaphor.sentence),
  saidBefore: (c) =>
    when(
      c.trace.saidIn >= 0 && c.trace.saidIn < c.anaphor.sentence && c.anaphor.sentence - c.trace.saidIn <= 2,
    ),
  saidNearby: (c) => when(c.trace.saidIn >= 0 && c.anaphor.sentence - c.trace.saidIn <= 6),
  bound: (c) => when(c.bound),
  saidOf: (c) => when(c.saidOf),
  inside: (c) => when(c.inside),
  wasPronoun: (c) => when(c.trace.kind === 'pronoun'),
  leadsAfterLed: (c) => when(c.anaphor.leads && c.trace.leads),
  obliqueAfterSame: (c) => when(c.anaphor.oblique && sentences(c) === 0 && !c.trace.oblique),
  prominent: (c) => when(c.prominence === 0),
  secondProminent: (c) => when(c.prominence === 1),
  mentions: (c) => Math.log2(1 + c.trace.count) / 4,
  mentionsInParagraph: (c) => when(paragraphs(c) === 0) * (Math.min(c.trace.inParagraph, 4) / 4),
  title: (c) => titleOnly(c, true),
  titleFits: (c) => titleOnly(c, isCalled(c, c.anaphor.noun ?? '')),
  titleUnknown: (c) => titleOnly(c, c.trace.entity.attributes.size === 0),
  modifierFits: (c) =>
    titleOnly(
      c,
      c.anaphor.modifiers.some((word) => isCalled(c, word)),
    ),
  modifierMissing: (c) =>
    titleOnly(
      c,
      c.anaphor.modifiers.some((word) => !isCalled(c, word)),
    ),
  placeConflicts: (c) =>
    titleOnly(
      c,
      c.anaphor.modifiers.some((word) => places.has(word) && !c.trace.entity.attributes.has(word)) &&
        [...c.trace.entity.attributes].some((word) => places.has(word)),
    ),
  titleLast: (c) => titleOnly(c, c.recency === 0),
  titleSameSentence: (c) => titleOnly(c, sentences(c) === 0),
  titleSentenceBefore: (c) => titleOnly(c, sentences(c) === 1),
  titleLed: (c) => titleOnly(c, c.trace.leads),
  titleProminent: (c) => titleOnly(c, c.prominence === 0),
  pronounSameParagraph: (c) => pronounOnly(c, paragraphs(c) === 0),
};
