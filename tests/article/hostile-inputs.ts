import type { AtHand } from '../../src/article/source.ts';

const html = (html: string): AtHand => ({ kind: 'html', html });
const bytes = (bytes: Uint8Array): AtHand => ({ kind: 'file', name: 'page.html', bytes });
const sentence = 'The harbour council voted on Monday to close the old ferry landing, the mayor said. ';
const p = `<p>${sentence}</p>`;
const many = (part: string, times: number) => part.repeat(times);
const noise = (length: number) =>
  Uint8Array.from({ length }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 255);

/** Made, not copied: everything that broke one of the libraries, and its relatives. */
export const hostileInputs: Readonly<Record<string, AtHand>> = {
  nothing: html(''),
  blanks: html(' \n\t '),
  'one word': html('word'),
  JSON: html(JSON.stringify({ a: [1, 2, { b: 'c' }] })),
  gzip: bytes(Uint8Array.from([31, 139, 8, 0, ...noise(500)])),
  'random bytes': bytes(noise(50_000)),
  'UTF-16 without a mark': bytes(Buffer.from(`<html><body>${many(p, 5)}`, 'utf16le')),
  'UTF-16 with a mark': bytes(Buffer.from(`\ufeff<html><body>${many(p, 5)}`, 'utf16le')),
  'null characters': html(many(`${p}\0`, 50)),
  'a picture': bytes(Uint8Array.from([137, 80, 78, 71, ...noise(500)])),
  '10 MB of paragraphs': bytes(Buffer.alloc(10_000_000, p)),
  '4.9 MB of paragraphs': bytes(Buffer.alloc(4_900_000, p)),
  '300,000 links': html(many('<a href="/">x</a>', 300_000)),
  '10,000 nested divs': html(many('<div>', 10_000) + p),
  '100,000 nested divs': html(many('<div>', 100_000) + p),
  '20,000 nested b': html(many('<b>', 20_000) + p),
  '20,000 nested spans with text': html(many('<span>x ', 20_000)),
  '3,000 nested tables': html(many('<table><tr><td>', 3_000) + p),
  '50,000 br': html(many('word<br>', 50_000)),
  '200,000 empty p': html(many('<p></p>', 200_000)),
  'unclosed p': html(many(`<p>${sentence}`, 5_000)),
  'stray closing tags': html(many('</div></b></p>', 50_000) + p),
  'misnested formatting': html(many('<b><i><p>', 300) + many('</b></i></p>', 300)),
  '1 MB without a space': html(`<p>${many('a', 1_000_000)}</p>`),
  '1 MB of digits': html(`<p>${many('1', 1_000_000)}</p>`),
  'a million quote marks': html(`<p>${many('"', 1_000_000)}</p>`),
  'a million angle brackets': html(many('<', 1_000_000)),
  'an attribute of 1 MB': html(`<div class="${many('a ', 500_000)}">${p}</div>`),
  '50,000 attributes': html(
    `<div ${Array.from({ length: 50_000 }, (_, i) => `a${i}=1`).join(' ')}>${p}</div>`,
  ),
  'a comment that never ends': html(`${p}<!--${many('-', 1_000_000)}`),
  'a script that never ends': html(`${p}<script>${many('x', 1_000_000)}`),
  'deep JSON-LD': html(
    `<script type="application/ld+json">${many('[', 100_000)}${many(']', 100_000)}</script>${p}`,
  ),
  'deep JSON-LD objects': html(
    `<script type="application/ld+json">${many('{"a":', 50_000)}1${many('}', 50_000)}</script>${p}`,
  ),
  '20,000 JSON-LD scripts': html(
    many('<script type="application/ld+json">{"@type":"NewsArticle"}</script>', 20_000),
  ),
  'entities without end': html(`<p>${many('&amp;&#x1F600;&nosuch;', 50_000)}</p>`),
  '1,000,000 lines': { kind: 'text', text: many('a\n', 900_000) },
  'half of a page': html(`<html><head><title>Half</title></head><body><article>${many(p, 5)}<p>The coun`),
  'controls and bidi characters': html(`<p>${many('\u202e\u0001word \u200b', 20_000)}</p>`),
  'a million attributes': html(`<div ${many('a ', 1_000_000)}>${p}</div>`),
  '700,000 attributes of different names': html(
    `<div ${Array.from({ length: 700_000 }, (_, i) => `a${i}`)
      .join(' ')
      .slice(0, 4_800_000)}>${p}</div>`,
  ),
  'entities that name entities': html(
    `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${many('&b;', 1_000_000)}`,
  ),
  '50 MB of nested tags': html(many('<div>', 10_000_000)),
  '4.5 MB of words in one paragraph': html(`<p>${many('word ', 900_000)}`),
  '50,000 dates': html(many('<time datetime="2025-01-02">2 Jan 2025</time> ', 50_000)),
  '50,000 bylines': html(many('<a rel="author" class="byline">By Ann Oh</a> ', 50_000)),
};
