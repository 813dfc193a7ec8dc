import { monthWords, weekdayWords } from './calendar-words.ts';
import { daysIn } from './page-dates.ts';

/** What a line between a headline and its story says and nothing else. */
export interface HeadLine {
  /** The author, as printed after `By`. */
  readonly byline?: string;
  /** The day of publication: `2025-11-19`. */
  readonly day?: string;
}

/** Longer lines are sentences. In characters. */
const longest = 160;
const labels = 'published first posted updated last modified date on at of the from and time edt est pdt pst';
const shortWeekdays = 'mon tue tues wed thu thur thurs fri sat sun';
const dayWords: ReadonlySet<string> = new Set(
  [
    labels,
    weekdayWords,
    shortWeekdays,
    ...monthWords,
    'am pm a.m p.m noon gmt utc bst cet cest et pt ist st nd rd th',
  ].flatMap((words) => words.split(' ')),
);

/**
 * Reads a line such as `By Ines Okafor, Court Correspondent`, `Published: Friday, 8 November 2019, 09:14 GMT`, or both,
 * one behind the other or with a bar or dash between them; null for a line that says anything else. A day of a later
 * change, or one that can be read in two ways (03/04/2024), is passed over.
 */
export function readHeadLine(line: string): HeadLine | null {
  if (line.length > longest) return null;
  const parts = line.split(/\s[|·•–—-]\s|[|·•]/).filter((part) => /\S/.test(part));
  const read = parts.map(readPart).filter((part) => part !== null);
  if (read.length === 0 || read.length < parts.length) return null;
  const byline = read.find((part) => part.byline !== undefined)?.byline;
  const day = read.find((part) => part.day !== undefined)?.day;
  return { ...(byline !== undefined && { byline }), ...(day !== undefined && { day }) };
}

function readPart(part: string): HeadLine | null {
  const words = part.trim().split(' ');
  for (let named = words.length; named > 0; named--) {
    const byline = namesIn(words.slice(0, named).join(' ').replace(/,$/, ''));
    const dated = named < words.length ? dayIn(words.slice(named).join(' ')) : {};
    if (byline !== undefined && dated !== null) return { byline, ...dated };
  }
  return dayIn(part);
}

/** The day in words that are a date and nothing else; without `day` where it is none of publication. */
function dayIn(part: string): HeadLine | null {
  const words = part.toLowerCase().match(/\p{L}[\p{L}.]*\p{L}|\p{L}/gu) ?? [];
  if (words.some((word) => !dayWords.has(word)) || daysIn(part).length === 0) return null;
  const [first = ''] = part.split(/\b(?:last )?(?:updated|modified)\b/i);
  const [day, ...others] = new Set(daysIn(first).map((printed) => printed.day));
  return day === undefined || others.length > 0 ? {} : { day };
}

const position =
  /\b(?:correspondent|reporter|editor|writer|columnist|journalist|producer|analyst|critic|contributor|associated press|reuters|afp|bloomberg|news|times|post|agency)\b/i;
const word = "\\p{Lu}[\\p{L}.'’-]*";
const names = new RegExp(
  `^(?:(?:[Ww]ritten|[Ww]ords|[Ss]tory) )?(?:By|BY|by):? (${word}(?:,? (?:${word}|and|&|de|la|du|van|den|von|der|da|dos|bin|al|el)){1,12})$`,
  'u',
);

/** The names in a line that is a byline and nothing else: `By Ines Okafor`; a position or place behind them is left out. */
function namesIn(text: string): string | undefined {
  const parts = text.replace(/ in \p{Lu}[\p{L} .'’-]{1,30}$/u, '').split(/, ?/);
  const last = parts.findLastIndex((part, i) => i === 0 || !position.test(part));
  const named = names.exec(parts.slice(0, last + 1).join(', '))?.[1];
  return named === undefined || /\b(?:staff|admin)\b/i.test(named) ? undefined : named;
}
