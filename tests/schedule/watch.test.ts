import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pageFetcher } from '../../src/article/fetch.ts';
import { readArticle } from '../../src/article/read.ts';
import { createReading } from '../../src/article/reading.ts';
import { createNewsdesk } from '../../src/newsdesk.ts';
import { createWatch } from '../../src/schedule/watch.ts';
import type { Schedule } from '../../src/store/schedule-record.ts';
import { openStore } from '../../src/store/store.ts';
import { onChange } from '../../src/store/tables.ts';
import { ferry, openSite, pageOf } from '../article/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const minute = 60_000;
const day = 24 * 60 * minute;
const workspace = 'discord:81384788765712384';
const waiting: Schedule = {
  id: 's1',
  workspace,
  platform: 'discord',
  channel: { id: 'c1' },
  owner: 'o1',
  what: 'digest',
  times: onChange,
  zone: 'UTC',
  onlyChanged: false,
  graceMs: day,
  createdAt: 0,
  nextDue: null,
};

it('looks every half hour at the pages that schedules wait for, and a change makes those due', async () => {
  const html = pageOf(ferry.title, ferry.paragraphs);
  const site = await openSite({ '/ferry': html });
  let clock = Date.UTC(2025, 2, 4, 9);
  const now = () => clock;
  const store = await openStore(`file:${join(folder, 'watch.db')}`);
  const { page } = createReading(pageFetcher({ allowPrivate: true }), readArticle);
  const newsdesk = createNewsdesk({ store, read: readArticle, page, startArticle: null, now });
  await newsdesk.add(workspace, { kind: 'link', url: `${site.base}/ferry` }, {});
  const faults: object[] = [];
  const watch = createWatch({ store, newsdesk, now, log: { error: (about: object) => faults.push(about) } });
  const due = async () => (await store.schedules.get(workspace, 's1'))?.nextDue;
  const asked = () => site.asked.length;

  await watch.readDue(['discord']);
  expect(asked(), 'nobody waits yet').toBe(1);
  await store.schedules.put(waiting);
  clock += 31 * minute;
  await watch.readDue(['slack']);
  expect(asked(), 'of another platform').toBe(1);
  clock += 31 * minute;
  await watch.readDue(['discord']);
  expect([asked(), await due()]).toEqual([2, null]);

  site.pages['/ferry'] = html.replace('12 of its', '14 of its');
  clock += 10 * minute;
  await watch.readDue(['discord']);
  expect(asked(), 'too soon').toBe(2);
  clock += 21 * minute;
  await watch.readDue(['discord']);
  expect([asked(), await due()]).toEqual([3, clock]);

  site.pages['/ferry'] = (response) => void response.writeHead(500).end();
  clock += 31 * minute;
  await watch.readDue(['discord']);
  expect([asked(), faults]).toEqual([4, []]);

  clock += 14 * day;
  await watch.readDue(['discord']);
  expect(asked(), 'an old story').toBe(4);
  await store.close();
});
