import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { pageFetcher } from '../src/article/fetch.ts';
import { readArticle } from '../src/article/read.ts';
import { createReading } from '../src/article/reading.ts';
import { UserError } from '../src/errors.ts';
import { startArticle } from '../src/main/start-article.ts';
import { createNewsdesk } from '../src/newsdesk.ts';
import { formerKept } from '../src/store/revisions.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { ferry, openSite, pageOf } from './article/site.ts';

const here = 'discord:81384788765712384';
const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const open: Store[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
});

const { page } = createReading(pageFetcher({ allowPrivate: true }), readArticle);
let files = 0;
let clock = Date.UTC(2025, 2, 4, 9);
/** The newsdesk over pages of loopback, with nothing kept. */
async function newsdesk() {
  const store = await openStore(`file:${join(folder, `${++files}.db`)}`);
  open.push(store);
  let changes = 0;
  const desk = createNewsdesk({
    store,
    read: readArticle,
    page,
    startArticle: null,
    now: () => clock,
    kept: () => changes++,
  });
  const add = async (url: string) => (await desk.add(here, { kind: 'link', url }, {})).kept;
  return { ...desk, add, addGiven: desk.add, changes: () => changes };
}

const html = pageOf(ferry.title, ferry.paragraphs);
const redirect = (location: string) => (response: ServerResponse) =>
  void response.writeHead(301, { location }).end();

describe('one article', () => {
  const headed = (head: string) => pageOf(ferry.title, ferry.paragraphs, head);

  it.each([
    ['with tracking and a fragment', '/ferry?utm_source=mail&fbclid=x#comments', {}],
    ['as an AMP page', '/ferry/amp/', { '/ferry/amp/': html }],
    ['with a slash at the end', '/ferry/', { '/ferry/': html }],
    ['through a redirect', '/old', { '/old': redirect('/ferry') }],
    [
      'by rel=canonical',
      '/print?id=7',
      { '/print?id=7': headed('<link rel="canonical" href="/ferry">').replace('Home', 'Start') },
    ],
    [
      'by og:url',
      '/share/7',
      { '/share/7': headed('<meta property="og:url" content="/ferry">').replace('walk further', 'walk on') },
    ],
  ] as const)('is kept once %s', async (_, other, pages) => {
    const site = await openSite({ '/ferry': html, '/ferry?utm_source=mail&fbclid=x': html, ...pages });
    const { add, list, atLink } = await newsdesk();
    const first = await add(`${site.base}/ferry`);
    const again = await add(`${site.base}${other}`);
    expect(again.article.id).toBe(first.article.id);
    expect(await list(here)).toHaveLength(1);
    expect((await atLink(here, `${site.base}${other}`))?.article.id).toBe(first.article.id);
  });

  it('has its page’s own address, whichever way it was found', async () => {
    const canonical = headed('<link rel="canonical" href="/ferry">');
    const site = await openSite({ '/share?a=1': redirect('/print/7'), '/print/7': canonical });
    const { article } = await (await newsdesk()).add(`${site.base}/share?a=1`);
    expect(article.url).toBe(`${site.base}/ferry`);
  });

  it.each([
    ['another site', 'https://other.example/ferry'],
    ['the front page', '/'],
    ['the front page of a language', '/en/'],
    ['no address at all', 'javascript:alert(1)'],
  ])('is not believed to be %s', async (_, named) => {
    const site = await openSite({ '/ferry': headed(`<link rel="canonical" href="${named}">`) });
    expect((await (await newsdesk()).add(`${site.base}/ferry`)).article.url).toBe(`${site.base}/ferry`);
  });

  it('is found from either of two pages that name one address, whichever comes first', async () => {
    const head = '<link rel="canonical" href="/ferry">';
    const print = headed(head).replace('walk further', 'walk on');
    const site = await openSite({ '/print/7': print, '/ferry': headed(head), '/mobile/7': headed(head) });
    const { add, list } = await newsdesk();
    for (const path of ['/print/7', '/mobile/7', '/ferry']) await add(`${site.base}${path}`);
    expect(await list(here)).toHaveLength(1);
  });

  it('is not what a page says of itself that names the article’s address as its own', async () => {
    const other = [
      'It rained on the hills for the whole of Friday, the weather office in the valley said, and more is to come.',
    ];
    const site = await openSite({
      '/rain': pageOf('Rain', [...other, ...other], '<link rel="canonical" href="/ferry">'),
      '/ferry': html,
    });
    const { add, atLink } = await newsdesk();
    await add(`${site.base}/rain`);
    expect(await atLink(here, `${site.base}/ferry`)).toBeNull();
    expect((await add(`${site.base}/ferry`)).article.title).toBe(ferry.title);
    await add(`${site.base}/rain`);
    expect((await atLink(here, `${site.base}/ferry`))?.article.title).toBe(ferry.title);
  });

  it('stays apart from another story that names the same address as its own', async () => {
    const head = '<link rel="canonical" href="/story">';
    const bakery = [
      'The bakery on Mill Street burned down on Sunday night, the fire brigade said. Nobody was hurt in it.',
      'Flames were seen at about 3 a.m. by a neighbour, who called for help. The roof fell in an hour later.',
      'The owner, Lena Moss, said she would build it up again before the summer comes to the town.',
    ];
    const site = await openSite({
      '/story?id=1': headed(head),
      '/story?id=2': pageOf('Bakery burns down', bakery, head),
    });
    const { add, list } = await newsdesk();
    await add(`${site.base}/story?id=1`);
    await add(`${site.base}/story?id=2`);
    expect((await list(here)).map(({ title }) => title)).toEqual(['Bakery burns down', ferry.title]);
  });
});

