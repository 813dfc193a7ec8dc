import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Publication } from '../../src/digest/dates/publication.ts';
import { findDates } from '../../src/digest/dates.ts';
import { paragraphsOf, readText } from '../../src/digest/text.ts';

function dates(text: string, publication: Publication = {}) {
  return findDates(readText(text, paragraphsOf(text)), publication);
}

/** The EDTF values in order, for an article of the day. */
const values = (text: string, published?: string) =>
  dates(text, published === undefined ? {} : { published }).expressions.flatMap(({ edtf }) => edtf ?? []);

/** A Thursday. */
const day = '2024-06-13';

describe('weekdays', () => {
  it.each([
    ['The council met Tuesday.', '2024-06-11'],
    ['The council met Thursday.', '2024-06-13'],
    ['The council met last Thursday.', '2024-06-06'],
    ['The mayor arrived this Monday.', '2024-06-10'],
    ['This Sunday’s match is sold out.', '2024-06-16'],
    ['The council meets next Thursday.', '2024-06-20'],
    ['The council will meet Monday.', '2024-06-17'],
    ['The vote is scheduled for Saturday.', '2024-06-15'],
    ['The mayor said Friday that the bridge will close.', '2024-06-07'],
    ['The bridge closed on Friday last week.', '2024-06-07'],
    ['The owners have until Monday to answer.', '2024-06-17'],
    ['The fair was held; on Tuesday the pier will close.', '2024-06-18'],
    ['The mayor meets the islanders Monday.', '2024-06-17'],
    ['The concert, set for Monday, is sold out.', '2024-06-17'],
    ['The fair takes place in Lima on Monday.', '2024-06-17'],
    ['The lease had been due to expire on Friday.', '2024-06-07'],
    ['The fair runs from Monday to Wednesday.', '2024-06-10'],
    ['It fell from 30 on the previous Friday, June 7 aside.', '2024-06-07'],
    ['Islanders prepared to vote Sunday on the bridge.', '2024-06-16'],
    ['The owners must answer by Monday.', '2024-06-17'],
    ['The mayor may have met them Monday.', '2024-06-10'],
    ['They play Saturday in Lima.', '2024-06-15'],
    ['The play on Saturday drew nobody.', '2024-06-08'],
    ['Schools open at 7 a.m. Monday.', '2024-06-17'],
    ['The hearing continues on Monday.', '2024-06-17'],
    ['The bridge closes at 8 p.m. (1800 GMT) on Monday.', '2024-06-17'],
    ['He won in Monday’s island-wide primary.', '2024-06-10'],
    ['He holds a lead in Saturday’s island-wide primary.', '2024-06-15'],
    ['She challenged him before the island primary on Sunday.', '2024-06-16'],
    ['They will strike because of the killing in Lima on Monday.', '2024-06-10'],
    ['He warned that Tuesday’s vote was lost.', '2024-06-11'],
    ['The pier is closed through Friday.', '2024-06-14'],
  ])('%s', (text, value) => expect(values(text, day)[0]).toBe(value));

  it('takes a schedule or a name for no date', () => {
    expect(values('The market opens every Monday and on Tuesday nights.', day)).toEqual([]);
    expect(values('She edits the Sunday Times and plays for Sheffield.', day)).toEqual([]);
  });
});

