import { verbAt } from './cue-verbs.ts';
import type { Quotation } from './quotes.ts';
import { best, type Weights } from './ranking.ts';
import { type Candidate, type Place, placesOf, type Sides, type Source } from './speaker-candidates.ts';
import { speakerFeatures } from './speaker-features.ts';
import speakerWeights from './speaker-weights.json' with { type: 'json' };
import type { Reading } from './text.ts';
import type { TokenFacts } from './token-facts.ts';

/** Chooses the speaker of a quotation among its candidates; undefined: nobody. */
export type SpeakerChooser = (place: Place, candidates: readonly Candidate[]) => Candidate | undefined;

/** The weighted choice that the digest makes. */
export const chooseSpeaker: SpeakerChooser = speakerChooserWith(speakerWeights);

/** A choice by other weights. */
export function speakerChooserWith(weights: Weights): SpeakerChooser {
  return (_place, candidates) => best(speakerFeatures, weights, candidates)?.candidate;
}

const mostPerSide = 10;
const mostParagraphsCarried = 3;

/** Gives every quotation the candidate that most probably spoke it, in order of the text. */
export function findSpeakers(
  reading: Reading,
  facts: TokenFacts,
  quotations: readonly Quotation[],
  sources: readonly Source[],
  inside: readonly ReadonlySet<number>[],
  choose: SpeakerChooser = chooseSpeaker,
): (Candidate | undefined)[] {
  const places = placesOf(reading, facts, quotations);
  const chosen: (Candidate | undefined)[] = [];
  let cursor = 0;
  places.forEach((place, i) => {
    while (cursor < sources.length && (sources[cursor]?.from ?? 0) < place.from) cursor += 1;
    const candidates = candidatesOf(
      reading,
      facts,
      sources,
      cursor,
      places,
      i,
      chosen,
      inside[i] ?? new Set(),
    );
    chosen.push(candidates.length > 0 ? choose(place, candidates) : undefined);
  });
  return chosen;
}

function candidatesOf(
  reading: Reading,
  facts: TokenFacts,
  sources: readonly Source[],
  cursor: number,
  places: readonly Place[],
  index: number,
  chosen: readonly (Candidate | undefined)[],
  inside: ReadonlySet<number>,
): Candidate[] {
  const place = places[index];
  if (!place) return [];
  const previous = places[index - 1];
  const next = places[index + 1];
  const before: Source[] = [];
  for (let i = cursor - 1; i >= 0 && before.length < mostPerSide; i -= 1) {
    const source = sources[i];
    if (!source || place.firstParagraph - source.paragraph > 1) break;
    if (source.to <= place.from) before.push(source);
  }
  const after: Source[] = [];
  for (let i = cursor; i < sources.length && after.length < mostPerSide; i += 1) {
    const source = sources[i];
    if (!source || source.paragraph > place.lastParagraph + 1) break;
    if (source.paragraph > place.lastParagraph && !isSigned(reading, facts, source, place)) break;
    if (source.from >= place.to) after.push(source);
  }
  const carried = chosen[index - 1];
  const carries =
    carried && previous && place.firstParagraph - previous.lastParagraph <= mostParagraphsCarried;
  const speaker = carries ? carried.source : undefined;
  const sides = sidesOf(reading, facts, place, before, after, previous, next);
  const same = (source: Source) =>
    speaker !== undefined &&
    (speaker === source || (source.person !== null && source.person === speaker.person));
  const sentenceAfter = facts.sentence[Math.min(place.to + 1, reading.tokens.length - 1)] ?? 0;
  const sentenceBefore = facts.sentence[Math.max(0, place.from - 2)] ?? 0;
  const isInside = ({ person }: Source) => person !== null && inside.has(person);
  const candidates: Candidate[] = [
    ...before.map(
      (source, nearer): Candidate => ({
        place,
        source,
        by: 'before',
        sides,
        nearer,
        gap: Math.max(
          0,
          place.from -
            1 -
            (source.cue?.pattern === 'subject' && source.cue.at < place.from ? source.cue.at + 1 : source.to),
        ),
        stops: Math.max(0, sentenceBefore - source.sentence) + (sides.startsSentence ? 1 : 0),
        overQuote: previous !== undefined && previous.from >= source.to,
        sameAsCarried: same(source),
        participle: participleBetween(
          facts,
          source.cue?.pattern === 'subject' ? source.cue.at + 1 : source.to,
          place.from,
        ),
        signed: false,
        inside: isInside(source),
        subordinate: false,
        inverting: source.cue?.pattern === 'inverted' && facts.opens[source.cue.at] === true,
      }),
    ),
    ...after.map(
      (source, nearer): Candidate => ({
        place,
        source,
        by: 'after',
        sides,
        nearer,
        gap: Math.max(0, (source.cue?.pattern === 'inverted' ? source.cue.at : source.from) - place.to - 1),
        stops: Math.max(0, source.sentence - sentenceAfter),
        overQuote: next !== undefined && next.from < source.from,
        sameAsCarried: same(source),
        participle: false,
        signed: isSigned(reading, facts, source, place),
        inside: isInside(source),
        subordinate: opensClause(facts, place.to, source.from),
        inverting: false,
      }),
    ),
  ];
  if (speaker)
    candidates.push({
      place,
      source: speaker,
      by: 'carried',
      sides,
      nearer: 0,
      gap: place.from - (previous?.to ?? 0),
      stops: place.firstParagraph - (previous?.lastParagraph ?? 0),
      overQuote: false,
      sameAsCarried: true,
      participle: previous !== undefined && participleBetween(facts, previous.to, place.from),
      signed: false,
      inside: isInside(speaker),
      subordinate: false,
      inverting: false,
    });
  const alternate = chosen[index - 2];
  if (alternate && speaker && alternate.source !== speaker && alternate.source.person !== speaker.person) {
    candidates.push({
      place,
      source: alternate.source,
      by: 'alternate',
      sides,
      nearer: 0,
      gap: 0,
      stops: 0,
      overQuote: true,
      sameAsCarried: false,
      participle: false,
      signed: false,
      inside: isInside(alternate.source),
      subordinate: false,
      inverting: false,
    });
  }
  return candidates;
}

