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
  const dates = findDates(reading, published === undefined ? {} : { published });
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
    ['a comparison with a year', 'Trade is not as strong as 2019, its owners say.'],
    ['a figure to compare with', 'Ticket sales rose to 900 from 700 in May 2019.'],
    ['a price to compare with', 'The fare is now $9, up from $7 last month.'],
    ['a change since', 'Fares are up 4 percent from the same period last year.'],
    ['the name of an event', 'She runs the ‘2018 Harbour Days’, a fair for sailors.'],
    ['a year as a subject', 'In many ways, 2019 was kind to the island.'],
    ['the year of a thing', 'It is the ferry of 2019, its builders say.'],
    ['a level of a month', 'Fares are below the March high of $12.'],
    ['a part of a period', 'Fares fell in the first seven months of the year.'],
    ['a fiscal period', 'The owners lost money in the fiscal second quarter.'],
    ['earlier in the day', 'The market was calm earlier in the day.'],
    ['today in a mere manner of speaking', '“It takes courage today to be a sailor,” Maria Vale says.'],
    ['silence', 'The owners declined to comment on Monday.'],
    ['silence of another kind', 'The owners were not available for comment on Monday.'],
    ['absence', 'Neither the captain nor his wife could be located on Monday.'],
    ['the name of this year’s event', 'The islanders wait for this year’s festival, which nobody knows.'],
    ['a change on a year', 'Fares were up 9 percent on the previous year, the owners say.'],
    ['a sum to compare with', 'Sales rose to $9bn, up from 8.5bn euros in 2003.'],
    ['the period of a figure', 'The owners expect a rise in profits for the year.'],
    ['the decade of a style', 'The bar plays songs of many bands, including 1970s pop groups.'],
    ['what day it is', 'It is only mid-May, and the harbour is full.'],
    ['the day of a picture', 'In this May 1, 1967, file photo, the singer waves to the islanders.'],
    ['the name of the attacks of 2001', 'The bridge was built after the Sept. 11 attacks by the islanders.'],
    ['a rate of a year', 'Last year’s growth rate of 6 percent is due to the bridge.'],
    [
      'an evening that somebody only thinks of',
      '“If the vote were held on this evening, he would win,” she said.',
    ],
    ['the name of a programme', 'He spoke in an interview with “Harbour News Sunday.”'],
    ['an hour', 'The match is on air live from 1930 on Island One.'],
    ['what is sold for a feast', 'Sales were up on the pre-Christmas offers of the owners.'],
    ['the present at large', 'The port is now closed, and it may soon be sold.'],
    ['the last time before', 'The ferry is full for the first time since March 2011.'],
    ['the last one before', 'It is the island’s first lifeboat since 1962.'],
    ['the last one as great', 'It is the deepest harbour to be dug on the island since 1962.'],
    ['the last level as high', 'Fares are at their highest since May 2011.'],
  ])('%s is none', (_what, text) => expect(timeline(text, day)).toEqual([]));

  it.each([
    ['The owners have lost money at least since 2011.'],
    ['The Aurora has been the largest ferry of the island since 2011.'],
    ['The longest pier was closed by the owners and has been a wreck since 2011.'],
  ])('keeps the day from which something is so: %s', (text) => expect(dated(text)).toHaveLength(1));

  it('keeps a thing that happened, though a year only names it', () => {
    expect(dated('The island never recovered from the 1990 invasion.')).toHaveLength(1);
  });
});

