import { describe, expect, it } from 'vitest';
import { findCast } from '../../src/digest/people.ts';
import { findQuotations } from '../../src/digest/quotes.ts';
import { findCandidates } from '../../src/digest/summary/candidates.ts';
import { judgeStandings } from '../../src/digest/summary/readable.ts';
import { paragraphsOf, readText } from '../../src/digest/text.ts';

/** How each sentence of a text reads away from its place. */
function readings(text: string): string[] {
  const reading = readText(text, paragraphsOf(text));
  const cast = findCast(reading, findQuotations(reading));
  return judgeStandings(reading, findCandidates(reading), cast).map(({ reads }) => reads);
}
const opening = 'The old bridge of Arden will close for a year, the town council decided on Friday.';

describe('a sentence away from its place', () => {
  it.each([
    'Repairs to the old bridge will cost the town council 90 million crowns, a report said.',
    'It is unclear whether the old bridge will open again, the town council said on Friday.',
    'Earlier this week the town council said that the old bridge would stay open to the end.',
    'In addition to the old bridge, the council closed two ferries on the lake in one year.',
    'A film, "Arden: The Bridge", will be shown in the town hall on Friday night at nine.',
    'Everyone on the council has had their say, and nobody will change their mind by Friday.',
    'Not only the bridge but also two ferries will be closed, the council said on Friday.',
    'Elena Ruiz, also known as the queen of the lake, will run a new ferry to the town.',
    'This week the council will count the cracks that Ada Brandt found in those two days.',
    'Companies such as the ferry of Elena Ruiz will be paid, and those on the lake as well as others.',
    'Instead of the old bridge, drivers will take the long road around the lake to the town.',
  ])('reads alone: %s', (sentence) => {
    expect(readings(`${opening} ${sentence}`)).toEqual(['alone', 'alone']);
  });

  it.each([
    'Nobody had asked for them to be painted in so bright a shade of red.',
    'The extremist group has threatened to blow up the old bridge, the council said.',
    'Which brings to mind the closing of the old bridge by the council in 1912.',
    'Until recently, the 27-year-old engineer of the council lived under the old bridge.',
    'It is hard to believe that his plan for the old bridge was backed by the council.',
    'Unfortunately, that means nobody will cross the old bridge before the end of the year.',
    'From that point on, drivers had to take the long road around the lake to the town.',
    'Brandt floated it while she was running for a seat in the council of the town.',
    'In addition, the council closed two of the ferries on the lake for the whole year.',
    'Elena Ruiz also said that the council had known of the cracks for more than ten years.',
    'Elena Ruiz, meanwhile, told reporters that the council had known of the cracks.',
    'Talks between the council and the owners of the ferries on the lake continued, though.',
    'From the ferry, 83-year-old Olav Reem contemplates this development with a glass of wine.',
    'Drivers of the town have been used to such delays since the bridge was first painted.',
    'What they are in fact afraid of is the long road around the lake, Elena Ruiz said.',
    'For all that, the owners of the ferries on the lake say that business is good.',
    'The practice has spread to the ferries on the lake since the bridge was closed.',
    'Sure, thousands of drivers will be cheering when the bridge of Arden opens again in May.',
    'Drivers thought this would be the end of the council of Arden and of its mayor.',
    'All three daughters of that engineer were on the bridge when the council closed it.',
    'Weeks on the ferry ran together for drivers of the town of Arden after that.',
  ])('reads only after another: %s', (sentence) => {
    expect(readings(`${opening} ${sentence}`)).toEqual(['alone', 'after']);
  });

  it.each([
    'Elena Ruiz waves to the council from the old bridge after it was closed on Friday.',
    "'At the end of the day the old bridge belongs to the council and to the town.",
    'Ada Brandt (Norland) crossed the old bridge in a time of only 1:35.8 3.',
    "The town council said it hopes 'a month or two might be enough for the bridge.",
    'Elena Ruiz, left, and Ada Brandt of the council on the old bridge on Friday night.',
    'There is even a new ferry.',
    'Two armed guards patrol at the old bridge of Arden in May of this year.',
    'Mayor Elena Ruiz pauses on Friday during a walk over the old bridge of the town.',
    'The council released this photo of the old bridge after it was closed on Friday.',
    'Elena Ruiz and Ada Brandt on the old bridge in an undated photo from the council.',
    'What the engineers of the old bridge say is this, Ada Brandt of the council explains:.',
    'A panel of the council reviews the plans for a new bridge in the town of Arden.',
    'Olav Reem is a columnist of the Arden Post and the author of a book about bridges.',
    '(As of 2014, about 4,000 people crossed the old bridge of Arden each day.)',
    'Ada Brandt crosses the old bridge on her way to the council of the town .',
  ])('is a caption or a piece: %s', (sentence) => {
    expect(readings(`${opening} ${sentence} ${opening}`)).toEqual(['alone', 'fragment', 'alone']);
  });

  it('takes a stop with space before it for a sentence’s own where the text has them all so', () => {
    const spaced = 'The old bridge of Arden will close for a year , the council decided on Friday .';
    expect(readings(`${spaced} ${spaced}`)).toEqual(['alone', 'alone']);
  });

  it.each([
    'Olav Reem waves through plans for the old bridge that the council has drawn up, critics said.',
    'The old bridge walks a fine line between beauty and use, the council said on Friday.',
    'A ferry that looks at home on the lake will take drivers across while it is closed.',
  ])('is no caption: %s', (sentence) => {
    expect(readings(`${opening} ${sentence}`)[1]).not.toBe('fragment');
  });

  it.each([
    'Norland would have to ask first, he said on the bridge.',
    '“If Norland wanted help, we would be honored to build a new bridge,” he said.',
  ])('leans on the person of its pronoun, though it names a place before: %s', (sentence) => {
    const story =
      'Mayor Olav Reem and Carl Brandt met in Arden on Friday. Olav Reem was cheered by 4,000 people in the town.';
    expect(readings(`${story} ${sentence}`).at(-1)).toBe('after');
  });

  it('does not show the beginning of a speech that another paragraph closes', () => {
    const story = `${opening} Elena Ruiz spoke to the council of the town: “We will not let anyone close the old bridge.\n\n“We will stand on it, all of us.”`;
    expect(readings(story).slice(0, 2)).toEqual(['alone', 'fragment']);
  });

  it('does not take a writer who calls out to the reader for one who tells a story', () => {
    const story =
      'Hey, bridge of Arden, thanks for reminding us that you are old. It may fall on us all one day, too.';
    expect(readings(`${story} Unless you are a swan on the river of Arden, that is bad news.`).at(-1)).toBe(
      'never',
    );
  });

  it('may speak of us all where the article opens so', () => {
    expect(readings('A bone from a cave may change our idea of our oldest ancestors, she said.')).toEqual([
      'alone',
    ]);
    expect(readings(`${opening} A bone may change our idea of our oldest ancestors, Ruiz said.`)).toEqual([
      'alone',
      'never',
    ]);
  });
});
