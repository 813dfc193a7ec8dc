import type { Quote, Span, Speaker } from '../nouns.ts';
import type { Cast } from './people.ts';
import { keepQuotations, type StretchJudge } from './quotation-filter.ts';
import { type Quoted, readMarks } from './quotation-marks.ts';
import { becauseOf, type Candidate, findSources } from './speaker-candidates.ts';
import { chooseSpeaker, findSpeakers } from './speakers.ts';
import type { Reading } from './text.ts';
import { tokenFacts } from './token-facts.ts';

/** A quotation found by its marks: the span without the outer marks, and its parts. Who spoke is not known yet. */
export interface Quotation extends Span {
  readonly parts: readonly Span[];
}

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

/** Where the words begin after the name of an interview's turn inside the marks: `“OKAFOR: We open on Monday.` */
function turnStart(text: string, { start, end }: Span): number | undefined {
  const turn = /^\p{Lu}[\p{Lu}.’' -]{1,40}:\s/u.exec(text.slice(start, Math.min(end, start + 50)));
  return turn ? start + turn[0].length : undefined;
}

/** Without the space inside the marks: « bonjour ». */
function trimmed(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const from = start + inside.length - inside.trimStart().length;
  return { start: from, end: Math.max(from, start + inside.trimEnd().length) };
}

/** Gives every quotation its speaker, the word that attributes it, and its weight. */
export function attributeQuotes(
  reading: Reading,
  quotations: readonly Quotation[],
  cast: Cast,
  choose = chooseSpeaker,
): Quote[] {
  const facts = tokenFacts(
    reading,
    quotations.flatMap((quotation) => quotation.parts),
  );
  const sources = findSources(reading, facts, cast);
  const speakers = findSpeakers(reading, facts, quotations, sources, namedInside(quotations, cast), choose);
  return quotations.map((quotation, i) => {
    const candidate = speakers[i];
    const cue = candidate?.source.cue && reading.tokens[candidate.source.cue.at];
    return {
      ...quotation,
      text: reading.text.slice(quotation.start, quotation.end),
      speaker: candidate ? speakerOf(candidate, cast) : null,
      ...(cue && { cue: reading.text.slice(cue.start, cue.end) }),
      weight: 0.5,
    };
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

function speakerOf(candidate: Candidate, cast: Cast): Speaker {
  const { source } = candidate;
  const person = source.person === null ? undefined : cast.people[source.person];
  const name = person?.name ?? null;
  return {
    name,
    ...(person?.role && { role: person.role }),
    mention: { start: source.start, end: source.end },
    because: becauseOf(candidate, name),
  };
}
