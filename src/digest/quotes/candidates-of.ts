import { verbAt } from '../cues/cue-verbs.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import { leadsSentence, sidesOf } from './quotation-sides.ts';
import type { Candidate, Place, Source } from './speaker-candidates.ts';

const mostPerSide = 10;
const mostParagraphsCarried = 3;

/** A quotation among the others, and what is known before its speaker is chosen. */
export interface Question {
  readonly places: readonly Place[];
  readonly index: number;
  readonly sources: readonly Source[];
  /** The first source that starts inside the quotation or after it. */
  readonly cursor: number;
  /** The speakers of the quotations before it. */
  readonly chosen: readonly (Candidate | undefined)[];
  /** The people named inside it. */
  readonly inside: ReadonlySet<number>;
}

/** Everyone who may have spoken a quotation: the sources on its sides, and the speakers of the two before it. */
export function candidatesOf(reading: Reading, facts: TokenFacts, question: Question): Candidate[] {
  const { places, index, chosen, inside } = question;
  const place = places[index];
  if (!place) return [];
  const [previous, next] = [places[index - 1], places[index + 1]];
  const { before, after } = sourcesBeside(reading, facts, question, place);
  const carried = chosen[index - 1];
  const carries =
    carried && previous && place.firstParagraph - previous.lastParagraph <= mostParagraphsCarried;
  const speaker = carries ? carried.source : undefined;
  const same = (source: Source) =>
    speaker !== undefined &&
    (speaker === source || (source.person !== null && source.person === speaker.person));
  const sides = sidesOf(reading, facts, place, before, after, previous, next);
  const plain = (source: Source, by: Candidate['by']): Candidate => ({
    place,
    source,
    by,
    sides,
    nearer: 0,
    gap: 0,
    stops: 0,
    overQuote: false,
    sameAsCarried: same(source),
    participle: false,
    signed: false,
    inside: source.person !== null && inside.has(source.person),
    subordinate: false,
    leads: false,
    inverting: false,
  });
  const sentenceBefore = facts.sentence[Math.max(0, place.from - 2)] ?? 0;
  const sentenceAfter = facts.sentence[Math.min(place.to + 1, reading.tokens.length - 1)] ?? 0;
  const candidates: Candidate[] = [
    ...before.map((source, nearer): Candidate => {
      const said = source.cue?.pattern === 'subject' ? source.cue.at + 1 : undefined;
      const end = said !== undefined && said <= place.from ? said : source.to;
      return {
        ...plain(source, 'before'),
        nearer,
        gap: Math.max(0, place.from - 1 - end),
        stops: Math.max(0, sentenceBefore - source.sentence) + (sides.startsSentence ? 1 : 0),
        overQuote: previous !== undefined && previous.from >= source.to,
        participle: participleBetween(facts, said ?? source.to, place.from),
        leads: leadsSentence(reading, source),
        inverting: source.cue?.pattern === 'inverted' && facts.opens[source.cue.at] === true,
      };
    }),
    ...after.map((source, nearer): Candidate => {
      const start =
        source.cue?.pattern === 'inverted' ? source.cue.at : titleStart(facts, source.from, place.to);
      return {
        ...plain(source, 'after'),
        nearer,
        gap: Math.max(0, start - place.to - 1),
        stops: Math.max(0, source.sentence - sentenceAfter),
        overQuote: next !== undefined && next.from < source.from,
        signed: isSigned(reading, facts, source, place),
        subordinate: opensClause(facts, place.to, source.from),
      };
    }),
  ];
  if (speaker)
    candidates.push({
      ...plain(speaker, 'carried'),
      gap: place.from - (previous?.to ?? 0),
      stops: place.firstParagraph - (previous?.lastParagraph ?? 0),
      sameAsCarried: true,
      participle: previous !== undefined && participleBetween(facts, previous.to, place.from),
    });
  const alternate = chosen[index - 2]?.source;
  if (alternate && speaker && alternate !== speaker && alternate.person !== speaker.person)
    candidates.push({ ...plain(alternate, 'alternate'), overQuote: true, sameAsCarried: false });
  return candidates;
}

/** Where the title before a name begins, not before token `least`: "Mr. Okafor". */
function titleStart(facts: TokenFacts, name: number, least: number): number {
  let start = name;
  while (
    start - 1 > least &&
    (facts.capital[start - 1] || facts.bare[start - 1] === '.') &&
    facts.sentence[start - 1] === facts.sentence[name]
  )
    start -= 1;
  return start;
}

/** The sources before and after a quotation, nearest first: as far as the paragraph before, and a signature below. */
function sourcesBeside(reading: Reading, facts: TokenFacts, { sources, cursor }: Question, place: Place) {
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
  return { before, after };
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
