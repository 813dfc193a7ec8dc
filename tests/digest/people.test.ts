import { describe, expect, it } from 'vitest';
import { findCast } from '../../src/digest/people.ts';
import { findQuotations } from '../../src/digest/quotes.ts';
import { paragraphsOf, readText } from '../../src/digest/text.ts';

function castOf(text: string) {
  const reading = readText(text, paragraphsOf(text));
  return findCast(reading, findQuotations(reading));
}

const names = (text: string) => castOf(text).people.map((person) => person.name);

/** Whom the mention printed so (its nth one) means. */
function whom(text: string, printed: string, nth = 0) {
  const { people, mentions } = castOf(text);
  const found = mentions.filter(({ start, end }) => text.slice(start, end) === printed)[nth];
  return found && { name: found.person === null ? null : people[found.person]?.name, certain: found.certain };
}

describe('the people of a text', () => {
  it('stand under their fullest name, with their other names', () => {
    const [person] = castOf('Okafor won. Maria Okafor runs the port. Ms. Okafor is 54.').people;
    expect(person).toMatchObject({ name: 'Maria Okafor', also: ['Okafor'] });
    expect(person?.mentions).toHaveLength(3);
  });

  it.each([
    ['before the name', 'Norwegian Foreign Minister Ingrid Dahl flew home.', 'Norwegian Foreign Minister'],
    ['with "of"', 'Secretary of State Paul Marsh flew home.', 'Secretary of State'],
    ['in small letters', 'The shipping magnate Paul Marsh flew home.', 'shipping magnate'],
    [
      'after the name',
      'Ingrid Dahl, director of the Fjord Institute, flew home.',
      'director of the Fjord Institute',
    ],
  ])('have the role that is printed %s', (_name, text, role) => {
    expect(castOf(text).people[0]?.role).toBe(role);
  });

  it.each(['Substitute', 'Winger', 'Skipper', 'Striker', 'Goalkeeper', 'Full-back'])(
    'have the position that opens a sentence as their role: %s',
    (position) => {
      const [person] = castOf(`${position} Sipho Okafor scored late. Okafor is 19.`).people;
      expect(person).toMatchObject({ name: 'Sipho Okafor', role: position });
    },
  );

  it('go by the name that the text uses, not by the one they were born with', () => {
    const text =
      'Edith Voss, who mapped the reefs, has died. Edith Clara Voss was born in Brightsea in 1931. Ms. Voss was 90.';
    expect(castOf(text).people[0]).toMatchObject({ name: 'Edith Voss', also: ['Edith Clara Voss', 'Voss'] });
  });

  it.each([
    ['The council’s leader, Peter Lund, left.', 'council’s leader'],
    ['Norvane Shipping is in trouble. Its regional manager, Peter Lund, left.', 'regional manager'],
  ])('have the office that they hold in a body as their role: %s', (text, role) => {
    expect(castOf(text).people.find(({ name }) => name === 'Peter Lund')?.role).toBe(role);
  });

  it('have no role that somebody else holds', () => {
    expect(castOf('Clara Voss, the mayor’s choice, left.').people[0]).not.toHaveProperty('role');
    expect(castOf('Clara Voss, the mayor’s lawyer, left.').people[0]?.role).toBe('mayor’s lawyer');
  });

  it('have no role of what they are to another', () => {
    expect(castOf('Her husband, Peter Lund, left.').people[0]).not.toHaveProperty('role');
    expect(castOf('The lawyer’s brother, Peter Lund, left.').people[0]).not.toHaveProperty('role');
  });

  it('have no honorific as their role', () => {
    expect(castOf('Dr. Ingrid Dahl flew home.').people[0]).not.toHaveProperty('role');
    const [person] = castOf('Dr Ingrid Dahl flew home. Ingrid Dahl, a geologist from Oslo, is 51.').people;
    expect(person?.role).toBe('geologist from Oslo');
  });

  it('have no role of a clause that follows', () => {
    const text = 'In an interview with Clara Voss, the banker said the yard was shut.';
    expect(castOf(text).people[0]?.role).toBeUndefined();
  });

  it('are not places, bodies or days', () => {
    expect(names('On Monday the Harbour Board of New York met in Paris near the Pacific Ocean.')).toEqual([]);
  });

  it('have foreign, joined and particled names', () => {
    expect(
      names('Nicolás Maduro met Ursula von der Leyen, Jean-Luc Picot and Rafael Caro Quintero.'),
    ).toEqual(['Nicolás Maduro', 'Ursula von der Leyen', 'Jean-Luc Picot', 'Rafael Caro Quintero']);
  });

  it('keep the second surname of two', () => {
    expect(
      whom('Police held Rafael Caro Quintero. Caro Quintero did not speak.', 'Caro Quintero')?.name,
    ).toBe('Rafael Caro Quintero');
  });

  it('do not lose their name to a headline in Title Case', () => {
    expect(names('Okafor Opens Port Gates Early\n\nMaria Okafor opened the gates.')).toEqual([
      'Maria Okafor',
    ]);
  });
});

