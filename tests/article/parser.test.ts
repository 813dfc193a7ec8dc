import { afterAll, describe, expect, it } from 'vitest';
import { createParser } from '../../src/article/parser.ts';
import { readArticle } from '../../src/article/read.ts';
import type { AtHand } from '../../src/article/source.ts';
import { UserError } from '../../src/errors.ts';
import { ferry, pageOf } from './site.ts';

const parser = createParser();
afterAll(() => parser.close());
const html = pageOf(ferry.title, ferry.paragraphs);
const bytes = new TextEncoder().encode(html);

describe('a parser', { timeout: 30_000 }, () => {
  it.each([
    ['a page', { kind: 'page', url: 'https://news.example/a', bytes, type: 'text/html' }],
    ['HTML', { kind: 'html', html, url: 'https://news.example/a?utm_source=x' }],
    ['a saved page', { kind: 'file', name: 'ferry.html', bytes }],
    ['a text', { kind: 'text', text: ferry.paragraphs.join('\n\n') }],
    ['a long text', { kind: 'text', text: Array(200).fill(ferry.paragraphs.join('\n\n')).join('\n\n') }],
  ] satisfies [string, AtHand][])('reads %s as it is read without a thread', async (_, source) => {
    expect(await parser.read(source, { published: '2025-03-04' })).toEqual(
      await readArticle(source, { published: '2025-03-04' }),
    );
  });

  it('refuses with the reason and what to do', async () => {
    const refusal = await parser.read({ kind: 'html', html: '<p>Accept all cookies' }, {}).catch((e) => e);
    expect(refusal).toBeInstanceOf(UserError);
    expect(refusal).toMatchObject({ message: expect.stringMatching(/cookie/), mend: expect.any(String) });
  });

  it('refuses what takes too long in plain words', async () => {
    const impatient = createParser({ timeMs: 0, memoryMb: 128 });
    const pages = `<p>${ferry.paragraphs[0]}</p>`.repeat(20_000);
    const refusal = await impatient.read({ kind: 'html', html: pages }, {}).catch((error) => error);
    expect(refusal).toBeInstanceOf(UserError);
    expect(refusal).toMatchObject({ message: expect.stringMatching(/takes too long/) });
    await impatient.close();
  });
});
