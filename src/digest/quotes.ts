import type { Quote, Span, Speaker } from '../nouns.ts';
import type { Cast } from './people.ts';
import { readMarks } from './quotation-marks.ts';
import { becauseOf, type Candidate, findSources } from './speaker-candidates.ts';
import { findSpeakers } from './speakers.ts';
import type { Reading } from './text.ts';
import { tokenFacts } from './token-facts.ts';

/** A quotation found by its marks: the span without the outer marks, and its parts. Who spoke is not known yet. */
export interface Quotation extends Span {
  readonly parts: readonly Span[];
}

/** Finds the quotations of a text by their marks, scare quotes and titles left out. */
export function findQuotations(reading: Reading): Quotation[] {
  return readMarks(reading.text, reading.paragraphs)
    .filter((q) => reading.text.slice(q.start, q.end).trim().split(/\s+/).length > 2)
    .map(({ start, end }) => ({ start, end, parts: [{ start, end }] }));
}

/** Gives every quotation its speaker, the word that attributes it, and its weight. */
export function attributeQuotes(reading: Reading, quotations: readonly Quotation[], cast: Cast): Quote[] {
  const facts = tokenFacts(
    reading,
    quotations.flatMap((quotation) => quotation.parts),
  );
  const sources = findSources(reading, facts, cast);
  const speakers = findSpeakers(reading, facts, quotations, sources);
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
