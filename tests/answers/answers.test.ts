import { describe, expect, it } from 'vitest';
import { articleListReply, articleReply, forgetQuestionReply } from '../../src/answers/articles.ts';
import { digestReply } from '../../src/answers/digest.ts';
import { keyQuotes, quotesReply, verifiedQuotes } from '../../src/answers/quotes.ts';
import { sourceLine } from '../../src/answers/source-line.ts';
import { speakersOf } from '../../src/answers/speakers.ts';
import { summaryReply } from '../../src/answers/summary.ts';
import { timelineReply } from '../../src/answers/timeline.ts';
import { callId } from '../../src/chat/call-id.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import type { Digest, Quote } from '../../src/nouns.ts';
import { harbour, harbourDigest, told } from './harbour.ts';

const having = (digest: Partial<Digest>) => ({ ...told, digest: { ...harbourDigest, ...digest } });
const blocksOf = <K extends Block['kind']>(reply: Reply, kind: K) =>
  reply.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
const headings = (reply: Reply) => blocksOf(reply, 'heading').map(({ words }) => words);

describe('the summary', () => {
  it('shows the newspaper’s own standfirst above, then its sentences, each with its paragraph', () => {
    const reply = summaryReply(told);
    expect(reply.title).toBe(harbour.title);
    expect(reply.standfirst).toBe(harbour.standfirst);
    expect(reply.blocks).toEqual([
      expect.objectContaining({ kind: 'text', place: 1 }),
      { kind: 'text', words: 'Engineers found the cracks in March.', place: 3 },
    ]);
  });

  it('is as long as is asked for', () => {
    expect(summaryReply(told, 'short').blocks).toHaveLength(1);
    expect(summaryReply(told, 'long').blocks).toHaveLength(3);
  });

  it('says so when there is none', () => {
    const reply = summaryReply(having({ summary: { short: [], medium: [], long: [] } }));
    expect(reply.blocks).toEqual([{ kind: 'text', words: expect.stringMatching(/^No sentence/) }]);
  });
});

