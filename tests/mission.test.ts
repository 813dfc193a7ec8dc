import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArticle } from '../src/article/read.ts';
import type { ReadArticle } from '../src/article/source.ts';
import { digestArticle } from '../src/digest/digest.ts';
import type { Digest } from '../src/nouns.ts';

const folder = join(import.meta.dirname, '../../shared/article');
const raw = join(folder, 'mexico-intervention.raw.txt');

interface Expected {
  readonly title: string;
  readonly standfirst: string;
  readonly body: readonly string[];
  readonly people: readonly { readonly name: string }[];
  readonly quotes: readonly {
    readonly paragraph: number;
    readonly start: number;
    readonly end: number;
    readonly speaker: string;
  }[];
  readonly timeline: readonly {
    readonly edtf: string;
    readonly edtfUnanchored: string | null;
    readonly expression: string;
    readonly paragraph: number;
  }[];
}

describe.skipIf(!existsSync(raw))('the article of the mission, from ../shared', () => {
  let expected: Expected;
  let article: ReadArticle;
  let digest: Digest;
  let undatedDigest: Digest;
  const paragraphAt = (offset: number) =>
    1 + article.paragraphs.findIndex(({ start, end }) => start <= offset && offset < end);

  beforeAll(async () => {
    expected = JSON.parse(readFileSync(join(folder, 'mexico-intervention.expected.json'), 'utf8'));
    const source = { kind: 'file', name: 'mexico-intervention.raw.txt', bytes: readFileSync(raw) } as const;
    article = await readArticle(source, { published: '2025-11-19' });
    digest = digestArticle({ ...article, id: 'dated' });
    undatedDigest = digestArticle({ ...(await readArticle(source, {})), id: 'undated' });
  });

  it('is read to its title, standfirst and 13 paragraphs, and nothing else', () => {
    expect(article.title).toBe(expected.title);
    expect(article.standfirst).toBe(expected.standfirst);
    expect(article.text.split('\n\n')).toEqual(expected.body);
    expect(article).not.toHaveProperty('byline');
  });

  it('has its 11 quotes, each with exact words and the right name', () => {
    const wanted = expected.quotes.map((quote) => {
      const offset = article.paragraphs[quote.paragraph - 1]?.start ?? Number.NaN;
      return [quote.speaker, offset + quote.start, offset + quote.end];
    });
    expect(digest.quotes.map((quote) => [quote.speaker?.name, quote.start, quote.end])).toEqual(wanted);
  });

  it('names everyone in the story', () => {
    expect(digest.people.map((person) => person.name)).toEqual(
      expect.arrayContaining(expected.people.map((person) => person.name)),
    );
  });

  /** The date, paragraph and printed words of each entry; articles and prepositions before the words do not count. */
  const told = (of: Digest) =>
    of.timeline.map(({ date, printed, start }) => shown(date, paragraphAt(start), printed));
  const shown = (date: string | null | undefined, paragraph: number, printed: string) =>
    `¶${paragraph} ${date ?? 'undated'} ${printed.toLowerCase().replace(/^(at )?the /, '')}`;

  it('has its 9 dated events in the right paragraphs, and hardly any others', () => {
    const wanted = expected.timeline.map((e) => shown(e.edtf, e.paragraph, e.expression));
    expect(told(digest)).toEqual(expect.arrayContaining(wanted));
    expect(digest.timeline.length).toBeLessThanOrEqual(11);
  });

  it('resolves nothing against today where no date of publication is known', () => {
    const wanted = expected.timeline.map((e) => shown(e.edtfUnanchored, e.paragraph, e.expression));
    expect(undatedDigest).not.toHaveProperty('anchor');
    expect(told(undatedDigest)).toEqual(expect.arrayContaining(wanted));
    expect(undatedDigest.timeline.length).toBeLessThanOrEqual(11);
  });
});
