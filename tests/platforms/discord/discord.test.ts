import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Discord, startDiscord } from '../../../src/platforms/discord/connect.ts';
import { ids, type Json, LoopbackDiscord, type Seen } from './loopback.ts';
import { textDisplays } from './message-rules.ts';
import { buttons, flag, from, type Newsroom, newsroom, press, slash, testDesk, text } from './newsroom.ts';
import { hasOpenApi } from './openapi.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const { ManageMessages, ManageGuild } = PermissionFlagsBits;

let server: LoopbackDiscord;
let bot: Discord | undefined;
let room: Newsroom;

const start = async (guild?: string) => {
  bot = startDiscord({ token: server.token, apiUrl: server.apiUrl, guild, desk: testDesk(room), log: quiet });
  await bot.ready;
};
const stop = async () => {
  await bot?.stop();
  bot = undefined;
};

beforeEach(async () => {
  server = await LoopbackDiscord.start();
  room = newsroom();
});
afterEach(async () => {
  await stop();
  await server.stop();
  expect(server.wrongs).toEqual([]);
});

/** What is read: the text of all that the person got to see. */
const read = (seen: Seen) => seen.messages.map((message) => textDisplays(message).join('\n'));
const isHidden = (message: Json | undefined) => (Number(message?.flags) & 64) !== 0;
const answer = async (interaction: Json) => {
  const seen = server.interact(interaction);
  await seen.answered;
  return seen;
};
const message = (seen: Seen): Json => {
  const [first] = seen.messages;
  if (first === undefined) throw new Error('Nothing was answered.');
  return first;
};

// Every test here checks what it sent; without the description beside the project this one says that none did.
it.skipIf(!hasOpenApi)('sends nothing but what Discord’s OpenAPI description allows', async () => {
  await start();
  await answer(slash('summary'));
  expect(server.requests.some(({ path }) => path.endsWith('/callback'))).toBe(true);
  expect(server.wrongs).toEqual([]);
});

describe('commands', () => {
  it('answers privately, with a button to share', async () => {
    await start();
    const seen = await answer(slash('summary'));
    expect(seen.response?.type).toBe(4);
    expect(isHidden(message(seen))).toBe(true);
    expect(read(seen)[0]).toContain('## Council keeps the night bus');
    expect(buttons(message(seen)).map(({ label }) => label)).toEqual(['summary', 'quotes', 'Share']);
  });

  it('answers to the channel when asked to share', async () => {
    await start();
    const seen = await answer(slash('summary', [flag('share', true)]));
    expect(isHidden(message(seen))).toBe(false);
    expect(buttons(message(seen)).map(({ label }) => label)).toEqual(['summary', 'quotes']);
  });

  it('hides nothing in a direct message, and keeps the person’s own articles there', async () => {
    await start();
    const seen = await answer(slash('summary', [], { where: 'direct' }));
    expect(isHidden(message(seen))).toBe(false);
    expect(room.asked[0]).toMatchObject({ workspace: `discord:@${ids.asker}`, right: 'manager' });
  });

  it('keeps a person’s own articles apart from a server that has not installed the app', async () => {
    await start();
    await answer(slash('summary', [], { where: 'elsewhere' }));
    await answer(slash('summary', [], { where: 'server' }));
    expect(room.asked.map(({ workspace }) => workspace)).toEqual([
      `discord:@${ids.asker}`,
      `discord:${ids.guild}`,
    ]);
  });

  it('says plainly what an error was, or names it by an id', async () => {
    await start();
    const gone = await answer(slash('summary', [text('article', 'nope')]));
    expect(read(gone)[0]).toContain('not kept any more');
    expect(isHidden(message(gone))).toBe(true);
    const broken = await answer(slash('slow', [flag('fail', true)]));
    expect(read(broken)[0]).toContain('e-1234');
    expect(read(broken)[0]).not.toContain('secret');
  });

  it('checks the right of a subcommand by the member’s permissions', async () => {
    await start();
    const reader = await answer(slash('article add', [text('text', 'News')]));
    expect(read(reader)[0]).toContain('may not use /article add');
    const editor = await answer(
      slash('article add', [text('text', 'News')], { permissions: ManageMessages }),
    );
    expect(read(editor)[0]).toContain('Added News');
  });

  it('trusts Discord with the right of a whole command, as admins may have set it', async () => {
    await start();
    await answer(slash('schedule', [text('when', 'daily')], { permissions: 0n }));
    expect(room.asked[0]).toMatchObject({ command: 'schedule', right: 'manager' });
  });
});

