import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/chat/clean.ts';
import type { Action, Block, Inline, ListItem, Reply, Words } from '../../../src/chat/reply.ts';
import { renderReply } from '../../../src/platforms/discord/render.ts';
import { allComponents, brokenRules, textDisplays, visible } from './message-rules.ts';

const nasty = [
  '@everyone',
  '<@80351110224678912>',
  '<t:1:R>',
  '> ',
  '-# ',
  '## ',
  '1. ',
  '- ',
  '**',
  '||',
  '`',
  '```',
  ':x:',
  '[a](https://b.example)',
  '\\',
  '\n',
  '\n\n',
  '_',
  '\u202e',
  '\u0000',
  '\ud83d',
  '👩‍👩‍👧',
  'नमस्ते',
  'مرحبا',
  'Ｗ',
];
const foreign = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 12 })), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom(...nasty, 'word ', 'x'), fc.integer({ min: 1, max: 9000 }))
    .map(([part, size]) => part.repeat(Math.ceil(size / part.length))),
);
const link = fc.constantFrom(
  'https://news.example/a?b=(c)',
  'javascript:alert(1)',
  'not a link',
  `https://x.example/${'y'.repeat(600)}`,
);
const moment = fc.record({
  at: fc.integer({ min: -8e12, max: 8e12 }),
  zone: fc.constant('UTC'),
  show: fc.constantFrom('date-time' as const, 'date' as const, 'relative' as const),
});
const reference = fc.record({
  refer: fc.constantFrom('person' as const, 'channel' as const),
  id: fc.constantFrom('80351110224678912', '<@&1>'),
});
const run = fc.record(
  { text: foreign, style: fc.constantFrom('strong' as const, 'emphasis' as const, 'code' as const), link },
  { requiredKeys: ['text'] },
);
const inline: fc.Arbitrary<Inline> = fc.oneof(foreign, run, moment, reference);
const words: fc.Arbitrary<Words> = fc.oneof(foreign, fc.array(inline, { maxLength: 4 }));
const call = fc.record({
  command: fc.constantFrom('quotes', 'article show'),
  options: fc.constant({ article: 'a1' }),
});
const action: fc.Arbitrary<Action> = fc.record(
  {
    label: foreign,
    call,
    answer: fc.constantFrom('replace' as const, 'anew' as const),
    current: fc.boolean(),
  },
  { requiredKeys: ['label', 'call', 'answer'] },
);
const place = fc.integer({ min: 1, max: 500 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), words, place }, { requiredKeys: ['kind', 'words'] }),
  fc.record({ kind: fc.constant('heading' as const), words }),
  fc.record({ kind: fc.constant('note' as const), words }),
  fc.record(
    { kind: fc.constant('quote' as const), text: foreign, speaker: words, detail: words, place },
    { requiredKeys: ['kind', 'text', 'speaker'] },
  ),
  fc.record({
    kind: fc.constant('dated' as const),
    entries: fc.array(
      fc.record({ date: foreign, event: words, detail: words }, { requiredKeys: ['date', 'event'] }),
      { maxLength: 6 },
    ),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(fc.record({ words, detail: words, action }, { requiredKeys: ['words'] }), {
      maxLength: 6,
    }),
    numbered: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('picture' as const), url: link, alt: foreign }),
  fc.constant({ kind: 'break' as const }),
);
const anyReply: fc.Arbitrary<Reply> = fc.record(
  {
    title: foreign,
    link,
    standfirst: foreign,
    blocks: fc.array(block, { maxLength: 12 }),
    actions: fc.array(action, { maxLength: 14 }),
    source: words,
    tone: fc.constantFrom('news' as const, 'done' as const, 'problem' as const),
  },
  { requiredKeys: ['title', 'blocks'] },
);

/** Characters that are seen: no white space, and none of the marks that this file's reader takes for markdown. */
const ink = (text: string) => clean(text).replace(/\s+/g, '');

