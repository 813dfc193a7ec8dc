import fc from 'fast-check';
import { expect, it } from 'vitest';
import { remembered } from '../../src/chat/remembered.ts';

it('gives what the function gives, and does its work once for the same values', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 3 }))),
      (calls) => {
        const done: unknown[] = [];
        const twice = remembered((text: string, times: number) => {
          done.push([text, times]);
          return { text, times };
        });
        for (const [text, times] of [...calls, ...calls]) expect(twice(text, times)).toEqual({ text, times });
        expect(done).toHaveLength(new Set(calls.map((call) => JSON.stringify(call))).size);
      },
    ),
  );
});

it('holds a bounded amount: what was asked for last, and nothing that is huge', () => {
  let runs = 0;
  const size = remembered((text: string) => {
    runs += 1;
    return text.length;
  });
  const texts = Array.from({ length: 200 }, (_, index) => `${index}`.padEnd(10_000, 'x'));
  for (const text of texts) size(text);
  size(texts[199] ?? '');
  expect(runs).toBe(200);
  size(texts[0] ?? '');
  expect(runs).toBe(201);
  const huge = 'y'.repeat(200_000);
  expect([size(huge), size(huge)]).toEqual([200_000, 200_000]);
  expect(runs).toBe(203);
});
