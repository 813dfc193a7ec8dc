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
    'Instead of the old bridge, drivers will take the long road around the lake to the town.',
  ])('reads alone: %s', (sentence) => {
    expect(readings(`${opening} ${sentence}`)).toEqual(['alone', 'alone']);
  });

  it.each([
    'The extremist group has threatened to blow up the old bridge, the council said.',
    'Which brings to mind the closing of the old bridge by the council in 1912.',
    'Until recently, the 27-year-old engineer of the council lived under the old bridge.',
    'It is hard to believe that his plan for the old bridge was backed by the council.',
    'Unfortunately, that means nobody will cross the old bridge before the end of the year.',
    'From that point on, drivers had to take the long road around the lake to the town.',
    'Brandt floated it while she was running for a seat in the council of the town.',
    'In addition, the council closed two of the ferries on the lake for the whole year.',
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
  ])('is never shown: %s', (sentence) => {
    expect(readings(`${opening} ${sentence}`)).toEqual(['alone', 'never']);
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
    expect(readings(story).slice(0, 2)).toEqual(['alone', 'never']);
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
