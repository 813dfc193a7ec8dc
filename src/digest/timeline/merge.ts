import type { TimelineEntry } from '../../nouns.ts';
import type { DaySpan } from '../dates/edtf.ts';
import { reactionVerbs } from '../language/en-clauses.ts';
import { stemOf } from '../stem.ts';

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
  /** Those beside the date: what it is the date of. */
  readonly near: ReadonlySet<string>;
  /** For dates without a value: what two of the same day share. */
  readonly named: string;
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
function isSameEvent(a: Draft, b: Draft, today: DaySpan | null): boolean {
  if (a.entry.date === undefined && b.entry.date === undefined) {
    if (a.named !== b.named || a.reaction !== b.reaction) return false;
    const named =
      (a.reference !== null && (b.around.has(a.reference) || a.plainReference)) ||
      (b.reference !== null && (a.around.has(b.reference) || b.plainReference));
    return named || overlap(a.words, b.words) >= sameDateShare;
  }
  if (a.entry.date === undefined || b.entry.date === undefined) return false;
  if (refersTo(a, b) || refersTo(b, a) || isDayOf(a, b) || isDayOf(b, a)) return true;
  // Two dates of one sentence are two events, unless one only names the other.
  if (a.entry.start === b.entry.start && a.entry.date !== b.entry.date) return false;
  if (a.reaction !== b.reaction) return false;
  if (a.entry.date === b.entry.date) {
    if (a.anaphoric || b.anaphoric) return true;
    if (overlap(a.words, b.words) >= sameDateShare) return true;
    if (isRareDay(a, today) && (shared(a.near, b.near) >= 2 || isSameVerb(a, b))) return true;
    return share(a.near, b.words) >= nearShare || share(b.near, a.words) >= nearShare;
  }
  if (!a.reach || !b.reach) return false;
  if (within(a.reach, b.reach)) return isCoarserTelling(b, a);
  return within(b.reach, a.reach) && isCoarserTelling(a, b);
}

/** Whether what stands beside the coarser date is told with the exacter one. */
function isCoarserTelling(coarse: Draft, exact: Draft): boolean {
  const needed =
    coarse.reach && coarse.reach.last - coarse.reach.first < 62 ? coarserWords.month : coarserWords.year;
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

const isSameVerb = (a: Draft, b: Draft) => a.verb !== null && a.verb === b.verb;

/** How many entries back a telling is compared: more than any article has, few enough for a text without end. */
const mergeReach = 150;

/** One entry for each event: the exacter date, else the telling that came first. */
export function mergeTellings(drafts: readonly Draft[], today: DaySpan | null): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const twin = twinOf(kept, draft, today);
    const other = kept[twin];
    if (!other) kept.push(draft);
    else if (isBetter(draft, other)) kept[twin] = draft;
  }
  return kept;
}

function twinOf(kept: readonly Draft[], draft: Draft, today: DaySpan | null): number {
  for (let at = Math.max(0, kept.length - mergeReach); at < kept.length; at++) {
    const other = kept[at];
    if (other && isSameEvent(other, draft, today)) return at;
  }
  return -1;
}

const lengthOf = ({ reach }: Draft) => (reach ? reach.last - reach.first : Number.POSITIVE_INFINITY);

function isBetter(draft: Draft, other: Draft): boolean {
  if (lengthOf(draft) !== lengthOf(other)) return lengthOf(draft) < lengthOf(other);
  if (other.anaphoric !== draft.anaphoric) return other.anaphoric;
  return (other.attribution && !draft.attribution) || (other.reference !== null && draft.reference === null);
}

/** By the start of the date, the coarser first, undated last, otherwise as in the text. */
export function inOrder(drafts: readonly Draft[]): Draft[] {
  return drafts.toSorted((a, b) => {
    if (!a.days || !b.days)
      return Number(a.days === null) - Number(b.days === null) || a.entry.start - b.entry.start;
    return a.days.first - b.days.first || b.days.last - a.days.last || a.entry.start - b.entry.start;
  });
}
