import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { openSite } from '../article/site.ts';
import { eight, feedOf, freshDatabase, hour, minute, openBot, stories, workspace } from './bot.ts';

/** A site with stories whose feed lists those of `listed`, newest first. */
async function harbour(listed: number[], count = 40) {
  const site = await openSite(stories(count));
  const state = { listed, channel: '', status: 200, headers: {} as Record<string, string> };
  site.pages['/feed.xml'] = (response: ServerResponse) => {
    const headers = { 'content-type': 'application/rss+xml', ...state.headers };
    response.writeHead(state.status, headers).end(feedOf(site.base, state.listed, state.channel));
  };
  const reads = () => site.asked.filter((path) => path === '/feed.xml').length;
  const pagesRead = () => site.asked.filter((path) => path.startsWith('/story/'));
  return { ...site, state, reads, pagesRead };
}

const words = (reply: Reply) => JSON.stringify(reply);
/** So long after eight. */
const past = (ms: number) => eight + ms;

describe('following a feed', () => {
  it.each(['/feed.xml', '/'])('finds it at %s, keeps its newest three and no more', async (path) => {
    const site = await harbour([9, 8, 7, 6, 5]);
    const bot = await openBot();
    const reply = await bot.type(`article follow ${site.base}${path}`);
    expect(reply).toMatchObject({ title: 'Following “Harbour News”', tone: 'done' });
    expect((await bot.titles()).map((title) => title.slice(0, 7))).toEqual(['Story 9', 'Story 8', 'Story 7']);
    expect((await bot.newsdesk.current(workspace))?.article.title).toContain('Story 9');
    await bot.live(past(0), past(3 * hour), 5 * minute);
    expect(await bot.titles()).toHaveLength(3);
    expect(site.pagesRead()).toHaveLength(3);
  });

  it('finds a feed at a common place that no page names', async () => {
    const site = await harbour([1]);
    site.pages['/news'] = '<html><body>News of the harbour</body></html>';
    const bot = await openBot();
    expect((await bot.type(`article follow ${site.base}/news`)).title).toBe('Following “Harbour News”');
  });

  it('says what to do where there is none, and where it is followed already', async () => {
    const site = await harbour([1]);
    site.pages['/'] = '<html><body>nothing</body></html>';
    delete site.pages['/feed.xml'];
    const bot = await openBot();
    const none = await bot.type(`article follow ${site.base}/`);
    expect(none).toMatchObject({ title: 'No feed was found there.', tone: 'problem' });
    expect(words(none)).toContain('RSS, Atom or JSON');
    expect((await bot.type(`article follow ${site.base}/gone`)).title).toContain('There is no page');
    const other = await harbour([1]);
    await bot.type(`article follow ${other.base}/feed.xml`);
    const again = await bot.type(`article follow ${other.base}/feed.xml`);
    expect(again.title).toBe('“Harbour News” is followed here already');
  });

  it('keeps the current article, unless the feed is to lead', async () => {
    const site = await harbour([1]);
    const bot = await openBot();
    await bot.type(`article add ${site.base}/story/30`);
    await bot.type(`article follow ${site.base}/feed.xml`);
    expect((await bot.newsdesk.current(workspace))?.article.title).toContain('Story 30');
    site.state.listed = [2, 1];
    await bot.tickAt(past(hour));
    expect((await bot.newsdesk.current(workspace))?.article.title).toContain('Story 30');
    const leading = await harbour([31]);
    const reply = await bot.type(`article follow current:yes ${leading.base}/feed.xml`);
    expect(words(reply)).toContain('becomes the current one');
    leading.state.listed = [32, 31];
    await bot.tickAt(past(2 * hour));
    expect((await bot.newsdesk.current(workspace))?.article.title).toContain('Story 32');
  });

  it('is listed, ends when it is let go, and what it brought stays', async () => {
    const site = await harbour([1]);
    const bot = await openBot();
    expect((await bot.type('article feeds')).title).toBe('No feed is followed here');
    await bot.type(`article follow ${site.base}/feed.xml`);
    const list = await bot.type('article feeds', 'reader');
    expect(list.title).toBe('One feed is followed here');
    expect(words(list)).toContain('Harbour News');
    const [offered] = await bot.suggest('article unfollow', 'feed', 'harb');
    expect(offered?.label).toBe('Harbour News');
    expect((await bot.type('article unfollow elsewhere')).title).toContain('No feed that is followed here');
    expect((await bot.type('article unfollow harbour')).title).toBe('No longer following “Harbour News”');
    site.state.listed = [2, 1];
    await bot.live(past(0), past(3 * hour));
    expect(await bot.titles()).toHaveLength(1);
    expect(site.reads()).toBe(1);
  });

  it('is what is offered for a feed that was given as an article', async () => {
    const site = await harbour([1]);
    const bot = await openBot();
    const reply = await bot.type(`article add ${site.base}/feed.xml`);
    expect(reply.title).toContain('leads to a feed');
    expect(words(reply)).toContain('/article follow');
  });

  it('is for those who may edit articles', async () => {
    const bot = await openBot();
    expect((await bot.type('article follow https://news.example/', 'reader')).tone).toBe('problem');
    expect((await bot.type('article unfollow x', 'reader')).tone).toBe('problem');
  });

  it('says so where none of its pages can be read', async () => {
    const site = await harbour([1, 2]);
    site.pages['/story/1'] = '<html><body>Accept our cookies</body></html>';
    delete site.pages['/story/2'];
    const bot = await openBot();
    const reply = await bot.type(`article follow ${site.base}/feed.xml`);
    expect(reply.tone).toBe('done');
    expect(words(reply)).toContain('None of its newest articles could be read now.');
  });
});