describe('a pronoun', () => {
  it('means the one of its gender', () => {
    const text = 'Anna Reyes met Paul Marsh in Leeds. She left early, and he stayed.';
    expect(whom(text, 'She')?.name).toBe('Anna Reyes');
    expect(whom(text, 'he')?.name).toBe('Paul Marsh');
  });

  it('is certain where nobody else of the text could be meant', () => {
    expect(whom('Anna Reyes met Paul Marsh in Leeds. She left early.', 'She')).toEqual({
      name: 'Anna Reyes',
      certain: true,
    });
  });

  it('is uncertain where another could be meant', () => {
    expect(whom('Anna Reyes met Clara Voss in Leeds. She left early.', 'She')?.certain).toBe(false);
    expect(whom('Anna Reyes met Xu Qilan in Leeds. Xu Qilan said so. She left early.', 'She')?.certain).toBe(
      false,
    );
  });

  it('takes no name inside a quotation', () => {
    const text =
      'Paul Marsh was late. “Ask Peter Kamau about the missing money,” the clerk wrote. He did not reply.';
    expect(whom(text, 'He')?.name).toBe('Paul Marsh');
  });

  it.each([
    ['an agency', 'Two officials spoke to Reuters. He asked for time.', 'He'],
    ['an outlet', 'In an interview with Der Spiegel, the banker wept. He had no regrets.', 'He'],
    ['a platform', 'In a post on Telegram the governor blamed the river. He was angry.', 'He'],
    ['the outlet that reports', 'Le Monde said the yard was shut. She told Le Monde so.', 'She'],
  ])('never means %s', (_name, text, printed) => {
    expect(whom(text, printed)?.name ?? null).toBeNull();
  });

  it('is never certain inside a quotation', () => {
    expect(
      whom('Anna Reyes smiled. “I told her not to sell the boat at all,” Reyes said.', 'her')?.certain,
    ).toBe(false);
  });
});

describe('a description', () => {
  const text =
    'Chilean President Lucía Prado met the US president, Robert Hale, in Lima. The Chilean president left early.';

  it('means the one whose title fits', () => {
    expect(whom(text, 'The Chilean president')).toEqual({ name: 'Lucía Prado', certain: true });
  });

  it('means the name that follows it in apposition', () => {
    expect(whom(text, 'the US president')?.name).toBe('Robert Hale');
  });

  it('is never certain without a word that tells two apart', () => {
    expect(whom(`${text} The president was tired.`, 'The president')?.certain).toBe(false);
  });

  it('of a passer-by means nobody', () => {
    expect(whom('Paul Marsh spoke first. The witness left.', 'The witness')?.name).toBeNull();
  });
});

describe('hostile text', () => {
  it.each([
    ['capitals without end', 'Abc Def '.repeat(30_000)],
    ['pronouns without end', 'he said she said '.repeat(20_000)],
    [
      'names without end',
      Array.from({ length: 20_000 }, (_, i) => `John Sm${i.toString(2).replaceAll('0', 'o')} said.`).join(
        ' ',
      ),
    ],
    ['titles without end', 'the president '.repeat(30_000)],
    ['commas without end', 'Marsh, '.repeat(40_000)],
  ])('is read in a moment: %s', (_name, text) => {
    expect(castOf(text).mentions.length).toBeLessThanOrEqual(text.length);
  });
});
