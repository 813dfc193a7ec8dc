import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findDates } from '../../src/digest/dates.ts';
import { findCast } from '../../src/digest/people.ts';
import { attributeQuotes, findQuotations } from '../../src/digest/quotes.ts';
import { paragraphsOf, readText } from '../../src/digest/text.ts';
import { buildTimeline } from '../../src/digest/timeline.ts';
import type { TimelineEntry } from '../../src/nouns.ts';

function timeline(text: string, published?: string): TimelineEntry[] {
  const reading = readText(text, paragraphsOf(text));
  const quotations = findQuotations(reading);
  const cast = findCast(reading, quotations);
  const quotes = attributeQuotes(reading, quotations, cast);
  const dates = findDates(reading, quotations, published === undefined ? {} : { published });
  return buildTimeline(reading, dates, cast, quotes);
}

/** A Thursday. */
const day = '2024-06-13';
const dated = (text: string, published = day) =>
  timeline(text, published).map(({ date, event }) => [date, event]);

describe('what is an entry', () => {
  it.each([
    ['a dateline', 'LIMA, June 12 (Reuters) - The ferry is late and nobody knows why.'],
    ['nowadays', 'Today the harbour is a museum, and its keepers are proud.'],
    ['an age or a duration', 'The keeper, 64 years old, has lived there for three decades.'],
    ['a schedule', 'The ferry sails every Monday and takes two hours.'],
    ['a label', 'He lost the 2016 election to a rival who knew the islands.'],
    ['a name', 'She was a star of the World Cup 2014 and is a coach.'],
    ['a list of sources', 'Harbour closes, Daily Post, June 3, 2024'],
    ['the years of a life', 'Maria Vale (1910–1984) is the best known of the islanders.'],
    ['a comparison', 'The port is busier than in 2019, its owners say.'],
    ['silence', 'The owners declined to comment on Monday.'],
    ['the present at large', 'The port is now closed, and it may soon be sold.'],
  ])('%s is none', (_what, text) => expect(timeline(text, day)).toEqual([]));

  it('keeps a thing that happened, though a year only names it', () => {
    expect(dated('The island never recovered from the 1990 invasion.')).toHaveLength(1);
  });
});

describe('the event', () => {
  it('is the clause whose verb governs the date', () => {
    expect(dated('The ferry sank on Monday, which surprised nobody who had seen it.')).toEqual([
      ['2024-06-10', 'The ferry sank on Monday'],
    ]);
    expect(dated('Nobody slept after the ferry sank on Monday.')).toEqual([
      ['2024-06-10', 'the ferry sank on Monday.'],
    ]);
  });
  it('keeps the main clause that happened at once', () => {
    expect(dated('The captain was arrested shortly after he came ashore on Monday.')).toEqual([
      ['2024-06-10', 'The captain was arrested shortly after he came ashore on Monday.'],
    ]);
  });
  it('keeps the noun that a relative clause hangs on', () => {
    expect(dated('Divers looked for the ferry, which sank on Monday.')).toEqual([
      ['2024-06-10', 'the ferry, which sank on Monday.'],
    ]);
  });
  it('goes on to the verb where the date stands in front', () => {
    expect(dated('On Monday, the ferry sank with all its cargo.')).toEqual([
      ['2024-06-10', 'On Monday, the ferry sank with all its cargo.'],
    ]);
  });
  it('leaves out the dateline of a first sentence', () => {
    expect(dated('LIMA, Peru (AP) — The ferry sank on Monday.')).toEqual([
      ['2024-06-10', 'The ferry sank on Monday.'],
    ]);
  });
  it('is a slice of its sentence, and stands at the sentence', () => {
    const text = 'Rain fell. After the ferry sank on Monday, nobody slept.';
    const [entry] = timeline(text, day);
    expect(text.slice(entry?.start, entry?.end)).toBe('After the ferry sank on Monday, nobody slept.');
    expect(text).toContain(entry?.event);
    expect(entry?.printed).toBe('Monday');
  });
  it('gives the slice again where every repair is undone', () => {
    const text = 'Maria Vale owns the port. She bought the ferry in 2021.';
    for (const { event, repairs = [] } of timeline(text, day)) {
      const undone = repairs.reduce(
        (shown, { start, end, name }) => shown.replace(`[${name}]`, text.slice(start, end)),
        event,
      );
      expect(text).toContain(undone);
    }
  });
});

