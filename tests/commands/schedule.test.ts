import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { offeredFeed } from '../../src/article/offered-feed.ts';
import { readArticle } from '../../src/article/read.ts';
import type { Asked } from '../../src/chat/desk.ts';
import { createDesk } from '../../src/chat/dispatch.ts';
import type { Block, Reply, Words } from '../../src/chat/reply.ts';
import { createFeeds } from '../../src/feeds/feeds.ts';
import { createNewsdesk } from '../../src/newsdesk.ts';
import type { Workspace } from '../../src/nouns.ts';
import { compose } from '../../src/schedule/compose.ts';
import { createScheduler } from '../../src/schedule/scheduler.ts';
import { createSchedules } from '../../src/schedule/schedules.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { createChat } from '../schedule/chat.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const open: Store[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
});

const workspace: Workspace = 'discord:81384788765712384';
/** A Monday, 8:00 in Madrid. */
const eight = Date.UTC(2026, 2, 2, 7);
const hour = 60 * 60_000;

const story = (title: string, words: string) =>
  `${title}\n\n${`The harbour council of Porto Claro voted on Monday to ${words}. `.repeat(4)}\n\n“We shall not wait any longer,” said Ines Carvalho, the mayor. The work begins in April 2026.\n\n${'Fishermen had asked for it since the storm of January 2024. '.repeat(3)}`;

let files = 0;
async function bot() {
  const clock = { at: eight };
  const now = () => clock.at;
  const chat = createChat('discord', now);
  const missing: { right: string | null } = { right: null };
  const poster = { ...chat.poster, missingRight: async () => missing.right };
  const store = await openStore(`file:${join(folder, `${++files}.db`)}`);
  open.push(store);
  const start = await readArticle({ kind: 'text', text: story('The first story', 'deepen the harbour') }, {});
  const newsdesk = createNewsdesk({ store, read: readArticle, startArticle: start, now });
  const composeNow = (schedule: Parameters<typeof compose>[1]) => compose({ newsdesk, now }, schedule);
  const schedules = createSchedules({ store, posters: [poster], compose: composeNow, wake: () => {} });
  const log = pino({ level: 'silent' });
  const noPage = async () => null;
  const feeds = createFeeds({
    store,
    newsdesk,
    fetchPage: noPage,
    readFeed: offeredFeed,
    readPage: noPage,
    now,
    random: () => 0,
    log,
  });
  const desk = createDesk(
    commands,
    { newsdesk, schedules, feeds, commands, log },
    { claim: (where, id) => store.claims.invocation(where, id, now()), now, errorId: () => 'e1', log },
  );
  const scheduler = createScheduler({
    store,
    posters: [poster],
    compose: composeNow,
    holder: 'this process',
    now,
    sleep: async (ms) => {
      clock.at += ms;
    },
    random: () => 0,
    log,
  });
  let invocations = 0;
  const asked = (changes: Partial<Asked> = {}): Asked => ({
    id: `invocation ${++invocations}`,
    workspace,
    asker: { id: 'owner-1', right: 'manager', zone: 'Europe/Madrid' },
    channel: { id: 'news' },
    ...changes,
  });
  const type = async (line: string, changes?: Partial<Asked>) =>
    (await desk.typed(line, asked(changes))).reply;
  const press = async (label: string, reply: Reply) => {
    const call = reply.actions?.find((action) => action.label === label)?.call;
    if (!call) throw new Error(`there is no button ${label}`);
    return (await desk.call(call.command, call.options, asked())).reply;
  };
  const tickAt = async (at: number) => {
    clock.at = at;
    await scheduler.tick();
  };
  return { clock, chat, store, newsdesk, type, press, tickAt, missing };
}

const plain = (words: Words): string =>
  typeof words === 'string'
    ? words
    : words
        .map((piece) => {
          if (typeof piece === 'string') return piece;
          if ('at' in piece) return new Date(piece.at).toISOString();
          return 'refer' in piece ? `#${piece.id}` : piece.text;
        })
        .join('');
