import type { Anchor } from '../../nouns.ts';
import type { Reading } from '../text.ts';
import { dayNumber, daysInMonth, weekdayOf } from './calendar.ts';
import { parseEdtf, toEdtf } from './edtf.ts';
import type { Found } from './form.ts';
import type { Publication } from './publication.ts';
import type { Now } from './resolution.ts';
import { newScan, wordAt } from './scan.ts';
import { tenseAround } from './tense.ts';

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
  if (dateline?.isSure) return anchored(dateline.day, 'dateline');
  const address = url === undefined ? null : dayInUrl(url);
  if (address) return anchored(address, 'url');
  const past = sightings.filter((sighting) => isPast(reading, sighting));
  const told = toldDay(past, latestYear(sightings));
  if (told) return anchored(told, 'text');
  const weekday = dayFromWeekday(past, latestYear(sightings));
  if (weekday) return anchored(weekday, 'weekday');
  return dateline ? anchored(dateline.day, 'text', false) : null;
}

/** Whether a date is told as past: one that is planned says nothing of the day of writing. */
function isPast(reading: Reading, { found, sentence }: Sighting): boolean {
  const bounds = reading.sentences[sentence];
  if (found.form.kind !== 'date' || !bounds) return false;
  const scan = { ...newScan(reading), from: bounds.from, to: bounds.to };
  return (
    tenseAround(scan, found.from, found.to) === 'past' &&
    !/^(?:until|till)$/.test(wordAt(scan, found.from - 1))
  );
}

interface FullDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `isEvent`: the day is one that the story tells of, near that of writing. */
function anchored(
  day: FullDay,
  from: Anchor['from'],
  isEvent = from === 'text' || from === 'weekday',
): { anchor: Anchor; now: Now } {
  const now = {
    year: day.year,
    month: day.month,
    day: dayNumber(day),
    ...(isEvent && ({ near: true } as const)),
  };
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

/** A full date that stands apart from the story, and whether it is at its head or says that it is the day of publication. */
interface Dateline {
  readonly day: FullDay;
  readonly isSure: boolean;
}

/**
 * A full date that stands as a dateline: a line of its own, or at the head of one of the first paragraphs with nothing
 * but a place before it. Where there are only lines below the story (a list of sources), the latest of them.
 */
function datelineDay(reading: Reading, sightings: readonly Sighting[]): Dateline | null {
  let latest: FullDay | null = null;
  for (const sighting of sightings) {
    const dateline = datelineAt(reading, sighting);
    if (dateline?.isSure) return dateline;
    if (dateline && (latest === null || dayNumber(dateline.day) > dayNumber(latest))) latest = dateline.day;
  }
  return latest && { day: latest, isSure: false };
}

/** In how many first paragraphs (headline, byline, date) a line of its own is a dateline, whatever its words. */
const headParagraphs = 4;

function datelineAt(reading: Reading, { found, sentence }: Sighting): Dateline | null {
  const day = fullDay(found);
  const paragraph = reading.sentences[sentence]?.paragraph ?? 0;
  const span = reading.paragraphs[paragraph];
  const [first, last] = [reading.tokens[found.from], reading.tokens[found.to - 1]];
  if (!day || !span || !first || !last) return null;
  const lead = reading.text.slice(span.start, first.start);
  const rest = reading.text.slice(last.end, span.end);
  if (isSource(lead) && rest.trim().length <= 20) return { day, isSure: false };
  if (lead.length > datelineReach) return null;
  if (/\b(?:published|updated|posted|date)\b[^.]{0,30}$/i.test(lead)) return { day, isSure: true };
  if (!isPlace(lead)) return null;
  if (paragraph <= 2 && /^\s*(?:[-–—_():;|.]|(?:last )?updated\b|$)/i.test(rest))
    return { day, isSure: true };
  if (lead.length > 40 || rest.trim().length > 20) return null;
  return { day, isSure: paragraph < headParagraphs || lead.trim() === '' };
}

/** How long a headline and the name of its newspaper are at most, in characters. */
const longestSource = 250;

/** `“Dam breaks” — Daily Star, `: what stands before the date of a source. */
function isSource(lead: string): boolean {
  if (lead.length > longestSource) return false;
  const words = lead.trim();
  return /^["“‘']/.test(words) && words.endsWith(',') && /["”’']/.test(words.slice(1));
}

/** Whether what stands before a date can be the place or name of a dateline: no preposition before the date, no sentence. */
const isPlace = (lead: string): boolean =>
  !/\b(?:on|in|since|from|until|by|of|before|after|the)\s*$/i.test(lead) &&
  !/[a-z]{2,} [a-z]{2,} [a-z]{2,}/.test(lead);

/**
 * A full date told with its weekday ("on Sunday, October 5, 2008"), of the latest year of the text: news writes so of
 * its own days, hardly ever of history. The first, where there are several: later ones may be plans.
 */
function toldDay(past: readonly Sighting[], latest: number): FullDay | null {
  for (const { found } of past) {
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

/**
 * A weekday beside a day and month, told as past, names the year where it fits one only of the latest year of the text,
 * the one before and the one after.
 */
function dayFromWeekday(past: readonly Sighting[], latest: number): FullDay | null {
  if (latest < 1900) return null;
  for (const { found } of past) {
    const { form } = found;
    if (form.kind !== 'date' || form.weekday === null || form.day === null || form.year !== null) continue;
    const { month, day } = form;
    const fitting = [latest - 1, latest, latest + 1].filter(
      (year) =>
        day <= daysInMonth(year, month) && weekdayOf(dayNumber({ year, month, day })) === form.weekday,
    );
    const [year, another] = fitting;
    if (year !== undefined && another === undefined) return { year, month, day };
  }
  return null;
}