/** A page that has a name for its version, and gives nothing to those who have it. */
const versioned = (name: string, body: () => string, seen: IncomingHttpHeaders[] = []) => {
  return (response: ServerResponse, headers: IncomingHttpHeaders) => {
    seen.push(headers);
    if (headers['if-none-match'] === name) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'text/html', etag: name }).end(body());
  };
};

describe('a start article that is a page', () => {
  it('is kept as a page in every workspace, and comes later where it cannot be had at first', async () => {
    const site = await openSite({ '/ferry': (response) => void response.writeHead(503).end() });
    const { reading, now, log } = {
      reading: createReading(pageFetcher({ allowPrivate: true }), readArticle),
      now: () => clock,
      log: { warn: () => undefined },
    };
    const start = await startArticle({ kind: 'link', url: `${site.base}/ferry` }, { reading, now, log });
    const store = await openStore(`file:${join(folder, `${++files}.db`)}`);
    open.push(store);
    const desk = createNewsdesk({ store, read: readArticle, page, startArticle: start, now });
    expect(await desk.current(here)).toBeNull();
    site.pages['/ferry'] = html;
    expect(await desk.current(here)).toBeNull();
    clock += 60_000;
    expect((await desk.current(here))?.article.title).toBe(ferry.title);
    expect((await desk.atLink(here, `${site.base}/ferry`))?.current).toBe(true);
    site.pages['/ferry'] = html.replace('12 of its', '14 of its');
    expect((await desk.refresh(here, (await desk.list(here))[0]?.id ?? '')).kept.revision).toBe(2);
    clock += 60 * 60_000;
    expect((await desk.current('slack:T1'))?.article.text).toContain('14 of its');
  });
});

