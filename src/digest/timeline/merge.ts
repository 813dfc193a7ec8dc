import type { TimelineEntry } from '../../nouns.ts';
import type { DaySpan } from '../dates/edtf.ts';
import { commonWords } from '../language/en-clauses.ts';

/** An entry with what merging and ordering ask of it. */
export interface Draft {
  readonly entry: TimelineEntry;
  readonly days: DaySpan | null;
  /** The content words of the event, cut to their stems. */
  readonly words: ReadonlySet<string>;
  /** The content words beside the date: what it is the date of. */
  readonly near: ReadonlySet<string>;
  /** Whether the date only names the event, as something known: "the October slaying", "Thursday's ruling". */
  readonly reference: boolean;
  /** Whether it is only what somebody said that day. */
  readonly attribution: boolean;
}

/** The content words of an event, cut short so that "bombing" and "bombs" are one. */
export function contentWords(event: string): Set<string> {
  const found = new Set<string>();
  for (const match of event.toLowerCase().matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const word = match[0];
    if (word.length > 2 && !commonWords.has(word)) found.add(word.slice(0, 5));
  }
  return found;
}

/** The share of the words of one that the other has too, 0 to 1; one word in common is none. */
function share(of: ReadonlySet<string>, among: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of of) if (among.has(word)) shared += 1;
  return shared < 2 ? 0 : shared / of.size;
}

/** The share of the smaller event's content words that the other has too, 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size <= b.size ? share(a, b) : share(b, a);
}

const sameDateShare = 0.35;
const nearShare = 0.5;
const coarserShare = 0.6;

const within = (x: DaySpan, y: DaySpan) => x.first >= y.first && x.last <= y.last;

/** Whether one only names what the other tells: its date holds the other's, and what stands beside it is told there. */
function refersTo(reference: Draft, telling: Draft): boolean {
  if (!reference.reference || telling.reference || telling.entry.planned !== reference.entry.planned)
    return false;
  if (!reference.days || !telling.days || !within(telling.days, reference.days)) return false;
  let shared = 0;
  for (const word of reference.near) if (telling.words.has(word)) shared += 1;
  return shared >= (reference.entry.date === telling.entry.date ? 2 : 1);
}

/** Whether the two tell one event: the same date with words in common, or a date within the other's with most of them. */
function isSameEvent(a: Draft, b: Draft): boolean {
  if (a.entry.date === undefined && b.entry.date === undefined) {
    const samePrinted = a.entry.printed.toLowerCase() === b.entry.printed.toLowerCase();
    return samePrinted && overlap(a.words, b.words) >= sameDateShare;
  }
  if (a.entry.date === undefined || b.entry.date === undefined) return false;
  if (refersTo(a, b) || refersTo(b, a)) return true;
  // Two dates of one sentence are two events, unless one only names the other.
  if (a.entry.start === b.entry.start && a.entry.date !== b.entry.date) return false;
  if (a.entry.date === b.entry.date) {
    if (overlap(a.words, b.words) >= sameDateShare) return true;
    return share(a.near, b.words) >= nearShare || share(b.near, a.words) >= nearShare;
  }
  if (!a.days || !b.days) return false;
  if (within(a.days, b.days)) return share(b.near, a.words) >= coarserShare;
  return within(b.days, a.days) && share(a.near, b.words) >= coarserShare;
}

/** How many entries back a telling is compared: more than any article has, few enough for a text without end. */
const mergeReach = 150;

/** One entry for each event: the exacter date, else the telling that came first. */
export function mergeTellings(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const twin = twinOf(kept, draft);
    const other = kept[twin];
    if (!other) kept.push(draft);
    else if (isBetter(draft, other)) kept[twin] = draft;
  }
  return kept;
}

function twinOf(kept: readonly Draft[], draft: Draft): number {
  for (let at = Math.max(0, kept.length - mergeReach); at < kept.length; at++) {
    const other = kept[at];
    if (other && isSameEvent(other, draft)) return at;
  }
  return -1;
}

const lengthOf = ({ days }: Draft) => (days ? days.last - days.first : Number.POSITIVE_INFINITY);

function isBetter(draft: Draft, other: Draft): boolean {
  if (lengthOf(draft) !== lengthOf(other)) return lengthOf(draft) < lengthOf(other);
  return (other.attribution && !draft.attribution) || (other.reference && !draft.reference);
}

/** By the start of the date, the coarser first, undated last, otherwise as in the text. */
export function inOrder(drafts: readonly Draft[]): Draft[] {
  return drafts.toSorted((a, b) => {
    if (!a.days || !b.days)
      return Number(a.days === null) - Number(b.days === null) || a.entry.start - b.entry.start;
    return a.days.first - b.days.first || b.days.last - a.days.last || a.entry.start - b.entry.start;
  });
}
