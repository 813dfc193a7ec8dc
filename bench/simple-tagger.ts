import { civilDay, dayNumber, isoWeek, shiftMonths, weekdayOf } from '../src/digest/dates/calendar.ts';

/** A date expression with its TIMEX3 value, at offsets of the text. */
export interface Timex {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const monthName = `(?<month>${months.join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|\\b))`;
const two = (number: number) => String(number).padStart(2, '0');

/** What a plain tagger of news dates looks for, longest first; names say how the value is made. */
const pattern = new RegExp(
  [
    `${monthName} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:, (?<year>\\d{4}))?\\b`,
    `(?<dayFirst>\\d{1,2}) ${monthName.replace('month', 'monthAfter')}(?: (?<yearAfter>\\d{4}))?\\b`,
    `(?:(?<monthStep>[Ll]ast|[Nn]ext|[Tt]his) )?${monthName.replace('month', 'monthAlone')}(?:,? (?<yearAlone>\\d{4}))?\\b`,
    `(?:(?<weekdayStep>[Ll]ast|[Nn]ext) )?(?<weekday>${weekdays.join('|')})\\b`,
    '(?<deictic>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\\b',
    '(?<step>[Ll]ast|[Tt]his|[Nn]ext) (?<unit>week|month|year|quarter)\\b',
    '(?:the )?(?<yearBefore>year-(?:ago|earlier))(?: quarter| period)?\\b',
    '(?<count>\\d+|[Aa]|one|two|three|four|five|six|seven|eight|nine|ten) (?<counted>day|week|month|year)s? (?:ago|earlier)\\b',
    '(?<quarter>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[- ]quarter\\b',
    '(?<decade>(?:19|20)\\d)0s\\b',
    '(?<=\\b(?:in|since|by|until|of|from|for|to|the) )(?<bare>(?:19|20)\\d\\d)\\b(?![,.]\\d)',
  ].join('|'),
  'g',
);

const numbers = 'a one two three four five six seven eight nine ten'.split(' ');

/**
 * The simplest tagger that is written for news: regular expressions, and every date resolved to the past of the day of
 * publication (`1998-03-02`). The benchmark shows its lead over this one.
 */
export function simpleTagger(text: string, published: string): Timex[] {
  const [year = 0, month = 1, day = 1] = published.split('-').map(Number);
  const today = dayNumber({ year, month, day });
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = timexValue(match.groups ?? {}, { year, month, today });
    return value === null ? [] : [{ start: match.index, end: match.index + match[0].length, value }];
  });
}

/** `a`, `two`, `12`. */
function countOf(printed: string): number {
  const word = numbers.indexOf(printed.toLowerCase());
  return word < 0 ? Number(printed) : Math.max(1, word);
}

type Groups = Readonly<Record<string, string | undefined>>;
type Published = { readonly year: number; readonly month: number; readonly today: number };

function timexValue(groups: Groups, now: Published): string | null {
  const name = groups.month ?? groups.monthAfter ?? groups.monthAlone;
  if (name !== undefined) return monthValue(name, groups, now);
  if (groups.weekday !== undefined) return weekdayValue(groups.weekday, groups.weekdayStep, now);
  const deictic = groups.deictic?.toLowerCase();
  if (deictic !== undefined)
    return dayValue(now.today + (deictic === 'yesterday' ? -1 : deictic === 'tomorrow' ? 1 : 0));
  const step = groups.step?.toLowerCase();
  if (groups.unit !== undefined)
    return unitValue(groups.unit, step === 'last' ? -1 : step === 'next' ? 1 : 0, now);
  if (groups.yearBefore !== undefined) return unitValue('quarter', -5, now);
  if (groups.counted !== undefined) return unitValue(groups.counted, -countOf(groups.count ?? ''), now);
  if (groups.quarter !== undefined)
    return `${now.year}-Q${['first', 'second', 'third', 'fourth'].indexOf(groups.quarter.toLowerCase()) + 1}`;
  return groups.decade ?? groups.bare ?? null;
}

function monthValue(name: string, groups: Groups, now: Published): string {
  const month = months.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;
  const day = groups.day ?? groups.dayFirst;
  const printed = groups.year ?? groups.yearAfter ?? groups.yearAlone;
  const year = printed === undefined ? now.year - (month > now.month ? 1 : 0) : Number(printed);
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(Number(day))}`;
}

function weekdayValue(name: string, step: string | undefined, { today }: Published): string {
  const back = (weekdayOf(today) - weekdays.indexOf(name) - 1 + 7) % 7;
  if (step?.toLowerCase() === 'next') return dayValue(today - back + 7);
  return dayValue(today - (back === 0 && step?.toLowerCase() === 'last' ? 7 : back));
}

function dayValue(number: number): string {
  const { year, month, day } = civilDay(number);
  return `${year}-${two(month)}-${two(day)}`;
}

function unitValue(unit: string, by: number, now: Published): string {
  if (unit === 'day') return dayValue(now.today + by);
  if (unit === 'week') {
    const { year, week } = isoWeek(now.today + 7 * by);
    return `${year}-W${two(week)}`;
  }
  if (unit === 'year') return String(now.year + by);
  const { year, month } = shiftMonths(now.year, now.month, unit === 'quarter' ? 3 * by : by);
  return unit === 'quarter' ? `${year}-Q${Math.ceil(month / 3)}` : `${year}-${two(month)}`;
}
