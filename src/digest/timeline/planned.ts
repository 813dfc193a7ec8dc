import type { Anchor } from '../../nouns.ts';
import type { DaySpan } from '../dates/edtf.ts';
import type { Form } from '../dates/form.ts';
import { type Scan, wordAt } from '../dates/scan.ts';
import { hadBeen } from '../dates/tense.ts';
import type { DateMention } from '../dates.ts';
import { decisions, futureAuxiliaries, plannedForms } from '../language/en-verbs.ts';

/** How far back the verb of a decision may stand, in tokens. */
const reach = 12;

/** Days by which a past verb may overtake the day of publication: time zones, and pages that give the day before. */
const overtaking = 2;

/**
 * Whether the article tells it as intended or expected: the verb looks ahead, even if that day is past by now, or the
 * day itself lies after that of publication, where the article or its page gives one.
 */
export function isPlanned(
  scan: Scan,
  { found, tense }: DateMention,
  days: DaySpan | null,
  today: DaySpan | null,
  anchor: Anchor | undefined,
): boolean {
  const isSure = anchor?.from === 'given' || anchor?.from === 'dateline' || anchor?.from === 'url';
  if (days && today && isSure && days.first > today.last + (tense === 'past' ? overtaking : 0)) return true;
  const direction = directionOf(found.form);
  if (direction !== 0) return direction > 0;
  if (tense !== 'future') return wasPlanned(scan, found.from);
  const isPast = !days || !today || days.last <= today.last;
  return !(isPast && isDecision(scan, found.from));
}

/** 1 where the printed words lie ahead whatever the verb ("next month"), -1 where behind ("last month"), 0 where neither. */
function directionOf(form: Form): -1 | 0 | 1 {
  if (form.kind === 'ago') return -1;
  if (form.kind === 'today') return form.days > 0 ? 1 : form.days < 0 ? -1 : 0;
  const year = 'year' in form && typeof form.year === 'string' ? form.year : null;
  const step = 'step' in form && form.step ? form.step : year;
  return step === 'next' ? 1 : step === 'last' ? -1 : 0;
}

/** "It had been due to open on Friday." */
function wasPlanned(scan: Scan, from: number): boolean {
  for (let at = from - 1; at >= Math.max(scan.from, from - reach); at--)
    if (hadBeen(scan, at, wordAt(scan, at))) return true;
  return false;
}

/** "They voted to leave on Friday": what was decided lies ahead, the day is that of the vote. */
function isDecision(scan: Scan, from: number): boolean {
  for (let at = from - 1; at >= Math.max(scan.from, from - reach); at--) {
    const word = wordAt(scan, at);
    if (futureAuxiliaries.has(word) || plannedForms.has(word)) return false;
    if (decisions.has(word)) return wordAt(scan, at + 1) === 'to';
  }
  return false;
}
