import type { Quote, Span, Speaker } from '../nouns.ts';
import type { Cast } from './people.ts';
import type { Quotation } from './quotes/quotation.ts';
import { keepQuotations, type StretchJudge } from './quotes/quotation-filter.ts';
import { readMarks } from './quotes/quotation-marks.ts';
import { themeOf, type Weigh, weigh } from './quotes/quote-weight.ts';
import type { Quoted } from './quotes/quoted.ts';
import { becauseOf, type Candidate, tokenAt } from './quotes/speaker-candidates.ts';
import { findSources } from './quotes/speaker-sources.ts';
import { chooseSpeaker, findSpeakers } from './quotes/speakers.ts';
import { tokenFacts } from './text/token-facts.ts';
import type { Reading } from './text.ts';

/** Finds the quotations of a text by their marks, scare quotes and titles left out. */
export function findQuotations(reading: Reading, judge?: StretchJudge): Quotation[] {
  const marked = readMarks(reading.text, reading.paragraphs);
  return joinParagraphs(reading.text, keepQuotations(reading, marked, judge));
}

/** A quotation that runs over paragraphs opens again in each and closes once: its pieces are parts of one. */
function joinParagraphs(text: string, kept: readonly Quoted[]): Quotation[] {
  const quotations: { start: number; end: number; parts: Span[]; last: Quoted }[] = [];
  for (const quoted of kept) {
    const turn = turnStart(text, quoted);
    const part = trimmed(text, { start: turn ?? quoted.start, end: quoted.end });
    const open = quotations.at(-1);
    const goesOn =
      open !== undefined &&
      turn === undefined &&
      couldGoOn(text, open.last) &&
      !open.last.closed &&
      quoted.paragraph === open.last.paragraph + 1 &&
      text.slice(open.last.outer.end, quoted.outer.start).trim() === '';
    if (goesOn) {
      open.parts.push(part);
      open.end = part.end;
      open.last = quoted;
    } else quotations.push({ ...part, parts: [part], last: quoted });
  }
  return quotations.map(({ start, end, parts }) => ({ start, end, parts }));
}

/** Whether an unclosed stretch can be the first paragraph of several: a fragment like “closed for now is a lost mark. */
const couldGoOn = (text: string, { start, end }: Span): boolean =>
  /^[^\p{Ll}]/u.test(text.slice(start, start + 2)) || /[.?!]\s/.test(text.slice(start, end));

