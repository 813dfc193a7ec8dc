import { monthWords } from './calendar-words.ts';

/** A day as printed somewhere on a page. */
export interface PrintedDay {
  /** `2025-11-19`. */
  readonly day: string;
  readonly index: number;
  /** How it was written; `slashes day first` and `slashes month first` are two readings of one print. */
  readonly form: 'iso' | 'words' | 'dots' | 'slashes day first' | 'slashes month first';
}

const monthOf = new Map(
  monthWords.flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)),
);

const isoDay = /(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/g;
const compactDay = /(?<!\d)(20\d\d|199\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=T?\d{0,6}(?!\d))/g;
const dayFirst =
  /(?<![\d.])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?,?\s{0,3}(?:de |of )?(\p{L}{3,12})\.?,?\s{1,3}(?:de |del )?(\d{4})(?!\d)/gu;
const monthFirst = /(?<!\p{L})(\p{L}{3,12})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)/gu;
const dots = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)(?![\d])/g;
const slashes = /(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)(?![\d/])/g;

/** The days that stand in a text (its first 2,000 characters), in the languages and orders that pages print. */
export function daysIn(text: string): PrintedDay[] {
  const days: PrintedDay[] = [];
  const sample = text.slice(0, 2_000);
  const add = (form: PrintedDay['form'], index: number, year: string, month: number, day: string) => {
    const found = dayOf(year, month, Number(day));
    if (found) days.push({ day: found, index, form });
  };
  for (const m of sample.matchAll(isoDay)) add('iso', m.index, m[1] ?? '', Number(m[2]), m[3] ?? '');
  for (const m of sample.matchAll(compactDay)) add('iso', m.index, m[1] ?? '', Number(m[2]), m[3] ?? '');
  for (const m of sample.matchAll(dayFirst)) add('words', m.index, m[3] ?? '', monthNumber(m[2]), m[1] ?? '');
  for (const m of sample.matchAll(monthFirst))
    add('words', m.index, m[3] ?? '', monthNumber(m[1]), m[2] ?? '');
  for (const m of sample.matchAll(dots)) add('dots', m.index, m[3] ?? '', Number(m[2]), m[1] ?? '');
  for (const m of sample.matchAll(slashes)) {
    add('slashes day first', m.index, m[3] ?? '', Number(m[2]), m[1] ?? '');
    if (m[1] !== m[2]) add('slashes month first', m.index, m[3] ?? '', Number(m[1]), m[2] ?? '');
  }
  return days;
}

const monthNumber = (word = '') => monthOf.get(word.toLowerCase()) ?? 0;

/** A day that exists, of a time in which pages exist. Two digits of a year are of this century. */
function dayOf(year: string, month: number, day: number): string | undefined {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  if (full < 1995 || full > 2099 || month < 1 || month > 12 || day < 1) return undefined;
  const date = new Date(Date.UTC(full, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}
