import type { TimelineEntry } from '../../nouns.ts';
import type { DaySpan } from '../dates/edtf.ts';
import { happenings, reactionVerbs } from '../language/en-clauses.ts';
import { stemOf } from '../text/stem.ts';

/** An entry with what merging and ordering ask of it. */
export interface Draft {
  readonly entry: TimelineEntry;
  readonly days: DaySpan | null;
  /** The same, or the days of a date without its year in a year of their own. */
  readonly reach: DaySpan | null;
  /** The stem of the verb that the date follows. */
  readonly verb: string | null;
  /** The stems of the content words of the event. */
  readonly words: ReadonlySet<string>;
  /** How somebody answered to another event: "condemned"; empty where nobody does. */
  readonly reaction: string;
  /** The stems of the whole sentence. */
  readonly around: ReadonlySet<string>;
  /** Those of the event that are printed with a capital inside the sentence. */
  readonly names: ReadonlySet<string>;
  /** Those beside the date: what it is the date of. */
  readonly near: ReadonlySet<string>;
  /** For dates without a value: what two of the same day share. */
  readonly named: string;
  /** The time of day in figures that the date has: `09:15`; null where none is printed. */
  readonly clock: string | null;
  /** Whether it is a mere "the quarter" or "the year", which the text has named before. */
  readonly anaphoric: boolean;
  /** Of "the October slaying", "Thursday's ruling" the stem of the noun: the date only names a known event. Else null. */
  readonly reference: string | null;
  /** Whether that noun says so little ("Thursday's decision") that the day alone tells what is meant. */
  readonly plainReference: boolean;
  /** Whether it is a month that only names a thing: "the June gig". */
  readonly definiteMonth: boolean;
  /** Whether it is only what somebody said that day. */
  readonly attribution: boolean;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const word of few) if (many.has(word)) count += 1;
  return count;
}

/** The share of the words of one that the other has too, 0 to 1; one word in common is none. */
function share(of: ReadonlySet<string>, among: ReadonlySet<string>): number {
  const count = shared(of, among);
  return count < 2 ? 0 : count / of.size;
}

/** The share of the smaller event's content words that the other has too, 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size <= b.size ? share(a, b) : share(b, a);
}

const sameDateShare = 0.35;
const nearShare = 0.4;
const coarserShare = 0.6;
const coarserWords = { month: 2, year: 3 };

/** How many days from publication a day is one of many in the news; beyond, two tellings of it are hardly two events. */
const newsDays = 10;

const within = (x: DaySpan, y: DaySpan) => x.first >= y.first && x.last <= y.last;

/** Whether one only names what the other tells: its date holds the other's, and its noun or what stands beside it is told there. */
function refersTo(reference: Draft, telling: Draft): boolean {
  if (reference.reference === null) return false;
  if (telling.reference !== null && lengthOf(telling) >= lengthOf(reference)) return false;
  if (telling.entry.planned !== reference.entry.planned) return false;
  if (!reference.reach || !telling.reach || !within(telling.reach, reference.reach)) return false;
  if (telling.around.has(reference.reference)) return true;
  const sameDay =
    reference.entry.date === telling.entry.date && reference.reach.first === reference.reach.last;
  if (sameDay && reference.plainReference && !telling.attribution) return true;
  return shared(reference.near, telling.around) >= (reference.entry.date === telling.entry.date ? 2 : 1);
}

/** Whether one is the day of what the other names by its month: "the June gig" and "they will play on 14 June". */
const isDayOf = (month: Draft, day: Draft): boolean =>
  month.definiteMonth &&
  month.reach !== null &&
  day.reach !== null &&
  day.reach.first === day.reach.last &&
  within(day.reach, month.reach);

/** Whether the two tell one event: the same date with words in common, or a date within the other's with most of them. */
export function isSameEvent(a: Draft, b: Draft, today: DaySpan | null): boolean {
  if (a.entry.date === undefined && b.entry.date === undefined) return isSameUndated(a, b);
  if (a.entry.date === undefined || b.entry.date === undefined) return false;
  if (refersTo(a, b) || refersTo(b, a) || isDayOf(a, b) || isDayOf(b, a)) return true;
  // Two dates of one sentence are two events, unless one only names the other.
  if (a.entry.start === b.entry.start && a.entry.date !== b.entry.date) return false;
  if (a.reaction !== b.reaction) return false;
  if (a.entry.date === b.entry.date) {
    if (a.anaphoric || b.anaphoric) return true;
    if (overlap(a.words, b.words) >= sameDateShare) return true;
    if (isRareDay(a, today) && (shared(a.near, b.near) >= 2 || isSameVerb(a, b))) return true;
    return areBeside(a, b) || isSameDeed(a, b);
  }
  if (!a.reach || !b.reach) return false;
  if (within(a.reach, b.reach)) return isCoarserTelling(b, a);
  return within(b.reach, a.reach) && isCoarserTelling(a, b);
}