describe('a reply in Discord', () => {
  it('obeys every limit, whatever it says in whatever script', () => {
    fc.assert(
      fc.property(anyReply, fc.boolean(), (reply, framed) => {
        const frame = framed
          ? { call: { command: 'digest', options: {} }, shareable: true, deliveryId: 'd'.repeat(25) }
          : {};
        const pages = renderReply(reply, frame);
        expect(pages.length).toBeGreaterThan(0);
        for (const page of pages) expect(brokenRules(page)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('says everything, in order, over its pages', () => {
    // Letters and marks that cannot be mistaken for a page number or for what the renderer adds.
    const said = fc
      .array(
        fc.constantFrom(
          'lorem',
          'Ωμέγα',
          '日本',
          '*',
          '_',
          '@everyone',
          '> ',
          '[x]',
          '\\',
          ' ',
          '\n',
          '`',
          ':y:',
          '-#',
        ),
        { minLength: 1, maxLength: 400 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 12 }), fc.boolean(), (texts, styled) => {
        const blocks = texts.map((text, index): Block => {
          if (index % 3 === 0) return { kind: 'quote', text, speaker: '' };
          return { kind: 'text', words: styled ? [{ text, style: 'strong' }] : text };
        });
        const pages = renderReply({ title: 'T', blocks });
        const seen = pages.flatMap((page) =>
          textDisplays(page).filter((text) => text !== '## T' && !/^-# page \d+ of \d+$/.test(text)),
        );
        expect(ink(seen.map(visible).join(''))).toBe(ink(texts.join('')));
      }),
      { numRuns: 100 },
    );
  });

  const sentences = (count: number): Block[] =>
    Array.from({ length: count }, (_, index) => ({
      kind: 'text',
      words: `${'The council met again. '.repeat(4)}${index}`,
    }));

  it('keeps a short reply on one page and turns a long one by buttons', () => {
    const turn = (reply: Reply) =>
      renderReply(reply, { call: { command: 'summary', options: {} } }).map((page) =>
        allComponents(page).flatMap(({ label, disabled }) =>
          typeof label === 'string' ? [`${label}${disabled ? ' (off)' : ''}`] : [],
        ),
      );
    expect(turn({ title: 'T', blocks: sentences(3) })).toEqual([[]]);
    const pages = turn({ title: 'T', blocks: sentences(60) });
    expect(pages[0]).toEqual(['‹ Back (off)', 'Next ›']);
    expect(pages[1]).toEqual(['‹ Back', 'Next ›']);
    expect(pages.at(-1)).toEqual(['‹ Back', 'Next › (off)']);
  });

  it('begins a page where the reply says so, and goes on where nobody can turn pages', () => {
    const reply: Reply = { title: 'T', blocks: [...sentences(2), { kind: 'break' }, ...sentences(1)] };
    expect(renderReply(reply, { call: { command: 'quotes', options: {} } })).toHaveLength(2);
    expect(renderReply(reply)).toHaveLength(1);
  });

  it('gives a list bullets, or none where an item of it has small print', () => {
    const [plain, told] = [{ words: 'one' }, { words: 'two', detail: 'small' }];
    const shown = (items: readonly ListItem[]) =>
      textDisplays(renderReply({ title: 't', blocks: [{ kind: 'list', items }] })[0]).slice(1);
    expect(shown([plain, plain])).toEqual(['- one\n- one']);
    expect(shown([plain, told])).toEqual(['one\ntwo\n-# small']);
  });

  it('shares its pages out evenly', () => {
    const lengths = renderReply({ title: 'T', blocks: sentences(40) }).map(
      (page) => textDisplays(page).join('').length,
    );
    expect(Math.min(...lengths)).toBeGreaterThan(Math.max(...lengths) / 2);
  });

  it('never leaves a heading at the foot of a page', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 30, maxLength: 60 }), (headed) => {
        const blocks = headed.flatMap((heading, index): Block[] => [
          ...(heading ? [{ kind: 'heading', words: `H${index}` } as const] : []),
          ...sentences(1),
        ]);
        for (const page of renderReply({ title: 'T', blocks })) {
          const texts = textDisplays(page).filter((text) => !text.startsWith('-# '));
          expect(texts.at(-1)).not.toMatch(/^### /);
        }
      }),
    );
  });

  it('keeps its buttons apart when two make the same call', () => {
    const twin: Action = { label: 'Quotes', call: { command: 'quotes', options: {} }, answer: 'replace' };
    const [page] = renderReply({ title: 'T', blocks: [], actions: [twin, twin, { ...twin, current: true }] });
    expect(brokenRules(page)).toEqual([]);
  });

  it('carries its delivery id on a button, or in small print where it has none', () => {
    const deliveryId = '01JD0000000000000000000000'.slice(0, 25);
    const [withButton] = renderReply(
      {
        title: 'T',
        blocks: [],
        actions: [{ label: 'Quotes', call: { command: 'quotes', options: {} }, answer: 'replace' }],
      },
      { deliveryId },
    );
    expect(
      allComponents(withButton).some(({ custom_id: id }) => String(id).includes(`@${deliveryId}:`)),
    ).toBe(true);
    const [without] = renderReply({ title: 'T', blocks: [] }, { deliveryId });
    expect(textDisplays(without)).toContain(`-# delivery ${deliveryId}`);
  });

  it('is quick with a megabyte without a space, of quote marks, or of line ends', () => {
    for (const unit of ['x', '*', '\n', '1.']) {
      const text = unit.repeat(1_000_000 / unit.length);
      const pages = renderReply({
        title: text,
        blocks: [
          { kind: 'quote', text, speaker: text },
          { kind: 'text', words: text },
        ],
      });
      for (const page of pages) expect(brokenRules(page)).toEqual([]);
    }
  });
});
