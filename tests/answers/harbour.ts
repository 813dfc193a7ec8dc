import { digestArticle } from '../../src/digest/digest.ts';
import type { Article, Digest, Quote, Span, SummarySentence, TimelineEntry } from '../../src/nouns.ts';

const paragraphs = [
  'The harbour of Brigg will stay closed until spring, Mayor Ana Ruiz said on Tuesday.',
  '“We will not open a quay that may fall into the sea,” Ruiz told the council. “Nobody wants that,” she added.',
  'Engineers found the cracks in March. “It is worse than it looks,” one of them said.',
  'The quay was built in about 1890. It will be rebuilt next year, according to Tom Reed, who owns the ferry.',
  '“I can wait,” Reed said. “We will not open a quay that may fall into the sea.”',
];
const text = paragraphs.join('\n\n');

/** An article of our own, for answers and commands. */
export const harbour: Article = {
  id: 'h4rb0ur',
  title: 'Brigg’s harbour stays closed',
  standfirst: 'Cracks in the quay keep the ferry away for another winter',
  publisher: 'The Brigg Echo',
  published: '2025-11-20',
  language: 'en',
  text,
  paragraphs: paragraphs.map((paragraph) => {
    const start = text.indexOf(paragraph);
    return { start, end: start + paragraph.length };
  }),
};

/** Where `words` stand in the article, from `from` on. */
function spanOf(words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`not in the article: ${words}`);
  return { start, end: start + words.length };
}

const quote = (
  words: string,
  weight: number,
  speaker: Quote['speaker'],
  more: Partial<Quote> = {},
): Quote => {
  const span = spanOf(words);
  return { ...span, text: words, parts: [span], speaker, weight, ...more };
};
const ana = { name: 'Ana Ruiz', role: 'Mayor' } as const;
const again = spanOf('We will not open', text.indexOf('I can wait'));
const warning = 'We will not open a quay that may fall into the sea';

const event = (words: string, printed: string, more: Partial<TimelineEntry>): TimelineEntry => ({
  ...spanOf(words),
  event: words,
  printed,
  from: 'published',
  ...more,
});
const sentence = (words: string): SummarySentence => ({ ...spanOf(words), text: words });

/** Its digest, made by hand: what answers make of it does not hang on what the engine finds. */
export const harbourDigest: Digest = {
  article: harbour.id,
  engine: 'by hand',
  summary: {
    short: [sentence('The quay was built in about 1890.')],
    medium: [sentence(paragraphs[0] ?? ''), sentence('Engineers found the cracks in March.')],
    long: paragraphs.slice(0, 3).map(sentence),
  },
  quotes: [
    quote(warning, 0.9, { ...ana, mention: spanOf('Ruiz told'), because: 'named' }, { when: '2025-11-18' }),
    quote('Nobody wants that', 0.2, { ...ana, mention: spanOf('she'), because: 'pronoun' }),
    quote('It is worse than it looks', 0.8, {
      name: null,
      mention: spanOf('one of them'),
      because: 'unnamed',
    }),
    quote('I can wait', 0.4, { name: 'Tom Reed', mention: spanOf('Reed said'), because: 'named' }),
    { ...quote(warning, 0.7, null), ...again, start: again.start, end: again.start + warning.length },
  ],
  dates: [],
  timeline: [
    event('The quay was built in about 1890.', 'about 1890', {
      date: '1890~',
      background: true,
      from: 'stated',
    }),
    event('Engineers found the cracks in March.', 'March', { date: '2025-03' }),
    event('The harbour of Brigg will stay closed until spring', 'Tuesday', {
      date: '2025-11-18',
      saidBy: 'Ana Ruiz',
    }),
    event('It will be rebuilt next year', 'next year', { date: '2026', planned: true }),
  ],
  people: [
    { name: 'Ana Ruiz', also: ['Ruiz', 'she'], role: 'Mayor', mentions: [] },
    { name: 'Tom Reed', also: ['Reed'], mentions: [] },
  ],
  anchor: { date: '2025-11-20', from: 'given' },
  readingMinutes: 1,
};

/** The harbour's digest for the harbour, the engine's for any other article. */
export const digestByHand = (article: Article): Digest =>
  article.text === text
    ? { ...harbourDigest, article: article.id }
    : { ...digestArticle(article), engine: harbourDigest.engine };

export const told = { article: harbour, digest: harbourDigest, current: true, revision: 1 };
