import { happenings } from '../language/en-clauses.ts';
import { stemOf } from '../text/stem.ts';
import type { Token } from '../text/token.ts';
import type { Reading } from '../text.ts';
import { daysOf } from './edtf.ts';
import type { Found } from './form.ts';
import { type Scan, wordAt } from './scan.ts';
import { isPastForm } from './tense.ts';
import type { CalendarValue } from './value.ts';

/** A date that the story has told, with the tokens of its expression. */
export interface Told {
  readonly found: Found;
  readonly value: CalendarValue | null;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** How far beside a date the words that say what happened then are looked for, in tokens. */
const nearby = 12;

/** How many dates back: more than any event is away from its mention, few enough for a text without end. */
const datesBack = 60;

/**
 * The day of the event that a count of units hangs on ("ten days before the shooting"): the exactest date before it, the
 * latest of several, that stands beside the event's word in the text. Null where none does.
 */
export function dayOfEvent(
  { tokens, sentences }: Reading,
  scan: Scan,
  found: Found,
  told: readonly Told[],
): CalendarValue | null {
  const event = eventAfter(scan, found.to + 1);
  if (event === null) return null;
  let best: CalendarValue | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (let at = told.length - 1; at >= Math.max(0, told.length - datesBack); at--) {
    const date = told[at];
    const days = date?.value ? daysOf(date.value) : null;
    if (!date || !days || days.last - days.first >= shortest) continue;
    const sentence = sentences[date.sentence];
    // What the phrase itself says is no telling of the event.
    const until = Math.min(sentence?.to ?? 0, found.from);
    if (!sentence || !isBeside(tokens, { from: sentence.from, to: until }, date.found, event)) continue;
    shortest = days.last - days.first;
    best = date.value;
  }
  return best;
}

const determiners = /^(?:the|a|an|his|her|its|their|this|that)$/;
const phraseEnd =
  /^(?:the|a|an|his|her|its|their|he|she|it|they|of|in|on|at|by|for|with|to|that|which|who|when|and|or|from|was|were|is|had|has)$/;

/** Whether a count hangs on a thing that happened ("five days after the killing"), though the text gives it no day. */
export function hangsOnEvent(scan: Scan, { form, to }: Found): boolean {
  if (form.kind !== 'shift' || form.from !== 'next') return false;
  const head = headAfter(scan, to + 1);
  return head !== null && (happenings.has(head) || happeningStems.has(stemOf(head)));
}

const happeningStems: ReadonlySet<string> = new Set([...happenings].map(stemOf));

/** The stem of the noun after "before" or "after". */
function eventAfter(scan: Scan, at: number): string | null {
  const head = headAfter(scan, at);
  return head !== null && head.length > 2 ? stemOf(head) : null;
}

/** The noun of a phrase that a determiner opens: its last word; of a clause ("before he killed her") its verb. */
function headAfter(scan: Scan, at: number): string | null {
  if (/^(?:he|she|it|they)$/.test(wordAt(scan, at))) {
    const verb = wordAt(scan, wordAt(scan, at + 1) === 'had' ? at + 2 : at + 1);
    return isPastForm(verb) ? verb : null;
  }
  if (!determiners.test(wordAt(scan, at))) return null;
  let head = '';
  for (let next = at + 1; next < Math.min(at + 5, scan.to); next++) {
    const word = wordAt(scan, next);
    if (scan.tokens[next]?.kind !== 'word' || phraseEnd.test(word)) break;
    head = word;
  }
  return head === '' ? null : head;
}

function isBeside(
  tokens: readonly Token[],
  sentence: { readonly from: number; readonly to: number },
  { from, to }: Found,
  event: string,
): boolean {
  const end = Math.min(sentence.to, to + nearby);
  for (let at = Math.max(sentence.from, from - nearby); at < end; at++) {
    const token = tokens[at];
    if (token?.kind === 'word' && (at < from || at >= to) && stemOf(token.word) === event) return true;
  }
  return false;
}
