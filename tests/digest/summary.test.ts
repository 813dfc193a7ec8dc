import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCast } from '../../src/digest/people.ts';
import { findQuotations } from '../../src/digest/quotes.ts';
import { type Length, summarise } from '../../src/digest/summary.ts';
import { paragraphsOf, readText } from '../../src/digest/text.ts';

const summaries = (text: string, lengths: readonly Length[], title = '') => {
  const reading = readText(text, paragraphsOf(text));
  return summarise(reading, title, findCast(reading, findQuotations(reading)), lengths);
};
const shown = (text: string, length: Length, title?: string) =>
  (summaries(text, [length], title)[0] ?? []).map((sentence) => sentence.text);
const wordsOf = (sentences: readonly string[]) => sentences.join(' ').split(/\s+/).length;

const harbour = [
  'PORT ELIN (Reuters) - The government of Norland will close the harbour of Port Elin to foreign trawlers from May 1, the fisheries minister, Ada Brandt, said on Monday, after catches of cod fell by 40% in a year.',
  'She said the ban would last for two years and cost the town about 300 jobs. “We have no choice,” she said. “The cod will be gone.”',
  'Fishermen in the town blocked the main road with nets on Monday evening. However, their union called for talks. Its leader, Olav Reem, told reporters that the ban on trawlers was a death sentence for Port Elin.',
  'The harbour is the second largest in Norland, and trawlers from six countries land their cod there. In 2019 the government closed two smaller harbours, and half of the fishermen there never went back to sea.',
  'Picture: nets on the road (left) and Ms Brandt (right)',
  'Scientists at the Marine Institute of Norland warned in January that cod could vanish from the bay by 2030 unless trawlers stayed away. They counted 12,000 tonnes of cod, the lowest number since records began.',
  'Click here to read more about the harbour',
  'Ms Brandt will meet the union of Port Elin on Thursday. Second, the cod of Port Elin will be counted again. A vote in parliament on the ban is expected in the first week of April.',
].join('\n\n');

describe('a summary', () => {
  it('consists of spans of the article, in its order', () => {
    for (const sentences of summaries(harbour, [{ sentences: 1 }, { words: 70 }, { words: 120 }])) {
      expect(sentences.length).toBeGreaterThan(0);
      sentences.forEach((sentence, i) => {
        expect(harbour).toContain(harbour.slice(sentence.start, sentence.end));
        expect(sentence.start).toBeGreaterThanOrEqual(sentences[i - 1]?.end ?? 0);
      });
    }
  });

  it('has as many sentences as are asked for', () => {
    expect(shown(harbour, { sentences: 1 })).toHaveLength(1);
    expect(shown(harbour, { sentences: 3 })).toHaveLength(3);
  });

  it('stays within the words that are asked for', () => {
    expect(wordsOf(shown(harbour, { words: 70 }))).toBeLessThanOrEqual(70);
    expect(wordsOf(shown(harbour, { words: 70 }))).toBeGreaterThan(35);
    const long = wordsOf(shown(harbour, { words: 120 }));
    expect(long).toBeLessThanOrEqual(120);
    expect(long).toBeGreaterThan(70);
  });

  it('begins after the dateline, with a capital of the article', () => {
    expect(shown(harbour, { sentences: 1 })[0]).toMatch(/^The government of Norland will close/);
    expect(shown('(CNN)Rain fell in Lund. It was cold there on Friday.', { words: 70 })[0]).toBe(
      'Rain fell in Lund.',
    );
    expect(shown('OSLO, Norway — Rain fell in Oslo. It was cold.', { words: 70 })[0]).toBe(
      'Rain fell in Oslo.',
    );
  });

  it('shows no caption, no line of the page, no bare quotation and no dangling opening', () => {
    const all = [{ words: 40 }, { words: 70 }, { words: 120 }, { sentences: 2 }, { sentences: 4 }];
    for (const sentences of summaries(harbour, all)) {
      const text = sentences.map((sentence) => sentence.text).join('\n');
      expect(text).not.toMatch(/Picture:|Click here/);
      expect(text).not.toMatch(/^“[^”]*”$/m);
      sentences.forEach((sentence, i) => {
        if (!/^(?:However|Second|She|They|Its)\b/.test(sentence.text)) return;
        const gap = harbour.slice(sentences[i - 1]?.end ?? 0, sentence.start);
        expect(gap.trim()).toBe('');
      });
    }
  });

  it('names people before it shortens their names, and leaves out captions that ran into a sentence', () => {
    const story = [
      'The bridge of Arden will close for a year from Monday, the town council of Arden decided on Friday evening.',
      'Elena Ruiz, who owns the ferry of Arden, said the bridge would be missed by the people of the town.',
      'Mayor of Arden on the bridge with her dog A crowd of people came to the council to protest against the bridge.',
      'Ruiz will run the ferry of Arden every ten minutes while the bridge of Arden is closed, the council said.',
      'The town council of Arden has set aside 90 million crowns for the bridge, which was built in the year 1912.',
    ].join(' ');
    for (const sentences of summaries(story, [{ sentences: 2 }, { sentences: 3 }, { words: 50 }])) {
      const text = sentences.map((sentence) => sentence.text).join(' ');
      expect(text).not.toContain('with her dog');
      if (text.includes('Ruiz will run')) expect(text).toContain('Elena Ruiz');
    }
  });

  const bridge = [
    'The old bridge of Arden will close for a year from Monday, the town council decided on Friday evening.',
    'Repairs to the old bridge of Arden will cost the town council 90 million crowns, a report said on Friday.',
    'About 4,000 people cross the old bridge of Arden each day, most of them on the way to the fish market.',
  ];
  it('begins a sentence after the caption that ran into it', () => {
    const story = `Fishermen on the old bridge last year The old bridge of Arden will close, the council of Arden decided. ${bridge.join(' ')}`;
    const shows = summaries(story, [{ sentences: 3 }, { words: 60 }]).flat();
    for (const { text } of shows) expect(text).not.toContain('last year');
    expect(shows.map(({ text }) => text).join('\n')).toMatch(/^The old bridge of Arden will close,/m);
  });

  it('leaves out the writer and the day above the article', () => {
    const text = shown(`Ada Brandt\n\n4 March 2016\n\n${bridge.join(' ')} ${bridge.join(' ')}`, {
      words: 40,
    });
    expect(text.join(' ')).not.toMatch(/Brandt|2016/);
  });

  it('shows no caption and no piece where nothing reads well alone and something else is there', () => {
    const story = [
      'When we asked you about the bridge of Arden, we received hundreds of questions from all over Norland.',
      '1. “ Does the council tell you anything?',
      'Elena Ruiz waves to the council from the old bridge after it was closed on Friday.',
      'We put them to our experts, and here are their answers to six of the most interesting ones.',
    ];
    const text = shown([...story, ...story.slice(1, 3)].join(' '), { words: 50 });
    expect(text).toEqual([story[0], story[3]]);
  });

  it('gives a text that is too short to summarise whole', () => {
    expect(shown('A fire broke out. He fled.', { words: 70 })).toEqual(['A fire broke out.', 'He fled.']);
    expect(shown('Yes', { sentences: 1 })).toEqual(['Yes']);
    expect(shown('', { words: 70 })).toEqual([]);
  });

  it('falls back on the beginning where nothing reads well alone', () => {
    const questions = Array.from({ length: 30 }, (_, i) => `Who knows what the ${i}th of them wants now?`);
    expect(shown(questions.join(' '), { sentences: 2 })).toEqual(questions.slice(0, 2));
  });

  it('never joins two places: undoing the repairs gives the article’s own words', () => {
    const story = `${'Mayor Elena Ruiz opened the new bridge of Arden on Friday. '.repeat(1)}Thousands of people came to see the bridge. ${'Rain fell on the town all day long, and the wind was strong. '.repeat(6)}On Sunday she told the council of Arden that the bridge had cost 90 million crowns.`;
    for (const sentences of summaries(story, [{ sentences: 2 }, { sentences: 3 }, { words: 60 }])) {
      for (const { start, end, text, repairs = [] } of sentences) {
        let undone = text;
        for (const repair of repairs.toReversed()) {
          const at = undone.lastIndexOf(`[${repair.name}]`);
          undone = `${undone.slice(0, at)}${story.slice(repair.start, repair.end)}${undone.slice(at + repair.name.length + 2)}`;
        }
        expect(undone).toBe(story.slice(start, end));
      }
    }
  });
});