describe('an answer of many messages', () => {
  it('is told whole in a server that installed the app', async () => {
    await start();
    const seen = await answer(slash('pour'));
    await vi.waitFor(() =>
      expect(
        read(seen)
          .join()
          .match(/The night bus runs/g),
      ).toHaveLength(1500),
    );
  });

  it.each([0, 600])(
    'ends with a word about the rest where only the person has installed it (%i ms)',
    async (ms) => {
      await start();
      room.slowMs = ms;
      const seen = await answer(slash('pour', [], { where: 'elsewhere' }));
      await vi.waitFor(() => expect(read(seen).at(-1)).toContain('more messages do not fit here'));
      expect(seen.followUps).toHaveLength(5);
      expect(read(seen).at(-1)).toContain('in a direct message');
    },
  );
});

describe('a slow command', () => {
  it('defers privately and answers by an edit', async () => {
    await start();
    room.slowMs = 600;
    const seen = await answer(slash('slow'));
    expect(seen.response).toEqual({ type: 5, data: { flags: 64 } });
    expect(read(seen)).toEqual(['## Here at last']);
    expect(isHidden(message(seen))).toBe(true);
  });

  it('defers to the channel when it is shared, but keeps an error private', async () => {
    await start();
    room.slowMs = 600;
    const shared = await answer(slash('slow', [flag('share', true)]));
    expect(shared.response).toEqual({ type: 5 });
    expect(isHidden(message(shared))).toBe(false);
    const broken = await answer(slash('slow', [flag('share', true), flag('fail', true)]));
    expect(broken.withdrawn).toBe(true);
    expect(isHidden(message(broken))).toBe(true);
    expect(read(broken)[0]).toContain('e-1234');
  });
});

describe('buttons', () => {
  it('turns pages and moves between answers in place', async () => {
    await start();
    const first = message(await answer(slash('quotes')));
    const next = await answer(press(first, 'Next ›'));
    expect(next.response?.type).toBe(7);
    expect(read(next)[0]).toMatch(/page 2 of \d/);
    const summary = await answer(press(message(next), 'summary'));
    expect(summary.response?.type).toBe(7);
  });

  it('shares the page that is seen with the channel', async () => {
    await start();
    const first = message(await answer(slash('quotes')));
    const second = await answer(press(first, 'Next ›'));
    const shared = await answer(press({ ...message(second), flags: 64 }, 'Share'));
    expect(shared.response?.type).toBe(4);
    expect(isHidden(message(shared))).toBe(false);
    expect(read(shared)[0]).toMatch(/page 2 of \d/);
  });

  it('leaves a public message as it is when another person presses', async () => {
    await start();
    const mine = message(await answer(slash('quotes', [flag('share', true)])));
    const by = {
      interaction_metadata: { id: '1', type: 2, user: { id: ids.asker }, authorizing_integration_owners: {} },
    };
    const other = await answer(press(mine, 'Next ›', { user: ids.other }, by));
    expect(other.response?.type).toBe(4);
    expect(isHidden(message(other))).toBe(true);
    const own = await answer(press(mine, 'Next ›', {}, by));
    expect(own.response?.type).toBe(7);
  });

  it('still works after a restart', async () => {
    await start();
    const first = message(await answer(slash('quotes')));
    await stop();
    await start();
    expect(read(await answer(press(first, 'Next ›')))[0]).toMatch(/page 2 of/);
  });

  it('says plainly where the article is gone, and leaves the message', async () => {
    await start();
    const first = message(await answer(slash('quotes')));
    room.articles = [];
    const seen = await answer(press(first, 'Next ›'));
    expect(seen.response?.type).toBe(4);
    expect(isHidden(message(seen))).toBe(true);
    expect(read(seen)[0]).toContain('not kept any more');
  });

  it('says so when a button is from another version', async () => {
    await start();
    const first = message(await answer(slash('quotes')));
    const old = { ...press(first, 'Next ›'), data: { custom_id: 'v0/whatever', component_type: 2 } };
    expect(read(await answer(old))[0]).toContain('another version');
  });

  it('grants a press what Discord granted the command, on its private answer only', async () => {
    await start();
    const schedule = (flags: number) => ({
      ...from(),
      type: 3,
      message: { id: '9', flags, components: [], interaction: { name: 'schedule' }, author: { id: ids.bot } },
      data: { custom_id: 'a:1|schedule|when=daily', component_type: 2 },
    });
    expect(read(await answer(schedule(64)))[0]).toContain('Scheduled');
    expect(read(await answer(schedule(0)))[0]).toContain('may not use /schedule');
  });
});

