import type { Features } from '../ranking.ts';
import type { Candidate } from './speaker-candidates.ts';

const when = (condition: boolean): number => (condition ? 1 : 0);
const cue = (c: Candidate) => c.source.cue;
const beside = (c: Candidate) => c.by === 'before' || c.by === 'after';
const before = (c: Candidate) => c.by === 'before';
const after = (c: Candidate) => c.by === 'after';
const sameParagraph = (c: Candidate) =>
  before(c) ? c.source.paragraph === c.place.firstParagraph : c.source.paragraph === c.place.lastParagraph;
const joined = (c: Candidate) => beside(c) && c.stops === 0 && sameParagraph(c) && !c.overQuote;
const near = (c: Candidate, tokens: number) => c.gap <= tokens;

/** What is asked of everyone who may have spoken a quotation; `speaker-weights.json` says how much each answer counts. */
export const speakerFeatures: Features<Candidate> = {
  afterInverted: (c) => when(after(c) && joined(c) && cue(c)?.pattern === 'inverted' && near(c, 2)),
  afterInvertedFar: (c) => when(after(c) && joined(c) && cue(c)?.pattern === 'inverted' && !near(c, 2)),
  afterSubject: (c) => when(after(c) && joined(c) && cue(c)?.pattern === 'subject' && near(c, 3)),
  afterSubjectFar: (c) => when(after(c) && joined(c) && cue(c)?.pattern === 'subject' && !near(c, 3)),
  afterAccording: (c) => when(after(c) && joined(c) && cue(c)?.pattern === 'according'),
  afterNoCue: (c) => when(after(c) && joined(c) && !cue(c)),
  afterNoCueNear: (c) => when(after(c) && joined(c) && !cue(c) && near(c, 4)),
  afterLater: (c) => when(after(c) && sameParagraph(c) && c.stops > 0),
  afterOverQuote: (c) => when(after(c) && c.overQuote),
  beforeSubject: (c) => when(before(c) && joined(c) && cue(c)?.pattern === 'subject' && near(c, 3)),
  beforeSubjectMiddling: (c) =>
    when(before(c) && joined(c) && cue(c)?.pattern === 'subject' && !near(c, 3) && near(c, 12)),
  beforeSubjectFar: (c) => when(before(c) && joined(c) && cue(c)?.pattern === 'subject' && !near(c, 12)),
  beforeOtherCue: (c) =>
    when(before(c) && joined(c) && cue(c) !== undefined && cue(c)?.pattern !== 'subject'),
  beforeAccording: (c) => when(before(c) && joined(c) && cue(c)?.pattern === 'according'),
  beforeNoCue: (c) => when(before(c) && joined(c) && !cue(c)),
  beforeNoCueLast: (c) => when(before(c) && joined(c) && !cue(c) && c.nearer === 0),
  beforeSentenceCue: (c) =>
    when(
      before(c) && !joined(c) && sameParagraph(c) && !c.overQuote && c.stops === 1 && cue(c) !== undefined,
    ),
  beforeSentenceNoCue: (c) =>
    when(before(c) && !joined(c) && sameParagraph(c) && !c.overQuote && c.stops === 1 && !cue(c)),
  beforeEarlierCue: (c) =>
    when(before(c) && sameParagraph(c) && !c.overQuote && c.stops > 1 && cue(c) !== undefined),
  beforeEarlierNoCue: (c) => when(before(c) && sameParagraph(c) && !c.overQuote && c.stops > 1 && !cue(c)),
  beforeOverQuote: (c) => when(before(c) && sameParagraph(c) && c.overQuote),
  beforeOverQuoteCue: (c) => when(before(c) && sameParagraph(c) && c.overQuote && cue(c) !== undefined),
  paragraphBefore: (c) => when(before(c) && !sameParagraph(c)),
  paragraphBeforeCue: (c) => when(before(c) && !sameParagraph(c) && cue(c) !== undefined),
  paragraphBeforeOverQuote: (c) => when(before(c) && !sameParagraph(c) && c.overQuote),
  strongVerb: (c) => when(beside(c) && cue(c)?.verb?.strength === 2),
  weakVerb: (c) => when(beside(c) && cue(c)?.verb?.strength === 1),
  presentVerb: (c) => when(beside(c) && cue(c)?.verb?.form === 'present'),
  transitiveAfter: (c) => when(after(c) && cue(c)?.transitive === true),
  transitiveBefore: (c) => when(before(c) && cue(c)?.transitive === true),
  apart: (c) => when(beside(c) && cue(c)?.apart === true),
  participle: (c) => when(before(c) && joined(c) && c.participle && cue(c) !== undefined),
  participleNoCue: (c) => when(before(c) && c.participle && !cue(c)),
  participleCarried: (c) => when(c.by === 'carried' && c.participle && c.stops === 0),
  signed: (c) => when(c.signed),
  clause: (c) => when(beside(c) && joined(c) && cue(c)?.pattern === 'clause'),
  noun: (c) => when(beside(c) && joined(c) && cue(c)?.pattern === 'noun'),
  nounNear: (c) => when(beside(c) && joined(c) && cue(c)?.pattern === 'noun' && near(c, 8)),
  inside: (c) => when(c.inside),
  insideCarried: (c) => when(c.inside && !beside(c)),
  insidePronoun: (c) => when(c.inside && c.source.kind === 'pronoun'),
  nearest: (c) => when(beside(c) && c.nearer === 0),
  nearer: (c) => (beside(c) ? Math.min(c.nearer, 5) / 3 : 0),
  gap: (c) => (beside(c) ? Math.min(c.gap, 30) / 10 : 0),
  commaThenAfter: (c) => when(after(c) && joined(c) && c.sides.ending === 'comma'),
  stopThenAfter: (c) => when(after(c) && c.sides.ending === 'stop'),
  askingThenAfter: (c) => when(after(c) && joined(c) && c.sides.ending === 'asking'),
  openThenAfter: (c) => when(after(c) && joined(c) && c.sides.ending === 'open'),
  colonBefore: (c) => when(before(c) && joined(c) && c.sides.colonBefore),
  colonLed: (c) => when(before(c) && joined(c) && c.sides.colonBefore && c.leads),
  colonEarlier: (c) => when(before(c) && sameParagraph(c) && !joined(c) && c.sides.colonBefore),
  ledIn: (c) => when(before(c) && !sameParagraph(c) && c.sides.ledIn && !c.overQuote),
  ledInCue: (c) =>
    when(before(c) && !sameParagraph(c) && c.sides.ledIn && !c.overQuote && cue(c) !== undefined),
  commaBefore: (c) => when(before(c) && joined(c) && c.sides.commaBefore),
  midSentence: (c) => when(before(c) && joined(c) && !c.sides.startsSentence),
  name: (c) => when(beside(c) && c.source.kind === 'name'),
  nameOfNobody: (c) => when(beside(c) && c.source.kind === 'name' && c.source.person === null),
  pronoun: (c) => when(beside(c) && c.source.kind === 'pronoun'),
  title: (c) => when(beside(c) && c.source.kind === 'title'),
  titleOfNobody: (c) => when(beside(c) && c.source.kind === 'title' && c.source.person === null),
  phrase: (c) => when(beside(c) && c.source.kind === 'phrase'),
  possessive: (c) => when(beside(c) && c.source.possessive && cue(c)?.pattern !== 'noun'),
  oblique: (c) =>
    when(beside(c) && c.source.oblique && cue(c)?.pattern !== 'noun' && cue(c)?.pattern !== 'according'),
  reported: (c) => when(before(c) && joined(c) && c.source.reported),
  told: (c) => when(beside(c) && c.source.told && !cue(c)),
  subordinate: (c) => when(after(c) && c.subordinate),
  sameAsCarried: (c) => when(beside(c) && c.sameAsCarried),
  sameAsCarriedNoCue: (c) => when(beside(c) && c.sameAsCarried && !cue(c)),
  carried: (c) => when(c.by === 'carried'),
  carriedSameParagraph: (c) => when(c.by === 'carried' && c.stops === 0),
  carriedNextParagraph: (c) => when(c.by === 'carried' && c.stops === 1),
  carriedClose: (c) => when(c.by === 'carried' && c.stops === 0 && c.gap <= 12),
  carriedSentence: (c) => when(c.by === 'carried' && c.sides.startsSentence),
  carriedWholeParagraph: (c) => when(c.by === 'carried' && c.sides.startsParagraph && c.sides.endsParagraph),
  carriedClaimedAfter: (c) => when(c.by === 'carried' && c.sides.claimedAfter),
  carriedClaimedBefore: (c) => when(c.by === 'carried' && c.sides.claimedBefore),
  carriedCommaClaimed: (c) => when(c.by === 'carried' && c.sides.ending === 'comma' && c.sides.claimedAfter),
  carriedTold: (c) => when(c.by === 'carried' && c.sides.toldBefore),
  carriedLed: (c) => when(c.by === 'carried' && c.sides.ledBefore),
  beforeLed: (c) =>
    when(
      before(c) &&
        c.leads &&
        c.stops === 1 &&
        c.sides.startsSentence &&
        sameParagraph(c) &&
        !c.overQuote &&
        !c.sides.claimedAfter &&
        c.sides.ending === 'stop',
    ),
  beforeTold: (c) =>
    when(before(c) && c.sides.toldBefore && c.stops === 1 && cue(c)?.pattern === 'subject' && !c.overQuote),
  adjacentComma: (c) =>
    when(after(c) && joined(c) && c.sides.ending === 'comma' && near(c, 1) && cue(c)?.verb?.strength === 2),
  accordingClaimed: (c) =>
    when(after(c) && cue(c)?.pattern === 'according' && c.sides.claimedAfter && c.nearer > 0),
  inverting: (c) => when(before(c) && c.inverting && c.sides.commaBefore),
  carriedComma: (c) => when(c.by === 'carried' && c.sides.ending === 'comma'),
  carriedStop: (c) => when(c.by === 'carried' && c.sides.ending === 'stop'),
  alternate: (c) => when(c.by === 'alternate'),
  alternateWholeParagraph: (c) =>
    when(c.by === 'alternate' && c.sides.startsParagraph && c.sides.endsParagraph),
};