describe('a feed that is followed', () => {
  async function followed(listed: number[], channel = '') {
    const site = await harbour(listed);
    site.state.channel = channel;
    const bot = await openBot();
    await bot.type(`article follow ${site.base}/feed.xml`);
    return { site, bot };
  }

  it('brings what is new, oldest first, once', async () => {
    const { site, bot } = await followed([1]);
    site.state.listed = [3, 2, 1];
    await bot.live(past(0), past(2 * hour));
    expect((await bot.titles()).map((title) => title.slice(0, 7))).toEqual(['Story 3', 'Story 2', 'Story 1']);
    expect(site.pagesRead()).toHaveLength(3);
  });

  it('is read every half hour, or as it or its site asks, but never within a quarter of one', async () => {
    const reads = async (channel: string, headers: Record<string, string>) => {
      const { site, bot } = await followed([1], channel);
      site.state.headers = headers;
      await bot.live(past(0), past(4 * hour), 5 * minute);
      return site.reads() - 1;
    };
    expect(await reads('', {})).toBe(8);
    expect(await reads('<ttl>60</ttl>', {})).toBe(4);
    expect(await reads('<ttl>1</ttl>', {})).toBe(16);
    expect(await reads('', { 'cache-control': 'public, max-age=7200' })).toBeLessThanOrEqual(3);
  });

  it('is asked only for what is newer', async () => {
    const { site, bot } = await followed([1]);
    const asked: (string | undefined)[] = [];
    site.pages['/feed.xml'] = (response, headers) => {
      asked.push(headers['if-none-match']);
      if (headers['if-none-match'] === '"v2"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"v2"' }).end(feedOf(site.base, [2, 1]));
    };
    await bot.live(past(0), past(2 * hour));
    expect(asked).toEqual([undefined, '"v2"', '"v2"', '"v2"']);
    expect(await bot.titles()).toHaveLength(2);
  });

  it('floods nobody with a thousand entries, edited dates or repeats', async () => {
    const { site, bot } = await followed([1]);
    await bot.type('schedule add what:new on change');
    await bot.live(past(0), past(5 * minute));
    site.state.listed = [...Array.from({ length: 1000 }, (_, n) => 1000 - n), 1, 1, 2, 2];
    for (let n = 991; n <= 1000; n++) site.pages[`/story/${n}`] = stories(1001)[`/story/${n}`] ?? '';
    await bot.live(past(5 * minute), past(5 * hour), 2 * minute);
    expect(await bot.titles()).toHaveLength(11);
    expect(site.pagesRead()).toHaveLength(11);
    const posts = bot.chat.messages.length;
    expect(posts).toBeLessThanOrEqual(3);
    site.state.listed = site.state.listed.toReversed();
    await bot.live(past(5 * hour), past(8 * hour), 5 * minute);
    expect(bot.chat.messages).toHaveLength(posts);
  });

  it('keeps its newest fifty articles, and those that people chose', async () => {
    const { site, bot } = await followed([1]);
    await bot.type(`article add ${site.base}/story/2`);
    for (let n = 2; n <= 60; n++) site.pages[`/story/${n}`] = stories(61)[`/story/${n}`] ?? '';
    let at = past(0);
    for (let from = 3; from <= 57; from += 5) {
      site.state.listed = Array.from({ length: 5 }, (_, n) => from + 4 - n);
      at += hour;
      await bot.tickAt(at);
    }
    const titles = await bot.titles();
    expect(titles).toHaveLength(51);
    expect(titles.some((title) => title.startsWith('Story 2:'))).toBe(true);
    expect(titles.some((title) => title.startsWith('Story 1:'))).toBe(false);
  });

  it('brings a page that could not be read at first, and gives it up after three times', async () => {
    const { site, bot } = await followed([1]);
    site.state.listed = [3, 2, 1];
    const page = site.pages['/story/2'] ?? '';
    for (const n of [2, 3]) site.pages[`/story/${n}`] = (response) => response.writeHead(503).end();
    await bot.live(past(0), past(35 * minute));
    expect(words(await bot.type('article feeds'))).toContain('error (status 503)');
    site.pages['/story/2'] = page;
    await bot.live(past(36 * minute), past(5 * hour), 5 * minute);
    expect(await bot.titles()).toHaveLength(2);
    expect(site.pagesRead().filter((path) => path === '/story/3')).toHaveLength(3);
    expect(words(await bot.type('article feeds'))).not.toContain('status 503');
  });

  it('is told of once when it dies, read ever more seldom, and comes back', async () => {
    const { site, bot } = await followed([1]);
    site.state.status = 500;
    await bot.live(past(0), past(11 * hour), 10 * minute);
    expect(bot.chat.told).toEqual([]);
    await bot.live(past(11 * hour), past(7 * 24 * hour), hour);
    expect(bot.chat.told).toHaveLength(1);
    expect(bot.chat.told[0]).toMatchObject({
      person: 'reader-1',
      reply: { title: 'A feed cannot be read: “Harbour News”' },
    });
    expect(site.reads()).toBeLessThan(20);
    expect(words(await bot.type('article feeds'))).toContain('error (status 500)');
    site.state.status = 200;
    site.state.listed = [2, 1];
    await bot.tickAt(past(9 * 24 * hour));
    expect(await bot.titles()).toHaveLength(2);
    expect(bot.chat.told).toHaveLength(1);
  });

  it('is not read any more when its site says that it is gone, and said so once', async () => {
    const { site, bot } = await followed([1]);
    site.state.status = 410;
    await bot.live(past(0), past(26 * hour), 10 * minute);
    expect(site.reads()).toBe(2);
    expect(bot.chat.told).toHaveLength(1);
    expect(words(await bot.type('article feeds'))).toContain('not read any more');
  });

  it.each([301, 308])(
    'is read at its new address once its site says that it has moved for good (%i)',
    async (status) => {
      const { site, bot } = await followed([1]);
      const to = (path: string, how: number) => (response: ServerResponse) =>
        response.writeHead(how, { location: path }).end();
      site.pages['/new.xml'] = site.pages['/feed.xml'] ?? '';
      site.pages['/feed.xml'] = to('/newer.xml', status);
      // Where it goes from there is for this time only.
      site.pages['/newer.xml'] = to('/new.xml', 302);
      site.state.listed = [2, 1];
      await bot.live(past(0), past(40 * minute));
      expect(await bot.titles()).toHaveLength(2);
      expect(words(await bot.type('article feeds'))).toContain('/newer.xml');
      const before = site.reads();
      await bot.live(past(40 * minute), past(3 * hour), 5 * minute);
      expect(site.reads()).toBe(before);
      expect(site.asked.filter((path) => path === '/newer.xml').length).toBeGreaterThan(3);
      expect(await bot.type(`article follow ${site.base}/newer.xml`)).toMatchObject({
        title: expect.stringContaining('followed'),
      });
      expect((await bot.feeds.list(workspace)).map(({ url }) => url)).toEqual([`${site.base}/newer.xml`]);
    },
  );

  it.each([302, 303, 307])(
    'stays at its address where its site sends it elsewhere for once (%i)',
    async (status) => {
      const { site, bot } = await followed([1]);
      site.pages['/new.xml'] = site.pages['/feed.xml'] ?? '';
      site.pages['/feed.xml'] = (response) => response.writeHead(status, { location: '/new.xml' }).end();
      await bot.live(past(0), past(2 * hour), 5 * minute);
      expect(words(await bot.type('article feeds'))).not.toContain('/new.xml');
      expect(site.reads()).toBeGreaterThan(3);
    },
  );

  it('is one feed with the one that it has moved to: whoever follows both gets each article once', async () => {
    const { site, bot } = await followed([1]);
    site.pages['/new.xml'] = site.pages['/feed.xml'] ?? '';
    await bot.type(`article follow ${site.base}/new.xml`);
    await bot.type(`article follow ${site.base}/feed.xml`, 'manager', 'slack:T1');
    site.pages['/feed.xml'] = (response) => response.writeHead(301, { location: '/new.xml' }).end();
    site.state.listed = [2, 1];
    await bot.live(past(0), past(2 * hour), 5 * minute);
    expect(await bot.titles()).toHaveLength(2);
    expect(await bot.titles('slack:T1')).toHaveLength(2);
    for (const where of [workspace, 'slack:T1'] as const)
      expect((await bot.feeds.list(where)).map(({ url }) => url)).toEqual([`${site.base}/new.xml`]);
    const before = site.asked.filter((path) => path.endsWith('.xml')).length;
    await bot.live(past(3 * hour), past(3 * hour + 29 * minute));
    expect(site.asked.filter((path) => path.endsWith('.xml')).length).toBeLessThanOrEqual(before + 1);
  });

  it('is left alone as long as its site asks', async () => {
    const { site, bot } = await followed([1]);
    site.state.status = 429;
    site.state.headers = { 'retry-after': '18000' };
    await bot.live(past(0), past(5 * hour), 5 * minute);
    expect(site.reads()).toBe(2);
  });

  it('may turn into something else: that is a failure like another', async () => {
    const { site, bot } = await followed([1]);
    site.pages['/feed.xml'] = '<html><body>This domain is for sale</body></html>';
    await bot.live(past(0), past(40 * minute));
    expect(words(await bot.type('article feeds'))).toContain('is not a feed (any more)');
    expect(await bot.titles()).toHaveLength(1);
  });
});