describe('months and days without a year', () => {
  it.each([
    ['The plant closed in November.', '2023-11'],
    ['The plant closed in March.', '2024-03'],
    ['The plant will close in March.', '2025-03'],
    ['The plant will close in November.', '2024-11'],
    ['The fair was held on June 14, the mayor recalled.', '2024-06-14'],
    ['A dividend is payable Jan. 15 to holders of record.', '2025-01-15'],
    ['The plant closed last June.', '2023-06'],
    ['The plant closed last February.', '2024-02'],
    ['The plant opened in March of last year.', '2023-03'],
    ['It opened on 3 May 2001 and had closed in April the previous year.', '2000-04'],
    ['They married in June 1987.', '1987-06'],
    ['The new fares are effective Jan. 1.', '2025-01-01'],
    ['The toll takes effect Jan. 1.', '2025-01-01'],
    ['The toll has been paid since November.', '2023-11'],
    ['Works on the pier are to begin in March.', '2025-03'],
  ])('%s', (text, value) => expect(values(text, day)).toContain(value));

  it('reads American and British dates alike', () => {
    for (const printed of [
      'October 5, 2008',
      '5 October 2008',
      'Oct. 5, 2008',
      'the 5th of October, 2008',
      'Sunday, October 5, 2008',
    ]) {
      expect(values(`The dam broke on ${printed}.`)).toEqual(['2008-10-05']);
    }
  });

  it('reads figures where one order is possible', () => {
    expect(values('Seen 2008-10-05, again 25/12/2008 and 12/25/2008, not 04/05/2008.')).toEqual([
      '2008-10-05',
      '2008-12-25',
      '2008-12-25',
    ]);
  });

  it('gives the same month of a text the same year', () => {
    const text = 'The summit is expected to open in April. Nobody knows who comes to the talks in April.';
    expect(values(text, '2023-12-05')).toEqual(['2024-04', '2024-04']);
  });

  it('corrects the year by the weekday beside the date', () => {
    expect(values('The trial opened on Saturday, Dec. 2.', '2024-01-10')).toEqual(['2023-12-02']);
  });
});

describe('the story as anchor', () => {
  it('leans a month on the year that the sentence set', () => {
    expect(values('In 1998 he left the army and in March he sailed.', day)).toEqual(['1998', '1998-03']);
  });
  it.each([
    ['The mine opened on 3 May 2001. Two days later it flooded.', '2001-05-05'],
    ['The mine opened on 3 May 2001. Two months later it flooded.', '2001-07'],
    ['The mine opened on 3 May 2001. A year earlier nobody cared.', '2000'],
    ['The mine opened on 3 May 2001. That same day it flooded.', '2001-05-03'],
    ['The mine opened on 3 May 2001. The following month it flooded.', '2001-06'],
    ['The mine opened in 2001. It flooded later that year.', '2001'],
    ['He died ten days before 12 October 2001.', '2001-10-02'],
    ['The mine opened on 3 May 2001 and flooded the day after.', '2001-05-04'],
    ['It was shut from November to March 2002.', '2001-11'],
    ['It was shut from 3 to 9 May 2001.', '2001-05-03'],
    ['It was shut on March 3-5, 2001.', '2001-03-05'],
    ['In February 2004 the mine flooded. It was dry by March.', '2004-03'],
    ['The mine opened on 3 May 2001. It closed on the 21st.', '2001-05-21'],
    ['Profit rose in the first quarter from $2 million a year earlier.', '2023-33'],
    ['Profit in the first quarter was $2 million against $1 million a year ago.', '2023-33'],
    ['He died on May 3, the day before the fair.', '2024-05-03'],
    ['The dam, which broke in 1982, leaked in late January.', '2024-01'],
    ['He was born in 1950 and sailed in April.', '2024-04'],
    ['Last year, the mine closed a shaft in March.', '2023-03'],
    ['Under a plan approved in 1987 that nobody read, the pier was sold on May 29.', '2024-05-29'],
    ['It sank in June 2003, two months after the fall of the harbour wall.', '2003-06'],
    ['The worst storm since October 1987 hit on Jan. 28.', '2024-01-28'],
    ['It snowed on the weekend of March 23.', '2024-03-23'],
    ['Maria Vale was killed on 3 May 2001. The day after her death the mine closed.', '2001-05-04'],
    ['It was shut between May 3 and May 9, 2001.', '2001-05-03'],
    ['It was shut from May to August.', '2023-05'],
    ['It will be shut from November to February.', '2024-11'],
    ['It fed hopes that the November election will be close.', '2024-11'],
    ['They wrote it to influence the Nov. 8 Andean presidential election.', '2024-11-08'],
    ['A post-Sept. 11 law banned it.', '2001-09-11'],
    ['After the Sept. 11 attacks it was banned.', '2001-09-11'],
    ['The Sept. 11 meeting was short.', '2023-09-11'],
    ['The owners expect to sell it in the fourth quarter.', '2024-36'],
    ['It snowed on Anzac Day.', '2024-04-25'],
    ['The town is going to start it in the spring.', '2025-21'],
  ])('%s', (text, value) => expect(values(text, day)).toContain(value));
  it('counts from the day of an event that was told', () => {
    const text =
      'Maria Vale was shot on March 3. A rifle was found on May 8. A guard saw the car ten days before the shooting.';
    expect(values(text, day)).toEqual(['2024-03-03', '2024-05-08', '2024-02-22']);
    expect(values('A guard saw the car ten days before the shooting.', day)).toEqual([]);
  });
  it.each([
    ['The mine opened on 3 May 2001. The next morning it flooded.', 'The next morning', '2001-05-04TMO'],
    ['The mine opened on 3 May 2001. That night it flooded.', 'That night', '2001-05-03TNI'],
    ['The mine opened on 3 May 2001. It had rained the night before.', 'the night before', '2001-05-02TNI'],
  ])('takes a part of a day for one of the story: %s', (text, printed, timex3) =>
    expect(dates(text, { published: day }).expressions[1]).toMatchObject({ text: printed, timex3 }),
  );
  it('takes a count beside a date for no date of its own', () => {
    expect(values('On Friday, 70 years later, it was raised.', day)).toEqual(['2024-06-07']);
    expect(values('She won in May, months after the fair of May 2023.', day)).toEqual(['2024-05', '2023-05']);
  });
  it('counts "ago" from the day of publication, whatever was told', () => {
    expect(values('The mine opened in 1950. It closed three years ago.', day)).toEqual(['1950', '2021']);
  });
});