describe('merging and order', () => {
  it('tells once what two sentences tell of one day', () => {
    const text =
      'The ferry Aurora sank off Lima on Monday. Divers searched.\n\nThe Aurora sank off Lima harbour on June 10.';
    expect(dated(text)).toHaveLength(1);
  });
  it('keeps the exact date of what is told coarsely elsewhere', () => {
    const text =
      'The ferry Aurora sank off Lima last month. Divers searched.\n\nThe ferry Aurora sank off Lima on May 3.';
    expect(timeline(text, day).map(({ date }) => date)).toEqual(['2024-05-03']);
  });
  it('takes what only names an event for the event that is told', () => {
    const text =
      'The captain was jailed over the May sinking of the Aurora. The Aurora hit a rock on May 3 and sank.';
    expect(timeline(text, day).map(({ date }) => date)).toEqual(['2024-05-03']);
  });
  it('tells once what is dated twice in one breath', () => {
    const text = 'The mine opened on 3 May 2001. A month later, on June 5, it flooded.';
    expect(timeline(text, day).map(({ date }) => date)).toEqual(['2001-05-03', '2001-06-05']);
  });
  it('keeps two events of one day apart', () => {
    expect(dated('The ferry sank on Monday. The governor resigned on Monday.')).toHaveLength(2);
  });
  it('is ordered by the start, the coarser first, undated last', () => {
    const text =
      'Divers met on May 3. The mine flooded in 2024. The owner fled in May. The bell rang on 2 January 2023. He wept a few weeks after.';
    expect(timeline(text, day).map(({ date }) => date)).toEqual([
      '2023-01-02',
      '2024',
      '2024-05',
      '2024-05-03',
    ]);
    expect(timeline('He left on Tuesday. She died in 1999.').map(({ date }) => date)).toEqual([
      '1999',
      undefined,
    ]);
  });
  it('makes one interval of two ends', () => {
    expect(timeline('The fair lasted from May 3 to May 9.', day).map(({ date }) => date)).toEqual([
      '2024-05-03/2024-05-09',
    ]);
    expect(timeline('The fair was held on May 3 and 4.', day).map(({ date }) => date)).toEqual([
      '2024-05-03/2024-05-04',
    ]);
    expect(timeline('He ruled between 1985 and 1987.', day).map(({ date }) => date)).toEqual(['1985/1987']);
  });
});

describe('what is said of an entry', () => {
  it('marks what is planned', () => {
    expect(timeline('The port will open in August.', day)[0]?.planned).toBe(true);
    expect(timeline('The port was due to open in May.', day)[0]?.planned).toBe(true);
    expect(timeline('The port opened in May.', day)[0]?.planned).toBeUndefined();
  });
  it('marks background, but not where the past is the story', () => {
    const news = timeline('The ferry sank on Monday. Its captain was jailed in 1999.', day);
    expect(news.map(({ background }) => background ?? false)).toEqual([true, false]);
    const history = timeline('The mine opened in 1850. It closed in 1871. It is a museum.', day);
    expect(history.map(({ background }) => background ?? false)).toEqual([false, false]);
  });
  it('names whose claim it is', () => {
    expect(timeline('Police said that the captain fled on Monday.', day)[0]?.saidBy).toBe('Police');
    expect(timeline('The captain fled on Monday, two witnesses said.', day)[0]?.saidBy).toBe('two witnesses');
  });
  it('leaves out the day of a mere attribution where the sentence has the day of the event', () => {
    expect(timeline('The ferry sank on Monday, police said Wednesday.', day).map(({ date }) => date)).toEqual(
      ['2024-06-10'],
    );
  });
  it('says what a date rests on', () => {
    const text = 'The mine opened on 3 May 2001. It flooded two days later. It closed last year.';
    expect(timeline(text, day).map(({ from }) => from)).toEqual(['stated', 'text', 'published']);
    expect(timeline('It closed on Tuesday.').map(({ from, date }) => [from, date])).toEqual([
      ['unresolved', undefined],
    ]);
  });
});

const mission = join(import.meta.dirname, '../../../shared/article/mexico-intervention.expected.json');
const expectedOf = z.object({
  published: z.string(),
  body: z.array(z.string()),
  timeline: z.array(
    z.object({ edtf: z.string(), edtfUnanchored: z.string().nullable(), paragraph: z.number() }),
  ),
});

describe.skipIf(!existsSync(mission))('the article of the mission (skipped without ../shared)', () => {
  const read = () => {
    const expected = expectedOf.parse(JSON.parse(readFileSync(mission, 'utf8')));
    return { expected, text: expected.body.join('\n\n') };
  };
  const placed = (text: string, entries: readonly TimelineEntry[]) => {
    const paragraphs = paragraphsOf(text);
    return entries.map(
      ({ date, start }) => `${date ?? null} ¶${paragraphs.filter((p) => p.start <= start).length}`,
    );
  };
  it('has every entry with its date in its paragraph, with the day of publication and without', () => {
    const { expected, text } = read();
    for (const anchored of [true, false]) {
      const found = placed(text, timeline(text, anchored ? expected.published : undefined));
      const wanted = expected.timeline.map(
        ({ edtf, edtfUnanchored, paragraph }) => `${anchored ? edtf : edtfUnanchored} ¶${paragraph}`,
      );
      expect(found).toEqual(expect.arrayContaining(wanted));
      expect(found.length).toBeLessThanOrEqual(11);
    }
  });
});
