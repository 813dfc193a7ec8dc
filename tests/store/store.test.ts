import { afterEach, expect, it } from 'vitest';
import { formerKept } from '../../src/store/revisions.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { record } from './articles.ts';
import { describeOnBoth } from './databases.ts';

const ours = 'discord:81384788765712384';
const theirs = 'slack:T024BE7LD';
const noon = Date.UTC(2025, 10, 19, 12);

describeOnBoth('the store', (databases) => {
  const open: Store[] = [];
  const openAt = async (url: string) => {
    const store = await openStore(url);
    open.push(store);
    return store;
  };
  const fresh = async () => openAt(await databases.fresh());
  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close()));
  });

  it('gives back an article and its digest as they were put', async () => {
    const { articles } = await fresh();
    const kept = record('one', {
      title: 'A strike at the port',
      publisher: 'The Harbour',
      published: '2025-11',
    });
    await articles.put(ours, kept);
    expect(await articles.get(ours, 'one')).toEqual(kept);
  });

  it('still has it after a restart', async () => {
    const url = await databases.fresh();
    const first = await openStore(url);
    await first.articles.put(ours, record('one', {}));
    await first.close();
    const second = await openAt(url);
    expect(await second.articles.get(ours, 'one')).toEqual(record('one', {}));
  });

  it('gives an article that was read before as another process has changed it since', async () => {
    const url = await databases.fresh();
    const [here, there] = [await openAt(url), await openAt(url)];
    await here.workspaces.meet(ours, noon, record('one', {}));
    expect((await here.articles.current(ours))?.article.title).toBe('The title of one');
    const retitled = { ...record('one', { title: 'Another title' }), revision: 2 };
    await there.articles.keep(ours, retitled, noon, { addresses: [], current: true });
    expect((await here.articles.current(ours))?.article.title).toBe('Another title');
    expect((await here.articles.get(ours, 'one'))?.article.title).toBe('Another title');
    await there.articles.remove(ours, 'one');
    expect(await here.articles.get(ours, 'one')).toBeNull();
    expect(await here.articles.current(ours)).toBeNull();
  });

  it('gives an article as it was put last, though nothing tells its versions apart', async () => {
    const { articles } = await fresh();
    await articles.put(ours, record('one', {}));
    await articles.get(ours, 'one');
    await articles.put(ours, record('one', { title: 'Another title' }));
    expect((await articles.get(ours, 'one'))?.article.title).toBe('Another title');
  });

  it('tells a workspace that was never seen from one without an article', async () => {
    const { articles, workspaces } = await fresh();
    expect(await articles.current(ours)).toBeUndefined();
    await workspaces.meet(ours, noon, null);
    expect(await articles.current(ours)).toBeNull();
  });

  it('keeps hostile words: a NUL, half a surrogate pair, quotes and question marks', async () => {
    const { articles } = await fresh();
    const text = `NUL \0, half \ud83d, '; drop table articles; -- ? $1 𝒜`;
    const kept = record('one', { title: text, text });
    await articles.put(ours, kept);
    expect((await articles.get(ours, 'one'))?.article.text).toBe(text);
    expect((await articles.list(ours))[0]?.title).toBe(
      text.replace('\0', '\uFFFD').replace('\ud83d,', '\uFFFD,'),
    );
  });

  it('reads nothing across two workspaces', async () => {
    const { articles } = await fresh();
    await articles.put(ours, record('one', {}));
    expect(await articles.get(theirs, 'one')).toBeNull();
    expect(await articles.has(theirs, 'one')).toBe(false);
    expect(await articles.list(theirs)).toEqual([]);
    expect(await articles.withFingerprint(theirs, record('one', {}).fingerprint)).toBeNull();
  });

  it('finds an article by any of its addresses, however long, until it is removed', async () => {
    const { articles } = await fresh();
    const long = `https://news.example/${'%E2%82%AC'.repeat(2_000)}`;
    const addresses = ['https://news.example/one', long];
    await articles.keep(ours, record('one', {}), noon, { addresses, current: true });
    await articles.keep(ours, record('two', {}), noon, { addresses: [long], current: true });
    expect(await articles.at(ours, ['https://news.example/none', 'https://news.example/one'])).toBe('one');
    expect(await articles.at(ours, [long])).toBe('two');
    expect(await articles.at(theirs, addresses)).toBeNull();
    expect(await articles.at(ours, [])).toBeNull();
    await articles.remove(ours, 'two');
    expect(await articles.at(ours, [long])).toBeNull();
  });

  it('gives back how a page is read again', async () => {
    const { articles } = await fresh();
    const page = { url: 'https://news.example/one', etag: '"1"', readAt: noon, given: { title: 'One' } };
    await articles.put(ours, { ...record('one', {}), page });
    expect((await articles.get(ours, 'one'))?.page).toEqual(page);
    await articles.put(ours, { ...record('one', {}), page: { ...page, readAt: noon + 1 } });
    expect((await articles.get(ours, 'one'))?.page?.readAt).toBe(noon + 1);
  });

  it('keeps former revisions, the newest ones, and only of their workspace', async () => {
    const { articles } = await fresh();
    let former = record('one', {});
    for (let revision = 2; revision <= formerKept + 2; revision++) {
      const next = { ...record('one', { text: `Text ${revision}.` }), revision };
      await articles.keep(ours, next, noon, { addresses: [], former, current: false });
      former = next;
    }
    expect(await articles.former(ours, 'one', 1)).toBeNull();
    expect((await articles.former(ours, 'one', 2))?.text).toBe('Text 2.');
    expect((await articles.former(ours, 'one', formerKept + 1))?.text).toBe(`Text ${formerKept + 1}.`);
    expect(await articles.former(theirs, 'one', 2)).toBeNull();
  });

  it('lists the newest first', async () => {
    const { articles } = await fresh();
    for (const [id, addedAt] of [
      ['b', noon + 2] as const,
      ['a', noon + 1] as const,
      ['c', noon + 3] as const,
    ])
      await articles.put(ours, { ...record(id, {}), addedAt });
    expect((await articles.list(ours)).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('makes the newest of the others current when the current one is removed', async () => {
    const { articles, workspaces } = await fresh();
    await workspaces.meet(ours, noon, record('a', {}));
    await articles.put(ours, { ...record('b', {}), addedAt: noon + 2 });
    await articles.put(ours, { ...record('c', {}), addedAt: noon + 3 });
    await articles.remove(ours, 'a');
    expect(await workspaces.currentArticle(ours)).toBe('c');
    await articles.remove(ours, 'b');
    expect(await workspaces.currentArticle(ours)).toBe('c');
    await articles.remove(ours, 'c');
    expect(await workspaces.currentArticle(ours)).toBeNull();
  });

  it('meets a workspace once, however many meet it at the same moment', async () => {
    const url = await databases.fresh();
    const stores = [await openAt(url), await openAt(url), await openAt(url)];
    await Promise.all(stores.map((store) => store.workspaces.meet(ours, noon, record('first', {}))));
    await stores[0]?.articles.remove(ours, 'first');
    await Promise.all(stores.map((store) => store.workspaces.meet(ours, noon + 1, record('first', {}))));
    expect(await stores[1]?.articles.list(ours)).toEqual([]);
  });

  it('lets an invocation be taken once, whoever asks', async () => {
    const url = await databases.fresh();
    const stores = [await openAt(url), await openAt(url)];
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, at) => stores[at % 2]?.claims.invocation(ours, 'interaction-1', noon)),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await stores[0]?.claims.invocation(ours, 'interaction-2', noon)).toBe(true);
    expect(await stores[0]?.claims.invocation(theirs, 'interaction-1', noon)).toBe(true);
  });

  it('forgets invocations after two days', async () => {
    const { claims } = await fresh();
    const day = 24 * 60 * 60 * 1000;
    await claims.invocation(ours, 'interaction-1', noon);
    expect(await claims.invocation(ours, 'interaction-1', noon + 2 * day)).toBe(false);
    expect(await claims.invocation(ours, 'interaction-1', noon + 2 * day + 1)).toBe(true);
  });

  it('is brought up to date by several processes at once', async () => {
    const url = await databases.fresh();
    const stores = await Promise.all([1, 2, 3, 4].map(() => openAt(url)));
    for (const store of stores) expect(await store.articles.list(ours)).toEqual([]);
  });

  it('remembers the zone of a workspace', async () => {
    const { workspaces } = await fresh();
    await workspaces.meet(ours, noon, null);
    expect(await workspaces.zone(ours)).toBeNull();
    await workspaces.setZone(ours, 'America/Mexico_City');
    expect(await workspaces.zone(ours)).toBe('America/Mexico_City');
  });
});
