import { nearest } from '../chat/nearest.ts';
import { civilDay } from '../digest/dates/calendar.ts';
import { daysOfEdtf } from '../digest/dates/edtf.ts';
import { findDates } from '../digest/dates.ts';
import { paragraphsOf, readText } from '../digest/text.ts';
import type { Edtf } from '../nouns.ts';

/** The days that a typed date covers: EDTF days, both inclusive (`april` is `2025-04-01` to `2025-04-30`). */
export interface TypedDate {
  readonly first: Edtf;
  readonly last: Edtf;
}

/** Examples of what a person may type, for the answer to what is no date. */
export const typedDateExamples = '2025, april, 19 nov, 2025-11-19, last month';

const abbreviations: Readonly<Record<string, string>> = {
  jan: 'january',
  feb: 'february',
  mar: 'march',
  apr: 'april',
  jun: 'june',
  jul: 'july',
  aug: 'august',
  sep: 'september',
  sept: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
  mon: 'monday',
  tue: 'tuesday',
  tues: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  thur: 'thursday',
  thurs: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
};

const monthsAndWeekdays = ['may', ...new Set(Object.values(abbreviations))];

/** What the reader of news takes for words of the calendar in lower case only. */
const lowerCase =
  /^(?:last|this|next|the|today|yesterday|tomorrow|tonight|day|days|week|weeks|weekend|month|months|quarter|year|years|decade|century|ago|of|spring|summer|autumn|fall|winter)$/;

const longest = 60;

/**
 * The days that a person means by a date in any words: `2025`, `april`, `19 nov`, `2025-11-19`, `last month`, `3 weeks
 * ago`. What has no year or is relative is read from `day` (EDTF; the article's day, or today), and lies before it
 * unless it says otherwise; without `day` only full dates are read. Null where it is no date.
 */
export function parseTypedDate(typed: string, day?: Edtf): TypedDate | null {
  const words = inFigures(
    typed
      .trim()
      .toLowerCase()
      .replace(/[.,]+$/, ''),
  );
  if (words === '' || words.length > longest) return null;
  const written = daysOfEdtf(words.toUpperCase());
  if (written) return { first: edtfDay(written.first), last: edtfDay(written.last) };
  const said = daysSaid(words, day);
  // News of November mean the January to come by “January 1”; who looks for events means the one that was.
  const ahead = said && day !== undefined && said.first > day && dayOfYear.test(words);
  return ahead ? daysSaid(`${words} ${Number(said.first.slice(0, 4)) - 1}`, day) : said;
}

/** `1 jan`, `the 1st of january`, `jan. 1st`: a day of a month, in a year that is not said. */
const dayOfYear =
  /^(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}{3,9}\.?|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?)$/u;

/** Figures in the order of ISO 8601 with its hyphens, those in another with strokes, as they are read. */
function inFigures(words: string): string {
  const [, year, month = '', date] = /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?$/.exec(words) ?? [];
  if (year !== undefined)
    return [year, month, ...(date === undefined ? [] : [date])]
      .map((part) => part.padStart(2, '0'))
      .join('-');
  return words.replace(/^(\d{1,2})-(\d{1,2})-(\d{4})$/, '$1/$2/$3');
}

function daysSaid(words: string, day: Edtf | undefined): TypedDate | null {
  const spelled = words.replace(/\p{L}+/gu, (word) => {
    const full = Object.hasOwn(abbreviations, word) ? (abbreviations[word] ?? word) : word;
    return lowerCase.test(full) ? full : full.charAt(0).toUpperCase() + full.slice(1);
  });
  // "Since" looks back, as a person who asks for the past of a story does.
  const article = /^(?:spring|summer|autumn|fall|winter)$/.test(spelled) ? 'the ' : '';
  const text = `since ${article}${spelled.replace(/\b(\p{L}+)\.(?=\s|$)/gu, '$1')}`;
  const reading = readText(text, paragraphsOf(text));
  const [only, ...others] = findDates(reading, day === undefined ? {} : { published: day }).expressions;
  if (!only?.edtf || others.length > 0) return null;
  const around = text.slice(0, only.start) + text.slice(only.end);
  if (!/^since\s+(?:in|the|on|early|late|mid)?\W*$/i.test(around)) return null;
  const days = daysOfEdtf(only.edtf);
  return days && { first: edtfDay(days.first), last: edtfDay(days.last) };
}

/** What a date may be meant for that is none: its words that are nearly a month or weekday, mended. Null where none is. */
export function correctedDate(typed: string): string | null {
  if (typed.length > longest) return null;
  const words = typed.trim().toLowerCase();
  const mended = words.replace(/\p{L}{4,}/gu, (word) => nearest(word, monthsAndWeekdays, 1)[0] ?? word);
  return mended === words || parseTypedDate(mended, '2000-01-01') === null ? null : mended;
}

/**
 * Where a date of the timeline lies as to the days `from` to `to`. `within`: inside, or a stretch with two ends that
 * touches them; `perhaps`: it names more days than were asked for ("2025", asked from 19 November on), and any of those
 * may be meant; `outside`: no day in common, or no year known. Where nothing is asked, everything is within.
 */
export function placeAmong(
  date: Edtf | undefined,
  from: TypedDate | null,
  to: TypedDate | null,
): 'within' | 'perhaps' | 'outside' {
  if (from === null && to === null) return 'within';
  const days = date === undefined ? null : daysOfEdtf(date);
  if (!days) return 'outside';
  const first = (from && daysOfEdtf(from.first)?.first) ?? Number.NEGATIVE_INFINITY;
  const last = (to && daysOfEdtf(to.last)?.last) ?? Number.POSITIVE_INFINITY;
  if (days.last < first || days.first > last) return 'outside';
  return date?.includes('/') || (days.first >= first && days.last <= last) ? 'within' : 'perhaps';
}

function edtfDay(number: number): Edtf {
  const { year, month, day } = civilDay(number);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