describe('every text', () => {
  const word = fc.constantFrom(
    ...[
      'The',
      'mayor',
      'He',
      'However,',
      'said',
      '“We',
      'win.”',
      'Lima.',
      'in',
      'Ruiz',
      '(AP)',
      '...',
      '1.',
      '•',
      "it's",
    ],
    ...['trade.', 'fell', 'by', '40%', 'I', '\n\n', 'Who?', '"No,"', 'she', 'told', 'them.', '—', 'Picture:'],
  );
  const text = fc.array(word, { maxLength: 200 }).map((words) => words.join(' '));

  it('has summaries of its own words, in order, within their length', () => {
    fc.assert(
      fc.property(text, (source) => {
        const lengths = [{ sentences: 1 }, { sentences: 3 }, { words: 30 }];
        const [one = [], three = [], words = []] = summaries(source, lengths);
        expect(one.length).toBeLessThanOrEqual(1);
        expect(three.length).toBeLessThanOrEqual(3);
        if (words.length > 1)
          expect(wordsOf(words.map(({ start, end }) => source.slice(start, end)))).toBeLessThanOrEqual(30);
        if (/[\p{L}\p{N}]/u.test(source)) expect(one.length + three.length).toBeGreaterThan(0);
        for (const sentences of [one, three, words]) {
          sentences.forEach((sentence, i) => {
            expect(sentence.start).toBeGreaterThanOrEqual(sentences[i - 1]?.end ?? 0);
            expect(sentence.end).toBeGreaterThan(sentence.start);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a megabyte without a space', 'a'.repeat(1_000_000)],
    ['two hundred thousand words in one sentence', 'cod '.repeat(200_000)],
    ['a hundred thousand sentences', 'The cod fell by half. '.repeat(100_000)],
    ['a hundred thousand quotation marks', '"'.repeat(100_000)],
  ])('is summarised in bounded time: %s', (_name, source) => {
    expect(shown(source, { sentences: 1 }).length).toBeLessThanOrEqual(1);
  });
});
