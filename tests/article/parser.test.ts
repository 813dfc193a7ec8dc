import { afterAll, describe, expect, it } from 'vitest';
import { type OfferedFeed, offeredFeed } from '../../src/article/offered-feed.ts';
import { createParser } from '../../src/article/parser.ts';
import { readArticle } from '../../src/article/read.ts';
import type { AtHand } from '../../src/article/source.ts';
import { UserError } from '../../src/errors.ts';
import { ferry, pageOf } from './site.ts';

const parser = createParser();
afterAll(() => parser.close());
const html = pageOf(ferry.title, ferry.paragraphs);
const bytes = new TextEncoder().encode(html);

describe('a parser of feeds', { timeout: 60_000 }, () => {
  const item = (n: number) => `<item><title>Story ${n}</title><link>https://news.example/${n}</link></item>`;
  const rss = (inside: string, before = '') =>
    `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>Harbour</title>${inside}</channel></rss>`;
  const at = (text: string) => ({
    bytes: new TextEncoder().encode(text),
    url: 'https://news.example/feed.xml',
  });
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
    '',
  );

  it('reads a feed, and what a page names, as they are read without a thread', async () => {
    for (const text of [
      rss(item(1) + item(2)),
      '<link rel="alternate" type="application/rss+xml" href="/f.xml">',
    ])
      expect(await parser.feed(at(text))).toEqual(await offeredFeed(at(text)));
  });

  it.each([
    ['nested a million deep', rss('<a>'.repeat(1_000_000))],
    ['of a million closed elements', rss(`<item>${'<a/>'.repeat(1_000_000)}</item>`)],
    ['of two hundred thousand entries', rss(item(1).repeat(60_000))],
    [
      'that laughs a billion times',
      rss(
        '<item><title>&l9;</title><link>https://news.example/1</link></item>',
        `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>`,
      ),
    ],
    ['of one word of four megabytes', rss(`<item><title>${'x'.repeat(4_000_000)}</title></item>`)],
    [
      'of JSON nested a million deep',
      `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(1_000_000)}`,
    ],
    ['of ten megabytes', rss(item(1).repeat(130_000))],
    ['that is never closed', `<rss version="2.0"><channel>${'<item><title>'.repeat(200_000)}`],
    ['of nothing but opening marks', '<'.repeat(4_000_000)],
    ['of four million ampersands', rss('&'.repeat(4_000_000))],
  ])('answers or refuses one %s, and reads the next', async (_, text) => {
    const answer = await parser.feed(at(text)).catch((error: unknown) => error);
    if (answer instanceof Error) expect(answer).toBeInstanceOf(UserError);
    else expect((answer as OfferedFeed).listing?.entries.length ?? 0).toBeLessThanOrEqual(1_000);
    expect((await parser.feed(at(rss(item(1))))).listing?.entries).toHaveLength(1);
  });

  it('leaves this thread free while a feed takes its time', async () => {
    let turns = 0;
    const ticking = setInterval(() => turns++, 1);
    await parser.feed(at(rss(item(1).repeat(50_000)))).catch(() => null);
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(3);
  });
});

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