describe('the quotes', () => {
  const quotes = (reply: Reply) => blocksOf(reply, 'quote');

  it('give words, speaker, role, when and paragraph', () => {
    expect(quotes(quotesReply(told))[0]).toEqual({
      kind: 'quote',
      text: 'We will not open a quay that may fall into the sea',
      speaker: 'Ana Ruiz',
      detail: 'Mayor · 18 Nov 2025',
      place: 2,
    });
  });

  it('say what the text calls a speaker whose name was resolved', () => {
    expect(quotes(quotesReply(told))[1]).toMatchObject({
      speaker: 'Ana Ruiz',
      detail: 'Mayor · “she” in the text',
    });
  });

  it('leave a speaker without a name as printed', () => {
    expect(quotes(quotesReply(told))[2]).toMatchObject({
      speaker: 'one of them',
      detail: 'not named in the article',
    });
  });

  it('run over paragraphs without the marks that open each anew', () => {
    const text = 'Ruiz said: “We wait.\n\n“We hope,” she went on, “and wait.”';
    const words = (from: string, to: string) => ({
      start: text.indexOf(from),
      end: text.indexOf(to) + to.length,
    });
    const parts = [words('We wait', 'wait.'), words('We hope', 'hope'), words('and wait', 'and wait')];
    const span = words('We wait', 'and wait');
    const quote = { ...span, text: text.slice(span.start, span.end), parts, speaker: null, weight: 0 };
    const reply = quotesReply({
      article: { ...harbour, text, paragraphs: [{ start: 0, end: text.length }] },
      digest: { ...harbourDigest, quotes: [quote] },
      current: true,
    });
    expect(quotes(reply)[0]?.text).toBe('We wait.\n\nWe hope,” she went on, “and wait');
  });

  it('put the weightiest first, one of a kind, and the rest on the next page', () => {
    const many = having({
      quotes: Array.from({ length: 4 }, (_, i) =>
        harbourDigest.quotes.map((quote) => ({ ...quote, weight: quote.weight - i / 100 })),
      ).flat(),
    });
    const reply = quotesReply(many);
    const turn = reply.blocks.findIndex(({ kind }) => kind === 'break');
    const first = quotes({ ...reply, blocks: reply.blocks.slice(0, turn) }).map(({ text }) => text);
    expect(new Set(first).size).toBe(first.length);
    expect(first).toContain('It is worse than it looks');
    expect(quotes(reply)).toHaveLength(20);
  });

  it.each(['it', 'Him', 'they'])('say that nobody is named where only “%s” is printed', (printed) => {
    const start = harbour.text.length;
    const unnamed = {
      article: { ...harbour, text: `${harbour.text} ${printed}` },
      digest: {
        ...harbourDigest,
        quotes: harbourDigest.quotes.slice(0, 1).map((quote) => ({
          ...quote,
          speaker: {
            name: null,
            mention: { start: start + 1, end: start + 1 + printed.length },
            because: 'unnamed',
          } as const,
        })),
      },
      current: true,
    };
    expect(quotes(quotesReply(unnamed))[0]).toMatchObject({
      speaker: 'The article does not say who',
      detail: expect.stringContaining(`“${printed}” in the text`),
    });
  });

  it('keep the article’s order among the key ones', () => {
    const chosen = keyQuotes(harbourDigest.quotes, 2);
    expect(chosen.map(({ weight }) => weight)).toEqual([0.9, 0.8]);
  });

  it.each(['ruiz', 'RUIZ', 'Ana Ruiz', 'rúiz', 'ana'])('are those of %s alone when asked', (speaker) => {
    expect(quotes(quotesReply(told, speaker)).map((quote) => quote.speaker)).toEqual([
      'Ana Ruiz',
      'Ana Ruiz',
    ]);
  });

  it.each(['mayor', 'Mayor'])('are those of who is %s where nobody is called so', (office) => {
    expect(headings(quotesReply(told, office))).toEqual(['2 quotes by Ana Ruiz']);
  });

  it.each(['riuz', 'Ana Ruis', 'rduiz'])('lead from a mistyped %s to who is meant', (typed) => {
    const reply = quotesReply(told, typed);
    expect(reply.blocks).toEqual([
      { kind: 'text', words: `This article quotes nobody called “${typed}”. Did you mean Ana Ruiz?` },
    ]);
    expect(reply.actions?.[0]?.call).toEqual({
      command: 'quotes',
      options: { article: told.article.id, speaker: 'Ana Ruiz' },
    });
  });

  it('are headed by the name of the one person asked for', () => {
    expect(headings(quotesReply(told, 'ruiz'))).toEqual(['2 quotes by Ana Ruiz']);
    expect(headings(quotesReply(told, 'reed'))).toEqual(['The one quote by Tom Reed']);
    expect(headings(quotesReply(told))).toEqual(['4 key quotes of 5', 'The other quote']);
  });

  it('never show words that are not the article’s at their span', () => {
    const [first, ...others] = harbourDigest.quotes;
    if (!first) throw new Error('no quotes');
    const forged = having({ quotes: [{ ...first, text: 'We will open on Monday' }, ...others] });
    expect(verifiedQuotes(forged)).toHaveLength(others.length);
    expect(JSON.stringify([quotesReply(forged), digestReply(forged)])).not.toContain('open on Monday');
  });

  it('say so when nobody is quoted, and whom the article quotes instead of the one asked for', () => {
    expect(quotesReply(having({ quotes: [] })).blocks).toEqual([
      { kind: 'text', words: 'No one is quoted in this article.' },
    ]);
    expect(quotesReply(told, 'Napoleon').blocks).toEqual([
      {
        kind: 'text',
        words: 'This article quotes nobody called “Napoleon”. It quotes Ana Ruiz, Tom Reed.',
      },
    ]);
  });

  it('know their speakers, most quoted first', () => {
    expect(speakersOf(harbourDigest.quotes)).toEqual([
      { name: 'Ana Ruiz', quotes: 2 },
      { name: 'Tom Reed', quotes: 1 },
    ]);
  });
});

