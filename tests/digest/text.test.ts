import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, readText } from '../../src/digest/text.ts';

const sentencesOf = (text: string) =>
  readText(text, paragraphsOf(text)).sentences.map((sentence) => text.slice(sentence.start, sentence.end));

/** Sentences that are to be found again when they stand in one paragraph with a space between. */
const keeps = (...sentences: string[]) => expect(sentencesOf(sentences.join(' '))).toEqual(sentences);

describe('sentences', () => {
  it('ends a sentence at a stop, a question or an exclamation', () => {
    keeps('The vote is on Friday.', 'Who wins?', 'Nobody knows!', 'Everybody waits…', 'Then it is over');
  });

  it('does not break at initials', () => {
    keeps('The book by J. K. Olmos and R.T. Vance sold well.', 'Samuel L. Prada wrote a third.');
    keeps('George W. Ibarra spoke first.', 'He left early.');
    keeps('Then J.P. "The Hat" Olmos sang.', 'He moved to the U.S.', '“The stage is dead,” he said.');
  });

  it('does not break at titles', () => {
    keeps('Dr. Lena Ortiz met Gov. Paul Reyes and Sen. Mia Wu.', 'Lt. Gen. Ivo Braun stayed away.');
    keeps('Army Spc. Ana Ruiz left, court papers show.', 'Nobody saw her.');
    keeps('The Rev. Tom Hale and Sra. Gómez agreed.', 'Mr. Hale smiled.');
  });

  it('does not break inside "Inc. said", but breaks before a word that opens a sentence', () => {
    keeps(
      'Northwind Inc. said on Monday that it would pay.',
      'It owns Fabrikam Ltd.',
      'The deal is worth €3.5bn.',
    );
    keeps('Contoso Corp. President Ana Ruiz resigned.', 'She had led it since 2010.');
  });

  it('breaks after a dotted acronym only where a sentence opens', () => {
    keeps(
      'He moved to the U.S. in May.',
      'The U.S. Supreme Court sits in Washington, D.C.',
      'The ruling is due.',
    );
    keeps('A U.N. envoy with a Ph.D. from Lund said so, e.g. Friday.', 'Nobody else did.');
  });

  it('breaks after the time of day unless a day or zone follows', () => {
    keeps(
      'Polls close at 8 p.m. Monday.',
      'They open at 7 a.m. EST.',
      'It leaves at 9:45 p.m. Paris time.',
      'He spoke at 9 p.m.',
      'Smith did not.',
      'It ended at 9 p.m.',
      'This time nobody came.',
    );
  });

  it('does not break inside decimals, dates and addresses', () => {
    keeps(
      'Prices rose 4.5% to $3.20 by 12.30pm, says example.com today.',
      'Rates stay at 2.25.',
      '12 banks agreed.',
    );
    keeps('It opened on Jan. 5 in Austin, Tex., and on Sept. 9 in Boston.', 'St. Louis is next.');
  });

  it('knows numbered things from the word no', () => {
    keeps('He lives at No. 10 and reads Art. 27 and pp. 3 to 9.', 'The answer is no.', 'Voters said so.');
  });

  it('takes ordinary words for words', () => {
    keeps('Protests went on en masse, critical mass.', 'Smith felt ill.', 'Jones had to wash.', 'Peru won.');
  });

  it('reads an ellipsis as a pause unless a capital follows', () => {
    keeps('We waited... and waited … until dawn.', 'Then . . . nothing.', 'It was over...', 'Rain fell.');
    keeps('“I think … I hope we win,” he said.');
  });

  it('keeps closing marks and brackets with their sentence', () => {
    keeps('“We won.”', 'He laughed.', '(It was late.)', '"Go on."', 'They went (at last).');
    keeps("``We won.''", "''We lost.''", '‘It ended.’', "'It began.'", '«Ya está.»', 'Fin.');
  });

  it('may break between two sentences inside one quotation', () => {
    keeps('“The plan is dead.', 'Nobody wants it,” Ruiz said.');
    keeps('"The plan is dead.', 'Nobody wants it," Ruiz said.');
  });

  it('keeps a quoted question with the words that attribute it', () => {
    keeps('“Who did it?” he asked.', '“Why now?” Senator Ana Ruiz asked on Monday.', '“Stop!” Lee said.');
    keeps('“Who did it?”', 'Ruiz said that she did not know.');
    keeps('Contoso fell.', 'iPhone sales fell too.');
  });

  it('gives spaced marks to the sentence that they close', () => {
    keeps("`` We won . ''", 'She left .');
    keeps('He said " no . "', 'She left .');
  });

  it('keeps Spanish and other names with particles', () => {
    keeps('President Andrés M. López de la Vega met Ma. Elena Peña.', 'de la Vega left.', 'al-Amin stayed.');
    keeps('¿Quién ganó?', '¡Nadie!', 'Sr. Núñez Ávila lo dijo.', 'Él se fue.');
  });

  it('makes each headline and list item a sentence', () => {
    expect(sentencesOf('Talks fail in Lima\n\nThe talks failed. Both left.\n1. Trade\n2. Fish')).toEqual([
      ...['Talks fail in Lima', 'The talks failed.', 'Both left.', '1. Trade', '2. Fish'],
    ]);
    keeps('• Trade is up', '• Fish is down');
    keeps('1. The port opens.', '2. The ships come.');
  });

  it('finds the break where the space was lost', () => {
    expect(sentencesOf('They met in private.The talks failed.')).toEqual([
      'They met in private.',
      'The talks failed.',
    ]);
    expect(sentencesOf('He died, a court heard.Shocking claims were made.')).toHaveLength(2);
    expect(sentencesOf('He runs Travel.The.World and Node.Js.')).toHaveLength(1);
  });

  it('leaves no lone mark as a sentence', () => {
    expect(sentencesOf('He left. "')).toEqual(['He left. "']);
    expect(sentencesOf('… and so it ends.')).toEqual(['… and so it ends.']);
  });
});

