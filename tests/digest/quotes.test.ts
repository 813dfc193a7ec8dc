import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCast } from '../../src/digest/people.ts';
import { attributeQuotes, findQuotations } from '../../src/digest/quotes.ts';
import { paragraphsOf, readText } from '../../src/digest/text.ts';
import type { Quote } from '../../src/nouns.ts';

function quotesOf(text: string): Quote[] {
  const reading = readText(text, paragraphsOf(text));
  const quotations = findQuotations(reading);
  return attributeQuotes(reading, quotations, findCast(reading, quotations));
}

/** Words and speaker: the name, or the printed mention in brackets where there is none. */
const said = (text: string) =>
  quotesOf(text).map(({ text: words, speaker }) => {
    const mention = speaker && text.slice(speaker.mention.start, speaker.mention.end);
    return [words, speaker?.name ?? (mention && `(${mention})`)];
  });
const words = (text: string) => quotesOf(text).map((quote) => quote.text);

const okafor = 'Maria Okafor runs the port of Brightsea.';

describe('the marks of a quotation', () => {
  it.each([
    ['curly', '“We open the gates on Monday,” Okafor said.'],
    ['straight', '"We open the gates on Monday," Okafor said.'],
    ['two apostrophes', "''We open the gates on Monday,'' Okafor said."],
    ['single curly', '‘We open the gates on Monday,’ Okafor said.'],
    ['single straight', "'We open the gates on Monday,' Okafor said."],
    ['guillemets', '« We open the gates on Monday », Okafor said.'],
    ['reversed guillemets', '»We open the gates on Monday«, Okafor said.'],
    ['German', '„We open the gates on Monday“, Okafor said.'],
    ['a closer that leans the wrong way', '“We open the gates on Monday,“ Okafor said.'],
    ['a straight closer', '“We open the gates on Monday," Okafor said.'],
  ])('are read: %s', (_name, sentence) => {
    expect(said(`${okafor} ${sentence}`)).toEqual([['We open the gates on Monday', 'Maria Okafor']]);
  });

  it('leave apostrophes alone', () => {
    expect(
      words("The dockers' union and Okafor's board met in the '90s. It was the ships' last stop."),
    ).toEqual([]);
  });

  it('leave inches and attributes of a page alone', () => {
    expect(
      words('The rail is 6" wide. <a href="https://port.example/a b c d">The gates</a> are 5\'10" high.'),
    ).toEqual([]);
  });

  it('keep a nested quotation inside its outer one', () => {
    expect(
      words(`${okafor} “They told me, ‘We will never sign that paper,’ and left,” Okafor said.`),
    ).toEqual(['They told me, ‘We will never sign that paper,’ and left']);
  });

  it('keep a nested quotation of the same marks inside its outer one', () => {
    expect(words(`${okafor} “They called it “a day of shame for us all” and left,” Okafor said.`)).toEqual([
      'They called it “a day of shame for us all” and left',
    ]);
  });

  it('find the end of a quotation that never closes at its attribution', () => {
    expect(
      said(`${okafor}\n\n“We open the gates on Monday, Okafor said.\n\nThe town was glad of it.`),
    ).toEqual([['We open the gates on Monday', 'Maria Okafor']]);
  });

  it('do not spill a lost mark into the next paragraph', () => {
    const text = `${okafor}\n\nThe sign said “closed until further notice.\n\n“We open the gates on Monday,” Okafor said.`;
    expect(words(text)).toContain('We open the gates on Monday');
    expect(words(text).every((quote) => !quote.includes('\n'))).toBe(true);
  });

  it('make one quotation of ten paragraphs that open again and close once', () => {
    const lines = Array.from(
      { length: 10 },
      (_, i) => `“We kept our promise number ${i} to this town and its people.`,
    );
    const text = `${okafor}\n\nOkafor said: ${lines.join('\n\n')}”`;
    const [quote, ...others] = quotesOf(text);
    expect(others).toEqual([]);
    expect(quote?.parts).toHaveLength(10);
    expect(quote?.speaker?.name).toBe('Maria Okafor');
  });

  it('read 50,000 marks in a moment, closed or not', () => {
    for (const text of [
      '"a" '.repeat(25_000),
      '“'.repeat(50_000),
      "'x ".repeat(50_000),
      '«»'.repeat(25_000),
    ]) {
      expect(quotesOf(text).length).toBeLessThanOrEqual(25_000);
    }
  });

  it('read a megabyte without a space', () => {
    expect(words('x'.repeat(1_000_000))).toEqual([]);
    expect(words('“'.concat('x'.repeat(1_000_000)))).toBeDefined();
  });
});