const linesOf = (block: Block): readonly string[] => {
  if (block.kind === 'list')
    return block.items.map(({ words, detail }) => `${plain(words)} ${plain(detail ?? '')}`);
  return 'words' in block ? [plain(block.words)] : [];
};
const told = (reply: Reply) => [reply.title, ...reply.blocks.flatMap(linesOf)].join('\n');

describe('/schedule add', () => {
  it('says in words what was understood, and the next five posts', async () => {
    const { type } = await bot();
    const reply = await type('schedule add weekdays 9:00');
    expect(reply.title).toBe('Scheduled: every weekday at 09:00 (Europe/Madrid)');
    expect(told(reply)).toContain('Posts the digest of the article that is current then in #news.');
    const next = reply.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(next.map(({ words }) => plain(words))).toEqual(
      [2, 3, 4, 5, 6].map((day) => `2026-03-0${day}T08:00:00.000Z`),
    );
  });

  it('offers to leave out what repeats itself, with a button that does so', async () => {
    const { type, press, store } = await bot();
    const reply = await type('schedule add daily 9:00');
    const edited = await press('Only when changed', reply);
    expect(told(edited)).toContain('Nothing is posted while the article is unchanged.');
    expect((await store.schedules.list(workspace))[0]?.onlyChanged).toBe(true);
  });

  it('asks once for the zone where nobody knows it, and keeps it', async () => {
    const { type } = await bot();
    const asker = { id: 'owner-1', right: 'manager' } as const;
    const question = await type('schedule add daily 9:00', { asker });
    expect(question.form?.call).toEqual({ command: 'schedule add', options: { when: 'daily 9:00' } });
    expect(question.form?.fields.map(({ option }) => option)).toEqual(['timezone']);
    expect((await type('schedule add timezone:"Mexico City" daily 9:00', { asker })).title).toContain(
      '(America/Mexico_City)',
    );
    expect((await type('schedule add daily 10:00', { asker })).title).toContain('(America/Mexico_City)');
  });

  it('names the right that the bot lacks, and keeps nothing', async () => {
    const { type, missing, store } = await bot();
    missing.right = 'Send Messages';
    expect((await type('schedule add daily 9:00')).title).toBe(
      'The bot may not post there: it lacks Send Messages.',
    );
    expect(await store.schedules.list(workspace)).toEqual([]);
  });

  it('is for people who manage the place', async () => {
    const { type } = await bot();
    const reader = { id: 'someone', right: 'reader' } as const;
    expect((await type('schedule add daily 9:00', { asker: reader })).tone).toBe('problem');
    expect((await type('schedule list', { asker: reader })).tone).toBeUndefined();
  });

  it.each([
    'schedule add',
    'schedule add whenever',
    'schedule add 0 9 * * * 1',
    'schedule add grace:soon daily 9:00',
    'schedule add timezone:Nowhere daily 9:00',
    'schedule add article:unknown daily 9:00',
  ])('refuses %s with what to do', async (line) => {
    const { type } = await bot();
    const reply = await type(line);
    expect(reply.tone).toBe('problem');
    expect(reply.blocks.length).toBeGreaterThan(0);
  });
});

