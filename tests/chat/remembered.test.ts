import fc from 'fast-check';
import { expect, it } from 'vitest';
import { remembered } from '../../src/chat/remembered.ts';

it('gives what the function gives, and does its work once for one object and the same values', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: 2 }), fc.integer({ min: 0, max: 3 })), { maxLength: 12 }),
      (calls) => {
        const articles = [{ title: 'a' }, { title: 'a' }, { title: 'b' }];
        const done: unknown[] = [];
        const shown = remembered((article: { readonly title: string }, page: number) => {
          done.push([article, page]);
          return { title: article.title, page };
        });
        for (const [index, page] of [...calls, ...calls]) {
          const article = articles[index] ?? { title: '' };
          expect(shown(article, page)).toEqual({ title: article.title, page });
          expect(shown(article, page)).toBe(shown(article, page));
        }
        expect(done).toHaveLength(new Set(calls.map((call) => JSON.stringify(call))).size);
      },
    ),
  );
});

it('holds a bounded number of results for one object, and none for values that are huge', () => {
  const article = { title: 'a' };
  let runs = 0;
  const shown = remembered((_: object, speaker: string) => {
    runs += 1;
    return { speaker };
  });
  for (let i = 0; i < 9; i += 1) shown(article, `speaker ${i}`);
  shown(article, 'speaker 8');
  expect(runs).toBe(9);
  shown(article, 'speaker 0');
  expect(runs).toBe(10);
  const huge = 'y'.repeat(2_000);
  expect([shown(article, huge), shown(article, huge)]).toEqual([{ speaker: huge }, { speaker: huge }]);
  expect(runs).toBe(12);
});
