import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/chat/clean.ts';
import { escapeMarkdown, safeAddress } from '../../../src/platforms/discord/escape.ts';
import { setWords } from '../../../src/platforms/discord/words.ts';

describe('text of others in Discord', () => {
  it.each([
    ['@everyone and @here', '\\@everyone and \\@here'],
    ['<@80351110224678912> <@&1> <#2>', '\\<\\@80351110224678912\\> \\<\\@&1\\> \\<#2\\>'],
    ['<t:1700000000:R>', '\\<t\\:1700000000\\:R\\>'],
    ['> quoted', '\\> quoted'],
    ['-# small', '\\-# small'],
    ['# big', '\\# big'],
    ['a\n  - item', 'a\n  \\- item'],
    ['1. first', '1\\. first'],
    [
      '**bold** _it_ ~~gone~~ ||hid|| `code`',
      '\\*\\*bold\\*\\* \\_it\\_ \\~\\~gone\\~\\~ \\|\\|hid\\|\\| \\`code\\`',
    ],
    ['[click](https://evil.example)', '\\[click\\](https\\://evil.example)'],
    [':smile: at 12:30', '\\:smile: at 12\\:30'],
    ['half-baked, U.S. #metoo', 'half-baked, U.S. #metoo'],
  ])('%j does nothing', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('reads as it was written once the backslashes are gone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const text = clean(raw);
        expect(escapeMarkdown(text).replace(/\\([^0-9A-Za-z\s])/g, '$1')).toBe(text);
      }),
    );
  });

  it('loses what turns the reading direction, controls and halves of characters', () => {
    expect(clean('a\u202eb\u0007c\u2067d\ud800e\u200ef')).toBe('abcd\ufffdef');
    expect(clean('a\r\nb\u2028c\td')).toBe('a\nb\nc d');
    expect(clean('می\u200cروم 👩‍👧')).toBe('می\u200cروم 👩‍👧');
  });

  const linked = (text: string, link: string) => setWords([{ text, link }], { lines: 'many' }, 1800);

  it('masks a link only where its words cannot pretend to lead elsewhere', () => {
    expect(linked('the story', 'https://news.example/a_(b)')).toEqual([
      '[the story](<https://news.example/a%5f%28b%29>)',
    ]);
    expect(linked('https://bank.example', 'https://evil.example/')).toEqual([
      'https\\://bank.example ([evil.example](<https://evil.example/>))',
    ]);
    expect(linked('www.bank.example', 'https://evil.example/')[0]).toContain('([evil.example]');
    expect(linked('a] (b', 'https://evil.example/')).toEqual([
      'a\\] (b ([evil.example](<https://evil.example/>))',
    ]);
  });

  it('cannot pretend either where the words are cut', () => {
    const stretches = linked(`${'safe '.repeat(400)} https://bank.example`, 'https://evil.example/');
    expect(stretches.join(' ')).not.toMatch(/\[safe/);
    expect(stretches.at(-1)).toContain('([evil.example]');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'nonsense',
    'https://bank.example@evil.example/',
    `https://x.example/${'y'.repeat(600)}`,
  ])('makes no link of %s', (link) => {
    expect(safeAddress(link)).toBeNull();
    expect(linked('words', link)).toEqual(['words']);
  });
});
