import { describe, expect, it } from 'vitest';
import { findCast } from '../../src/digest/people.ts';
import { attributeQuotes, findQuotations } from '../../src/digest/quotes.ts';
import { paragraphsOf, readText } from '../../src/digest/text.ts';

/** The speakers: the name, or the printed mention in brackets where there is none. */
function speakers(text: string): (string | undefined)[] {
  const reading = readText(text, paragraphsOf(text));
  const quotations = findQuotations(reading);
  return attributeQuotes(reading, quotations, findCast(reading, quotations)).map(({ speaker }) =>
    speaker ? (speaker.name ?? `(${text.slice(speaker.mention.start, speaker.mention.end)})`) : undefined,
  );
}

describe('someone without a name', () => {
  it.each([
    [
      'A spokesman for the ferry line refused to talk about the strike. “Talks are going on as we speak,” he said.',
      '(A spokesman for the ferry line)',
    ],
    [
      'A nurse at the clinic wept as she read the list. “I knew every one of them by name,” she said.',
      '(A nurse at the clinic)',
    ],
    [
      'One elderly resident stood at the gate all morning. “My boat has been there since the war,” he said.',
      '(One elderly resident)',
    ],
  ])('leads the sentence before “…,” he said: %s', (sentence, speaker) => {
    const text = `The harbour master, Peter Lund, said on Monday that the port would shut.\n\nThe mayor, Clara Voss, said she would fight.\n\n${sentence}`;
    expect(speakers(text)).toEqual([speaker]);
  });

  it('speaks on in the same paragraph', () => {
    const text =
      'The harbour master, Peter Lund, said on Monday that the port would shut.\n\nA spokesman for the ferry line refused to talk about the strike. “Talks are going on as we speak,” he said. “There is nothing more that I can add,” he said.';
    expect(speakers(text)).toEqual(['(A spokesman for the ferry line)', '(A spokesman for the ferry line)']);
  });

  it('gives way to whoever is named beside it, and to the other gender', () => {
    expect(
      speakers('A spokesman for the line, Peter Lund, declined. “Talks are going on as we speak,” he said.'),
    ).toEqual(['Peter Lund']);
    expect(
      speakers(
        'Clara Voss runs the port. A spokesman for the line declined. “We shall be back at sea by May,” she said.',
      ),
    ).toEqual(['Clara Voss']);
    expect(
      speakers('A lawyer by training, Peter Lund runs the port. “We shall be back at sea by May,” he said.'),
    ).toEqual(['Peter Lund']);
  });

  it('is the one who told, not the one who was told', () => {
    const text =
      'Peter Lund was sent home by a doctor who told him that he had “the lungs of a coal stove”. He is 61.';
    expect(speakers(text)).toEqual(['(a doctor)']);
  });
});

describe('the statement that says it', () => {
  it('is of the one who made it', () => {
    const text =
      'The port lost two boats in May. The harbour master, Peter Lund, apologised to the crews in a statement. “We ought to have heard them, and we slept,” it said.';
    expect(speakers(text)).toEqual(['Peter Lund']);
  });
});

describe('a statement that is not his', () => {
  it.each([
    'Peter Lund was sacked in March, the yard said in a statement. “We wish him nothing but fair winds,” it said.',
    'Peter Lund was sacked in March. A letter hung on the door. “We wish him nothing but fair winds,” it said.',
  ])('says itself: %s', (text) => {
    expect(speakers(text)).toEqual(['(it)']);
  });
});

describe('someone of whom a clause says', () => {
  it('after what he was punished is the one who said it', () => {
    const text =
      'Peter Lund runs the port. The Harbour Board said that it would look at what Lund wrote. He was fined 300 pounds in 2022 after calling a pilot “a gull in a borrowed hat”.';
    expect(speakers(text)).toEqual(['Peter Lund']);
  });
});