/** Whether two tellings whose dates have no value name one day, or a week and a day of it, and tell one event. */
function isSameUndated(a: Draft, b: Draft): boolean {
  if (a.reaction !== b.reaction) return false;
  if (a.named !== b.named)
    return (isWeekOf(a, b) && isToldOfDay(a, b)) || (isWeekOf(b, a) && isToldOfDay(b, a));
  return (
    takesUp(a, b) ||
    takesUp(b, a) ||
    overlap(a.words, b.words) >= sameDateShare ||
    areBeside(a, b) ||
    isSameDeed(a, b)
  );
}

/** Whether one only names the event of the other, on the same day without a value: "Friday's hearing". */
const takesUp = (reference: Draft, telling: Draft): boolean =>
  reference.reference !== null && (reference.plainReference || telling.around.has(reference.reference));

/** Whether what stands beside the date of one is told by the other. */
const areBeside = (a: Draft, b: Draft): boolean =>
  share(a.near, b.words) >= nearShare || share(b.near, a.words) >= nearShare;

/** "Last week" or "the weekend" beside a weekday of it, where neither has a value. */
function isWeekOf(week: Draft, day: Draft): boolean {
  if (week.entry.planned !== day.entry.planned || day.attribution || !day.named.startsWith('weekday '))
    return false;
  if (/weekend$/.test(week.named)) return /[67]$/.test(day.named);
  return /^(?:earlier |early |late )?(?:last|this) week$/.test(week.named);
}

/** Whether somebody or something named is told of both: crashes of one week are many, crashes of Ana Vale are not. */
const isToldOfDay = (week: Draft, day: Draft) =>
  [...week.names].some((name) => day.words.has(name)) &&
  (isCoarserTelling(week, day) || sharesHappening(week.words, day.words));

/** Whether what stands beside the coarser date is told with the exacter one. */
function isCoarserTelling(coarse: Draft, exact: Draft): boolean {
  const needed =
    coarse.reach && coarse.reach.last - coarse.reach.first >= 62 ? coarserWords.year : coarserWords.month;
  return share(coarse.near, exact.words) >= coarserShare || shared(coarse.near, exact.words) >= needed;
}

/** The verbs of answering that an event tells, as one key: events that differ in it are deeds of their own. */
export const reactionsIn = (words: ReadonlySet<string>): string =>
  reactions.filter((verb) => words.has(verb)).join(' ');

const reactions: readonly string[] = reactionVerbs.map(stemOf);

/** A single day that is no day of the news. */
function isRareDay({ days, reach }: Draft, today: DaySpan | null): boolean {
  if (!reach || reach.first !== reach.last) return false;
  return today === null || days === null || Math.abs(days.first - today.first) > newsDays;
}

/**
 * Whether both dates stand with the same verb, or beside the same happening ("the arrest", "was shot"), and a thing or
 * person besides is told by both.
 */
function isSameDeed(a: Draft, b: Draft): boolean {
  if (a.attribution || b.attribution) return false;
  if (a.clock !== null && a.clock === b.clock) return true;
  if (isSamePlan(a, b)) return true;
  if (isSameVerb(a, b)) return shared(a.words, b.words) >= 2;
  return sharesHappening(a.near, b.words) || sharesHappening(b.near, a.words);
}

/** Two plans of one day that have a word beside the date in common: who looks ahead to a day names one thing of it. */
const isSamePlan = (a: Draft, b: Draft): boolean =>
  a.entry.planned === true &&
  b.entry.planned === true &&
  (lengthOf(a) === 0 || a.named.startsWith('weekday ')) &&
  shared(a.near, b.words) + shared(b.near, a.words) >= 2;

const happeningStems: ReadonlySet<string> = new Set([...happenings].map(stemOf));

function sharesHappening(near: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  const both = [...near].filter((word) => words.has(word));
  return both.length >= 2 && both.some((word) => happeningStems.has(word));
}

const isSameVerb = (a: Draft, b: Draft) => a.verb !== null && a.verb === b.verb;

/** How many days the date of a draft covers, less one; endless where it has none. */
export const lengthOf = ({ reach }: Draft) => (reach ? reach.last - reach.first : Number.POSITIVE_INFINITY);