describe('what somebody said that day', () => {
  const quote = '“The port was mine,” Maria Vale said on Monday.';
  it('is told where nothing else is told of the day', () => {
    expect(dated(quote)).toHaveLength(1);
  });
  it('is left out where it only quotes and the day is told', () => {
    expect(dated(`The ferry sank on Monday. ${quote}`)).toEqual([
      ['2024-06-10', 'The ferry sank on Monday.'],
    ]);
  });
  it('is told where it says what will be done', () => {
    expect(dated('The owners said on Tuesday they would sell the ferry, which sank on Monday.')).toHaveLength(
      2,
    );
  });
  it('is told beside what happened long ago', () => {
    expect(dated('Police said on Monday that the captain was jailed in 1999.').map(([date]) => date)).toEqual(
      ['1999', '2024-06-10'],
    );
  });
  it('is told where it was announced', () => {
    expect(
      dated('The decision, announced Tuesday by the owners, closes the port on June 20.').map(
        ([date]) => date,
      ),
    ).toEqual(['2024-06-11', '2024-06-20']);
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
  it('takes what stands between dashes for an insertion', () => {
    expect(dated('The ferry – a wreck, the owners admit – sank on Monday.')).toEqual([
      ['2024-06-10', 'The ferry – a wreck, the owners admit – sank on Monday.'],
    ]);
    expect(dated('The plan -- which was drawn up on Monday -- is a secret.')[0]?.[1]).toBe(
      'The plan -- which was drawn up on Monday',
    );
  });
  it('keeps “because of” with its clause', () => {
    expect(dated('The islanders left because of the storms that came on Monday.')[0]?.[1]).toMatch(
      /^(?:The islanders|the storms)/,
    );
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
  it.each([
    ['However, on Monday the ferry sank.', 'on Monday the ferry sank.'],
    ['Yet the ferry sank on Monday.', 'the ferry sank on Monday.'],
    ['Also on Monday, the ferry sank.', 'on Monday, the ferry sank.'],
    ['Although fares fell in May, the owners are calm.', 'fares fell in May'],
    ['While the owners were calm, the ferry sank on Monday.', 'the ferry sank on Monday.'],
    [
      'While celebrating a win, Ana Vale fell on Monday.',
      'While celebrating a win, Ana Vale fell on Monday.',
    ],
  ])('begins without a connective: %s', (text, event) => expect(dated(text)[0]?.[1]).toBe(event));
  it.each([
    ['LIMA - Ana Vale resigned Monday.'],
    ['CALLAO, Peru - Ana Vale resigned Monday.'],
    ['Lima, Peru (CNN)Ana Vale resigned Monday.'],
    ['LIMA (Reuters) - Ana Vale resigned Monday.'],
  ])('begins after the dateline: %s', (text) =>
    expect(dated(text)[0]?.[1]).toBe('Ana Vale resigned Monday.'),
  );
  it('shows a claim without the quotation mark that only another sentence closes', () => {
    const [entry] = timeline('“The ferry sank on Monday. Nobody came,” Ana Vale said.', day);
    expect([entry?.event, entry?.saidBy]).toEqual(['The ferry sank on Monday.', 'Ana Vale']);
  });
  it('tells what a year that is narrowed down says', () => {
    expect(dated('Early in 2005, Ana Vale moved to Lima.')).toEqual([
      ['2005', 'Early in 2005, Ana Vale moved to Lima.'],
    ]);
  });
  it('takes in the clause that names whom nobody else can name', () => {
    const text = 'The keeper and the captain quarrelled after he fell on Monday.';
    expect(dated(text)[0]?.[1]).toBe(text);
  });
  it('keeps “so” where it belongs to the next word', () => {
    for (const text of [
      'So far, by a count made last week, it has sunk twice.',
      'So many people came on Monday that it sank.',
    ])
      expect(dated(text)[0]?.[1]).toBe(text);
  });
  it('has the whole subject of a verb that follows two relative clauses', () => {
    for (const text of [
      'A keeper who sold nine lamps that were meant for a chapel was dismissed on Monday.',
      'The captain who burned a ferry that had carried his children will be tried on June 20.',
      'A sailor who hurt a diver who later died pleaded guilty on Monday.',
      'A keeper who ran the lamp which lit the rock that hid the wreck was dismissed on Monday.',
      'A keeper accused of selling oil that islanders had given was dismissed on Monday.',
    ])
      expect(dated(text)[0]?.[1]).toBe(text);
  });
  it('leaves the outer clause out where its own verb comes first', () => {
    expect(dated('Divers met a keeper who sold the lamps that had been stolen on Monday.')[0]?.[1]).toBe(
      'the lamps that had been stolen on Monday.',
    );
  });
  it('keeps the verb where its object has a place that the relative clause may hang on', () => {
    expect(
      dated('Ana Vale hid the lamps in a cellar near Lima, which she rented in 2013, and left.'),
    ).toEqual([['2013', 'Ana Vale hid the lamps in a cellar near Lima, which she rented in 2013']]);
  });
  it('names whom an apposition describes', () => {
    expect(dated('Ana Vale, the first captain of the ferry, who died in 2019, drew the map.')[0]?.[1]).toBe(
      'Ana Vale, the first captain of the ferry, who died in 2019',
    );
    for (const place of ['In Lima', 'In Callao, Peru', 'Monday'])
      expect(dated(`${place}, the captain, who retired in 2019, drew a map.`)[0]?.[1]).toBe(
        'the captain, who retired in 2019',
      );
  });
  it('is each of two clauses that open with their dates', () => {
    expect(dated('In 1981 a diver found a wreck off Lima, and in 2015 a keeper raised its bell.')).toEqual([
      ['1981', 'In 1981 a diver found a wreck off Lima'],
      ['2015', 'in 2015 a keeper raised its bell.'],
    ]);
    expect(
      dated('On May 3 the ferry sank, and on May 9, divers found it.').map(([, event]) => event),
    ).toEqual(['On May 3 the ferry sank', 'on May 9, divers found it.']);
    expect(dated('In 2001 he bought a ferry and in 2005 he sold it.').map(([, event]) => event)).toEqual([
      'In 2001 he bought a ferry',
      'in 2005 he sold it.',
    ]);
    expect(dated('On Monday the court freed him, and on Tuesday the police came again.')[0]?.[1]).toBe(
      'On Monday the court freed him',
    );
    const one = 'In 1981 Ana Vale found a wreck, and in 2015 raised its bell.';
    expect(dated(one).map(([, event]) => event)).toEqual([one, one]);
  });
  it('names what a clause says was done to it', () => {
    const text = 'The men hid in a harbour that the rebels seized last June.';
    expect(dated(text)[0]?.[1]).toBe('a harbour that the rebels seized last June.');
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
  it('tells once what a day long past is named with twice', () => {
    const text =
      'The finding of a buried rifle on March 8 shook the captain. The rifle was dug up on March 8, buried under the pier.';
    expect(dated(text)).toHaveLength(1);
  });
  it('tells once what the same verb tells of a day long past', () => {
    const text =
      'Maria Vale was first arrested on March 8 for theft. She was arrested on March 8 and freed at once.';
    expect(dated(text)).toHaveLength(1);
  });
  it('keeps the exact day where no year is known', () => {
    const text =
      'The ferry Aurora sank off Lima in May. Divers searched.\n\nThe ferry Aurora sank off Lima on May 3.';
    expect(timeline(text).map(({ date }) => date)).toEqual(['XXXX-05-03']);
  });
  it('takes a deed for the verb that tells it', () => {
    const text = 'Maria Vale was shot on May 3. The May shooting shook the islanders.';
    expect(timeline(text, day).map(({ date }) => date)).toEqual(['2024-05-03']);
  });
  it('takes “the June fair” for the day in June', () => {
    const text = 'The islanders will dance on June 21. The June fair will be their first.';
    expect(timeline(text, day).map(({ date }) => date)).toEqual(['2024-06-21']);
  });
  it('keeps the exact one of two namings', () => {
    const text =
      'A man is sought over last month’s killing of Ana Vale. He was seen near the May 3 killing of Vale.';
    expect(timeline(text, day).map(({ date }) => date)).toEqual(['2024-05-03']);
  });
  it('takes “the Thursday attack” for what was told of Thursday, though no day is known', () => {
    expect(
      timeline('Ana Vale was killed Thursday. Minutes after the Thursday attack, the bells rang.'),
    ).toHaveLength(1);
  });
  it('takes the season of a club and the opening of a film for events', () => {
    expect(dated('He came to Lima in the 2006-07 season when Ana Vale was captain.')).toHaveLength(1);
    expect(dated('“Harbour 7” debuts in Lima on July 3.')).toHaveLength(1);
  });
  it('tells when something was that hangs on an event without a day', () => {
    const [entry] = timeline('The captain was arrested five days after the killing.');
    expect([entry?.date, entry?.printed]).toEqual([undefined, 'five days after']);
    const [before] = timeline('Two days before he killed his wife, the captain saw a doctor.');
    expect([before?.date, before?.printed]).toEqual([undefined, 'Two days before']);
  });
  it('takes “Tuesday’s decision” for what was told of Tuesday', () => {
    const text =
      'The court barred the ferry on Tuesday. Tuesday’s decision leaves the islanders without a boat.';
    expect(dated(text)).toHaveLength(1);
  });
  it('tells the answer to an event beside the event', () => {
    const text =
      'Two bombs exploded in the ports of Lima and Callao on Monday. The mayor condemned the bombs in the ports of Lima and Callao on Monday.';
    expect(dated(text)).toHaveLength(2);
  });
  it('merges what a weekday names where no day is known', () => {
    const text = 'The captain began the fight on Thursday night. Nobody saw Thursday’s fight begin.';
    expect(timeline(text)).toHaveLength(1);
  });
  it.each([
    [
      'the same arrest',
      'A woman was arrested last week and charged with theft. Then last week the police arrested the woman of Lima.',
    ],
    [
      'the same raid',
      'Rangers stormed the party’s offices in a dawn raid on Monday and made arrests. The men came early Monday morning, arrested five and sealed the party’s doors.',
    ],
    [
      'the week and its day',
      'The blogger Avi Ortiz was stabbed to death on a street of Lima last week. Ortiz was killed Thursday as he walked home.',
    ],
  ])('merges %s where no day is known', (_what, text) => expect(timeline(text)).toHaveLength(1));
  it('keeps the weekday of what is told of a week, and drops what only names it', () => {
    const text =
      'The blogger Avi Ortiz was stabbed to death on a street of Lima last week. Minutes after the Thursday attack, photos were posted. Ortiz was killed Thursday as he walked home.';
    expect(timeline(text).map(({ printed }) => printed)).toEqual(['Thursday']);
  });
  it('keeps what was told on a day apart from what happened in its week', () => {
    const text =
      'Troops from Chad took the town of Damas last week. Troops from Chad found a grave near Damas, officers said Friday.';
    expect(timeline(text)).toHaveLength(2);
  });
  it('takes “the arrest announced today” for what was told of today', () => {
    const text =
      'Another man was arrested over the bombs today. The arrest announced today stemmed from a tip.';
    expect(dated(text)).toHaveLength(1);
  });
  it('tells once what has the same minute', () => {
    const text =
      'Three men argued with a driver at 12:15am on Saturday. The car burned at 12:15am on Saturday.';
    expect(timeline(text)).toHaveLength(1);
  });
  it('keeps two crashes of a week apart where no name is shared', () => {
    const text =
      'A medical helicopter crashed late Thursday off Lima. Earlier this week, an army helicopter crashed near Callao.';
    expect(timeline(text)).toHaveLength(2);
  });
  it('takes months that hyphens join for one stretch', () => {
    const text = 'The owners earned $6 million in the October-to-December period.';
    expect(timeline(text, day).map(({ date }) => date)).toEqual(['2023-10/2023-12']);
  });
  it('tells once what two plans of a day have in common', () => {
    const text =
      'Ana Vale may go to the debate on June 20. The next debate is scheduled for June 20, in Lima. The office opens, effective June 20.';
    expect(dated(text)).toHaveLength(2);
  });
  it('gives a day that was moved its new date alone', () => {
    expect(timeline('The match was moved from Tuesday to Friday.').map(({ printed }) => printed)).toEqual([
      'Friday',
    ]);
    expect(timeline('He sailed from Tuesday to Friday.').map(({ printed }) => printed)).toEqual([
      'Tuesday to Friday',
    ]);
  });
  it('tells a quarter once where it is only taken up', () => {
    const text = 'The owners lost money in the third quarter. They sold two ferries in the quarter.';
    expect(timeline(text, '2024-11-05')).toHaveLength(1);
  });
  it('takes what brackets say in full', () => {
    expect(timeline('The mine flooded today (May 3).').map(({ date }) => date)).toEqual(['XXXX-05-03']);
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
    expect(timeline('The fair lasts 18-24 November 2024.', day).map(({ date }) => date)).toEqual([
      '2024-11-18/2024-11-24',
    ]);
    expect(timeline('Fares for May 3, 2021 to May 9, 2021 rose.', day).map(({ date }) => date)).toEqual([
      '2021-05-03/2021-05-09',
    ]);
    expect(timeline('He ruled from 2004 – 2014.', day).map(({ date }) => date)).toEqual(['2004/2014']);
    expect(timeline('He ruled between 1985 and 1987.', day).map(({ date }) => date)).toEqual(['1985/1987']);
  });
});

describe('what is said of an entry', () => {
  it('takes no name of a country and no noun for a verb of saying', () => {
    const text =
      'It flew forty times since August, half of it to Peru and the rest to the United States of old.';
    expect(timeline(text, day).map(({ saidBy }) => saidBy)).toEqual([undefined]);
    const atlas = 'The atlas, which examines bellwether states, showed that the isle had voted so in 1956.';
    expect(timeline(atlas, day).map(({ saidBy }) => saidBy)).not.toContain('examines bellwether');
  });
  it('marks what is planned', () => {
    expect(timeline('The port will open in August.', day)[0]?.planned).toBe(true);
    expect(timeline('The port was due to open in May.', day)[0]?.planned).toBe(true);
    expect(timeline('The port opened in May.', day)[0]?.planned).toBeUndefined();
  });
  it('marks no deed as planned that was decided that day', () => {
    expect(timeline('The islanders voted to leave in May.')[0]?.planned).toBeUndefined();
    expect(timeline('The lease had been due to expire on Friday.', day)[0]?.planned).toBe(true);
    expect(timeline('The owners hoped to open in May.', day)[0]?.planned).toBe(true);
  });
  it('marks what is said to come, though no day is known', () => {
    expect(timeline('The port may close next month.')[0]?.planned).toBe(true);
    expect(timeline('The port would close under a plan from last month.')[0]?.planned).toBeUndefined();
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
  it('keeps the article of a paper’s name, and says no pronoun', () => {
    const text = 'The Lima Evening Post reported that the captain fled on Monday.';
    expect(timeline(text, day)[0]?.saidBy).toBe('The Lima Evening Post');
    expect(timeline('“The ferry sank on Monday,” it said.', day)[0]?.saidBy).toBeUndefined();
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