describe('units keep their precision', () => {
  it.each([
    ['Prices rose last week.', '2024-W23'],
    ['Prices fell this month.', '2024-06'],
    ['Prices will fall next year.', '2025'],
    ['The storm came over the weekend.', '2024-06-08/2024-06-09'],
    ['The storm will come this weekend.', '2024-06-15/2024-06-16'],
    ['It happened three weeks ago.', '2024-W21'],
    ['It happened five days ago.', '2024-06-08'],
    ['It happened four months ago.', '2024-02'],
    ['It happened 150 years ago.', '1874~'],
    ['It happened about ten years ago.', '2014~'],
    ['It happened two decades ago.', '2004~'],
    ['It happened the day before yesterday.', '2024-06-11'],
    ['It happened last night.', '2024-06-12'],
    ['It happened today.', '2024-06-13'],
    ['It rained over the past weekend.', '2024-06-08/2024-06-09'],
    ['It happened in mid-May.', '2024-05'],
    ['It happened nearly 40 years ago.', '1984~'],
    ['It happened on the 21st.', '2024-05-21'],
    ['The law came after 9/11.', '2001-09-11'],
    ['They married in ’92.', '1992'],
    ['It was shut until at least 2021.', '2021'],
    ['It opens on Monday, June, 17 2024.', '2024-06-17'],
    ['Profit fell in the first quarter.', '2024-33'],
    ['Profit fell in the fourth quarter.', '2023-36'],
    ['Profit fell in the third quarter of 2019.', '2019-35'],
    ['Profit rose in Q2 2021.', '2021-34'],
    ['Sales doubled in the first half of 2019.', '2019-40'],
    ['Sales doubled in the first two quarters of 2019.', '2019-40'],
    ['Sales rose from the lows of the early winter of last year.', '2023-24'],
    ['Sales doubled in the latest fiscal year.', '2023'],
    ['It will end by year’s end.', '2024'],
    ['Profit fell in the last quarter of 2022.', '2022-36'],
    ['The Oct. 7 attack is not forgotten.', '2023-10-07'],
    ['They met last summer.', '2023-22'],
    ['They met in the spring of 2020.', '2020-21'],
    ['He wrote it in the 1990s.', '199X'],
    ['He wrote it in the late ’80s.', '198X'],
    ['He wrote it in the nineteen sixties.', '196X'],
    ['It dates from the 14th century.', '13XX'],
    ['It was founded in nineteen eighty-six.', '1986'],
    ['The levy ran from 1957-58.', '1957/1958'],
    ['He was born early in 1961.', '1961'],
    ['At the beginning of the year, the harbour froze.', '2024'],
  ])('%s', (text, value) => expect(values(text, day)).toEqual([value]));

  it('takes what is mentioned beside the unit into the printed words', () => {
    const printed = dates('It closed in late May and by the end of 2020.', { published: day }).expressions;
    expect(printed.map(({ text }) => text)).toEqual(['late May', 'the end of 2020']);
  });

  it('knows holidays by rule', () => {
    expect(values('They met on Christmas Eve 1968 and on Easter Monday 2008.')).toEqual([
      '1968-12-24',
      '2008-03-24',
    ]);
    expect(values('The joke of April Fools’ Day 2021 was told on May Day.', day)).toEqual([
      '2021-04-01',
      '2024-05-01',
    ]);
    expect(values('The parade was cancelled on Thanksgiving.', '2023-12-01')).toEqual(['2023-11-23']);
  });
});

