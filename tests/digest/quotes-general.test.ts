import { describe, expect, it } from 'vitest';
import { findCast } from '../../src/digest/people.ts';
import { attributeQuotes, findQuotations } from '../../src/digest/quotes.ts';
import { paragraphsOf, readText } from '../../src/digest/text.ts';

/** Words and speaker: the name, or the printed mention in brackets where there is none. */
function said(text: string): (string | null | undefined)[][] {
  const reading = readText(text, paragraphsOf(text));
  const quotations = findQuotations(reading);
  return attributeQuotes(reading, quotations, findCast(reading, quotations)).map(
    ({ text: words, speaker }) => {
      const mention = speaker && text.slice(speaker.mention.start, speaker.mention.end);
      return [words, speaker?.name ?? (mention && `(${mention})`)];
    },
  );
}
const speakers = (text: string) => said(text).map(([, speaker]) => speaker);

describe('a body that speaks', () => {
  it.each([
    [
      'as it',
      'Velmora Motors cut its forecast in May. “Demand is weaker than it was,” it said.',
      'Velmora Motors',
    ],
    [
      'as the company',
      'Velmora Motors cut its forecast in May. “Demand is weaker than it was,” the company said in a statement.',
      'Velmora Motors',
    ],
    [
      'by the noun in its name',
      'The University of Brightsea lost the case. Clara Voss won it. “We will appeal at once,” the university said.',
      'University of Brightsea',
    ],
    [
      'by what it is called beside its name',
      'The charity, Harbour Watch, sued. Norvane Shipping lost. “We are glad of the ruling,” the charity said.',
      'Harbour Watch',
    ],
    [
      'by its initials',
      'The Coastal Fishing Council (CFC) met. “The quota is far too low,” the CFC said.',
      'Coastal Fishing Council',
    ],
    [
      'by what it calls something',
      'Velmora Motors left the town in May in what it called “a clear break with the past”.',
      'Velmora Motors',
    ],
    ['under a name in ’s', 'Shares fell. “Trade was slower than we hoped,” Hannaford’s said.', 'Hannaford’s'],
    [
      'as an office with for',
      'The United Coasts High Commissioner for Refugees said the deal did “nothing to help the people at sea”.',
      'United Coasts High Commissioner for Refugees',
    ],
  ])('is named: %s', (_name, text, name) => {
    expect(speakers(text)).toEqual([name]);
  });

  it.each([
    [
      'named with its owners',
      'Pay rose by a pound. The Bakers’ Union called it “a betrayal of the town that fed us”.',
      'Bakers’ Union',
    ],
    [
      'that has staff is no she',
      '“The board has our trust,” a spokeswoman for Tillmark said. Asked again, she said: “That is for the owners.”',
      '(a spokeswoman for Tillmark), (she)',
    ],
    [
      'that is only told is not the speaker',
      '“It is a matter of pride for us,” Le Pen told the Harbour Post in May. She left.',
      'Le Pen',
    ],
    [
      'that another speaks of is not the speaker',
      'The watchdog said Norvane Shipping had shown “a reckless disregard for its rules”.',
      '(The watchdog)',
    ],
  ])('is %s', (_name, text, names) => {
    expect(speakers(text).join(', ')).toBe(names);
  });

  it('is not guessed where two could be meant', () => {
    expect(
      speakers(
        'Norvane Shipping sued Velmora Motors, and Velmora Motors sued Norvane Shipping. Norvane Shipping and Velmora Motors met. “We will appeal at once,” the harbour firm said.',
      ),
    ).toEqual(['(the harbour firm)']);
  });
});

