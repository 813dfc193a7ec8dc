import { createHash } from 'node:crypto';
import { civilDay } from '../digest/dates/calendar.ts';
import { daysOfEdtf } from '../digest/dates/edtf.ts';
import type { Article, TimelineEntry } from '../nouns.ts';

/** The longest line of an iCalendar stream, in octets without the line break (RFC 5545, section 3.1). */
const lineOctets = 75;

/**
 * A timeline as an iCalendar stream (RFC 5545), lines ended by CRLF: one all-day event an entry, with the words that
 * were printed. A year or month is an event of all its days that says so; an approximate date is tentative; entries
 * without a year cannot be written and are counted in the description. `stampedAt` is in milliseconds UTC.
 */
export function timelineCalendar(
  article: Pick<Article, 'title' | 'url'>,
  timeline: readonly TimelineEntry[],
  stampedAt: number,
): string {
  const stamp = new Date(stampedAt).toISOString().replace(/[-:]|\.\d+/g, '');
  const events = timeline.flatMap((entry) => eventOf(article, entry, stamp));
  const undated = timeline.length - timeline.filter((entry) => daysOfEntry(entry)).length;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Standfirst//Timeline//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(article.title)}`,
    ...(undated > 0 ? [`X-WR-CALDESC:${escaped(withoutDate(undated))}`] : []),
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}

const withoutDate = (count: number) =>
  count === 1
    ? 'One event of the article has no full date and is not in this calendar.'
    : `${count} events of the article have no full date and are not in this calendar.`;

const daysOfEntry = ({ date }: TimelineEntry) => (date === undefined ? null : daysOfEdtf(date));

function eventOf(article: Pick<Article, 'title' | 'url'>, entry: TimelineEntry, stamp: string): string[] {
  const days = daysOfEntry(entry);
  if (!days || entry.date === undefined) return [];
  const approximate = /[~?%]/.test(entry.date);
  const exact = /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/.test(entry.date);
  const notes = [
    `In the article: “${entry.printed}”`,
    ...(exact ? [] : [approximate ? 'The date is approximate.' : 'The article gives no exact day.']),
    ...(entry.planned ? ['Planned, as the article tells it.'] : []),
    ...(entry.saidBy ? [`According to ${entry.saidBy}.`] : []),
    article.title,
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(article, entry)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basicDate(days.first)}`,
    // The end of an all-day event is the day after its last.
    `DTEND;VALUE=DATE:${basicDate(days.last + 1)}`,
    `SUMMARY:${escaped(exact ? entry.event : `(${entry.printed}) ${entry.event}`)}`,
    `DESCRIPTION:${escaped(notes.join('\n'))}`,
    `STATUS:${approximate || entry.planned ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(article.url ? [`URL:${article.url.replace(/[\r\n]/g, '')}`] : []),
    'END:VEVENT',
  ];
}

/** The same entry of the same article has the same id, whenever it is written. */
function uidOf(
  { title, url }: Pick<Article, 'title' | 'url'>,
  { date, start, event }: TimelineEntry,
): string {
  const hash = createHash('sha256').update(JSON.stringify([url ?? title, date, start, event]));
  return `${hash.digest('hex').slice(0, 32)}@standfirst`;
}

function basicDate(number: number): string {
  const { year, month, day } = civilDay(number);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}${two(month)}${two(day)}`;
}

/** TEXT of RFC 5545, section 3.3.11; other control characters are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** A line with its break, folded so that no part is longer than 75 octets and no character is cut. */
function folded(line: string): string {
  let shown = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > lineOctets) {
      shown += '\r\n ';
      octets = 1;
    }
    shown += character;
    octets += size;
  }
  return `${shown}\r\n`;
}