describe('a schedule in the present tense', () => {
  it.each([
    ['The ferry line publishes its yearly accounts on August 16.', '2024-08-16'],
    [
      'The harbour board releases its interim figures on December 20, and its chief, who retired in May, will speak.',
      '2024-12-20',
    ],
    ['Otters, who play at lowly Port Vale Town on Monday, are first.', '2024-06-17'],
    ['The islanders, who face Lima City in the cup on Sunday, are tired.', '2024-06-16'],
  ])('%s', (text, value) => expect(values(text, day)[0]).toBe(value));
  it('takes no paper that publishes for a schedule', () => {
    expect(values('The paper publishes a letter that he wrote on Monday.', day)).toEqual(['2024-06-10']);
  });
  it('leaves a past game in the past', () => {
    expect(values('Those who play here were beaten on Monday.', day)).toEqual(['2024-06-10']);
  });
});

describe('a plan in two infinitives', () => {
  it.each([
    [
      'The ship is to leave in August, when the ice has melted, and to come back before Christmas.',
      '2024-12-25',
    ],
    ['The ship is now to leave in July and to be back by Valentine’s Day.', '2025-02-14'],
    [
      'The crew plan to sail in July, once the wind has turned, and to rest from Easter Monday.',
      '2025-04-21',
    ],
  ])('%s', (text, value) => expect(values(text, day).at(-1)).toBe(value));
  it('has the past of the verb that governs both', () => {
    expect(values('The crew began to sail in April, and to rest at Christmas.', day).at(-1)).toBe(
      '2023-12-25',
    );
  });
});

