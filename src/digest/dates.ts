import type { Anchor, DateExpression } from '../nouns.ts';
import { findAnchor } from './dates/anchor.ts';
import { apposed, withYearAhead, withYearBefore } from './dates/beside.ts';
import { toEdtf } from './dates/edtf.ts';
import { dayOfEvent, hangsOnEvent } from './dates/event-anchor.ts';
import type { Found } from './dates/form.ts';
import type { Publication } from './dates/publication.ts';
import { recogniseDates } from './dates/recognise.ts';
import { type Basis, type Now, type Resolution, type Story, yearOfValue } from './dates/resolution.ts';
import { resolveForm } from './dates/resolve.ts';
import { newScan, type Scan, wordAt } from './dates/scan.ts';
import { type Tense, tenseAround } from './dates/tense.ts';
import { toTimex3 } from './dates/timex3.ts';
import type { CalendarValue } from './dates/value.ts';
import { relatives } from './language/en-clauses.ts';
import type { Reading } from './text.ts';

/** A date expression with all that was understood of it, for the timeline. */
export interface DateMention {
  readonly expression: DateExpression;
  /** Tokens `[from, to)` and what they say. */
  readonly found: Found;
  /** Index of the sentence in `Reading.sentences`. */
  readonly sentence: number;
  readonly value: CalendarValue | null;
  readonly basis: Basis;
  /** Of the clause around it; null where no verb tells. */
  readonly tense: Tense | null;
}

export interface Dates {
  readonly expressions: readonly DateExpression[];
  /** The same expressions, in the same order, as they were understood. */
  readonly mentions: readonly DateMention[];
  /** The day that relative words count from, and where it came from; absent where none is known. Never the clock. */
  readonly anchor?: Anchor;
}

/** Finds and resolves the date expressions of a text; linear in its length. */
export function findDates(reading: Reading, publication: Publication): Dates {
  const sightings = recogniseDates(reading);
  const anchor = findAnchor(reading, sightings, publication);
  const mentions = resolveAll(reading, sightings, anchor?.now ?? null);
  return {
    expressions: mentions.map((mention) => mention.expression),
    mentions,
    ...(anchor && { anchor: anchor.anchor }),
  };
}

type Sighting = { readonly found: Found; readonly sentence: number };

/** Left to right: each date may lean on what the story told before it. */
function resolveAll(reading: Reading, sightings: readonly Sighting[], now: Now | null): DateMention[] {
  const scan = newScan(reading);
  const story: Story = { last: null, lastSentence: 0, printedYear: null, years: new Map(), quarter: null };
  const mentions: DateMention[] = [];
  sightings.forEach(({ found: printed, sentence }, index) => {
    const bounds = reading.sentences[sentence];
    if (!bounds) return;
    scan.from = bounds.from;
    scan.to = bounds.to;
    const following = sightings[index + 1];
    const found = withYearAhead(
      scan,
      withYearBefore(printed, sentence, mentions.at(-1)),
      following?.found,
      () => valueAhead(scan, printed, following, now, story),
    );
    const tense = () => tenseAround(scan, found.from, found.to);
    const next = () =>
      valueAhead(scan, found, following, now, story) ?? dayOfEvent(reading, scan, found, mentions);
    const same = apposed(scan, found, sentence, mentions.at(-1));
    if (same === 'measured') return;
    const resolution = same ?? resolveForm(found.form, { now, story, sentence, tense, next });
    const mention = mentionOf(reading, scan, found, sentence, resolution, tense);
    if (!mention) return;
    mentions.push(mention);
    remember(story, found, sentence, resolution.value, scan, now);
  });
  return mentions;
}

/** The value of a date that follows at once ("ten days before Oct. 12"). */
function valueAhead(
  scan: Scan,
  found: Found,
  next: Sighting | undefined,
  now: Now | null,
  story: Story,
): CalendarValue | null {
  if (!next || next.found.from > found.to + 3 || next.found.from >= scan.to) return null;
  const tense = () => tenseAround(scan, next.found.from, next.found.to);
  return resolveForm(next.found.form, { now, story, sentence: next.sentence, tense, next: () => null }).value;
}

