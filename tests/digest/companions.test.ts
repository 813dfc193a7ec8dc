import { describe, expect, it } from 'vitest';
import { findCast } from '../../src/digest/people.ts';
import { findQuotations } from '../../src/digest/quotes.ts';
import { findCandidates } from '../../src/digest/summary/candidates.ts';
import { companionsOf, completed } from '../../src/digest/summary/companions.ts';
import { judgeStandings } from '../../src/digest/summary/readable.ts';
import { paragraphsOf, readText } from '../../src/digest/text.ts';

/** The sentences, by number, that a summary shows when it is to show some of a story's. */
function shownWith(sentences: readonly string[], chosen: readonly number[], title = '') {
  const text = sentences.join(' ');
  const reading = readText(text, paragraphsOf(text));
  const cast = findCast(reading, findQuotations(reading));
  const spans = findCandidates(reading);
  const companions = companionsOf(reading, spans, judgeStandings(reading, spans, cast), cast, title);
  return completed(companions, chosen);
}

const mob = 'A mob of more than a thousand people stormed the prison of Arden on Friday, witnesses said.';
const rain = 'Rain fell on Norland all day long, and the trains of the capital stood still until night.';

describe('a sentence in a summary', () => {
  it('comes with the one that brings in what it speaks of as known', () => {
    const story = [mob, rain, 'Guards in two towers fired over the mob, and a baker from Lund was killed.'];
    expect(shownWith(story, [2])).toEqual([0, 2]);
    expect(shownWith(story, [2], 'Mob storms prison')).toEqual([2]);
    expect(shownWith(story, [1])).toEqual([1]);
  });

  it('comes alone where it says itself which one it means', () => {
    const story = [mob, rain, 'Guards in two towers fired over the mob of Norland, and a baker was killed.'];
    expect(shownWith(story, [2])).toEqual([2]);
  });

  it('comes with the man whose age it does not repeat', () => {
    const story = [
      'A 22-year-old man spoke to Elena Ruiz and her husband outside a club in Arden on Friday night.',
      rain,
      'When Ruiz told the man to go away, a glass was broken and two people were hurt.',
    ];
    expect(shownWith(story, [2])).toEqual([0, 2]);
  });

  it('comes with the city that it does not name', () => {
    const story = [
      'Farmers in the city of Port Elin must register their cattle from Monday on, police said.',
      rain,
      'Officers in the city have asked for photographs of 400 cows and of every new calf.',
    ];
    expect(shownWith(story, [2])).toEqual([0, 2]);
  });

  it('comes with the one that says whose forename it has', () => {
    const story = [
      'Ada Brandt took her son Noah to the marathon in Arden on a bright Monday in April.',
      rain,
      'Thousands of runners passed, but Noah said that he had only looked for pebbles.',
    ];
    expect(shownWith(story, [2])).toEqual([0, 2]);
  });

  it('does not follow a name across the name of somebody else', () => {
    const story = [
      'President Karl Lind flew to the capital of Norland on Friday to speak before its parliament.',
      'At a meeting in Lund, General Olav Reem called the speech a danger to the whole of Norland.',
      'He added that it could harm the country’s friends, of which Norland has had few since 1990.',
    ];
    expect(shownWith(story, [0, 2])).toEqual([0, 1, 2]);
  });
});
