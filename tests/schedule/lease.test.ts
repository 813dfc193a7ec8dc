import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdLease } from '../../src/schedule/hold-lease.ts';
import type { Leases } from '../../src/store/leases.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { describeOnBoth } from '../store/databases.ts';

const noon = Date.UTC(2026, 2, 2, 12);

describeOnBoth('a lease', (databases) => {
  const open: Store[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close()));
  });
  const two = async () => {
    const url = await databases.fresh();
    open.push(await openStore(url), await openStore(url));
    return open.map(({ leases }) => leases);
  };

  it('is held by one of those that want it at once', async () => {
    const stores = await two();
    const taken = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((n) => stores[n % 2]?.take('gateway', `process ${n}`, noon, 1000)),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('goes on for its holder, and to another when it is over or given up', async () => {
    const [ours, theirs] = await two();
    expect(await ours?.take('gateway', 'ours', noon, 1000)).toBe(true);
    expect(await ours?.take('gateway', 'ours', noon + 500, 1000)).toBe(true);
    expect(await theirs?.take('gateway', 'theirs', noon + 1499, 1000)).toBe(false);
    expect(await theirs?.take('gateway', 'theirs', noon + 1500, 1000)).toBe(true);
    await ours?.release('gateway', 'ours');
    expect(await ours?.take('gateway', 'ours', noon + 1501, 1000)).toBe(false);
    await theirs?.release('gateway', 'theirs');
    expect(await ours?.take('gateway', 'ours', noon + 1501, 1000)).toBe(true);
  });
});

describe('holding a lease', () => {
  beforeEach(() => vi.useFakeTimers({ now: noon }));
  afterEach(() => vi.useRealTimers());

  /** The rules of the store's leases, in memory: what is tried here is who does what when. */
  const leasesInMemory = (): Leases & { broken: boolean } => {
    let row = { holder: '', until: 0 };
    return {
      broken: false,
      async take(_, holder, now, forMs) {
        if (this.broken) throw new Error('the database is away');
        if (row.holder !== holder && row.until > now) return false;
        row = { holder, until: now + forMs };
        return true;
      },
      async release(_, holder) {
        if (row.holder === holder) row = { holder: '', until: 0 };
      },
    };
  };
  const hold = (leases: Leases, holder: string, events: string[]) =>
    holdLease({
      leases,
      name: 'gateway',
      holder,
      now: () => Date.now(),
      gained: () => events.push(`${holder} gained`),
      lost: () => events.push(`${holder} lost`),
      log: pino({ level: 'silent' }),
    });

  it('passes on at once when it is given up', async () => {
    const leases = leasesInMemory();
    const events: string[] = [];
    const release = hold(leases, 'a', events);
    await vi.advanceTimersByTimeAsync(0);
    const other = hold(leases, 'b', events);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(events).toEqual(['a gained']);
    await release();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(events).toEqual(['a gained', 'b gained']);
    await other();
  });

  it('moves within thirty seconds of the death of its holder', async () => {
    const leases = leasesInMemory();
    const events: string[] = [];
    await leases.take('gateway', 'dead', Date.now(), 20_000);
    const release = hold(leases, 'b', events);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(events).toEqual(['b gained']);
    await release();
  });

  it('says so when it can no longer be kept', async () => {
    const leases = leasesInMemory();
    const events: string[] = [];
    const release = hold(leases, 'a', events);
    await vi.advanceTimersByTimeAsync(0);
    leases.broken = true;
    await vi.advanceTimersByTimeAsync(25_000);
    expect(events).toEqual(['a gained', 'a lost']);
    leases.broken = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(events).toEqual(['a gained', 'a lost', 'a gained']);
    await release();
  });
});
