import type { Quote, TimelineEntry } from '../nouns.ts';
import { type DaySpan, daysOf, daysOfEdtf } from './dates/edtf.ts';
import { isDash, newScan, type Scan, wordAt } from './dates/scan.ts';
import type { DateMention, Dates } from './dates.ts';
import type { Cast } from './people.ts';
import { stemsOfText } from './text/stem.ts';
import type { Reading } from './text.ts';
import { withoutMereAttributions } from './timeline/attributions.ts';
import { draftOf } from './timeline/draft.ts';
import { inOrder, mergeTellings } from './timeline/merge.ts';
import type { Draft } from './timeline/same-event.ts';
import { tellsAnEvent } from './timeline/select.ts';

/** What has more tokens is no sentence that tells an event, and would cost time. */
const longestSentence = 300;

/** The dated events of a text, in order: one entry an event, each a slice of its sentence. */
export function buildTimeline(
  reading: Reading,
  dates: Dates,
  cast: Cast,
  quotes: readonly Quote[],
): TimelineEntry[] {
  const scan = newScan(reading);
  const today = dates.anchor ? daysOfEdtf(dates.anchor.date) : null;
  const around = { cast, quotes, today, anchor: dates.anchor, stem: stemsOfText() };
  const drafts: Draft[] = [];
  const { mentions } = dates;
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index];
    const sentence = mention && reading.sentences[mention.sentence];
    if (!mention || !sentence || sentence.to - sentence.from > longestSentence) continue;
    scan.from = sentence.from;
    scan.to = sentence.to;
    const next = mentions[index + 1];
    if (!tellsAnEvent(reading, scan, mention, quotes)) continue;
    if (isRestated(scan, mention, next) || isGivenUp(scan, mention, next)) continue;
    const interval = intervalEnd(scan, mention, next);
    drafts.push(draftOf(reading, scan, mention, interval, around));
    if (interval) index += 1;
  }
  const merged = mergeTellings(withoutMereAttributions(drafts), today);
  return markBackground(inOrder(merged), today);
}

/** "A month later, on May 12", "today (Nov. 18)", "the previous year (2024)": what follows at once says the same in full. */
function isRestated(scan: Scan, { found, sentence }: DateMention, next: DateMention | undefined): boolean {
  if (!next || next.sentence !== sentence) return false;
  const { kind } = next.found.form;
  if (found.form.kind === 'shift') return kind === 'date' && next.found.from <= found.to + 2;
  const relative = found.form.kind === 'today' || found.form.kind === 'weekday' || found.form.kind === 'unit';
  const inBrackets = wordAt(scan, found.to) === '(' && next.found.from === found.to + 1;
  return relative && inBrackets && (kind === 'date' || kind === 'year');
}

const moving = /^(?:postponed|moved|shifted|rescheduled|delayed|pushed|brought|changed)$/;

/** "The match was moved from Tuesday to Friday": nothing happens on the day that was given up. */
function isGivenUp(scan: Scan, { found, sentence }: DateMention, next: DateMention | undefined): boolean {
  if (wordAt(scan, found.from - 1) !== 'from' || wordAt(scan, found.to) !== 'to') return false;
  if (next?.sentence !== sentence || next.found.from !== found.to + 1) return false;
  for (let at = found.from - 2; at >= Math.max(scan.from, found.from - 4); at--)
    if (moving.test(wordAt(scan, at))) return true;
  return false;
}

/** The other end of "from March 3 to April 5", "between 1985 and 1987", "April 24 and 25". */
function intervalEnd(scan: Scan, mention: DateMention, next: DateMention | undefined): DateMention | null {
  if (next?.sentence !== mention.sentence) return null;
  if (isStretchOfWeekdays(scan, mention, next)) return next;
  if (!next.value || !mention.value) return null;
  if (next.value.unit !== mention.value.unit) return null;
  const joint = wordAt(scan, mention.found.to);
  // "The October-to-December period".
  const hyphened = isDash(joint) && wordAt(scan, mention.found.to + 1) === 'to';
  if (next.found.from > mention.found.to + (hyphened ? 3 : 2)) return null;
  const before = wordAt(scan, mention.found.from - 1);
  const full = mention.found.form.kind === 'date' && mention.found.form.day !== null;
  const ranges =
    /^(?:to|through|until|till)$/.test(joint) && (before === 'from' || joint === 'through' || full);
  const between = before === 'between' && joint === 'and';
  const days =
    next.found.form.kind === 'day-of-month' && (joint === 'and' || joint === 'to' || isDash(joint));
  const [a, b] = [daysOf(mention.value), daysOf(next.value)];
  const ordered = !a || !b || a.first < b.first;
  const neighbours = !days || joint !== 'and' || (a !== null && b !== null && b.first === a.last + 1);
  return (hyphened ||
    ranges ||
    between ||
    days ||
    (isDash(joint) && /^(?:day|year)$/.test(mention.value.unit))) &&
    ordered &&
    neighbours
    ? next
    : null;
}

/** "From Tuesday to Friday", where neither day is known. */
const isStretchOfWeekdays = (scan: Scan, { found, value }: DateMention, next: DateMention): boolean =>
  value === null &&
  next.value === null &&
  found.form.kind === 'weekday' &&
  next.found.form.kind === 'weekday' &&
  next.found.from === found.to + 1 &&
  wordAt(scan, found.from - 1) === 'from' &&
  wordAt(scan, found.to) === 'to';

/** How many days before the day of publication the story's own course begins: what is older is background. */
const storyDays = 3 * 365;

/** Marks what lies long before the story; where most of it does, the past is the story. */
function markBackground(drafts: readonly Draft[], today: DaySpan | null): TimelineEntry[] {
  const reference = today?.first ?? latestDay(drafts);
  const isOld = (draft: Draft) =>
    reference !== null && draft.days !== null && draft.days.last < reference - storyDays;
  const isHistory = drafts.filter(isOld).length * 2 > drafts.length;
  return drafts.map((draft) => {
    if (!isOld(draft) || isHistory) return draft.entry;
    const { planned: _longAgo, ...entry } = draft.entry;
    return { ...entry, background: true };
  });
}

function latestDay(drafts: readonly Draft[]): number | null {
  let latest: number | null = null;
  for (const { days, entry } of drafts) {
    if (days && !entry.planned && (latest === null || days.first > latest)) latest = days.first;
  }
  return latest;
}
