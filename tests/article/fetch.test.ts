import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalAddress, isPublic } from '../../src/article/address.ts';
import { takeTurns } from '../../src/article/fetch/turns.ts';
import { pageFetcher, publicLookup } from '../../src/article/fetch.ts';
import { readArticle } from '../../src/article/read.ts';
import { createReading } from '../../src/article/reading.ts';
import { UserError } from '../../src/errors.ts';

const servers: Server[] = [];
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((done) => server.once('listening', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const inside = pageFetcher({ allowPrivate: true });
const outside = pageFetcher({ allowPrivate: false });
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing was thrown',
    (error: unknown) => (error instanceof UserError ? error.message : error),
  );

describe('a page on the network', () => {
  it('comes through redirects, decompressed, with its charset and last address', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else
        response
          .writeHead(200, { 'content-type': 'text/html; charset=windows-1251', 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.from('<p>page')));
    });
    const page = await inside(`${base}/old`);
    expect(page).toMatchObject({ url: `${base}/new`, type: 'text/html', charset: 'windows-1251' });
    expect(Buffer.from(page?.bytes ?? []).toString()).toBe('<p>page');
  });

  it('becomes an article', async () => {
    const sentence = 'The harbour council voted on Monday to close the old ferry landing, the mayor said. ';
    const base = await serve((_, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          `<title>Ferry landing closes</title><h1>Ferry landing closes</h1><article><p>${sentence}</p><p>${sentence.repeat(2)}</p></article>`,
        );
    });
    const article = await createReading(inside, readArticle).read(
      { kind: 'link', url: `${base}/ferry?utm_source=mail` },
      {},
    );
    expect(article).toMatchObject({ title: 'Ferry landing closes', url: `${base}/ferry` });
    expect(article.text).toContain(sentence.trim());
  });

  it('is refused with the reason', async () => {
    const base = await serve((request, response) => {
      const [, what = ''] = (request.url ?? '').split('/');
      if (what === 'loop') response.writeHead(302, { location: '/loop' }).end();
      else if (what === 'bomb')
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)));
      else if (what === 'pdf') response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF');
      else if (what === 'short')
        response.writeHead(200, { 'content-length': '900' }).end('x', () => response.destroy());
      else if (what === 'file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
      else response.writeHead(Number(what)).end();
    });
    expect(await refusal(inside(`${base}/404`))).toMatch(/no page/);
    expect(await refusal(inside(`${base}/403`))).toMatch(/does not let a bot/);
    expect(await refusal(inside(`${base}/500`))).toMatch(/status 500/);
    expect(await refusal(inside(`${base}/loop`))).toMatch(/without end/);
    expect(await refusal(inside(`${base}/bomb`))).toMatch(/larger than 5 MB/);
    expect(await refusal(inside(`${base}/pdf`))).toMatch(/a PDF, not to a page/);
    expect(await refusal(inside(`${base}/short`))).toMatch(/broke off/);
    expect(await refusal(inside(`${base}/file`))).toMatch(/not a link/);
    expect(await refusal(inside('ftp://example.org/'))).toMatch(/not a link/);
  });
});

describe('nobody is led inside', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://169.254.169.254/latest/',
    'http://192.168.1.1/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'http://[fd00::1]/',
    'http://[64:ff9b::7f00:1]/',
  ])('by the literal %s', async (link) => {
    expect(await refusal(outside(link))).toMatch(/private network/);
  });

  it('by a port, or by a name and password in the link', async () => {
    expect(await refusal(outside('http://example.org:6379/'))).toMatch(/port/);
    expect(await refusal(outside('http://user:secret@example.org/'))).toMatch(/not a link/);
  });

  const answering =
    (...rounds: ReadonlyArray<readonly string[]>): LookupFunction =>
    (_, __, callback) => {
      const answers = rounds.length > 1 ? rounds[asked++] : rounds[0];
      callback(
        null,
        (answers ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    };
  let asked = 0;

  it('by a name with a public and a private answer', async () => {
    const mixed = pageFetcher({ allowPrivate: false, lookup: answering(['93.184.216.34', '127.0.0.1']) });
    expect(await refusal(mixed('http://mixed.example/'))).toMatch(/private network/);
  });

  it('by a name that resolves anew between check and connection', () => {
    asked = 0;
    const lookup = publicLookup(answering(['93.184.216.34'], ['127.0.0.1']));
    const results: unknown[] = [];
    for (let i = 0; i < 2; i++)
      lookup('rebinding.example', {}, (error, address) => results.push(error?.name ?? address));
    expect(results).toEqual(['93.184.216.34', 'PrivateAddressError']);
  });

  it('knows public from private addresses and names', () => {
    expect(isPublic('93.184.216.34')).toBe(true);
    expect(isPublic('2606:2800:220:1:248:1893:25c8:1946')).toBe(true);
    expect(isPublic('224.0.0.1')).toBe(false);
    expect(isPublic('example.org')).toBeNull();
  });
});

describe('one article has one address', () => {
  it.each([
    ['https://example.org/a?utm_source=x&id=3&fbclid=y#top', 'https://example.org/a?id=3'],
    ['https://example.org/news/story/amp/', 'https://example.org/news/story'],
    ['https://amp.example.org/story', 'https://www.example.org/story'],
    ['https://example.org/amp/story', 'https://example.org/story'],
    ['https://example.org/story.amp.html', 'https://example.org/story.html'],
    ['https://example.org/camp', 'https://example.org/camp'],
  ])('%s', (link, address) => {
    expect(canonicalAddress(link)).toBe(address);
  });
});

describe('turns', () => {
  it('run two at once for a host, the others in order, and one host does not wait for another', async () => {
    const inTurn = takeTurns(2);
    const log: string[] = [];
    const gates: Array<() => void> = [];
    const work = (name: string) => () => {
      log.push(name);
      return new Promise<void>((done) => gates.push(done));
    };
    const all = ['a1', 'a2', 'a3'].map((name) => inTurn('a', work(name)));
    all.push(inTurn('b', work('b1')));
    await Promise.resolve();
    expect(log).toEqual(['a1', 'a2', 'b1']);
    gates[0]?.();
    await all[0];
    expect(log).toEqual(['a1', 'a2', 'b1', 'a3']);
    for (const gate of gates) gate();
    await Promise.all(all);
  });
});
