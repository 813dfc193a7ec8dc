import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedEntry } from '../../src/article/feed.ts';
import { chooseNew, mostPerRound, nothingSeen, type Seen, seenAfter } from '../../src/feeds/entries.ts';

const now = Date.UTC(2026, 2, 2, 12);
const hour = 60 * 60_000;
const entry = (n: number, changes: Partial<FeedEntry> = {}): FeedEntry => ({
  link: `https://harbour.example/${n}`,
  guid: `g${n}`,
  at: now - n * hour,
  ...changes,
});
const listing = (count: number, from = 0) => Array.from({ length: count }, (_, n) => entry(from + n));
const done = { later: [], failed: [] };
const links = (entries: readonly FeedEntry[]) => entries.map(({ link }) => link);
/** What is known of a feed that was read to its end. */
const known = (entries: readonly FeedEntry[], before = nothingSeen) => seenAfter(entries, before, done);

describe('the entries of a feed that are read', () => {
  it('are the newest ones, the oldest of them first', () => {
    const { wanted, passedOver } = chooseNew(listing(8), nothingSeen, now, 3);
    expect(links(wanted)).toEqual(links([entry(2), entry(1), entry(0)]));
    expect(passedOver).toBe(5);
  });

  it('are none that were seen by their link or their id, whatever their dates and tracking say', () => {
    const seen = known([entry(1), entry(2), entry(3)]);
    const edited = [
      entry(1, { at: now }),
      entry(2, { guid: 'another' }),
      entry(3, { link: 'https://harbour.example/moved' }),
      entry(1, { link: 'https://harbour.example/1?utm_source=rss#top', guid: 'x' }),
    ];
    expect(chooseNew(edited, seen, now).wanted).toEqual([]);
  });

  it('are each link once, and an id that several share tells nothing', () => {
    const repeated = [entry(1), entry(1, { guid: 'again' }), entry(2)];
    expect(links(chooseNew(repeated, nothingSeen, now).wanted)).toEqual(links([entry(2), entry(1)]));
    const same = [entry(1, { guid: 'id' }), entry(2, { guid: 'id' })];
    const seen = known(same);
    expect(links(chooseNew([...same, entry(3, { guid: 'id' })], seen, now).wanted)).toEqual([entry(3).link]);
  });

  it('are ordered as the feed lists them where dates are missing or lie in the future', () => {
    const bad = [entry(5, { at: now + 48 * hour }), entry(1), entry(2)];
    expect(links(chooseNew(bad, nothingSeen, now, 1).wanted)).toEqual([entry(5).link]);
    const undated = [{ link: entry(9).link }, entry(1)];
    expect(links(chooseNew(undated, nothingSeen, now, 1).wanted)).toEqual([entry(9).link]);
  });

  it('are ten of a thousand that come at once, five a round, and never the others', () => {
    const before = known(listing(20, 5000));
    const all = [...listing(1000), ...listing(20, 5000)];
    const first = chooseNew(all, before, now);
    expect([first.wanted.length, first.later.length, first.passedOver]).toEqual([mostPerRound, 5, 990]);
    const between = seenAfter(all, before, { later: first.later, failed: [] });
    const second = chooseNew(all, between, now);
    expect(links(second.wanted)).toEqual(links(first.later));
    expect(second.later).toEqual([]);
    expect(chooseNew(all, known(all, between), now).wanted).toEqual([]);
  });

  it('are tried three times where their page cannot be read', () => {
    let seen: Seen = nothingSeen;
    for (let round = 1; round <= 3; round++) {
      const { wanted } = chooseNew([entry(1)], seen, now);
      expect(wanted).toHaveLength(1);
      seen = seenAfter([entry(1)], seen, { later: [], failed: wanted });
    }
    expect(chooseNew([entry(1)], seen, now).wanted).toEqual([]);
    expect(seen.tries).toEqual({});
  });

  it('are each wanted once, whatever comes and goes in a listing', () => {
    const listings = fc.array(fc.array(fc.nat(30), { maxLength: 8 }), { maxLength: 12 });
    fc.assert(
      fc.property(listings, (rounds) => {
        let seen = nothingSeen;
        const read: string[] = [];
        for (const numbers of rounds) {
          const entries = numbers.map((n) => entry(n, { at: now - (n % 4) * hour }));
          const { wanted, later } = chooseNew(entries, seen, now);
          read.push(...links(wanted));
          seen = seenAfter(entries, seen, { later, failed: [] });
        }
        expect(new Set(read).size).toBe(read.length);
      }),
    );
  });

  it('are remembered within bounds', () => {
    let seen = nothingSeen;
    for (let round = 0; round < 20; round++) seen = known(listing(1000, 1000 * round), seen);
    expect(seen.keys.length).toBeLessThanOrEqual(4000);
    expect(chooseNew(listing(1000, 19_000), seen, now).wanted).toEqual([]);
  });
});