describe('what is no quotation', () => {
  it.each([
    ['a scare quote', 'The town calls its only crane the “giraffe” and is proud of it.'],
    ['a title', 'Her novel “The Long Tide of Brightsea” came out in May.'],
    ['a show', 'Okafor was on ITV’s “Good Morning Harbour” in May.'],
  ])('is left out: %s', (_name, sentence) => {
    expect(words(`${okafor} ${sentence}`)).toEqual([]);
  });

  it('but short words with a cue are one', () => {
    expect(said(`${okafor} “Absolutely not,” she said.`)).toEqual([['Absolutely not', 'Maria Okafor']]);
  });
});

describe('the speaker', () => {
  it.each([
    ['after the verb', '“We open the gates on Monday,” said Okafor.'],
    ['before the quotation', 'Okafor said, “We open the gates on Monday.”'],
    ['with a colon', 'Okafor told reporters: “We open the gates on Monday.”'],
    ['with an apposition', '“We open the gates on Monday,” Okafor, 54, who trained as a pilot, said.'],
    ['with an adverb', '“We open the gates on Monday,” Okafor later added.'],
    ['with another verb first', 'Okafor went so far as to say: “We open the gates on Monday.”'],
    ['by a participle', 'Okafor shook her head, saying: “We open the gates on Monday.”'],
    ['by according to', '“We open the gates on Monday,” according to Okafor.'],
    ['as a transcript names her', 'OKAFOR: “We open the gates on Monday.”'],
    ['as a transcript names her inside the marks', '“OKAFOR: We open the gates on Monday.”'],
    ['as a pronoun', '“We open the gates on Monday,” she said.'],
    ['before a colon that ends the paragraph', 'Okafor wrote to the town:\n\n“We open the gates on Monday.”'],
  ])('is named %s', (_name, sentence) => {
    expect(said(`${okafor}\n\n${sentence}`)).toEqual([['We open the gates on Monday', 'Maria Okafor']]);
  });

  it('is the subject of telling, not the one who is told', () => {
    expect(said('Ben Adeyemi told Clara Voss that the strike “was never about the money at all”.')).toEqual([
      ['was never about the money at all', 'Ben Adeyemi'],
    ]);
  });

  it('is not the outlet beside it', () => {
    expect(said(`${okafor} Okafor told Harbour News: “We open the gates on Monday.”`).at(-1)?.[1]).toBe(
      'Maria Okafor',
    );
  });

  it('is the spokesman and not the one he speaks for', () => {
    expect(said(`${okafor} “We open the gates on Monday,” said a spokesman for Okafor.`)).toEqual([
      ['We open the gates on Monday', '(a spokesman for Okafor)'],
    ]);
    expect(said(`${okafor} “We open the gates on Monday,” one Okafor aide said.`)).toEqual([
      ['We open the gates on Monday', '(one Okafor aide)'],
    ]);
  });

  it('stays as printed where nobody is named', () => {
    expect(said('“Nobody told us a thing about it,” said one docker who would not give a name.')).toEqual([
      ['Nobody told us a thing about it', '(one docker)'],
    ]);
    expect(said('“This changes nothing for us,” read a banner outside the gates.')).toEqual([
      ['This changes nothing for us', '(a banner outside the gates)'],
    ]);
  });

  it('may be a body', () => {
    expect(
      said('The Harbour Board said in its report that trade would be “weak but still positive”.'),
    ).toEqual([['weak but still positive', 'Harbour Board']]);
  });

  it('is carried on to the words that follow its own', () => {
    expect(
      said(`${okafor} “We open the gates on Monday,” Okafor said. “The town has waited long enough.”`),
    ).toEqual([
      ['We open the gates on Monday', 'Maria Okafor'],
      ['The town has waited long enough', 'Maria Okafor'],
    ]);
    const [, second] = quotesOf(
      `${okafor} “We open the gates on Monday,” Okafor said. “The town has waited long enough.”`,
    );
    expect(second?.speaker?.because).toBe('carried');
  });

  it('is one for a quotation split in the middle of its sentence', () => {
    const text = `${okafor} “We open the gates,” she said, “but not before Monday.”`;
    const [quote, ...others] = quotesOf(text);
    expect(others).toEqual([]);
    expect(quote?.parts.map(({ start, end }) => text.slice(start, end))).toEqual([
      'We open the gates',
      'but not before Monday',
    ]);
    expect(quote?.speaker).toMatchObject({ name: 'Maria Okafor', because: 'pronoun' });
  });

  it('keeps namesakes apart by forename and by title', () => {
    const text =
      'Anna Reyes and her husband, Carlos Reyes, own the yard. “We built every boat by hand,” Mrs. Reyes said. “And we sold them all,” added Mr. Reyes.';
    expect(said(text)).toEqual([
      ['We built every boat by hand', 'Anna Reyes'],
      ['And we sold them all', 'Carlos Reyes'],
    ]);
  });

  it('is the one named after the role, not the one whose role it is', () => {
    expect(
      said('Paul Marsh is ill. “He will be back at his desk by Friday,” said Marsh’s director, Clara Voss.'),
    ).toEqual([['He will be back at his desk by Friday', 'Clara Voss']]);
  });

  it('is the name before a relative "who"', () => {
    expect(
      said('Paul Marsh won praise from Clara Voss, who said in the hall: “It is time for us to unite.”'),
    ).toEqual([['It is time for us to unite', 'Clara Voss']]);
  });

  it('is seldom somebody named in his own words', () => {
    const text =
      'Peter Lund praised Karl Brandt. “Karl Brandt is the best captain that this town has had,” he said.';
    expect(said(text).at(-1)?.[1]).toBe('Peter Lund');
  });

  it('is found behind a misspelt surname', () => {
    expect(
      said('Harold Bornheim runs the clinic. “The tests were all in order,” Bornhiem said.').at(-1)?.[1],
    ).toBe('Harold Bornheim');
  });

  it('is found behind a surname that comes first', () => {
    expect(
      said('Park Jae-sung, the deputy minister, left. Park added: “We will not return to the table.”'),
    ).toEqual([['We will not return to the table', 'Park Jae-sung']]);
  });

  it('comes with the role and the cue that are printed', () => {
    const [quote] = quotesOf(
      'Chilean Finance Minister Lucía Prado left. “We will not raise a single tax,” Prado vowed.',
    );
    expect(quote?.speaker).toMatchObject({
      name: 'Lucía Prado',
      role: 'Chilean Finance Minister',
      because: 'named',
    });
    expect(quote?.cue).toBe('vowed');
  });

  it('is found behind a title that only one person has', () => {
    const [quote] = quotesOf(
      'Utah Gov. Ida Stone met Senator Paul Marsh. Marsh left early. “I will not sign this bill,” the Utah governor said.',
    );
    expect(quote?.speaker).toMatchObject({ name: 'Ida Stone', because: 'title' });
  });

  it('is nobody where nothing is printed', () => {
    expect(quotesOf('“We open the gates on Monday and not a day before that.”')[0]?.speaker).toBeNull();
  });
});