/** A name right below a pull quote, or after a dash as under a letter: “…” — Ines Marlow. */
const isSigned = ({ text }: Reading, facts: TokenFacts, source: Source, place: Place) =>
  (source.from - place.to <= 5 &&
    [1, 2, 3].some(
      (back) => source.from - back >= place.to && /^[—–-]$/.test(facts.bare[source.from - back] ?? ''),
    )) ||
  (source.from - place.to <= 2 && /^[.?!…]?\s*\n\s*$/.test(text.slice(place.quotation.end, source.start)));

const subordinators = new Set(
  'which when who because if that while after before although though whose where'.split(' '),
);
const longestClause = 30;

function opensClause(facts: TokenFacts, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + longestClause); i += 1) {
    if (subordinators.has(facts.bare[i] ?? '') && !facts.quoted[i]) return true;
  }
  return false;
}

const longestParticiple = 40;

function participleBetween(facts: TokenFacts, from: number, to: number): boolean {
  for (let i = Math.max(from, to - longestParticiple); i < to; i += 1) {
    if (verbAt(facts, i)?.form === 'participle') return true;
  }
  return false;
}

const furthestClaim = 8;

function sidesOf(
  reading: Reading,
  facts: TokenFacts,
  place: Place,
  before: readonly Source[],
  after: readonly Source[],
  previous: Place | undefined,
  next: Place | undefined,
): Sides {
  const { text } = reading;
  const { quotation } = place;
  const last =
    text
      .slice(Math.max(quotation.start, quotation.end - 3), quotation.end)
      .trimEnd()
      .replace(/[’'”"]+$/, '')
      .at(-1) ?? '';
  const outside =
    text
      .slice(quotation.end, quotation.end + 4)
      .replace(/^[”"’'»“]+/, '')
      .at(0) ?? '';
  const ending =
    last === ',' || (outside === ',' && !/[.?!]/.test(last))
      ? 'comma'
      : last === '.' || outside === '.' || last === '…'
        ? 'stop'
        : last === '?' || last === '!'
          ? 'asking'
          : 'open';
  let outer = place.from - 1;
  while (outer > 0 && /^["“”'‘’«»„`]$/.test(facts.bare[outer] ?? '')) outer -= 1;
  const word = facts.bare[outer] ?? '';
  const sameParagraph =
    outer >= 0 &&
    reading.sentences[facts.sentence[outer] ?? 0]?.paragraph === place.firstParagraph &&
    outer < place.from;
  const paragraph = reading.paragraphs[place.lastParagraph];
  return {
    ending,
    startsParagraph: !sameParagraph || outer < 0,
    startsSentence: !sameParagraph || /^[.?!…]$/.test(word),
    ledIn:
      place.firstParagraph > 0 &&
      (!sameParagraph || outer < 0) &&
      text[(reading.paragraphs[place.firstParagraph - 1]?.end ?? 0) - 1] === ':',
    endsParagraph: (paragraph?.end ?? 0) - quotation.end <= 3,
    colonBefore: sameParagraph && word === ':',
    commaBefore: sameParagraph && word === ',',
    claimedAfter: after.some(
      (s) =>
        s.cue !== undefined &&
        Math.min(s.cue.at, s.from) - place.to <= furthestClaim &&
        (next === undefined || s.from < next.from),
    ),
    toldBefore: before.some(
      (s) =>
        s.cue?.pattern === 'subject' &&
        s.cue.verb?.strength === 2 &&
        s.paragraph === place.firstParagraph &&
        s.sentence === (facts.sentence[place.from] ?? 0) - 1 &&
        (previous === undefined || previous.to <= s.from),
    ),
    claimedBefore: before.some((s) => s.cue !== undefined && place.from - Math.max(s.cue.at, s.to) <= 4),
  };
}
