import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { pageFetcher } from '../../src/article/fetch.ts';
import { readArticle } from '../../src/article/read.ts';
import { createReading } from '../../src/article/reading.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { createNewsdesk } from '../../src/newsdesk.ts';
import { compose } from '../../src/schedule/compose.ts';
import { pagesAgain } from '../../src/schedule/read-again.ts';
import { createScheduler } from '../../src/schedule/scheduler.ts';
import { whyReply } from '../../src/schedule/why.ts';
import type { Schedule } from '../../src/store/schedule-record.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { ferry, openSite, pageOf } from '../article/site.ts';
import { createChat } from './chat.ts';

const day = 24 * 60 * 60_000;
const nine = Date.UTC(2025, 2, 4, 9);
const workspace = 'discord:81384788765712384';
const schedule: Schedule = {
  id: 's1',
  workspace,
  platform: 'discord',
  channel: { id: 'channel-1' },
  owner: 'owner-1',
  what: 'digest',
  times: '0 9 * * *',
  zone: 'UTC',
  onlyChanged: false,
  graceMs: 6 * 60 * 60_000,
  createdAt: nine - day,
  nextDue: nine,
};
const html = pageOf(ferry.title, ferry.paragraphs);

const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const open: Store[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
});

let files = 0;
/** A schedule that posts the article of a page at nine each day, for `ticks` to go on to the next day. */
async function daily(changes: Partial<Schedule> = {}) {
  const site = await openSite({ '/ferry': html });
  let clock = nine - 60 * 60_000;
  const now = () => clock;
  const store = await openStore(`file:${join(folder, `${++files}.db`)}`);
  open.push(store);
  const { page } = createReading(pageFetcher({ allowPrivate: true }), readArticle);
  const newsdesk = createNewsdesk({ store, read: readArticle, page, startArticle: null, now });
  await newsdesk.add(workspace, { kind: 'link', url: `${site.base}/ferry` }, {});
  const wanted = { ...schedule, ...changes };
  await store.schedules.put(wanted);
  const chat = createChat('discord', now);
  const posts: Reply[] = [];
  const log = pino({ level: 'silent' });
  const scheduler = createScheduler({
    store,
    posters: [
      {
        ...chat.poster,
        post: (channel, reply, id) => {
          posts.push(reply);
          return chat.poster.post(channel, reply, id);
        },
      },
    ],
    compose: (one) => compose({ newsdesk, now, readAgain: pagesAgain(newsdesk, now, log) }, one),
    holder: 'process-1',
    now,
    // The site answers in true time, which is given here.
    sleep: async (ms) => {
      await setTimeout(2);
      clock += Math.min(ms, 20);
    },
    random: () => 0,
    log,
  });
  let days = 0;
  const tick = async () => {
    clock = nine + days++ * day;
    await scheduler.tick();
    return posts.at(-1);
  };
  const why = async () =>
    JSON.stringify(whyReply(wanted, await store.deliveries.history(workspace, 's1', 5), null));
  return { site, tick, posts, why };
}
const words = (reply: Reply | undefined) => JSON.stringify(reply);

describe('before a scheduled post', () => {
  it('the page is read again, and what changed is said first', async () => {
    const { site, tick } = await daily();
    const first = await tick();
    expect(words(first)).not.toContain('changed');
    site.pages['/ferry'] = html
      .replace('walk further', 'have to walk further than before')
      .replace('12 of its', '14 of its')
      .replace('</article>', '<p>The council will meet again in May, a spokesman said.</p></article>');
    const second = await tick();
    const [note, heading, ...rest] = second?.blocks ?? [];
    expect(note).toMatchObject({ kind: 'note', words: expect.stringMatching(/^The article changed since/) });
    expect(heading).toEqual({ kind: 'heading', words: 'What changed' });
    const told = rest.slice(
      0,
      rest.findIndex((block) => block.kind === 'heading'),
    );
    expect(told).toMatchObject([
      {
        kind: 'quote',
        text: 'My passengers will have to walk further than before, and they will tell me so every day',
        speaker: 'Tom Reed',
        detail: [
          { text: 'Quote corrected' },
          ' · it was: “My passengers will walk further, and they will tell me so every day”',
        ],
      },
      {
        words: [
          { text: 'Figure corrected' },
          ' · ',
          '“12” is now “14”: ',
          expect.stringContaining('14 of its'),
        ],
        place: 1,
      },
      {
        words: [{ text: 'New paragraph' }, ' · ', 'The council will meet again in May, a spokesman said.'],
        place: 5,
      },
    ]);
    const shown = rest.slice(told.length).filter((block) => block.kind === 'quote');
    expect(
      shown.map(({ text, detail }) => [
        text.slice(0, 12),
        words({ title: '', blocks: [], source: detail ?? '' }),
      ]),
    ).toContainEqual(['My passenger', expect.stringContaining('Corrected')]);
    const third = await tick();
    expect(words(third)).not.toContain('changed');
  });

  it('a sentence whose figure was corrected is marked as that, not as new', async () => {
    const { site, tick } = await daily();
    await tick();
    site.pages['/ferry'] = html.replace('12 of its', '14 of its');
    const { blocks = [] } = (await tick()) ?? {};
    const below = blocks.slice(
      blocks.findLastIndex((block) => block.kind === 'heading' && block.words === 'As it is now'),
    );
    expect(JSON.stringify(below)).toContain('"Corrected"');
    expect(JSON.stringify(below)).not.toContain('"New"');
  });

  it('a quote that was posted and is withdrawn is named', async () => {
    const { site, tick } = await daily({ what: 'quotes' });
    await tick();
    site.pages['/ferry'] = pageOf(ferry.title, ferry.paragraphs.slice(0, 3));
    expect(words(await tick())).toContain('Tom Reed: “My passengers will walk further');
  });

  it.each([
    ['digest', true],
    ['new', false],
  ] as const)(
    'nothing is posted of %s where only changes are wanted and there is none',
    async (what, onlyChanged) => {
      const { site, tick, posts, why } = await daily({ what, onlyChanged });
      await tick();
      await tick();
      expect(posts).toHaveLength(1);
      site.pages['/ferry'] = html.replace('12 of its', '14 of its');
      await tick();
      expect(posts).toHaveLength(2);
      expect(await why()).toContain('Posted');
    },
  );

  it('a page that cannot be had costs no post: what is kept is posted, and why says so', async () => {
    const { site, tick, posts, why } = await daily();
    await tick();
    site.pages['/ferry'] = (response) => void response.writeHead(503).end();
    const second = await tick();
    expect(second?.title).toBe(ferry.title);
    expect(posts).toHaveLength(2);
    expect(await why()).toContain(
      'could not be read again, so what was kept counts: The site answers with an error',
    );
  });

  it('a page that was just read is not asked again', async () => {
    const { site, tick } = await daily();
    await tick();
    expect(site.asked).toHaveLength(2);
  });
});