describe('posts of what feeds bring', () => {
  it('come soon after, several articles in one, and no oftener than every ten minutes', async () => {
    const [one, two] = [await harbour([1]), await harbour([20])];
    const bot = await openBot();
    await bot.type(`article follow ${one.base}/feed.xml`);
    await bot.tickAt(past(5 * minute));
    await bot.type(`article follow ${two.base}/feed.xml`);
    await bot.type('schedule add what:new on change');
    one.state.listed = [4, 3, 2, 1];
    await bot.live(past(6 * minute), past(33 * minute));
    expect(bot.chat.messages.map(({ title }) => title)).toEqual(['3 new articles']);
    two.state.listed = [21, 20];
    await bot.live(past(34 * minute), past(40 * minute));
    expect(bot.chat.messages).toHaveLength(1);
    await bot.live(past(41 * minute), past(50 * minute));
    expect(bot.chat.messages.map(({ title }) => title)).toEqual([
      '3 new articles',
      'Story 21: the Aurora sails',
    ]);
  });

  it('are one digest of all that is new, where times are named', async () => {
    const site = await harbour([1]);
    const bot = await openBot();
    await bot.type(`article follow ${site.base}/feed.xml`);
    await bot.type('schedule add what:new timezone:UTC every day at 12:00');
    site.state.listed = [3, 2, 1];
    await bot.live(past(0), past(2 * hour));
    site.state.listed = [5, 4, 3, 2, 1];
    await bot.live(past(2 * hour), past(27 * hour), 10 * minute);
    expect(bot.chat.messages.map(({ title }) => title)).toEqual(['4 new articles']);
    await bot.live(past(27 * hour), past(29 * hour));
    expect(words(await bot.type('schedule why'))).toContain('Nothing was added since the last post');
  });

  it('are those of a feed that leads, for schedules on the current article', async () => {
    const site = await harbour([1]);
    const bot = await openBot();
    await bot.type(`article follow current:yes ${site.base}/feed.xml`);
    await bot.type('schedule add what:summary only-when-changed:yes timezone:UTC every day at 12:00');
    site.state.listed = [2, 1];
    await bot.live(past(0), past(4 * hour));
    await bot.live(past(27 * hour), past(29 * hour));
    expect(bot.chat.messages.map(({ title }) => title)).toEqual(['Story 2: the Cormorant sails']);
  });
});