describe('tokens', () => {
  it('keeps apostrophes inside words and parts numbers from marks', () => {
    const text = "Mexico’s 3,000 d’Ivoire workers' “60%”";
    const { tokens } = readText(text, paragraphsOf(text));
    expect(tokens.map((token) => token.word)).toEqual([
      ...['mexico’s', '3', ',', '000', 'd’ivoire', 'workers', "'", '“', '60', '%', '”'],
    ]);
    expect(tokens.map((token) => token.kind).join(' ')).toBe(
      'word number mark number word word mark mark number mark mark',
    );
  });
});

/** Text that is rich in everything that breaking looks at. */
const newsText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '.',
        '!',
        '?',
        '…',
        '...',
        '"',
        '“',
        '”',
        "''",
        "'",
        '’',
        '(',
        ')',
        '\n',
        '\n\n',
        ' ',
        ' ',
        ' ',
        '•',
        '-',
      ),
      fc.constantFrom(
        'The',
        'Mr',
        'U.S',
        'Inc',
        'said',
        'no',
        '10',
        'p.m',
        'J',
        'de',
        'Peña',
        'I',
        '👩🏽',
        'é',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('every text', () => {
  it('has sentences that cover each paragraph in order, space left out', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const { paragraphs, sentences } = readText(text, paragraphsOf(text));
        paragraphs.forEach((paragraph, number) => {
          const own = sentences.filter((sentence) => sentence.paragraph === number);
          expect(own[0]?.start).toBe(paragraph.start);
          expect(own.at(-1)?.end).toBe(paragraph.end);
          own.slice(1).forEach((sentence, i) => {
            const gap = text.slice(own[i]?.end, sentence.start);
            expect(gap.trim()).toBe('');
          });
        });
        const kept = sentences.map((sentence) => text.slice(sentence.start, sentence.end)).join('');
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('has tokens with exact offsets, each in one sentence', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const { sentences, tokens } = readText(text, paragraphsOf(text));
        for (const token of tokens) expect(text.slice(token.start, token.end).toLowerCase()).toBe(token.word);
        let next = 0;
        for (const sentence of sentences) {
          expect(sentence.from).toBe(next);
          expect(sentence.to).toBeGreaterThan(sentence.from);
          expect(tokens[sentence.from]?.start).toBe(sentence.start);
          expect(tokens[sentence.to - 1]?.end).toBe(sentence.end);
          next = sentence.to;
        }
        expect(next).toBe(tokens.length);
      }),
    );
  });

  it('is broken the same way again when one of its paragraphs is read alone', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const { paragraphs } = readText(text, paragraphsOf(text));
        const alone = paragraphs.flatMap(({ start, end }) => sentencesOf(text.slice(start, end)));
        expect(alone).toEqual(sentencesOf(text));
      }),
    );
  });

  it.each([
    ['a megabyte of letters', 'a'.repeat(1_000_000)],
    ['a megabyte of digits', '1'.repeat(1_000_000)],
    ['a million quotation marks', '"'.repeat(1_000_000)],
    ['a million stops', '.'.repeat(1_000_000)],
    ['a million stops with spaces', ' .'.repeat(500_000)],
    ['half a million apostrophes in a word', "a'".repeat(500_000)],
    ['half a million initials', 'A.'.repeat(500_000)],
    ['half a million closing brackets after words', 'a.) '.repeat(250_000)],
    ['a megabyte of line breaks', '\n'.repeat(1_000_000)],
    ['a megabyte of spaces', `a${' '.repeat(1_000_000)}b`],
  ])('is read whole: %s', (_name, text) => {
    const { sentences, tokens } = readText(text, paragraphsOf(text));
    expect(sentences.at(-1)?.to ?? 0).toBe(tokens.length);
  });
});