describe('times of day', () => {
  const times = (text: string) =>
    dates(text, { published: day }).expressions.map(({ text: printed, timex3 }) => [printed, timex3]);
  it.each([
    ['It sank at 9 a.m. Tuesday.', '9 a.m. Tuesday', '2024-06-11T09:00'],
    ['It sank on Tuesday at 9:30 p.m. off Lima.', 'Tuesday at 9:30 p.m.', '2024-06-11T21:30'],
    ['It sank at 14:15 UTC on Saturday.', '14:15 UTC on Saturday', '2024-06-08T14:15'],
    ['It sank at 2:15 p.m. local time yesterday.', '2:15 p.m. local time yesterday', '2024-06-12T14:15'],
    ['It sank at 12 a.m. on 3 May 2001.', '12 a.m. on 3 May 2001', '2001-05-03T00:00'],
    ['It sank at around 3.30pm on May 3.', '3.30pm on May 3', '2024-05-03T15:30'],
    ['It sank on Friday morning.', 'Friday morning', '2024-06-07TMO'],
    ['By mid afternoon it had sunk.', 'mid afternoon', '2024-06-13TAF'],
    ['By mid-afternoon yesterday it had sunk.', 'mid-afternoon yesterday', '2024-06-12TAF'],
    ['It sank on the night of May 3.', 'the night of May 3', '2024-05-03TNI'],
    ['It sank at noon on Tuesday.', 'noon on Tuesday', '2024-06-11TMI'],
    ['It sank at midnight.', 'midnight', '2024-06-13T24:00'],
    ['It sank at 9:56 a.m. (0856 GMT) Tuesday.', '9:56 a.m. (0856 GMT) Tuesday', '2024-06-11T09:56'],
    ['It sank at 0856 GMT.', '0856 GMT', '2024-06-13T08:56'],
    ['It sank Saturday 17:17 UTC.', 'Saturday 17:17 UTC', '2024-06-08T17:17'],
    ['It sank at 17:17 UTC+5:30 yesterday.', '17:17 UTC+5:30 yesterday', '2024-06-12T17:17'],
    ['It will sail at 9:45 p.m. Paris time on Friday.', '9:45 p.m. Paris time on Friday', '2024-06-14T21:45'],
    ['It sails at 7 p.m. Eastern Daylight Time.', '7 p.m. Eastern Daylight Time', '2024-06-13T19:00'],
  ])('%s', (text, printed, value) => expect(times(text)).toEqual([[printed, value]]));
  it('are of the day that was told last', () => {
    expect(times('It left on 3 May 2001. It sank at 10 p.m. and nobody knew.')[1]).toEqual([
      '10 p.m.',
      '2001-05-03T22:00',
    ]);
  });
  it('are none where nothing says so', () => {
    expect(
      times('They won 10:30 after 25:70, drew 9 and lost 13 pm by 2599 UTC at a midnight feast.'),
    ).toEqual([]);
  });
});

describe('what is no date', () => {
  it.each([
    'They waited for three weeks and within two months it was over.',
    'The girl, 12 years old, may march.',
    'Shares rose to $1998 from 2010 yen, with 1500 people watching.',
    'Sun Inc. sold 2,000 units, Mar Lodge 1,995.',
    'April Jones won in the second half; August Wilson scored in the first quarter-final.',
    'He is in his 80s and she in her thirties.',
    'It opens Monday-Friday, sells 1,500 pears and 2000 apples, and the Today programme is on.',
    'Ratios of 9/10, 19/11 and 9/11/5 are no days; nor is the 21st chapter.',
    'They play at Easter Road; the film is Fahrenheit 9/11.',
    'She is an officer of the March of Dimes and knows what Super Tuesday is.',
    'Workers march to the gate, and troops may march on.',
    'He arrived a day later than the others.',
    'Over the past decade, and in recent years, it grew by 5.1995 percent.',
  ])('%s', (text) => expect(values(text, day)).toEqual([]));

  it('marks the present and the past at large without a value', () => {
    const past = dates(
      'They have shown in the past that in recent years it works; in the past 20 months too.',
    );
    expect(past.expressions.map(({ text, timex3 }) => [text, timex3])).toEqual([
      ['the past', 'PAST_REF'],
      ['recent years', 'PAST_REF'],
    ]);
    const [now, recently] = dates('Now it is open; it was shut recently.', { published: day }).expressions;
    const future = dates(
      'In the near future the future of the pier, its future losses and its future will be clear.',
    );
    expect(future.expressions.map(({ text, timex3 }) => [text, timex3])).toEqual([
      ['the near future', 'FUTURE_REF'],
      ['future', 'FUTURE_REF'],
    ]);
    const then = dates('The then-current owner came, most recently in May.', { published: day }).expressions;
    expect(then.map(({ text }) => text)).toEqual(['May']);
    expect([now?.edtf, now?.timex3, recently?.timex3]).toEqual([null, 'PRESENT_REF', 'PAST_REF']);
  });
});