/** Keeps what later dates may lean on. What is merely compared with ("a year ago") is no part of the story. */
function remember(
  story: Story,
  { form, from, to }: Found,
  sentence: number,
  value: CalendarValue | null,
  scan: Scan,
  now: Now | null,
): void {
  if (!value || form.kind === 'ago' || form.kind === 'clock') return;
  const compared = form.kind === 'shift' || (form.kind === 'quarter' && form.yearBefore);
  if (value.unit === 'quarter') {
    const begun = now === null || value.year * 12 + value.quarter * 3 - 3 < now.year * 12 + (now.month ?? 12);
    const own = !('year' in form) || typeof form.year !== 'number' || form.year === now?.year;
    if (!compared && begun && own) story.quarter = { value, sentence };
    if (compared) return;
  }
  story.last = value;
  story.lastSentence = sentence;
  if (value.unit === 'day' || value.unit === 'month') {
    const key = value.month * 32 + (value.unit === 'day' ? value.day : 0);
    if (form.kind === 'date' && value.year !== null && (now !== null || value.unit === 'day'))
      story.years.set(key, value.year);
  }
  // "Last year, the mine closed a shaft in March."
  if (form.kind === 'unit' && form.unit === 'year' && form.step === 'last' && from === scan.from)
    story.printedYear = { year: yearOfValue(value) ?? 0, sentence };
  const before = wordAt(scan, from - 1);
  const year = before === 'in' || (before === 'on' && form.kind !== 'year') ? printedYearOf(form) : null;
  if (year !== null && !isAside(scan, from, to))
    story.printedYear = { year, sentence: from - 1 === scan.from ? sentence + 1 : sentence };
}

/** How far back the comma or "born" stands that sets a date apart, in tokens: a sentence without end must not cost its square. */
const asideReach = 60;

/** "The volcano, which erupted in 1982, …", "born on May 3, 1950", "a plan made in 1987 that …": the rest of the sentence is of another time. */
function isAside(scan: Scan, from: number, to: number): boolean {
  if (wordAt(scan, to) === 'that') return true;
  for (let at = from - 1; at >= Math.max(scan.from, from - asideReach); at--) {
    const word = wordAt(scan, at);
    if (word === 'born') return true;
    if (word === ',' || word === ';') return relatives.has(wordAt(scan, at + 1));
  }
  return false;
}

/** The year of figures that a year, a date or a season is printed with. */
function printedYearOf(form: Found['form']): number | null {
  if (form.kind !== 'year' && form.kind !== 'date' && form.kind !== 'season') return null;
  return typeof form.year === 'number' ? form.year : null;
}

function mentionOf(
  reading: Reading,
  scan: Scan,
  found: Found,
  sentence: number,
  { value, basis, approximate }: Resolution,
  tense: () => Tense | null,
): DateMention | null {
  const first = reading.tokens[found.from];
  const last = reading.tokens[found.to - 1];
  if (!first || !last) return null;
  const hanging = found.form.kind === 'shift' && found.form.from === 'next';
  if (hanging && !value && !hangsOnEvent(scan, found)) return null;
  const start = first.start;
  const end = last.end - possessive(last.word);
  const about = approximate || (found.modifier === 'about' && value !== null);
  const timex3 = value
    ? toTimex3(value, found.clock)
    : found.form.kind === 'reference'
      ? found.form.to
      : vague(found);
  const edtf = value ? toEdtf(found.form.kind === 'year-end' ? yearOnly(value) : value, about) : null;
  const expression = { start, end, text: reading.text.slice(start, end), edtf, timex3 };
  return { expression, found, sentence, value, basis, tense: tense() };
}

/** The convention for the end of a unit is the unit's own value. */
const yearOnly = (value: CalendarValue): CalendarValue => {
  const year = yearOfValue(value);
  return year === null ? value : { unit: 'year', year };
};

const possessive = (word: string) => (/['’]s$/.test(word) ? 2 : 0);

const vague = ({ form }: Found): string | null =>
  form.kind === 'ago' && form.count === null ? 'PAST_REF' : null;
