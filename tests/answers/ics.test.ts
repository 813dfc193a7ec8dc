import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineCalendar } from '../../src/answers/ics.ts';
import type { TimelineEntry } from '../../src/nouns.ts';

const article = { title: 'The ferry, at last', url: 'https://news.example/ferry' };
const stampedAt = Date.UTC(2024, 5, 13, 8, 30, 5);
const entry = (over: Partial<TimelineEntry>): TimelineEntry => ({
  start: 0,
  end: 10,
  printed: 'Monday',
  event: 'The ferry sank',
  from: 'stated',
  date: '2024-06-10',
  ...over,
});
const calendar = (...entries: TimelineEntry[]) => timelineCalendar(article, entries, stampedAt);
/** The content lines, unfolded as RFC 5545 says. */
const lines = (stream: string) => stream.replaceAll('\r\n ', '').split('\r\n');

describe('a timeline as a calendar', () => {
  it('is one all-day event an entry, its end the day after', () => {
    const written = lines(calendar(entry({})));
    expect(written[0]).toBe('BEGIN:VCALENDAR');
    expect(written).toEqual(
      expect.arrayContaining([
        'VERSION:2.0',
        'DTSTAMP:20240613T083005Z',
        'DTSTART;VALUE=DATE:20240610',
        'DTEND;VALUE=DATE:20240611',
        'SUMMARY:The ferry sank',
        'STATUS:CONFIRMED',
        'URL:https://news.example/ferry',
      ]),
    );
    expect(written.at(-2)).toBe('END:VCALENDAR');
  });
  it('spans all days of a month or a year, and says that no day is given', () => {
    const written = lines(calendar(entry({ date: '2024-02', printed: 'February' })));
    expect(written).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20240201',
        'DTEND;VALUE=DATE:20240301',
        'SUMMARY:(February) The ferry sank',
      ]),
    );
    expect(written.join('\n')).toContain('no exact day');
  });
  it('is tentative where the date is approximate or the event is planned', () => {
    expect(lines(calendar(entry({ date: '1850~', printed: '175 years ago' })))).toContain('STATUS:TENTATIVE');
    expect(lines(calendar(entry({ planned: true })))).toContain('STATUS:TENTATIVE');
  });
  it('counts what it cannot write', () => {
    const stream = calendar(entry({}), entry({ date: 'XXXX-04-16' }), timelessEntry());
    expect(stream.split('BEGIN:VEVENT')).toHaveLength(2);
    expect(lines(stream)).toContain(
      'X-WR-CALDESC:2 events of the article have no full date and are not in this calendar.',
    );
  });
  it('gives an entry the same id whenever it is written, and two entries two', () => {
    const ids = (stream: string) => lines(stream).filter((line) => line.startsWith('UID:'));
    const [first] = ids(calendar(entry({})));
    expect(ids(timelineCalendar(article, [entry({})], 0))).toEqual([first]);
    expect(new Set(ids(calendar(entry({}), entry({ start: 99 })))).size).toBe(2);
  });
  it('escapes and folds any text, so that it reads back the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (event) => {
        const stream = calendar(entry({ event }));
        for (const line of stream.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const summary = lines(stream).find((line) => line.startsWith('SUMMARY:')) ?? '';
        const read = summary.slice(8).replace(/\\(.)/g, (_all, mark: string) => (mark === 'n' ? '\n' : mark));
        expect(read).toBe(event.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''));
      }),
    );
  });
});

function timelessEntry(): TimelineEntry {
  const { date: _date, ...rest } = entry({});
  return { ...rest, from: 'unresolved' };
}