describe('what is posted', () => {
  it('is the answer of the command, of the article that is current when it runs', async () => {
    const { type, tickAt, chat } = await bot();
    await type('schedule add what:summary daily 9:00');
    await tickAt(eight + hour);
    await type(`article add ${story('The second story', 'close the old pier')}`);
    await tickAt(eight + 25 * hour);
    expect(chat.messages.map(({ title }) => title)).toEqual(['The first story', 'The second story']);
  });

  it('is left out while nothing changed, and `why` says so', async () => {
    const { type, tickAt, chat } = await bot();
    await type('schedule add only-when-changed:yes daily 9:00');
    await tickAt(eight + hour);
    await tickAt(eight + 25 * hour);
    expect(chat.messages).toHaveLength(1);
    expect(told(await type('schedule why'))).toContain(
      '“The first story” has not changed since the last post.',
    );
    await type(`article add ${story('The second story', 'close the old pier')}`);
    await tickAt(eight + 49 * hour);
    expect(chat.messages).toHaveLength(2);
  });

  it('comes as soon as an article is kept, where that is wanted', async () => {
    const { type, tickAt, chat, clock } = await bot();
    await type('schedule add on change');
    await tickAt(eight + hour);
    expect(chat.messages).toEqual([]);
    await type(`article add ${story('The second story', 'close the old pier')}`);
    await tickAt(clock.at);
    await tickAt(clock.at + hour);
    expect(chat.messages.map(({ title }) => title)).toEqual(['The second story']);
  });
});

describe('a schedule', () => {
  it('is listed with its next post, paused, resumed and removed', async () => {
    const { type, tickAt, chat } = await bot();
    await type('schedule add daily 9:00');
    expect(told(await type('schedule list'))).toContain('next: 2026-03-02T08:00:00.000Z');
    await type('schedule pause');
    expect(told(await type('schedule list'))).toContain('paused: Asked for with /schedule pause.');
    await tickAt(eight + 2 * hour);
    expect(chat.messages).toEqual([]);
    expect(told(await type('schedule resume'))).toContain('2026-03-03T08:00:00.000Z');
    expect((await type('schedule remove')).title).toBe('Removed');
    expect((await type('schedule list')).title).toBe('No schedules');
  });

  it('posts now when that is asked for, once for each time', async () => {
    const { type, tickAt, chat, clock } = await bot();
    await type('schedule add daily 9:00');
    await type('schedule run-now');
    await tickAt(clock.at);
    await tickAt(clock.at);
    expect(chat.messages).toHaveLength(1);
    expect(told(await type('schedule why'))).toContain('Posted');
  });

  it('shows what it would post, and posts nothing', async () => {
    const { type, chat } = await bot();
    await type('schedule add what:quotes daily 9:00');
    const reply = await type('schedule preview');
    expect(reply.blocks.some(({ kind }) => kind === 'quote')).toBe(true);
    expect(chat.messages).toEqual([]);
  });

  it('is named by its id where there are several', async () => {
    const { type, store } = await bot();
    await type('schedule add daily 9:00');
    await type('schedule add daily 10:00');
    expect((await type('schedule pause')).title).toBe('Which of the 2 schedules?');
    const [first] = await store.schedules.list(workspace);
    expect((await type(`schedule pause ${first?.id}`)).title).toBe('Paused');
  });

  it('is seen in no other workspace, but its owner may mend it from a direct message', async () => {
    const { type, store } = await bot();
    await type('schedule add daily 9:00');
    await type('schedule pause');
    const [made] = await store.schedules.list(workspace);
    const elsewhere = { workspace: 'discord:@owner-1' } as const;
    expect((await type('schedule list', elsewhere)).title).toBe('No schedules');
    const stranger = { ...elsewhere, asker: { id: 'stranger', right: 'manager' } } as const;
    expect((await type(`schedule resume schedule:${made?.id}`, stranger)).tone).toBe('problem');
    expect((await type(`schedule resume schedule:${made?.id}`, elsewhere)).tone).toBe('done');
  });
});

describe('/schedule why', () => {
  it('says what happened, stage by stage, and what comes next', async () => {
    const { type, tickAt, chat } = await bot();
    await type('schedule add daily 9:00');
    expect(told(await type('schedule why'))).toContain('It was not due yet.');
    chat.answers.push({ outcome: 'forbidden', missing: 'Send Messages' });
    await tickAt(eight + hour);
    const words = told(await type('schedule why'));
    expect(words).toContain('Due 2026-03-02T08:00:00.000Z');
    expect(words).toContain('Sent once');
    expect(words).toContain('The bot lacks a right in the channel: Send Messages.');
    expect(words).toContain('None: it is paused.');
  });
});