describe('a page that is read again', () => {
  const corrected = html.replace('12 of its piles', '14 of its piles');

  it('costs the site nothing where it has not changed', async () => {
    const seen: IncomingHttpHeaders[] = [];
    const site = await openSite({ '/ferry': versioned('"v1"', () => html, seen) });
    const { add, refresh, changes } = await newsdesk();
    const first = await add(`${site.base}/ferry`);
    expect(await refresh(here, first.article.id)).toEqual({ kept: first, changed: null, hasPage: true });
    await add(`${site.base}/ferry`);
    expect(seen.map((headers) => headers['if-none-match'])).toEqual([undefined, '"v1"', '"v1"']);
    expect(changes()).toBe(1);
  });

  it('asks with the date of its last change, where it has that alone', async () => {
    const seen: (string | undefined)[] = [];
    const date = 'Mon, 03 Mar 2025 10:00:00 GMT';
    const site = await openSite({
      '/ferry': (response, headers) => {
        seen.push(headers['if-modified-since']);
        response.writeHead(200, { 'content-type': 'text/html', 'last-modified': date }).end(html);
      },
    });
    const { add, refresh } = await newsdesk();
    const { article } = await add(`${site.base}/ferry`);
    await refresh(here, article.id);
    expect(seen).toEqual([undefined, date]);
  });

  it('gives a new revision where it has changed, and the old one is kept', async () => {
    const site = await openSite({
      '/ferry': html,
      '/other': pageOf('Rain', [...ferry.paragraphs, 'It rained.']),
    });
    const { add, refresh, changesSince, current, changes } = await newsdesk();
    const first = await add(`${site.base}/ferry`);
    site.pages['/ferry'] = corrected;
    const { kept, changed } = await refresh(here, first.article.id);
    expect(kept).toMatchObject({ revision: 2, article: { id: first.article.id }, current: true });
    expect(kept.article.text).toContain('14 of its piles');
    expect(changed?.before.article).toEqual(first.article);
    expect(changed?.changes.figures).toMatchObject([{ before: '12', after: '14' }]);
    expect(await changesSince(here, kept, 1)).toEqual(changed);
    expect((await current(here))?.revision).toBe(2);
    expect(changes()).toBe(2);
  });

  it('does not become current by that', async () => {
    const site = await openSite({ '/ferry': html });
    const { add, addGiven, refresh, current } = await newsdesk();
    const { article } = await add(`${site.base}/ferry`);
    const bakery = 'The bakery burned down on Sunday night, the fire brigade said. Nobody was hurt.';
    await addGiven(here, { kind: 'text', text: bakery }, { title: 'Bakery' });
    site.pages['/ferry'] = corrected;
    expect((await refresh(here, article.id)).kept.revision).toBe(2);
    expect((await current(here))?.article.title).toBe('Bakery');
  });

  it('keeps what the person said of it', async () => {
    const site = await openSite({ '/ferry': html });
    const { addGiven, refresh } = await newsdesk();
    const source = { kind: 'link', url: `${site.base}/ferry` } as const;
    const { kept } = await addGiven(here, source, { title: 'Ferries', published: '2025-03-02' });
    site.pages['/ferry'] = corrected;
    expect((await refresh(here, kept.article.id)).kept.article).toMatchObject({
      title: 'Ferries',
      published: '2025-03-02',
    });
  });

  it('keeps a bounded number of former revisions, the newest', async () => {
    const site = await openSite({ '/ferry': html });
    const { add, refresh, changesSince } = await newsdesk();
    const first = await add(`${site.base}/ferry`);
    for (let n = 1; n <= formerKept + 2; n++) {
      site.pages['/ferry'] = html.replace('12 of its', `${20 + n} of its`);
      await refresh(here, first.article.id);
    }
    const former = async (revision: number) => (await changesSince(here, first, revision))?.before;
    expect(await former(2)).toBeUndefined();
    expect((await former(3))?.article.text).toContain('22 of its');
    expect((await former(formerKept + 2))?.revision).toBe(formerKept + 2);
  });

  it('is not asked again where that was done just now', async () => {
    const site = await openSite({ '/ferry': html });
    const { add, refresh } = await newsdesk();
    const { article } = await add(`${site.base}/ferry`);
    await refresh(here, article.id, clock);
    expect(site.asked).toHaveLength(1);
    await refresh(here, article.id, clock + 1);
    expect(site.asked).toHaveLength(2);
    clock += 1000;
  });

  it.each([
    [
      'another article',
      pageOf(
        'Rain',
        Array(5).fill(
          'It rained on the hills for the whole of the day, the weather office in the valley said on Friday.',
        ),
      ),
      /another article/,
    ],
    [
      'a subscription notice',
      '<p>Subscribe to read the full story. Subscribers log in here.</p>',
      /subscription/,
    ],
    ['nothing', '', /empty/],
  ])('stays as it was kept where the page holds %s by now', async (_, now, reason) => {
    const site = await openSite({ '/ferry': html });
    const { add, refresh, current } = await newsdesk();
    const first = await add(`${site.base}/ferry`);
    site.pages['/ferry'] = now;
    const error = await refresh(here, first.article.id).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ message: expect.stringMatching(reason) });
    expect((await current(here))?.article).toEqual(first.article);
  });

  it('is forgotten with its article', async () => {
    const site = await openSite({ '/ferry': html });
    const { add, refresh, remove, changesSince, atLink } = await newsdesk();
    const first = await add(`${site.base}/ferry`);
    site.pages['/ferry'] = corrected;
    await refresh(here, first.article.id);
    await remove(here, first.article.id);
    expect(await atLink(here, `${site.base}/ferry`)).toBeNull();
    expect(await changesSince(here, first, 1)).toBeNull();
  });
});
