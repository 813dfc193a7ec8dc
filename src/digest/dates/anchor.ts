import type { Anchor } from '../../nouns.ts';
import type { Publication } from '../dates.ts';
import type { Reading } from '../text.ts';
import { dayNumber, daysInMonth, weekdayOf } from './calendar.ts';
import { parseEdtf, toEdtf } from './edtf.ts';
import type { Found } from './form.ts';
import type { Now } from './resolution.ts';

interface Sighting {
  readonly found: Found;
  readonly sentence: number;
}

/** The day that relative dates count from, and what is known of it. Nothing is ever taken from the clock. */
export function findAnchor(
  reading: Reading,
  sightings: readonly Sighting[],
  { published, url }: Publication,
): { anchor: Anchor; now: Now } | null {
  const given = published === undefined ? null : nowFromEdtf(published);
  if (given && published) return { anchor: { date: published, from: 'given' }, now: given };
  const dateline = datelineDay(reading, sightings);
  if (dateline) return anchored(dateline, 'dateline');
  const address = url === undefined ? null : dayInUrl(url);
  if (address) return anchored(address, 'url');
  const told = toldDay(sightings);
  if (told) return anchored(told, 'text');
  const weekday = dayFromWeekday(sightings);
  if (weekday) return anchored(weekday, 'weekday');
  return null;
}

interface FullDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function anchored(day: FullDay, from: Anchor['from']): { anchor: Anchor; now: Now } {
  const now = { year: day.year, month: day.month, day: dayNumber(day) };
  return { anchor: { date: toEdtf({ unit: 'day', ...day }), from }, now };
}

function nowFromEdtf(published: string): Now | null {
  const value = parseEdtf(published.slice(0, 10));
  if (value?.unit === 'year') return { year: value.year, month: null, day: null };
  if (value?.unit === 'month' && value.year !== null)
    return { year: value.year, month: value.month, day: null };
  if (value?.unit !== 'day' || value.year === null) return null;
  return { year: value.year, month: value.month, day: dayNumber({ ...value, year: value.year }) };
}

/** `/2008/10/05/`, `/2008-10-05-`, `/20081005/` in an address. */
export function dayInUrl(url: string): FullDay | null {
  const match =
    /[/_-](\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/.exec(url) ??
    /[/_-](\d{4})(\d\d)(\d\d)(?=[/_.-]|$)/.exec(url);
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const valid =
    day.year >= 1800 &&
    day.year < 2200 &&
    day.month >= 1 &&
    day.month <= 12 &&
    day.day >= 1 &&
    day.day <= daysInMonth(day.year, day.month);
  return valid ? day : null;
}

function fullDay({ form }: Found): FullDay | null {
  if (form.kind !== 'date' || typeof form.year !== 'number' || form.day === null) return null;
  return form.day <= daysInMonth(form.year, form.month)
    ? { year: form.year, month: form.month, day: form.day }
    : null;
}

/** How far into a paragraph a dateline may reach, in characters. */
const datelineReach = 60;

/**
 * A full date that stands as a dateline: a line of its own, or at the head of one of the first paragraphs with nothing
 * but a place before it.
 */
function datelineDay(reading: Reading, sightings: readonly Sighting[]): FullDay | null {
  for (const { found, sentence } of sightings) {
    const day = fullDay(found);
    if (!day) continue;
    const paragraph = reading.sentences[sentence]?.paragraph ?? 0;
    const span = reading.paragraphs[paragraph];
    const [first, last] = [reading.tokens[found.from], reading.tokens[found.to - 1]];
    if (!span || !first || !last) continue;
    const lead = reading.text.slice(span.start, first.start);
    const rest = reading.text.slice(last.end, span.end);
    const alone = lead.length <= 40 && rest.trim().length <= 20;
    const published = /^(?:published|updated|posted|date)\b[^.]{0,30}$/i.test(lead.trim());
    const head =
      paragraph <= 2 &&
      lead.length <= datelineReach &&
      !/\b(?:on|in|since|from|until|by|of|before|after|the)\s*$/i.test(lead) &&
      !/[a-z]{2,} [a-z]{2,} [a-z]{2,}/.test(lead);
    if (alone || published || head) return day;
  }
  return null;
}

/**
 * A full date told with its weekday ("on Sunday, October 5, 2008"), of the latest year of the text: news writes so of
 * its own days, hardly ever of history. The first, where there are several: later ones may be plans.
 */
function toldDay(sightings: readonly Sighting[]): FullDay | null {
  const latest = latestYear(sightings);
  for (const { found } of sightings) {
    const weekday = found.form.kind === 'date' ? found.form.weekday : null;
    const day = weekday === null ? null : fullDay(found);
    if (day && day.year === latest && weekdayOf(dayNumber(day)) === weekday) return day;
  }
  return null;
}

/** The latest year that is printed in the text; 0 where there is none. */
function latestYear(sightings: readonly Sighting[]): number {
  let latest = 0;
  for (const { found } of sightings) {
    const { form } = found;
    const year =
      form.kind === 'year'
        ? form.year
        : form.kind === 'date' && typeof form.year === 'number'
          ? form.year
          : 0;
    if (year > latest && year < 2100) latest = year;
  }
  return latest;
}

/** How many years on from the latest year of the text a weekday is trusted to name the year: it fits once in five. */
const weekdayReach = 5;

/** A weekday beside a date that has a day and month fits one year in a few; the years of the text say where to look. */
function dayFromWeekday(sightings: readonly Sighting[]): FullDay | null {
  const latest = latestYear(sightings);
  if (latest < 1900) return null;
  for (const { found } of sightings) {
    const { form } = found;
    if (form.kind !== 'date' || form.weekday === null || form.day === null || form.year !== null) continue;
    for (let year = latest; year < latest + weekdayReach; year++) {
      if (form.day > daysInMonth(year, form.month)) continue;
      const day = { year, month: form.month, day: form.day };
      if (weekdayOf(dayNumber(day)) === form.weekday) return day;
    }
  }
  return null;
}
