import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/article/decode.ts';
import { readFeed } from '../../src/article/feed.ts';
import { feedsNamedIn, likelyFeeds } from '../../src/article/feed-links.ts';

const at = 'https://harbour.example/feeds/all.xml';
const rss = (items: string, channel = '', before = '') =>
  `<?xml version="1.0"?>${before}<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Harbour News</title>${channel}${items}</channel></rss>`;
const item = (n: number) =>
  `<item><title>Story ${n}</title><link>https://harbour.example/${n}</link><guid isPermaLink="false">g${n}</guid><pubDate>Mon, 02 Mar 2026 0${n % 10}:00:00 GMT</pubDate></item>`;

describe('a feed', () => {
  it('is read in RSS 2.0, with ids, dates and how often it may be read', async () => {
    const feed = await readFeed(rss(item(1), '<ttl>90</ttl>'), at);
    expect(feed).toEqual({
      title: 'Harbour News',
      entries: [{ link: 'https://harbour.example/1', guid: 'g1', at: Date.UTC(2026, 2, 2, 1) }],
      everyMs: 90 * 60_000,
    });
  });

  it('is read in Atom: the alternate link, relative to the feed, and the date of publication', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Harbour &lt;b&gt;News&lt;/b&gt;</title>
      <entry><id>tag:harbour,2026:1</id><title>One</title><link rel="enclosure" href="/1.mp3"/><link href="../1"/>
      <published>2026-03-02T01:00:00Z</published><updated>2026-03-05T01:00:00Z</updated></entry></feed>`;
    expect(await readFeed(atom, at)).toEqual({
      title: 'Harbour News',
      entries: [
        { link: 'https://harbour.example/1', guid: 'tag:harbour,2026:1', at: Date.UTC(2026, 2, 2, 1) },
      ],
    });
  });

  it('is read in RSS 1.0 (RDF) and as JSON Feed', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel rdf:about="https://harbour.example/"><title>Harbour News</title><link>https://harbour.example/</link><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel><item rdf:about="https://harbour.example/1"><title>One</title><link>https://harbour.example/1</link><dc:date>2026-03-02T01:00:00Z</dc:date></item></rdf:RDF>`;
    const day = Date.UTC(2026, 2, 2, 1);
    expect(await readFeed(rdf, at)).toMatchObject({
      entries: [{ link: 'https://harbour.example/1', at: day }],
      everyMs: 6 * 60 * 60_000,
    });
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbour News',
      items: [{ id: 7, url: 'https://harbour.example/1', date_published: '2026-03-02T01:00:00Z' }],
    });
    expect(await readFeed(json, at)).toEqual({
      title: 'Harbour News',
      entries: [{ link: 'https://harbour.example/1', guid: '7', at: day }],
    });
  });

  it('gives no date for one that is none, and leaves out entries without a page', async () => {
    const items = `<item><link>https://harbour.example/1</link><pubDate>soon</pubDate></item>
      <item><title>no link</title></item><item><link>javascript:alert(1)</link></item>
      <item><guid>https://harbour.example/2</guid></item><item><guid isPermaLink="false">https://harbour.example/3</guid></item>`;
    expect((await readFeed(rss(items), at))?.entries).toEqual([
      { link: 'https://harbour.example/1' },
      { link: 'https://harbour.example/2', guid: 'https://harbour.example/2' },
    ]);
  });

  it('is read in the charset that its XML declares', async () => {
    const text = rss(item(1)).replace(
      '<?xml version="1.0"?>',
      '<?xml version="1.0" encoding="windows-1251"?>',
    );
    const bytes = Buffer.from(text.replace('Harbour News', '\xcf\xee\xf0\xf2'), 'latin1');
    expect(await readFeed(decodeBytes(bytes), at)).toMatchObject({ title: 'Порт' });
  });

  it.each([
    ['an HTML page', '<!doctype html><html><head><title>rss</title></head><body>feed</body></html>'],
    ['JSON of another kind', '{"items":[]}'],
    ['nothing', ''],
    ['a feed that breaks off', rss(item(1) + item(2)).slice(0, 300)],
    ['100,000 elements inside each other', rss(`<item>${'<a>'.repeat(100_000)}`)],
    ['a million open brackets', rss(`<item><title>${'<'.repeat(1_000_000)}</title></item>`)],
  ])('is not what was given: %s', async (_, text) => {
    expect(await readFeed(text, at)).toBeNull();
  });

  it('expands no entity that it defines itself', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
      .split('')
      .map((name, n) => `<!ENTITY ${name} "${`&${'abcdefghij'[n]};`.repeat(10)}">`)
      .join('')}]>`;
    const named = await readFeed(rss(item(1), '', bomb).replace('Harbour News', '&j;'), at);
    expect(named).toMatchObject({ title: '&j;', entries: [{ guid: 'g1' }] });
    const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>';
    expect(await readFeed(rss(item(1), '', outside), at)).toBeNull();
    const old = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">';
    expect((await readFeed(rss(item(1), '', old), at))?.entries).toHaveLength(1);
  });

  it('is looked at up to its thousandth entry', async () => {
    const many = rss(Array.from({ length: 10_000 }, (_, n) => item(n)).join(''));
    const feed = await readFeed(many, at);
    expect(feed?.entries).toHaveLength(1000);
    expect(feed?.entries[0]?.link).toBe('https://harbour.example/0');
  });
});

describe('the feeds of a site', () => {
  it('are those that its page names, comments last, each once', () => {
    const page = `<head><base href="/news/"><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
      <link rel="stylesheet" href="a.css"><link rel="alternate" hreflang="es" href="/es">
      <link rel="ALTERNATE" type="application/atom+xml" href="atom.xml"><link rel="alternate" type="application/atom+xml" href="atom.xml">
      <link rel="alternate" type="application/feed+json" href="https://other.example/feed.json"></head>`;
    expect(feedsNamedIn(page, 'https://harbour.example/world/today')).toEqual([
      'https://harbour.example/news/atom.xml',
      'https://other.example/feed.json',
      'https://harbour.example/comments/feed',
    ]);
  });

  it('are looked for at common places of the site', () => {
    expect(likelyFeeds('https://harbour.example/world/today')[0]).toBe('https://harbour.example/feed');
  });
});
