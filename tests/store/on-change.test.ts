import { afterEach, expect, it } from 'vitest';
import type { Schedule } from '../../src/store/schedule-record.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { record } from './articles.ts';
import { describeOnBoth } from './databases.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 2, 2, 12);
const workspace = 'slack:T1';

const schedule = (id: string, changes: Partial<Schedule> = {}): Schedule => ({
  id,
  workspace,
  platform: 'slack',
  channel: { id: 'C1' },
  owner: 'U1',
  what: 'new',
  times: 'on change',
  zone: 'UTC',
  onlyChanged: false,
  graceMs: 60 * minute,
  createdAt: noon - minute,
  nextDue: null,
  ...changes,
});

describeOnBoth('schedules that wait for a change', (databases) => {
  const open: Store[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close()));
  });

  async function waiting(...schedules: readonly Schedule[]) {
    const store = await openStore(await databases.fresh());
    open.push(store);
    await store.workspaces.meet(workspace, noon, record('first', {}));
    for (const one of schedules) await store.schedules.put(one);
    const brought = { addresses: [], current: false };
    return {
      store,
      /** What a feed brings. */
      bring: (id: string, at: number) =>
        store.articles.keep(workspace, { ...record(id, {}), feed: 'f1' }, at, brought),
      dues: async () =>
        Object.fromEntries((await store.schedules.list(workspace)).map(({ id, nextDue }) => [id, nextDue])),
    };
  }

  it('are due at once when a person keeps an article: those that name it, and those that name none', async () => {
    const { store, dues } = await waiting(
      schedule('any'),
      schedule('this', { article: 'second' }),
      schedule('other', { article: 'first' }),
      schedule('daily', { times: '0 9 * * *', nextDue: noon + 60 * minute }),
      schedule('still', { paused: 'by hand' }),
    );
    await store.articles.keep(workspace, record('second', {}), noon, { addresses: [], current: true });
    expect(await dues()).toEqual({
      any: noon,
      this: noon,
      other: null,
      daily: noon + 60 * minute,
      still: null,
    });
  });

  it('are not due when an article changes that is neither current nor named', async () => {
    const { store, dues } = await waiting(schedule('any'), schedule('this', { article: 'second' }));
    const before = record('second', {});
    await store.articles.keep(workspace, { ...before, revision: 2 }, noon, {
      addresses: [],
      former: before,
      current: false,
    });
    expect(await dues()).toEqual({ any: null, this: noon });
  });

  it('are due a minute after the first that a feed brings, and at once when a person adds to it', async () => {
    const { store, bring, dues } = await waiting(schedule('any'));
    await bring('a', noon);
    await bring('b', noon + 20_000);
    expect(await dues()).toEqual({ any: noon + minute });
    await store.articles.keep(workspace, record('c', {}), noon + 30_000, { addresses: [], current: true });
    expect(await dues()).toEqual({ any: noon + 30_000 });
  });

  it('are due ten minutes after the last such post at the earliest', async () => {
    const any = schedule('any');
    const { store, bring, dues } = await waiting(any);
    const run = { kind: 'change', state: 'pending', missed: 0 } as const;
    await store.schedules.addDelivery(any, { ...run, id: 'd1', dueAt: noon });
    await bring('a', noon + 3 * minute);
    expect(await dues()).toEqual({ any: noon + 10 * minute });
    await bring('b', noon + 9.5 * minute);
    expect(await dues()).toEqual({ any: noon + 10 * minute });
  });
});