/** Where the words begin after the name of an interview's turn inside the marks: `“OKAFOR: We open on Monday.` */
function turnStart(text: string, { start, end }: Span): number | undefined {
  const turn = /^\p{Lu}[\p{Lu}.’' -]{1,40}:\s/u.exec(text.slice(start, Math.min(end, start + 50)));
  return turn ? start + turn[0].length : undefined;
}

/** Without the space inside the marks (« bonjour ») and the comma or full stop that only closes the words. */
function trimmed(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const from = start + inside.length - inside.trimStart().length;
  let to = start + inside.trimEnd().length;
  const [before = '', last = ''] = [text[to - 2], text[to - 1]];
  if (/[,;:]/.test(last) || (last === '.' && !/[.\p{Lu}]/u.test(before))) to -= 1;
  return { start: from, end: Math.max(from, to) };
}

/** Gives every quotation its speaker, the word that attributes it, and its weight. */
export function attributeQuotes(
  reading: Reading,
  quotations: readonly Quotation[],
  cast: Cast,
  choose = chooseSpeaker,
  weighed: Weigh = weigh,
): Quote[] {
  const facts = tokenFacts(
    reading,
    quotations.flatMap((quotation) => quotation.parts),
  );
  const sources = findSources(reading, facts, cast);
  const speakers = findSpeakers(reading, facts, quotations, sources, namedInside(quotations, cast), choose);
  const theme = themeOf(reading, facts);
  const mentions = cast.people.reduce((sum, person) => sum + person.mentions.length, 0);
  return joinSplit(reading.text, quotations, speakers).map(({ quotation, candidate }, rank) => {
    const text = reading.text.slice(quotation.start, quotation.end);
    const speaker = candidate ? speakerOf(reading.text, candidate, cast) : null;
    const token = candidate?.source.cue && reading.tokens[candidate.source.cue.at];
    const cue = token && reading.text.slice(token.start, token.end);
    const person = candidate?.source.person;
    const prominence = person == null ? 0 : (cast.people[person]?.mentions.length ?? 0) / mentions;
    const words = wordsOf(reading, quotation.parts);
    const weight = weighed({ text, words, speaker, prominence, rank, theme });
    return { ...quotation, text, speaker, ...(cue && { cue }), weight };
  });
}

interface Attributed {
  readonly quotation: Quotation;
  readonly candidate: Candidate | undefined;
}

const longestAttribution = 160;

/** “We will,” she said, “but not today.” is one quotation in two parts: its sentence goes on after the attribution. */
function joinSplit(
  text: string,
  quotations: readonly Quotation[],
  speakers: readonly (Candidate | undefined)[],
): Attributed[] {
  const joined: Attributed[] = [];
  quotations.forEach((quotation, i) => {
    const candidate = speakers[i];
    const open = joined.at(-1);
    if (
      open &&
      candidate &&
      candidate.source === open.candidate?.source &&
      goesOn(text, open, quotation, candidate)
    ) {
      const { start, parts } = open.quotation;
      const whole = { start, end: quotation.end, parts: [...parts, ...quotation.parts] };
      joined[joined.length - 1] = { quotation: whole, candidate: open.candidate };
    } else joined.push({ quotation, candidate });
  });
  return joined;
}

function goesOn(text: string, open: Attributed, next: Quotation, { source, participle }: Candidate): boolean {
  // "…,” she said, recalling that “…": the second has a word of saying of its own.
  if (participle) return false;
  const between = text.slice(open.quotation.end, next.start);
  const attributed = source.start >= open.quotation.end && source.end <= next.start;
  const unfinished = !/[.?!…]$/.test(text.slice(open.quotation.start, open.quotation.end).trimEnd());
  return (
    attributed &&
    unfinished &&
    between.length <= longestAttribution &&
    !/[\n;:]|\bthat\b|[.?!]\s+\p{Lu}/u.test(between) &&
    /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))
  );
}

/** The words of some parts, lower case. */
function wordsOf(reading: Reading, parts: readonly Span[]): string[] {
  return parts.flatMap(({ start, end }) => {
    const words: string[] = [];
    for (let i = tokenAt(reading, start); (reading.tokens[i]?.start ?? end) < end; i += 1) {
      const token = reading.tokens[i];
      if (token && token.kind !== 'mark') words.push(token.word);
    }
    return words;
  });
}

/** The people named inside each quotation: a speaker seldom names himself. */
function namedInside(quotations: readonly Quotation[], cast: Cast): Set<number>[] {
  let next = 0;
  return quotations.map(({ start, end }) => {
    const people = new Set<number>();
    for (; (cast.mentions[next]?.start ?? end) < end; next += 1) {
      const mention = cast.mentions[next];
      if (mention && mention.start >= start && mention.kind === 'name' && mention.person !== null)
        people.add(mention.person);
    }
    return people;
  });
}

function speakerOf(text: string, candidate: Candidate, cast: Cast): Speaker {
  const { source } = candidate;
  const person = source.person === null ? undefined : cast.people[source.person];
  const printed = source.kind === 'name' ? text.slice(source.start, source.end) : null;
  const name = person?.name ?? printed;
  const { start, end } = source.unnamed ?? source;
  return {
    name,
    ...(person?.role && { role: person.role }),
    mention: { start, end },
    because: becauseOf(candidate, name),
  };
}