describe('several processes', () => {
  it('read a feed once, whoever follows it, and keep it for each', async () => {
    const site = await harbour([1]);
    const database = freshDatabase();
    const clock = { at: eight };
    const [one, two] = [await openBot(database, clock), await openBot(database, clock)];
    await one.type(`article follow ${site.base}/feed.xml`);
    await one.type(`article follow ${site.base}/feed.xml`, 'manager', 'slack:T1');
    expect(site.reads()).toBe(2);
    site.state.listed = [2, 1];
    clock.at = past(hour);
    await Promise.all([one.feeds.readDue([]), two.feeds.readDue([]), one.feeds.readDue([])]);
    expect(site.reads()).toBe(3);
    expect(site.pagesRead().filter((path) => path === '/story/2')).toHaveLength(1);
    expect(await two.titles()).toHaveLength(2);
    expect(await two.titles('slack:T1')).toHaveLength(2);
  });

  it('take a feed over from one that died while it read', async () => {
    const site = await harbour([1]);
    const bot = await openBot();
    await bot.type(`article follow ${site.base}/feed.xml`);
    site.state.listed = [2, 1];
    const [claimed] = await bot.store.feeds.claim(past(hour), 10 * minute, 1);
    expect(claimed?.title).toBe('Harbour News');
    await bot.tickAt(past(hour + 9 * minute));
    expect(await bot.titles()).toHaveLength(1);
    await bot.tickAt(past(hour + 10 * minute));
    expect(await bot.titles()).toHaveLength(2);
  });
});
