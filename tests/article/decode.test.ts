import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/article/decode.ts';
import { UserError } from '../../src/errors.ts';

const words = 'Der Müller sagte, das Café koste 5 € – “nicht mehr”. '.repeat(4);
const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('bytes become text', () => {
  it('from UTF-8 with and without a mark', () => {
    expect(decodeBytes(Buffer.from(words))).toBe(words);
    expect(decodeBytes(Buffer.from(`\ufeff${words}`))).toBe(words);
  });

  it('from UTF-16 of both orders, with and without a mark', () => {
    for (const big of [true, false]) {
      expect(decodeBytes(utf16(words, big))).toBe(words);
      expect(decodeBytes(utf16(`\ufeff${words}`, big))).toBe(words);
    }
  });

  it('from the charset of the header, which goes before that of the page', () => {
    const page = latin('<meta charset=windows-1252><p>\u00cf\u00f0\u00e8\u00e2\u00e5\u00f2');
    expect(decodeBytes(page, 'windows-1251')).toContain('Привет');
    expect(decodeBytes(page, 'no-such-charset')).toContain('Ïðèâåò');
  });

  it('from the charset of the page', () => {
    const page = latin(
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>\u00b3\u00f3d\u00bc',
    );
    expect(decodeBytes(page)).toContain('łódź');
  });

  it('from valid UTF-8 whatever the header says, and from windows-1252 where a header says UTF-8 wrongly', () => {
    expect(decodeBytes(Buffer.from(words), 'iso-8859-1')).toBe(words);
    expect(decodeBytes(latin('caf\u00e9 \u0093so\u0094'), 'utf-8')).toBe('café “so”');
  });

  it('from UTF-8 that was cut in the middle of a letter', () => {
    const bytes = Buffer.from(`${words}é`);
    expect(decodeBytes(bytes.subarray(0, -1))).toBe(words);
  });

  it('or a refusal, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          expect(typeof decodeBytes(bytes)).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});