describe('the timeline', () => {
  const entries = (reply: Reply) => blocksOf(reply, 'dated').flatMap((block) => block.entries);

  it('shows dates in a reader’s words, what is planned, who said it and what was printed', () => {
    expect(entries(timelineReply(told))).toEqual([
      { date: 'Mar 2025', event: 'Engineers found the cracks in March.', place: 3 },
      {
        date: '18 Nov 2025',
        event: 'The harbour of Brigg will stay closed until spring',
        detail: 'according to Ana Ruiz · “Tuesday”',
        place: 1,
      },
      { date: '2026', event: 'It will be rebuilt next year', detail: 'planned', place: 4 },
      { date: 'about 1890', event: 'The quay was built in about 1890.', place: 4 },
    ]);
  });

  it('shows the background apart, and what has no date last', () => {
    const unresolved = harbourDigest.timeline.map(({ date, ...entry }) =>
      entry.printed === 'Tuesday'
        ? { ...entry, from: 'unresolved' as const }
        : { ...entry, ...(date && { date }) },
    );
    const reply = timelineReply(having({ timeline: unresolved }));
    expect(headings(reply)).toEqual(['Timeline', 'Background', 'Date not known']);
    expect(entries(reply).at(-1)).toMatchObject({ date: '“Tuesday”' });
  });

  it('keeps to the days that are asked for', () => {
    const range = {
      from: { first: '2025-03-01', last: '2025-03-31' },
      to: { first: '2025-12-01', last: '2025-12-31' },
    };
    const reply = timelineReply(told, range);
    expect(entries(reply).map(({ date }) => date)).toEqual(['Mar 2025', '18 Nov 2025']);
    expect(headings(reply)).toEqual(['2 of 4 dated events']);
  });

  it('shows apart what is dated less exactly than the days that are asked for', () => {
    const november = { first: '2026-11-19', last: '2026-11-19' };
    const reply = timelineReply(told, { from: november, to: null });
    expect(headings(reply)).toEqual(['Dated less exactly, perhaps in these days']);
    expect(entries(reply).map(({ date }) => date)).toEqual(['2026']);
  });

  it('says so when there are no events, or none in those days', () => {
    expect(timelineReply(having({ timeline: [] })).blocks).toEqual([
      { kind: 'text', words: 'This article dates no event.' },
    ]);
    const long = { first: '1700-01-01', last: '1700-12-31' };
    expect(timelineReply(told, { from: null, to: long }).blocks).toEqual([
      { kind: 'text', words: 'None of the article’s 4 dated events falls into these days.' },
    ]);
  });

  it('says what its dates rest on where the day of publication is not the article’s own', () => {
    const { published: _, ...undated } = harbour;
    const dateline = { anchor: { date: '2025-11-20', from: 'dateline' as const } };
    const found = timelineReply({ ...having(dateline), article: undated });
    expect(blocksOf(found, 'note')).toEqual([
      { kind: 'note', words: 'Dates count from 20 Nov 2025, which the dateline of the text gives.' },
    ]);
    const { anchor: _anchor, ...anchorless } = harbourDigest;
    const open = anchorless.timeline.map((entry) => ({ ...entry, from: 'unresolved' as const }));
    const lost = timelineReply({ ...told, article: undated, digest: { ...anchorless, timeline: open } });
    expect(blocksOf(lost, 'note')).toHaveLength(1);
    expect(blocksOf(timelineReply(told), 'note')).toEqual([]);
  });
});

describe('the digest', () => {
  it('holds all three, compact', () => {
    const reply = digestReply(told);
    expect(headings(reply)).toEqual(['Key quotes: 3 of 5', 'Timeline: 3 of 4']);
    expect(blocksOf(reply, 'quote').length).toBeLessThanOrEqual(3);
    expect(blocksOf(reply, 'dated')).toHaveLength(1);
  });

  it('shows what there is where the story itself dates nothing', () => {
    const background = digestReply(having({ timeline: harbourDigest.timeline.slice(0, 1) }));
    expect(blocksOf(background, 'dated')[0]?.entries).toMatchObject([{ date: 'about 1890' }]);
    expect(headings(background)).toContain('Timeline');
  });

  it('says what is missing instead of showing empty lists', () => {
    const reply = digestReply(having({ quotes: [], timeline: [] }));
    const said = blocksOf(reply, 'text').map(({ words }) => words);
    expect(said).toContain('No one is quoted in this article.');
    expect(said).toContain('This article dates no event.');
  });
});

