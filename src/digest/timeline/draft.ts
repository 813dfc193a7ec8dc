import type { Anchor, Quote, TimelineEntry } from '../../nouns.ts';
import { type DaySpan, daysOf } from '../dates/edtf.ts';
import { type Scan, wordAt } from '../dates/scan.ts';
import { isPastForm } from '../dates/tense.ts';
import type { CalendarValue } from '../dates/value.ts';
import type { DateMention } from '../dates.ts';
import { commonWords, plainDeeds } from '../language/en-clauses.ts';
import type { Cast } from '../people.ts';
import { stemOf } from '../text/stem.ts';
import type { Reading } from '../text.ts';
import { isAttribution } from './attributions.ts';
import { contentWords, namesIn } from './content-words.ts';
import { afterDateline, trimmed, withoutOpenMark } from './edges.ts';
import { eventAround } from './event.ts';
import { isDefiniteMonth, referredHead } from './labels.ts';
import { isPlanned } from './planned.ts';
import { repairsOf, showRepairs } from './repairs.ts';
import { type Draft, reactionsIn } from './same-event.ts';
import { sayerOf } from './speech.ts';
import type { Stretch } from './stretch.ts';

/** What is known of the article beside the date. */
export interface Circumstances {
  readonly cast: Cast;
  readonly quotes: readonly Quote[];
  readonly today: DaySpan | null;
  readonly anchor: Anchor | undefined;
  /** The stem of a lower-case word. */
  readonly stem: (word: string) => string;
}

/** The entry of one date, with what merging and ordering ask of it; `interval` is the date of its other end. */
export function draftOf(
  reading: Reading,
  scan: Scan,
  mention: DateMention,
  interval: DateMention | null,
  { cast, quotes, today, anchor, stem }: Circumstances,
): Draft {
  const date: Stretch = { from: mention.found.from, to: (interval ?? mention).found.to };
  const whole = eventAround(scan, date);
  const saidBy = sayerOf(scan, date, whole, cast, quotes);
  const stretch = saidBy ? withoutOpenMark(scan, whole) : withNamedSubject(reading, scan, whole, date, cast);
  const span = spanOf(scan, stretch);
  const sentence = spanOf(scan, scan);
  const repairs = repairsOf(reading.text, span, cast);
  const event = showRepairs(reading.text, span, repairs);
  const { edtf: first } = mention.expression;
  const edtf = interval && first ? `${first}/${interval.expression.edtf}` : first;
  const days = spanning(mention, interval);
  const head = referredHead(scan, date);
  const words = contentWords(scan, stretch, stem, repairs);
  const planned = isPlanned(scan, mention, days, today, anchor);
  const entry: TimelineEntry = {
    ...sentence,
    ...(edtf && { date: edtf }),
    printed: reading.text.slice(mention.expression.start, printedEnd(scan, interval ?? mention)),
    event,
    from: edtf ? mention.basis : 'unresolved',
    ...(repairs.length > 0 && { repairs }),
    ...(saidBy && { saidBy }),
    ...(planned && { planned }),
  };
  return {
    entry,
    days,
    reach: days ?? yearlessDays(mention.value),
    verb: verbBefore(scan, date.from, stretch.from) ?? verbAfter(scan, date.to, stretch.to),
    words,
    names: namesIn(scan, stretch, stem),
    reaction: reactionsIn(words),
    around: contentWords(scan, scan, stem),
    near: contentWords(scan, besideDate(scan, date), stem),
    named: namedDay(mention),
    clock: mention.found.clock?.includes(':') ? mention.found.clock : null,
    anaphoric: isAnaphoric(mention),
    reference: head === null ? null : stemOf(wordAt(scan, head)),
    definiteMonth: isDefiniteMonth(scan, mention),
    plainReference: head !== null && plainDeeds.has(wordAt(scan, head)),
    attribution: isAttribution(scan, date),
  };
}

/** How long an event may become where its subject is named at the head of the sentence, in tokens. */
const longestEvent = 45;

/** "The mayor stumbled when he fell on Monday": a clause whose "he" nobody can name takes in the clause that does. */
function withNamedSubject(
  reading: Reading,
  scan: Scan,
  stretch: Stretch,
  date: Stretch,
  cast: Cast,
): Stretch {
  const { from, to } = stretch;
  if (from === scan.from || to - scan.from > longestEvent) return stretch;
  if (!/^(?:he|she|they|it|his|her|their|its)$/.test(wordAt(scan, from))) return stretch;
  const span = spanOf(scan, stretch);
  if (repairsOf(reading.text, span, cast)[0]?.start === span.start) return stretch;
  return afterDateline(scan, trimmed(scan, { from: scan.from, to }, date), date);
}

/** The days of a date whose year is not known, in a leap year: two of the kind can be told to hold one another. */
function yearlessDays(value: CalendarValue | null): DaySpan | null {
  if (value === null || !('year' in value) || value.year !== null) return null;
  return daysOf({ ...value, year: 4 });
}

/** How far before a date its verb stands. */
const verbReach = 5;

/** The stem of the verb that the date follows; null where none is near. */
function verbBefore(scan: Scan, from: number, first: number): string | null {
  for (let at = from - 1; at >= Math.max(first, from - verbReach); at--) {
    const word = wordAt(scan, at);
    if (isPastForm(word) && !commonWords.has(word)) return stemOf(word);
  }
  return null;
}

/** The stem of the verb of a clause that the date opens: "last week police arrested her". */
function verbAfter(scan: Scan, to: number, end: number): string | null {
  for (let at = to; at < Math.min(end, to + verbReach); at++) {
    const word = wordAt(scan, at);
    if (isPastForm(word) && !commonWords.has(word)) return stemOf(word);
  }
  return null;
}

/** "Ten days before" is printed with the word that it hangs on. */
function printedEnd(scan: Scan, { found, expression }: DateMention): number {
  const hangs = found.form.kind === 'shift' && found.form.from === 'next';
  return (hangs ? scan.tokens[found.to]?.end : undefined) ?? expression.end;
}

/** What a date without a value has in common with another of the same day: `Thursday night` and `Thursday's`. */
function namedDay({ found, expression }: DateMention): string {
  const { form } = found;
  return form.kind === 'weekday' && form.step === null
    ? `weekday ${form.weekday}`
    : expression.text.toLowerCase();
}

const isAnaphoric = ({ found: { form, modifier } }: DateMention) =>
  form.kind === 'unit' &&
  form.step === 'the' &&
  modifier === undefined &&
  (form.unit === 'quarter' || form.unit === 'year');

/** How many tokens beside a date say what it is the date of. */
const nearby = 8;

const besideDate = (scan: Scan, { from, to }: Stretch): Stretch => ({
  from: Math.max(scan.from, from - nearby),
  to: Math.min(scan.to, to + nearby),
});

const spanOf = (scan: Scan, { from, to }: Stretch) => ({
  start: scan.tokens[from]?.start ?? 0,
  end: scan.tokens[to - 1]?.end ?? 0,
});

function spanning(mention: DateMention, interval: DateMention | null): DaySpan | null {
  const first = mention.value && daysOf(mention.value);
  const last = interval?.value ? daysOf(interval.value) : first;
  return first && last ? { first: first.first, last: last.last } : null;
}