describe('forms', () => {
  it('asks for what was not given, and makes the call with it', async () => {
    await start();
    const seen = server.interact(slash('article add', [], { permissions: ManageMessages }));
    const { type, data } = await seen.first;
    expect(type).toBe(9);
    const { custom_id: id } = data as Json;
    const filled = await answer({
      ...from({ permissions: ManageMessages }),
      type: 5,
      data: {
        custom_id: id,
        components: [
          { type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'text', value: 'The whole story' } },
        ],
      },
    });
    expect(read(filled)[0]).toContain('Added The whole story');
  });
});

describe('the right that Discord checked before a form was opened', () => {
  const filled = (id: unknown, user: string = ids.asker) => ({
    ...from({ user }),
    type: 5,
    data: {
      custom_id: id,
      components: [{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'when', value: 'daily' } }],
    },
  });

  it('holds for that person and that form', async () => {
    await start();
    const { data } = await server.interact(slash('schedule')).first;
    const { custom_id: id } = data as Json;
    expect(read(await answer(filled(id, ids.other)))[0]).toContain('may not use /schedule');
    expect(read(await answer(filled('f:1|schedule|channel=9')))[0]).toContain('may not use /schedule');
    expect(read(await answer(filled(id)))[0]).toContain('Scheduled');
  });
});

describe('files', () => {
  const attach = (filename: string, size: number) =>
    slash(
      'article add',
      [{ name: 'file', type: 11, value: '1' }],
      { permissions: ManageMessages },
      {
        attachments: { 1: { id: '1', filename, size, url: `${server.fileUrl}/${filename}` } },
      },
    );

  it('are fetched from the address that Discord gave', async () => {
    await start();
    server.files.set('story.txt', Buffer.from('A story'));
    expect(read(await answer(attach('story.txt', 7)))[0]).toContain('Added story.txt, 7 bytes');
  });

  it('are refused when they are too large, whatever size they claim, or lead elsewhere', async () => {
    await start();
    server.files.set('endless.txt', 'endless');
    server.files.set('moved.txt', 'redirect');
    expect(read(await answer(attach('endless.txt', 10)))[0]).toContain('larger than 5 MB');
    expect(read(await answer(attach('big.txt', 6e6)))[0]).toContain('larger than 5 MB');
    expect(read(await answer(attach('moved.txt', 10)))[0]).toContain('could not be fetched');
  });
});

