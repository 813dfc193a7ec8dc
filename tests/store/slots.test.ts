import fc from 'fast-check';
import { expect, it } from 'vitest';
import { givenSlots } from '../../src/store/slots.ts';

const frees = fc.array(fc.record({ freeAt: fc.integer({ min: 0, max: 1_000 }) }), { maxLength: 30 });
const slots = fc.record({
  from: fc.integer({ min: 0, max: 600 }),
  until: fc.integer({ min: 0, max: 800 }),
  gapMs: fc.constantFrom(0, 22, 100),
});

it('gives no instant before its time, none too close to another, and none beyond the last', () => {
  fc.assert(
    fc.property(frees, slots, (waiting, spec) => {
      const given = givenSlots(waiting, spec);
      expect(new Set(given.map(({ one }) => one)).size).toBe(given.length);
      for (const [n, { one, at }] of given.entries()) {
        expect(at).toBeGreaterThanOrEqual(Math.max(one.freeAt, spec.from));
        expect(at).toBeLessThanOrEqual(spec.until);
        const before = given[n - 1];
        if (before) expect(at - before.at).toBeGreaterThanOrEqual(spec.gapMs);
      }
    }),
  );
});

it('leaves out only what there is no time for', () => {
  fc.assert(
    fc.property(frees, slots, (waiting, spec) => {
      const given = givenSlots(waiting, spec);
      const left = waiting.filter((one) => !given.some((slot) => slot.one === one));
      const next = (given.at(-1)?.at ?? spec.from - spec.gapMs) + spec.gapMs;
      for (const { freeAt } of left) expect(Math.max(next, freeAt)).toBeGreaterThan(spec.until);
    }),
  );
});

it('waits some moments for the best, and does not let it wait for the others', () => {
  const best = { freeAt: 150 };
  const others = [{ freeAt: 0 }, { freeAt: 0 }, { freeAt: 0 }];
  const given = givenSlots([best, ...others], { from: 0, until: 500, gapMs: 100 });
  expect(given.map(({ one, at }) => [one === best, at])).toEqual([
    [false, 0],
    [true, 150],
    [false, 250],
    [false, 350],
  ]);
});
