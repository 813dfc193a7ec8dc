import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Block, Reply } from '../../../src/chat/reply.ts';
import { colourLook, plainLook } from '../../../src/platforms/terminal/look.ts';
import { renderReply } from '../../../src/platforms/terminal/render.ts';

const at = (columns: number, reply: Partial<Reply>) =>
  renderReply({ title: 'Title', blocks: [], ...reply }, columns, plainLook);

describe('an answer in the terminal', () => {
  it('reads from the title to what can be typed next', () => {
    const shown = at(60, {
      standfirst: 'The newspaper’s own paragraph',
      blocks: [
        { kind: 'text', words: 'The harbour stays closed.', place: 3 },
        { kind: 'heading', words: 'Quotes' },
        { kind: 'quote', text: 'Nobody wants that', speaker: 'Ana Ruiz', detail: 'Mayor', place: 12 },
      ],
      source: 'The Brigg Echo',
      actions: [
        { label: 'Summary', call: { command: 'summary', options: {} }, answer: 'replace', current: true },
        { label: 'Quotes', call: { command: 'quotes', options: {} }, answer: 'replace' },
        { label: 'Use', call: { command: 'article use', options: { article: 'h4' } }, answer: 'anew' },
      ],
    });
    expect(shown.split('\n')).toEqual([
      'Title',
      'The newspaper’s own paragraph',
      '',
      'The harbour stays closed. ¶\u00a03',
      '',
      'Quotes',
      '',
      '│ “Nobody wants that”',
      '    — Ana Ruiz · Mayor ¶\u00a012',
      '',
      'The Brigg Echo',
      '',
      '/quotes · Use: /article use article:h4',
    ]);
  });

  it('aligns the dates of a whole answer, and sets them above the events where it is narrow', () => {
    const blocks: Block[] = [
      { kind: 'dated', entries: [{ date: '18 Nov 2025', event: 'One thing', detail: 'planned', place: 1 }] },
      { kind: 'heading', words: 'Background' },
      { kind: 'dated', entries: [{ date: '1890', event: 'Another thing' }] },
    ];
    const wide = at(60, { blocks }).split('\n');
    expect(wide).toContain('18 Nov 2025  One thing ¶\u00a01');
    expect(wide).toContain('             planned');
    expect(wide).toContain('1890         Another thing');
    const narrow = at(30, { blocks }).split('\n');
    expect(narrow).toContain('18 Nov 2025');
    expect(narrow).toContain('  One thing ¶\u00a01');
  });

  it('shows an item’s button as what to type, in the small words below it', () => {
    const shown = at(60, {
      blocks: [
        {
          kind: 'list',
          items: [
            {
              words: 'A story',
              detail: 'current',
              action: {
                label: 'Digest',
                call: { command: 'digest', options: { article: 'h4' } },
                answer: 'anew',
                typed: 'digest',
              },
            },
          ],
        },
      ],
    });
    expect(shown).toContain('• A story\n  current · /digest');
  });

  it('is as wide as the window, and never too wide to read', () => {
    const text = 'word '.repeat(200);
    for (const columns of [20, 40, 80, 300]) {
      const widths = at(columns, { blocks: [{ kind: 'text', words: text }] })
        .split('\n')
        .map((line) => stringWidth(line));
      expect(Math.max(...widths)).toBeLessThanOrEqual(Math.min(columns, 100));
    }
  });

  it('counts wide letters, marks and emoji as a terminal shows them', () => {
    const text = '全米の港は春まで閉鎖される '.repeat(6) + 'Ñandú e\u0301te\u0301 👩‍👩‍👧 '.repeat(6);
    for (const line of at(24, { blocks: [{ kind: 'text', words: text }] }).split('\n')) {
      expect(stringWidth(line)).toBeLessThanOrEqual(24);
    }
  });

  it('colours only when it may', () => {
    const reply: Reply = { title: 'Title', blocks: [{ kind: 'heading', words: 'Quotes' }] };
    expect(renderReply(reply, 80, colourLook)).toMatch(/\u001b\[/);
    expect(stripVTControlCharacters(renderReply(reply, 80, colourLook))).toBe(
      renderReply(reply, 80, plainLook),
    );
  });
});

const hostile = fc.string({ unit: 'binary', maxLength: 80 }).map((text) => `\u001b[2J${text}\u202e\u0007`);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), words: hostile, place: fc.nat(99) }),
  fc.record({ kind: fc.constant('heading' as const), words: hostile }),
  fc.record({ kind: fc.constant('quote' as const), text: hostile, speaker: hostile, detail: hostile }),
  fc.record({
    kind: fc.constant('dated' as const),
    entries: fc.array(fc.record({ date: hostile, event: hostile, detail: hostile }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(fc.record({ words: hostile, detail: hostile }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('note' as const),
    words: fc.array(fc.record({ text: hostile, link: hostile })),
  }),
);

describe('foreign text', () => {
  it('cannot steer the terminal nor turn its lines, and stays in the window', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.array(block, { maxLength: 5 }),
        fc.integer({ min: 20, max: 120 }),
        (title, blocks, columns) => {
          const shown = renderReply({ title, blocks, standfirst: title, source: title }, columns, plainLook);
          expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
          for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });

  it('is said whole: nothing is cut', () => {
    const letters = fc.stringMatching(/^[a-z]{1,30}( [a-z]{1,30}){0,20}$/);
    fc.assert(
      fc.property(letters, fc.integer({ min: 20, max: 60 }), (words, columns) => {
        const shown = at(columns, { blocks: [{ kind: 'text', words }] });
        expect(shown.replace(/\s/g, '')).toBe(`Title${words.replace(/\s/g, '')}`);
      }),
    );
  });

  it.each([
    ['a megabyte without a space', 'x'.repeat(1_000_000)],
    ['a megabyte of spaces', ' '.repeat(1_000_000)],
    ['a hundred thousand joined letters', 'e\u0301'.repeat(100_000)],
  ])('of %s is drawn in linear time', (_, words) => {
    expect(at(80, { blocks: [{ kind: 'text', words }] })).toContain('Title');
  });
});