describe('the calendar at its edges', () => {
  it('knows leap days and the ends of months', () => {
    expect(values('It was signed yesterday.', '2024-03-01')).toEqual(['2024-02-29']);
    expect(values('It was signed yesterday.', '2023-03-01')).toEqual(['2023-02-28']);
    expect(values('It was signed a month ago.', '2024-03-31')).toEqual(['2024-02']);
  });
  it('crosses the end of the year', () => {
    expect(values('It was signed on Friday.', '2025-01-02')).toEqual(['2024-12-27']);
    expect(values('It will be signed tomorrow.', '2024-12-31')).toEqual(['2025-01-01']);
    expect(values('It was signed last month.', '2025-01-02')).toEqual(['2024-12']);
  });
  it('gives the ISO week its own year, and 53 weeks to the years that have them', () => {
    expect(values('It was signed this week.', '2021-01-02')).toEqual(['2020-W53']);
    expect(values('It will be signed next week.', '2020-12-28')).toEqual(['2021-W01']);
    expect(values('It was signed last week.', '2027-01-06')).toEqual(['2026-W53']);
  });
  it('leaves a season of the southern half of the world a season', () => {
    expect(values('In Sydney it rained in the winter of 2011.')).toEqual(['2011-24']);
  });
});

describe('without a day of publication', () => {
  it('keeps the printed part and leaves the relative open, never taking the clock', () => {
    const { expressions, anchor } = dates('He arrived on Tuesday, left last February and wrote on April 16.');
    expect(expressions.map(({ edtf }) => edtf)).toEqual([null, 'XXXX-02', 'XXXX-04-16']);
    expect(anchor).toBeUndefined();
  });
  it('gives a holiday of a fixed day its day, and leaves one that moves open', () => {
    expect(values('He left on Christmas Eve and came back at Easter.')).toEqual(['XXXX-12-24']);
  });
  it('takes no figures of a name for the day of publication', () => {
    expect(dates('Fahrenheit 9/11 won a prize on Monday. It was about 9/11.').anchor).toBeUndefined();
  });
  it('takes a dateline, and says so', () => {
    const found = dates('Sunday, October 5, 2008\n\nThe dam broke yesterday.');
    expect(found.anchor).toEqual({ date: '2008-10-05', from: 'dateline' });
    expect(found.expressions.at(-1)?.edtf).toBe('2008-10-04');
  });
  it('takes the day that the page says it was published', () => {
    const text = 'He left on Monday.\n\nThis page was first published on Wednesday, May 14, 2014.';
    expect(dates(text).anchor).toEqual({ date: '2014-05-14', from: 'dateline' });
  });
  it('takes the latest of the sources below a story, after all else', () => {
    const sources =
      '“Dam breaks” — Daily Star, October 3, 2008\n\n“Dam fails in the valley of the rivers after a week of rain and a night of storms” — Herald, October 5, 2008';
    const found = dates(`The dam broke on Friday.\n\nSources\n\n${sources}`);
    expect(found.anchor).toEqual({ date: '2008-10-05', from: 'text' });
    expect(found.expressions[0]?.edtf).toBe('2008-10-03');
    expect(dates(`LIMA, May 16, 2014 — He left.\n\n${sources}`).anchor?.date).toBe('2014-05-16');
  });
  it('takes a day that says when the page was updated last', () => {
    expect(dates('19 March 2013 Last updated at 10:34 GMT\n\nHe left on Monday.').anchor).toEqual({
      date: '2013-03-19',
      from: 'dateline',
    });
  });
  it('takes the address of the page, and says so', () => {
    const found = dates('The dam broke yesterday.', { url: 'https://news.example/world/2008/10/05/dam' });
    expect(found.anchor).toEqual({ date: '2008-10-05', from: 'url' });
    expect(found.expressions[0]?.edtf).toBe('2008-10-04');
  });
  it('takes a full date that is told with its weekday, and says so', () => {
    const found = dates(
      'The dam broke on Sunday, October 5, 2008, and rescuers came on Monday. It was built in 1961.',
    );
    expect(found.anchor).toEqual({ date: '2008-10-05', from: 'text' });
  });
  it('takes a weekday beside such a day for the nearest, after it or before', () => {
    const story =
      'The dam broke on Sunday, October 5, 2008. Rescuers came Monday; the mayor had warned on Friday.';
    expect(values(story)).toEqual(['2008-10-05', '2008-10-06', '2008-10-03']);
  });
  it('takes a weekday and date that fit one year only', () => {
    const found = dates('The rail law of 2023 is in force. On Friday, April 12, the trains stopped.');
    expect(found.anchor).toEqual({ date: '2024-04-12', from: 'weekday' });
  });
  it('takes no day that is planned, and none that might be of two years', () => {
    const law = 'The rail law of 2023 is in force.';
    expect(dates(`${law} The concert, set for Friday, April 12, is sold out.`).anchor).toBeUndefined();
    expect(dates(`${law} The fair takes place in Lima on Friday, April 12.`).anchor).toBeUndefined();
    expect(dates(`${law} They sang on Sunday, April 12.`).anchor).toBeUndefined();
    expect(dates('The fair opened; it runs until Tuesday, January 6, 2026.').anchor).toBeUndefined();
  });
  it('takes no sentence that begins with a date for a dateline', () => {
    expect(dates('(ANN) May 16, 2014 was a dark day. He left on Monday.').anchor).toBeUndefined();
    expect(dates('LIMA, May 16, 2014 — He left on Monday.').anchor?.from).toBe('dateline');
  });
  it('does not take a date that is told for one of publication', () => {
    expect(dates('The treaty of May 3, 1990 still divides them. He left on Monday.').anchor).toBeUndefined();
  });
  it('uses as much of the day of publication as is known', () => {
    expect(values('It opened last year, on a Monday, and closed on Monday.', '2020')).toEqual(['2019']);
  });
});

