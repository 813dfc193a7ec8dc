import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, type Revision } from '../../src/digest/changes.ts';
import { digestArticle } from '../../src/digest/digest.ts';
import { paragraphsOf } from '../../src/digest/text.ts';
import type { Changes, Span } from '../../src/nouns.ts';

const revision = (text: string, more: { title?: string; published?: string } = {}): Revision => {
  const paragraphs = paragraphsOf(text);
  const article = {
    id: 'a',
    title: 'The ferry',
    published: '2025-03-04',
    language: 'en',
    text,
    paragraphs,
    ...more,
  };
  return { article, digest: digestArticle(article) };
};
const was = [
  'The harbour council voted on Monday to close the old ferry landing after engineers warned that 12 of its piles had rotted through.',
  '“We looked for every way to keep it open,” said Ines Okafor, who chairs the council. “There was none that we could stand behind.”',
  'Ferries will use the coal quay from 7 March until a new landing is built, the council said. The work is to cost $4 million.',
  '“My passengers will walk further, and they will tell me so every day,” said Tom Reed, who owns the ferry.',
];
const before = revision(was.join('\n\n'));
const changed = (edit: (text: string) => string) => {
  const after = revision(edit(was.join('\n\n')));
  const changes = changesBetween(before, after);
  const words = ({ start, end }: Span) => after.article.text.slice(start, end);
  return { changes, words, after };
};
const nothing: Changes = { added: [], reworded: [], removed: 0, quotes: [], figures: [], dates: [] };
const added = 'A fisherman found a seal asleep on the slipway when the tide went out.';

describe('what changed', () => {
  it('is a figure, told with its unit and its sentence', () => {
    const { changes, words } = changed((text) => text.replace('$4 million', '$5 million'));
    expect(changes).toMatchObject({ ...nothing, figures: [{ before: '$4 million', after: '$5 million' }] });
    expect(changes.figures.map(words)).toEqual(['The work is to cost $5 million.']);
  });

  it.each([
    ['12 of its', '14 of its', '12', '14'],
    ['12 of its', 'a dozen of its', '12', 'a dozen'],
    ['$4 million', '$4.5 million', '$4 million', '$4.5 million'],
  ])('is a figure: %s, now %s', (old, now, from, to) => {
    const { changes } = changed((text) => text.replace(old, now));
    expect(changes).toMatchObject({ ...nothing, figures: [{ before: from, after: to }] });
  });

  it.each([
    ['on Monday', 'on Sunday', 'Monday', 'Sunday'],
    ['7 March', '9 March', '7 March', '9 March'],
    ['7 March', '7 April', '7 March', '7 April'],
  ])('is a date: %s, now %s', (old, now, from, to) => {
    const { changes } = changed((text) => text.replace(old, now));
    expect(changes).toMatchObject({
      ...nothing,
      dates: [{ before: expect.stringContaining(from), after: expect.stringContaining(to) }],
    });
  });

  it('is a quote with other words, and not its paragraph once more', () => {
    const { changes } = changed((text) => text.replace('walk further', 'have to walk a little further'));
    expect(changes).toMatchObject({
      ...nothing,
      quotes: [
        {
          kind: 'altered',
          before: { text: 'My passengers will walk further, and they will tell me so every day' },
          after: {
            text: 'My passengers will have to walk a little further, and they will tell me so every day',
          },
        },
      ],
    });
  });

  it('is a quote that was withdrawn', () => {
    const { changes } = changed((text) =>
      text.replace(was[3] ?? '', 'Tom Reed, who owns the ferry, would not say more.'),
    );
    expect(changes.quotes).toMatchObject([{ kind: 'withdrawn', before: { speaker: { name: 'Tom Reed' } } }]);
  });

  it('is a quote that another speaker said', () => {
    const { changes } = changed((text) =>
      text.replace('said Tom Reed, who owns', 'said Marta Pinto, who owns'),
    );
    expect(changes.quotes).toMatchObject([
      {
        kind: 'reattributed',
        before: { speaker: { name: 'Tom Reed' } },
        after: { speaker: { name: 'Marta Pinto' } },
      },
    ]);
  });

  it('is a new paragraph, wherever it stands', () => {
    for (let at = 0; at <= was.length; at++) {
      const { changes, words } = changed(() => was.toSpliced(at, 0, added).join('\n\n'));
      expect({ ...changes, added: changes.added.map(words) }).toEqual({ ...nothing, added: [added] });
    }
  });

  it('is a paragraph that was taken out, or has other words', () => {
    expect(changed(() => was.toSpliced(2, 1).join('\n\n')).changes).toEqual({ ...nothing, removed: 1 });
    const { changes, words } = changed((text) =>
      text.replace('the council said', 'according to the council'),
    );
    expect({ ...changes, reworded: changes.reworded.map((span) => words(span).slice(0, 16)) }).toEqual({
      ...nothing,
      reworded: ['Ferries will use'],
    });
  });

  it('is the headline and the day of publication', () => {
    const after = revision(before.article.text, { title: 'The ferry stays', published: '2025-03-05' });
    expect(changesBetween(before, after)).toEqual({
      ...nothing,
      title: { before: 'The ferry', after: 'The ferry stays' },
      published: { before: '2025-03-04', after: '2025-03-05' },
    });
  });

  it.each([
    ['in the order of paragraphs', () => was.toReversed().join('\n\n')],
    ['in how sentences are parted', (text: string) => text.replace('council. “There', 'council.\n\n“There')],
    [
      'in quotation marks and stops',
      (text: string) => text.replaceAll(/[“”]/g, '"').replace('ferry.', 'ferry!'),
    ],
  ])('is nothing %s', (_, edit) => {
    const { changes } = changed(edit);
    expect(changes).toEqual(nothing);
  });
});