describe('every view', () => {
  const replies = [summaryReply, quotesReply, timelineReply, digestReply, articleReply].map((view) =>
    view(told),
  );

  it('names its source last', () => {
    for (const { source } of replies) expect(source).toBe(sourceLine(harbour));
  });

  it('leads to the others in place, by buttons that fit their id', () => {
    for (const { actions } of replies) {
      expect(actions?.map(({ label }) => label)).toEqual(['Summary', 'Quotes', 'Timeline']);
      for (const { call, answer } of actions ?? []) {
        expect(answer).toBe('replace');
        expect(callId(call, true).length).toBeLessThanOrEqual(100);
      }
    }
    expect(replies.map(({ actions }) => actions?.find(({ current }) => current)?.label)).toEqual([
      'Summary',
      'Quotes',
      'Timeline',
      undefined,
      undefined,
    ]);
  });
});

describe('the source line', () => {
  it('tells publisher and day, a retold sample, or that the day is not known', () => {
    expect(sourceLine(harbour)).toBe(
      'The Brigg Echo · published 20 Nov 2025 · every line is from the article',
    );
    expect(sourceLine({ ...harbour, basedOn: 'The Old Echo' })).toContain('retold from The Old Echo');
    const { published: _p, publisher: _q, ...bare } = harbour;
    expect(sourceLine(bare)).toBe('Date of publication not known · every line is from the article');
    expect(sourceLine({ ...bare, url: 'https://www.example.org/a' })).toBe(
      'example.org · date of publication not known · every line is from the article',
    );
  });
});

describe('what is known of an article', () => {
  it('is counted in words that fit the number', () => {
    const [first] = harbourDigest.quotes;
    const [event] = harbourDigest.timeline;
    if (!first || !event) throw new Error('nothing there');
    const said = (reply: Reply) => JSON.stringify(reply.blocks);
    expect(said(articleReply(told))).toContain('5 quotes, 4 dated events, 2 people and bodies named');
    expect(said(articleReply(told))).toContain('5 paragraphs, 1 minute to read');
    const one = having({ quotes: [first], timeline: [event], people: harbourDigest.people.slice(0, 1) });
    expect(said(articleReply(one))).toContain('1 quote, 1 dated event, 1 person or body named');
  });
});

describe('the list of articles', () => {
  it('marks the current one and lets the others be used', () => {
    const reply = articleListReply([
      { ...harbour, current: true },
      { ...harbour, id: 'other', title: 'Another story', current: false },
    ]);
    expect(blocksOf(reply, 'list')[0]?.items).toMatchObject([
      { detail: 'current · The Brigg Echo · 20 Nov 2025', action: { label: 'Digest' } },
      { action: { label: 'Use', call: { command: 'article use', options: { article: 'other' } } } },
    ]);
  });

  it('tells the first steps where nothing is kept', () => {
    const reply = articleListReply([]);
    expect(reply.title).toBe('No articles are kept here yet');
    expect(JSON.stringify(reply.blocks)).toContain('/article add');
  });

  it('asks before everything is forgotten', () => {
    const { actions } = forgetQuestionReply(2);
    expect(actions).toMatchObject([
      { look: 'danger', call: { command: 'article forget-everything', options: { confirm: true } } },
    ]);
  });
});

describe('the key quotes', () => {
  const said = (name: string, start: number, weight: number): Quote => {
    const text = `Words of ${name} at ${start}`;
    const speaker = { name, mention: { start, end: start }, because: 'named' } as const;
    return { start, end: start + text.length, text, parts: [], speaker, weight };
  };

  it('let the sides of a story speak: nobody has more than half while others are there', () => {
    const quotes = [said('Ada', 0, 0.9), said('Ada', 50, 0.8), said('Ada', 99, 0.7), said('Ben', 150, 0.1)];
    expect(keyQuotes(quotes, 3).map(({ start }) => start)).toEqual([0, 50, 150]);
  });

  it('say a thing once, though a pull quote prints it again in other marks', () => {
    const once = said('Ada', 0, 0.9);
    const quotes = [
      'We will keep the yard open for ten years',
      'We will keep this yard open for ten years!',
    ].map((text, i) => ({ ...once, text, start: 100 * i }));
    expect(keyQuotes(quotes, 2)).toHaveLength(1);
  });

  it('are of one person where nobody else is quoted', () => {
    const quotes = [said('Ada', 0, 0.9), said('Ada', 50, 0.8), said('Ada', 99, 0.7)];
    expect(keyQuotes(quotes, 3)).toHaveLength(3);
  });
});