describe('offsets, time and place', () => {
  it('gives the printed words of every span', () => {
    const piece = fc.constantFrom(
      'on May 3, 2001',
      'last week',
      'two years ago',
      '“Friday”',
      'é 𝒳',
      'the 1990s',
      '\n\n',
      'in 1999.',
      'said',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ');
        let end = 0;
        for (const found of dates(text, { published: day }).expressions) {
          expect(text.slice(found.start, found.end)).toBe(found.text);
          expect(found.start).toBeGreaterThanOrEqual(end);
          end = found.end;
        }
      }),
    );
  });

  it('is the same in every time zone of the machine', () => {
    const text = 'It was signed yesterday, on Friday and last week; it ends next month.';
    const before = process.env.TZ;
    const seen = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'UTC'].map((zone) => {
      process.env.TZ = zone;
      return JSON.stringify(dates(text, { published: '2024-03-31' }));
    });
    process.env.TZ = before;
    expect(new Set(seen).size).toBe(1);
  });

  it.each([
    ['a million digits', '1'.repeat(1_000_000), 0],
    ['years without end', '2001 '.repeat(200_000), 200_000],
    ['slashes without end', '5/'.repeat(500_000), 0],
    ['years in one sentence without end', 'and in 2015 '.repeat(50_000), 50_000],
    ['plans without end', 'and to go by May '.repeat(50_000), 50_000],
    ['weekdays without end', 'Monday '.repeat(50_000), 50_000],
    ['days without end', 'May 5, '.repeat(140_000), 140_000],
    ['counts without end', 'two hundred '.repeat(80_000), 0],
  ])(
    'reads %s in linear time',
    (_name, text, count) => {
      expect(dates(text, { published: day }).expressions).toHaveLength(count);
    },
    30_000,
  );
});