describe('a speaker', () => {
  it.each([
    [
      'with a role that no comma closes',
      'Ben Adeyemi, union president and former docker said: “The offer is an insult to us all.”',
      'Ben Adeyemi',
    ],
    [
      'of a clause with “with”',
      'The town was glad, with the mayor Clara Voss saying that the port was “on the right track at last”.',
      'Clara Voss',
    ],
    [
      'of directives',
      'The crews had directives from Paul Marsh to “show no mercy to anyone at all”.',
      'Paul Marsh',
    ],
    [
      'of a statement that is cited',
      '“The ship was not fit for the sea,” according to a statement from Paul Marsh.',
      'Paul Marsh',
    ],
    ['after an age', '“It was a fine week for us,” said 24-year-old student Nick Vaughan.', 'Nick Vaughan'],
    [
      'after its title and a comma',
      '“We would lose the yard,” said its chairman, Sir Paul Marsh.',
      'Paul Marsh',
    ],
    ['after a place without a comma', 'In Brightsea Mr Marsh said: “We will not close the yard.”', 'Marsh'],
    [
      'under a forename that is a city',
      'The mayor of Larkhaven, Sofia Brandt, tweeted: “Proud of every one of you tonight.”',
      'Sofia Brandt',
    ],
    [
      'before a title that holds a verb',
      '“We would not have had the river,” says J.J. Marlow, an expert on rivers in the United States.',
      'J.J. Marlow',
    ],
    [
      'with letters behind the name',
      'Grange wept. Prosecutor Neil Marlow QC said Grange had shown “no remorse for it whatsoever”.',
      'Neil Marlow',
    ],
    [
      'of what another does on a condition',
      'Ben Adeyemi said that once the Senate goes on recess, “I intend to do as much as I can”.',
      'Ben Adeyemi',
    ],
    [
      'under a surname that is a verb',
      'Ian Read runs the yard. “We looked at this deal for a year,” Read said. A report fell.',
      'Ian Read',
    ],
    ['before a weekday', 'Paul Marsh on Friday told the board: “We will not close the yard.”', 'Paul Marsh'],
    [
      'under a surname that is a word',
      'Edward Fox bought the theatre. Peter Lund built it. Fox told the town that he was glad. “It needs a lot of money,” he said.',
      'Edward Fox',
    ],
    [
      'behind a nickname before the surname',
      'Damien Duff scored twice. Man-of-the-match Duff said: “I lost it in the lights.”',
      'Damien Duff',
    ],
  ])('is named: %s', (_name, text, name) => {
    expect(speakers(text)).toEqual([name]);
  });

  it.each([
    [
      'of an aside',
      'An official, speaking on condition of anonymity, said the plan was “dead on arrival for us”.',
      'An official',
    ],
    [
      'signed by others',
      '“The rate is an emergency for us all,” says the letter signed by seven doctors.',
      'the letter',
    ],
    [
      'cited by others',
      'State media quoted the mine’s owner as saying the cause was “still under investigation”.',
      'the mine’s owner',
    ],
    ['in single marks', "'We catch most of it early on,' the wire service reported.", 'the wire service'],
  ])('stays as printed: %s', (_name, text, printed) => {
    expect(speakers(text)).toEqual([`(${printed})`]);
  });

  it('is the subject before a colon, and not the rival who owns it', () => {
    const text =
      'Nagy left. “It has not sunk in,” Nagy told us. Nagy’s rival Dana Holt was gracious: “She was the better swimmer.”';
    expect(speakers(text)).toEqual(['Nagy', 'Dana Holt']);
  });

  it('is found behind marks that never close', () => {
    expect(
      said('“Our members deserve better, said Helen Marsh of the league. “They have waited two years.”'),
    ).toEqual([
      ['Our members deserve better', 'Helen Marsh'],
      ['They have waited two years', 'Helen Marsh'],
    ]);
  });

  it('is no dateline', () => {
    const text = '(CNN) “A long, long time ago the music died.” Those words still work.';
    expect(speakers(text)).not.toContain('CNN');
  });

  it('signs a pull quote', () => {
    expect(
      said(
        'Peter Lund left.\n\n“We have a lead and we want to hold that lead.\nClara Voss, chair of the Harbour Board.”\n\nThe town voted.',
      ),
    ).toEqual([['We have a lead and we want to hold that lead', 'Clara Voss']]);
  });

  it('is a woman where Ms. says so, and another where nobody of that name is one', () => {
    const text =
      'Anna Reyes sells boats. Her son, Carlos Reyes, builds them. “He works too hard for his age,” Ms. Reyes said.';
    expect(speakers(text)).toEqual(['Anna Reyes']);
    expect(speakers('Anna Reyes sells boats. “He works too hard for his age,” Mr. Reyes said.')).toEqual([
      'Mr. Reyes',
    ]);
  });

  it('is not the object of his own clause', () => {
    const text =
      'Anna Reyes was sued. President Lund backed her up in March. “She did nothing wrong,” he said.';
    expect(speakers(text)).toEqual(['Lund']);
  });
});

describe('the marks', () => {
  it('end at each paragraph of a speech whose line breaks are lost', () => {
    expect(
      said(
        'Paul Marsh told the town: ‘We won the vote. ‘We will win the next one too. ‘And then we rest.’ He left.',
      ).map(([words]) => words),
    ).toEqual(['We won the vote', 'We will win the next one too', 'And then we rest']);
  });

  it('of a block quotation around others are left out', () => {
    expect(
      said('"“You do not win by rowing alone,” Clara Voss said before she left the town hall."'),
    ).toEqual([['You do not win by rowing alone', 'Clara Voss']]);
  });
});

describe('no quotation', () => {
  it.each([
    [
      'a slogan',
      'The town’s “Row. We’re on it” campaign began in May, and the “Row. We’re on it” posters are red.',
    ],
    ['a term', 'The illness has been dubbed “feather pillow lung” in the press.'],
    ['listed titles', 'She loves “The Long Tide,” “Games of Salt,” and “Harbour Lights” and nothing else.'],
  ])('is %s', (_name, text) => {
    expect(said(text)).toEqual([]);
  });
});