describe('the weight', () => {
  const weigh = (sentence: string) => quotesOf(`${okafor} ${sentence}`)[0]?.weight ?? -1;

  it('prefers a promise to a pleasantry', () => {
    expect(weigh('“We will never close this port to the town’s own boats,” Okafor vowed.')).toBeGreaterThan(
      weigh('“Thank you all for the lovely flowers and good morning,” Okafor said.'),
    );
  });

  it('prefers what is about the story to what is not, and what comes first', () => {
    const story =
      'Okafor said: “The harbour gates open and the harbour cranes turn.” “My brother likes soup a great deal,” Okafor said.';
    const [first, second] = quotesOf(
      `${okafor} The harbour has gates and cranes. The gates are red. ${story}`,
    );
    expect(first?.weight).toBeGreaterThan(second?.weight ?? 1);
  });

  it('puts a claim of the story’s centre before fragments that lead the article', () => {
    const text = `${okafor} Okafor said the ships “took half of the pier”. A docker called it “quite a sight”. “We will rebuild the pier before the winter comes,” Okafor said.`;
    const quotes = quotesOf(text).toSorted((a, b) => b.weight - a.weight);
    expect(quotes[0]?.text).toBe('We will rebuild the pier before the winter comes');
  });

  it('follows the article’s order where nothing tells two apart', () => {
    const text = `${okafor} “The crane was sold to Lund in May,” Okafor said. “The tug was sold to Marsh in June,” Okafor said.`;
    const [first, second] = quotesOf(text);
    expect(first?.weight).toBeGreaterThan(second?.weight ?? 1);
  });

  it('prefers a sentence to a fragment', () => {
    expect(weigh('“We will not raise the harbour fees this year,” Okafor said.')).toBeGreaterThan(
      weigh('Okafor said the fees were “not going up”.'),
    );
  });
});

describe('every quote', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "''",
    "'",
    '‘',
    '’',
    '«',
    '»',
    '„',
    ' ',
    ' ',
    '\n\n',
    '. ',
    ', ',
    'Maria Okafor',
    'she',
    'said',
    'the president',
    'We will go',
    'told',
    'X: ',
    '—',
    '(',
    ')',
    'I',
    '…',
    'é',
  );

  it('is the article’s own words at its span, its parts in order inside it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const quote of quotesOf(text)) {
          expect(quote.text).toBe(text.slice(quote.start, quote.end));
          expect(quote.weight).toBeGreaterThanOrEqual(0);
          expect(quote.weight).toBeLessThanOrEqual(1);
          let at = quote.start;
          for (const part of quote.parts) {
            expect(part.start).toBeGreaterThanOrEqual(at);
            expect(part.end).toBeGreaterThanOrEqual(part.start);
            at = part.end;
          }
          expect(at).toBe(quote.end);
        }
      }),
      { numRuns: 300 },
    );
  });
});
