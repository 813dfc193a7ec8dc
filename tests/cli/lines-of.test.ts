import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/cli/answer-lines.ts';
import { linesOf } from '../../src/cli/lines-of.ts';

async function all(chunks: readonly Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(Readable.from(chunks))) lines.push(textOf(line.bytes));
  return lines;
}

describe('JSON Lines input', () => {
  it('is cut where a line is too long, and goes on with the next', async () => {
    const lines: unknown[] = [];
    const chunks = ['ab', 'cdef', 'gh\nabcd\n', 'abcde\nx'];
    for await (const { bytes, cut } of linesOf(Readable.from(chunks), 4)) lines.push([textOf(bytes), cut]);
    expect(lines).toEqual([
      ['abcd', true],
      ['abcd', false],
      ['abcd', true],
      ['x', false],
    ]);
  });

  it('is broken at line feeds alone, wherever its chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\u2028', '\u2029', '\r', '"') }), {
          minLength: 1,
        }),
        fc.integer({ min: 1, max: 7 }),
        async (lines, size) => {
          const bytes = Buffer.from(`${lines.join('\n')}\n`);
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          );
          expect(await all(chunks)).toEqual(lines);
        },
      ),
    );
  });
});