describe('whatever the texts', () => {
  const word = fc.constantFrom(
    ...'the harbour “We will sail,” said Ana Reed on Monday 12 March 2025 $4 million . , ” \n'.split(' '),
  );
  const paragraph = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
  const text = fc.array(paragraph, { minLength: 1, maxLength: 8 }).map((all) => all.join('\n\n'));

  it('a text has not changed against itself', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(changesBetween(revision(same), revision(same))).toEqual(nothing);
      }),
    );
  });

  it('a paragraph that is added is told, and nothing else is said to be new', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), fc.nat(8), (all, at) => {
        const after = revision(all.toSpliced(at, 0, added).join('\n\n'));
        const changes = changesBetween(revision(all.join('\n\n')), after);
        expect(changes.added.map(({ start, end }) => after.article.text.slice(start, end))).toEqual([added]);
        expect(changes).toMatchObject({ reworded: [], removed: 0, figures: [], dates: [] });
      }),
    );
  });

  it('every span is of the text as it is now', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const after = revision(b);
        const { added, reworded, figures, dates } = changesBetween(revision(a), after);
        for (const { start, end } of [...added, ...reworded, ...figures, ...dates]) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(b.length);
        }
      }),
    );
  });

  it('takes linear time for long texts that have little in common', { timeout: 20_000 }, () => {
    const long = (seed: number) =>
      Array.from(
        { length: 20_000 },
        (_, i) => `Paragraph ${i * seed} of this text has ${i % seed} words in it.`,
      ).join('\n\n');
    const texts = [long(3), long(7)].map((one) => ({
      article: { id: 'a', title: 't', language: 'en', text: one, paragraphs: paragraphsOf(one) },
      digest: before.digest,
    }));
    const [a, b] = texts;
    if (!a || !b) throw new Error('no texts');
    expect(changesBetween(a, { ...b, digest: { ...b.digest, quotes: [] } }).added.length).toBeGreaterThan(
      1_000,
    );
  });
});
