import { afterEach, expect, it } from 'vitest';
import type { Follow } from '../../src/store/feed-record.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { describeOnBoth } from './databases.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 2, 2, 12);
const feed = { id: 'f1', url: 'https://harbour.example/feed', title: 'Harbour \0News' };
const follow = (changes: Partial<Follow> = {}): Follow => ({
  workspace: 'slack:T1',
  platform: 'slack',
  follower: 'U1',
  leads: false,
  followedAt: noon,
  seen: '{}',
  ...changes,
});

describeOnBoth('feeds', (databases) => {
  const open: Store[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close()));
  });
  async function stores(count: number) {
    const database = await databases.fresh();
    for (let n = 0; n < count; n++) open.push(await openStore(database));
    return open.slice(0, count);
  }
  const two = async () => {
    const [one, other] = await stores(2);
    if (!one || !other) throw new Error('there are no two stores');
    return [one, other] as const;
  };

  it('are one row each, whoever follows them, and forgotten when nobody does', async () => {
    const [store] = await two();
    expect(await store.feeds.follow(feed, follow(), noon)).toBe(true);
    expect(await store.feeds.follow(feed, follow(), noon)).toBe(false);
    expect(await store.feeds.follow(feed, follow({ workspace: 'slack:T2' }), noon + minute)).toBe(true);
    expect(await store.feeds.list('slack:T2')).toMatchObject([{ id: 'f1', nextRead: noon, follower: 'U1' }]);
    expect(await store.feeds.unfollow('slack:T1', 'f1')).toBe(true);
    expect(await store.feeds.unfollow('slack:T1', 'f1')).toBe(false);
    expect(await store.feeds.followers('f1')).toHaveLength(1);
    await store.workspaces.forget('slack:T2');
    expect(await store.feeds.claim(noon, minute, 5)).toEqual([]);
    await store.feeds.follow(feed, follow(), noon + 5 * minute);
    expect(await store.feeds.list('slack:T1')).toMatchObject([{ nextRead: noon + 5 * minute }]);
  });

  it('are read by one process alone, and by another when its lease is over', async () => {
    const [one, other] = await two();
    for (let n = 0; n < 8; n++) await one.feeds.follow({ ...feed, id: `f${n}` }, follow(), noon);
    const claims = await Promise.all(
      Array.from({ length: 16 }, (_, n) => (n % 2 ? one : other).feeds.claim(noon, minute, 1)),
    );
    const taken = claims.flat().map(({ id }) => id);
    expect(new Set(taken).size).toBe(taken.length);
    const left = await one.feeds.claim(noon, minute, 8);
    expect(taken.length + left.length).toBe(8);
    expect(await other.feeds.claim(noon + minute - 1, minute, 8)).toEqual([]);
    expect(await other.feeds.claim(noon + minute, minute, 8)).toHaveLength(8);
  });

  it('keep what the process wrote that read them last, not one that came late', async () => {
    const [one, other] = await two();
    await one.feeds.follow(feed, follow(), noon);
    const [late] = await one.feeds.claim(noon, minute, 1);
    const [taken] = await other.feeds.claim(noon + minute, minute, 1);
    if (!late || !taken) throw new Error('nothing was taken');
    await other.feeds.finish({ ...taken, etag: '"2"', nextRead: noon + 60 * minute }, noon + 2 * minute);
    await one.feeds.finish({ ...late, etag: '"1"', nextRead: noon + 30 * minute }, noon + minute);
    const [kept] = await one.feeds.list('slack:T1');
    expect(kept).toMatchObject({ etag: '"2"', nextRead: noon + 60 * minute });
  });

  it('that are broken are told of once in all, to those on the platforms that ask, and again after they worked', async () => {
    const [one, other] = await two();
    await one.feeds.follow(feed, follow(), noon);
    await one.feeds.follow(feed, follow({ workspace: 'discord:1', platform: 'discord' }), noon);
    const broken = { ...feed, failures: 4, failingSince: noon, problem: 'It is down.', broken: true };
    await one.feeds.claim(noon, minute, 1);
    await one.feeds.finish({ ...broken, nextRead: noon + 2 * minute }, noon + minute);
    const told = await Promise.all([one, other, one].map((store) => store.feeds.takeUntold(['slack'])));
    expect(told.flat()).toMatchObject([{ workspace: 'slack:T1', problem: 'It is down.' }]);
    expect(await other.feeds.takeUntold(['discord', 'slack'])).toMatchObject([{ workspace: 'discord:1' }]);
    const working = { ...feed, failures: 0, broken: false };
    await one.feeds.claim(noon + 2 * minute, minute, 1);
    await one.feeds.finish({ ...working, nextRead: noon + 4 * minute }, noon + 3 * minute);
    expect(await one.feeds.takeUntold(['slack'])).toEqual([]);
    await one.feeds.claim(noon + 4 * minute, minute, 1);
    await one.feeds.finish({ ...broken, nextRead: noon + 9 * minute }, noon + 5 * minute);
    expect(await one.feeds.takeUntold(['slack'])).toHaveLength(1);
  });
});