describe('Digest this', () => {
  const on = (message: Json) => ({
    ...from({ permissions: ManageMessages }),
    type: 2,
    data: {
      id: '1',
      name: 'Digest this',
      type: 3,
      target_id: '42',
      resolved: { messages: { 42: { id: '42', content: '', attachments: [], embeds: [], ...message } } },
    },
  });

  it.each([
    ['a link', { content: 'look: https://news.example/bus.' }, 'https\\://news.example/bus'],
    ['a preview', { embeds: [{ url: 'https://news.example/tram' }] }, 'https\\://news.example/tram'],
    [
      'a forwarded link',
      {
        message_snapshots: [
          { message: { content: 'https://news.example/ferry', attachments: [], embeds: [] } },
        ],
      },
      'news.example/ferry',
    ],
    ['a long text', { content: `The council met. ${'It kept the bus. '.repeat(60)}` }, 'The council met.'],
  ])('digests %s', async (_, content, added) => {
    await start();
    expect(read(await answer(on(content)))[0]).toContain(
      `Added ${added.startsWith('news') ? 'https\\://' : ''}${added}`,
    );
  });

  it('digests an attached text file', async () => {
    await start();
    server.files.set('bus.md', Buffer.from('# Bus'));
    const file = { attachments: [{ id: '1', filename: 'bus.md', size: 5, url: `${server.fileUrl}/bus.md` }] };
    expect(read(await answer(on(file)))[0]).toContain('Added bus.md, 5 bytes');
  });

  it('says what it needs where there is no article', async () => {
    await start();
    expect(read(await answer(on({ content: 'nice one' })))[0]).toContain('no article in this message');
  });
});

describe('suggestions', () => {
  const typing = (value: string) => ({
    ...from(),
    type: 4,
    data: {
      id: '1',
      name: 'summary',
      type: 1,
      options: [{ name: 'article', type: 3, value, focused: true }],
    },
  });

  it('offers at most 25, of a length that Discord takes', async () => {
    await start();
    room.articles = Array.from({ length: 40 }, (_, index) => ({
      id: `a${index}`,
      title: `${index} ${'long '.repeat(40)}`,
    }));
    const { type, data } = await server.interact(typing('')).first;
    expect(type).toBe(8);
    const { choices } = data as { choices: { name: string; value: string }[] };
    expect(choices).toHaveLength(25);
    expect(choices.every(({ name }) => name.length <= 100)).toBe(true);
  });
});

describe('registration', () => {
  const writes = () =>
    server.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));

  it('is written once, and not again while nothing differs', async () => {
    await start();
    await stop();
    await start();
    expect(writes()).toHaveLength(1);
  });

  it('is written again when someone changed it', async () => {
    await start();
    await stop();
    server.commands.get('global')?.pop();
    await start();
    expect(writes()).toHaveLength(2);
  });

  it('carries options, permissions and places', async () => {
    await start();
    const held = server.commands.get('global') ?? [];
    const named = (name: string) => held.find((command) => command.name === name);
    expect(named('schedule')).toMatchObject({
      default_member_permissions: String(ManageGuild),
      contexts: [0, 1],
    });
    expect(named('schedule')?.options).toMatchObject([
      { name: 'channel', type: 7, required: false },
      { name: 'when', type: 3 },
    ]);
    expect(named('article')).toMatchObject({ default_member_permissions: null });
    expect(named('summary')?.options).toMatchObject([
      { name: 'article', autocomplete: true },
      { name: 'share', type: 5 },
    ]);
    expect(named('Digest this')).toMatchObject({ type: 3 });
  });

  it('reaches group conversations where the app is installed by persons', async () => {
    server.userInstalls = true;
    await start();
    expect(server.commands.get('global')?.[0]).toMatchObject({ contexts: [0, 1, 2] });
  });

  it('goes to one server where that is set', async () => {
    await start(ids.guild);
    expect(server.commands.has('global')).toBe(false);
    expect(server.commands.get(ids.guild)).toHaveLength(8);
  });
});
