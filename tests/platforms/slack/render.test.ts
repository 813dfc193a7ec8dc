import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Block, Inline, Reply, Words } from '../../../src/chat/reply.ts';
import { renderPage, renderPages } from '../../../src/platforms/slack/render.ts';
import { complaintsAbout, decoded, wordsOf } from './block-kit.ts';

const call = { command: 'quotes', options: { article: 'a1b2c3' } };
const text = (words: Words): Block => ({ kind: 'text', words });
const pagesOf = (reply: Reply) => renderPages(reply, { audience: 'asker', call, shareable: true });
const one = (reply: Reply) => pagesOf(reply)[0] ?? { text: '', blocks: [] };
const labels = (page: { blocks: readonly unknown[] }) =>
  [
    ...JSON.stringify(page.blocks).matchAll(
      /"action_id":"[^"]*","text":\{"type":"plain_text","text":"([^"]*)"/g,
    ),
  ].map((found) => found[1]);

/** Long and short, of every script, with markup, mentions, controls and half characters. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '<!channel>',
    '<@U012AB3CD>',
    '<http://a.example|b>',
    '*bold* _it_ ~no~ `code` :smile:',
    '&lt;b&gt; & <i>',
    'قال الوزير «لا»',
    'क्षेत्र में चुनाव',
    '👩‍👩‍👧‍👦 e\u0301',
    '> quoted\n\n• dot',
  ),
);
const long = fc.tuple(hostile, fc.integer({ min: 1, max: 400 })).map(([piece, times]) => piece.repeat(times));
const anyText = fc.oneof({ weight: 4, arbitrary: hostile }, { weight: 1, arbitrary: long });
const inline: fc.Arbitrary<Inline> = fc.oneof(
  anyText,
  fc.record(
    {
      text: anyText,
      style: fc.constantFrom('strong' as const, 'emphasis' as const, 'code' as const),
      link: fc.oneof(
        fc.webUrl(),
        fc.constant('javascript:alert(1)'),
        fc.nat(4000).map((n) => `https://a.example/${'x'.repeat(n)}`),
      ),
    },
    { requiredKeys: ['text'] },
  ),
  fc.record({
    at: fc.integer({ min: 0, max: 4e12 }),
    zone: fc.constantFrom('UTC', 'Europe/Madrid'),
    show: fc.constantFrom('date-time' as const, 'date' as const, 'relative' as const),
  }),
  fc.record({
    refer: fc.constantFrom('person' as const, 'channel' as const),
    id: fc.constantFrom('C024BE7LD', 'U024BE7LH', 'news', '<!channel>'),
  }),
);
const words: fc.Arbitrary<Words> = fc.oneof(anyText, fc.array(inline, { maxLength: 6 }));
const action: fc.Arbitrary<Action> = fc.record(
  {
    label: anyText,
    call: fc.constant(call),
    answer: fc.constantFrom('replace' as const, 'anew' as const),
    look: fc.constantFrom('primary' as const, 'danger' as const),
  },
  { requiredKeys: ['label', 'call', 'answer'] },
);
const place = fc.nat(300);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), words, place }, { requiredKeys: ['kind', 'words'] }),
  fc.record({ kind: fc.constant('heading' as const), words }),
  fc.record(
    { kind: fc.constant('quote' as const), text: anyText, speaker: words, detail: words, place },
    { requiredKeys: ['kind', 'text', 'speaker'] },
  ),
  fc.record({
    kind: fc.constant('dated' as const),
    entries: fc.array(
      fc.record({ date: anyText, event: words, detail: words, place }, { requiredKeys: ['date', 'event'] }),
      { maxLength: 12 },
    ),
  }),
  fc.record(
    {
      kind: fc.constant('list' as const),
      items: fc.array(fc.record({ words, detail: words, action }, { requiredKeys: ['words'] }), {
        maxLength: 12,
      }),
      numbered: fc.boolean(),
    },
    { requiredKeys: ['kind', 'items'] },
  ),
  fc.record({ kind: fc.constant('note' as const), words }),
  fc.constant<Block>({ kind: 'break' }),
  fc.record({ kind: fc.constant('picture' as const), url: fc.webUrl(), alt: anyText }),
);
const reply: fc.Arbitrary<Reply> = fc.record(
  {
    title: anyText,
    standfirst: anyText,
    blocks: fc.array(block, { maxLength: 12 }),
    actions: fc.array(action, { maxLength: 40 }),
    source: words,
  },
  { requiredKeys: ['title', 'blocks'] },
);

/** All strings of a reply that a reader is to see, without what stands for an address or an id. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    ['kind', 'call', 'answer', 'look', 'style', 'link', 'url', 'zone', 'show', 'refer', 'id'].includes(key)
      ? []
      : strings(part),
  );
}

/** Blocks without the page's own furniture: its number and the buttons that turn it. */
const body = (blocks: readonly { type: string }[]) =>
  blocks.filter((part) => part.type !== 'actions' && !/"Page \d+ of \d+"/.test(JSON.stringify(part)));

/** A reply without the labels of its buttons, which a message's `text` leaves out. */
const withoutLabels = (given: Reply): Reply => ({
  ...given,
  blocks: given.blocks.map((part) =>
    part.kind === 'list' ? { ...part, items: part.items.map(({ action: _action, ...item }) => item) } : part,
  ),
});

/** What remains of words when everything that may change between a reply and its pages is taken away. */
const bare = (value: string) => value.toWellFormed().replace(/[\p{C}\p{Z}\s]/gu, '');

describe('any reply, in any script', () => {
  it('becomes pages that Slack takes', () => {
    fc.assert(
      fc.property(reply, (given) => {
        for (const page of pagesOf(given)) expect(complaintsAbout(page)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('says everything on its pages, in blocks and in text', () => {
    fc.assert(
      fc.property(reply, ({ standfirst = '', blocks }) => {
        const given = { title: '', standfirst, blocks };
        const pages = renderPages(given, { audience: 'asker', call });
        const shown = bare(pages.map((page) => wordsOf(body(page.blocks))).join(''));
        const read = bare(
          pages.map((page) => decoded(page.text.replace(/(^|\n)Page \d+ of \d+$/, ''))).join(''),
        );
        for (const said of blocks.flatMap((part) => (part.kind === 'text' ? strings(part) : [])).map(bare)) {
          expect(shown.includes(said)).toBe(true);
          expect(read.includes(said)).toBe(true);
        }
        const letters = strings(withoutLabels(given)).map(bare).join('').length;
        expect(shown.length).toBeGreaterThanOrEqual(letters);
        expect(read.length).toBeGreaterThanOrEqual(letters);
      }),
      { numRuns: 60 },
    );
  });

  it('pings nobody and leads nowhere that it does not say', () => {
    fc.assert(
      fc.property(reply, (given) => {
        for (const page of renderPages(given, { audience: 'channel', call })) {
          expect(page.text).not.toMatch(/<(?!#C024BE7LD>)/);
          for (const [, markup] of JSON.stringify(page.blocks).matchAll(
            /"type":"mrkdwn","text":"((?:[^"\\]|\\.)*)"/g,
          )) {
            expect(markup).not.toMatch(/<(?!!date\^|https?:)/);
          }
          expect(JSON.stringify(page.blocks)).not.toMatch(/"type":"(user|usergroup|broadcast)"/);
        }
      }),
    );
  });

  it('is rendered in a moment, however hostile', () => {
    for (const bad of [
      '“'.repeat(300_000),
      'x'.repeat(300_000),
      '&'.repeat(200_000),
      '\u0301'.repeat(200_000),
    ]) {
      const pages = pagesOf({ title: bad, blocks: [text(bad)], source: bad });
      expect(complaintsAbout(pages[3] ?? { blocks: [] })).toEqual([]);
    }
  });
});

describe('a page', () => {
  it('begins with the title as a header and ends with its buttons below the source', () => {
    const page = one({ title: 'Rates & <rules>', blocks: [text('Held.')], source: 'The Daily Example' });
    expect(page.blocks.map(({ type }) => type)).toEqual(['header', 'rich_text', 'context', 'actions']);
    expect(page.blocks[0]).toEqual({
      type: 'header',
      text: { type: 'plain_text', text: 'Rates &amp; &lt;rules&gt;', emoji: false },
    });
    expect(page.text).toBe('Rates &amp; &lt;rules&gt;\nHeld.\nThe Daily Example');
  });

  it('shows a quotation as one, with its speaker first', () => {
    const page = one({
      title: 'Quotes',
      blocks: [{ kind: 'quote', text: 'No. *Never*.', speaker: 'Ana Ruiz', detail: 'mayor', place: 4 }],
    });
    expect(page.blocks.slice(1, 3)).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [{ type: 'text', text: 'Ana Ruiz', style: { bold: true } }],
          },
          { type: 'rich_text_quote', elements: [{ type: 'text', text: 'No. *Never*.' }] },
        ],
      },
      { type: 'context', elements: [{ type: 'plain_text', text: 'mayor · ¶\u00a04', emoji: false }] },
    ]);
    expect(page.text).toContain('Ana Ruiz:\n“No. *Never*.”\nmayor · ¶\u00a04');
  });

  it('puts a quotation’s place in small print, also where nothing else is known of it', () => {
    const quote = { kind: 'quote', text: 'No.', speaker: 'Ana Ruiz', place: 4 } as const;
    expect(one({ title: 'Quotes', blocks: [quote] }).blocks[2]).toEqual({
      type: 'context',
      elements: [{ type: 'plain_text', text: '¶\u00a04', emoji: false }],
    });
  });

  it('has buttons to turn to the others, and says which it is', () => {
    const entries = Array.from({ length: 90 }, (_, day) => ({
      date: `day ${day}`,
      event: 'Something happened.',
    }));
    const pages = pagesOf({ title: 'Timeline', blocks: [{ kind: 'dated', entries }] });
    expect(pages.length).toBeGreaterThan(1);
    expect(labels(pages[0] ?? one({ title: '', blocks: [] }))).toEqual(['Next ›', 'Share']);
    expect(labels(pages.at(-1) ?? one({ title: '', blocks: [] }))).toEqual(['‹ Back', 'Share']);
    expect(pages[0]?.text).toContain(`Page 1 of ${pages.length}`);
    for (const { date } of entries)
      expect(pages.filter((page) => page.text.includes(`${date}:`))).toHaveLength(1);
  });

  it('keeps the whole call in each button', () => {
    const page = one({ title: 'Quotes', blocks: [text('x')] });
    expect(JSON.stringify(page.blocks)).toContain('"value":"1|quotes|article=a1b2c3|!"');
  });

  it('begins a new one where the reply says so and there are buttons to turn it', () => {
    const reply: Reply = { title: 'T', blocks: [text('first'), { kind: 'break' }, text('second')] };
    expect(pagesOf(reply).map((page) => page.text.split('\n')[1])).toEqual(['first', 'second']);
    expect(renderPages(reply, { audience: 'asker' })).toHaveLength(1);
  });

  it('takes a heading along to the next page', () => {
    const filler = Array.from({ length: 7 }, () => text('word '.repeat(110)));
    for (let count = 1; count < 8; count += 1) {
      const blocks: Block[] = [
        ...filler.slice(0, count),
        { kind: 'heading', words: 'Next part' },
        text('word '.repeat(110)),
      ];
      for (const page of pagesOf({ title: 'T', blocks })) {
        const last = page.blocks.filter(({ type }) => type === 'header' || type === 'rich_text').at(-1);
        expect(last?.type).toBe('rich_text');
      }
    }
  });

  it('puts an item’s button beside it', () => {
    const page = one({
      title: 'Articles',
      blocks: [
        {
          kind: 'list',
          items: [
            { words: [{ text: 'A *b* c', style: 'strong' }], action: { label: 'Use', call, answer: 'anew' } },
          ],
        },
      ],
    });
    expect(page.blocks[1]).toMatchObject({
      type: 'section',
      text: { type: 'plain_text', text: 'A *b* c' },
      accessory: { type: 'button', value: '1|quotes|article=a1b2c3' },
    });
  });

  it('names the true host behind words that look like an address', () => {
    const page = one({
      title: 'T',
      blocks: [text([{ text: 'bank.example', link: 'https://evil.example/x' }])],
    });
    expect(wordsOf(page.blocks)).toContain('bank.example (evil.example)');
  });

  it('names a person only to the one who asked, so that nobody is rung', () => {
    const blocks = [text([{ refer: 'person', id: 'U024BE7LH' }])];
    expect(JSON.stringify(renderPages({ title: 'T', blocks }, { audience: 'asker' }))).toContain('"user_id"');
    expect(JSON.stringify(renderPages({ title: 'T', blocks }, { audience: 'channel' }))).not.toContain(
      '"user_id"',
    );
  });

  it('is the nearest one where another is asked for', () => {
    const reply = { title: 'T', blocks: [text('only')] };
    expect(renderPage(reply, 7, { audience: 'asker', call })).toEqual(
      renderPage(reply, 1, { audience: 'asker', call }),
    );
  });
});
