import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Discord, startDiscord } from '../../../src/platforms/discord/connect.ts';
import { ids, type Json, LoopbackDiscord, type Seen } from './loopback.ts';
import { textDisplays } from './message-rules.ts';
import { from, type Newsroom, newsroom, press, slash, testDesk, text } from './newsroom.ts';

const errors: object[] = [];
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (about: object) => void errors.push(about),
};

let server: LoopbackDiscord;
let bot: Discord;
let room: Newsroom;

beforeEach(async () => {
  server = await LoopbackDiscord.start();
  room = newsroom();
  errors.length = 0;
  bot = startDiscord({ token: server.token, apiUrl: server.apiUrl, desk: testDesk(room), log });
  await bot.ready;
});
afterEach(async () => {
  await bot.stop();
  await server.stop();
  expect(server.wrongs).toEqual([]);
});

const without = (interaction: Json, ...keys: string[]): Json =>
  Object.fromEntries(Object.entries(interaction).filter(([key]) => !keys.includes(key)));
const answer = async (interaction: Json): Promise<Seen> => {
  const seen = server.interact(interaction);
  await seen.answered;
  return seen;
};
const read = (seen: Seen) => seen.messages.map((message) => textDisplays(message).join('\n')).join('\n');

describe('an interaction that says little', () => {
  it.each([
    ['of who installed the app', without(slash('summary'), 'authorizing_integration_owners')],
    ['of where it is', without(slash('summary'), 'context', 'channel', 'channel_id')],
    [
      'of the person’s language, versions and payments',
      without(slash('summary'), 'locale', 'version', 'entitlements'),
    ],
    ['of options', { ...slash('summary'), data: { id: '1', name: 'summary', type: 1 } }],
  ])('%s is answered for the server that it came from', async (_, interaction) => {
    expect(read(await answer(interaction))).toContain('Council keeps the night bus');
    expect(room.asked[0]?.workspace).toBe(`discord:${ids.guild}`);
    expect(errors).toEqual([]);
  });

  it.each([
    ['null for its server', { ...slash('summary', [], { where: 'direct' }), guild_id: null }],
    ['no word of its context', without(slash('summary', [], { where: 'direct' }), 'context')],
    [
      'neither server nor context',
      {
        ...without(slash('summary', [], { where: 'direct' }), 'context', 'channel'),
        guild_id: null,
        member: null,
      },
    ],
  ])('with %s is a direct message', async (_, interaction) => {
    const seen = await answer(interaction);
    expect(read(seen)).toContain('Council keeps the night bus');
    expect(room.asked[0]?.workspace).toBe(`discord:@${ids.asker}`);
    expect(Number(seen.messages[0]?.flags) & 64).toBe(0);
  });

  it('that names its channel by id alone still is in it', async () => {
    await answer({ ...without(slash('where'), 'channel'), channel_id: ids.channel });
    expect(room.asked[0]?.values).toEqual({ channel: ids.channel });
  });

  it('in a thread is answered there', async () => {
    const thread = { id: '600000000000000123', type: 11, name: 'a thread', parent_id: ids.channel };
    await answer({ ...slash('where'), channel: thread, channel_id: thread.id });
    expect(room.asked[0]?.values).toEqual({ channel: thread.id });
  });

  it('of a pressed button without the message’s flags and author is answered for the presser alone', async () => {
    const [message = {}] = (await answer(slash('quotes'))).messages;
    const bare = press(message, 'Next ›', {}, { flags: undefined, author: undefined, type: undefined });
    const seen = await answer(JSON.parse(JSON.stringify(bare)));
    expect(seen.response?.type).toBe(4);
    expect(read(seen)).toMatch(/page 2 of/);
  });

  it('on a message without attachments and previews is digested by its words', async () => {
    const content = 'The ferry left at noon, its captain said on Friday. '.repeat(20);
    const target = { id: '9', content };
    const data = {
      id: '2',
      type: 3,
      name: 'Digest this',
      target_id: '9',
      resolved: { messages: { 9: target } },
    };
    expect(read(await answer({ ...from({ permissions: 8n }), type: 2, data }))).toContain('Added');
    const none = { ...data, resolved: {} };
    expect(read(await answer({ ...from({ permissions: 8n }), type: 2, data: none }))).toContain(
      'no article in this message',
    );
  });
});

describe('what is not known yet', () => {
  const ofPerson = { id: '3', type: 2, name: 'Who', target_id: '7', resolved: {} };
  it.each([
    ['an interaction of a new type', { ...from(), type: 99, data: {} }],
    ['a command on a person', { ...from(), type: 2, data: ofPerson }],
    ['a command of a new kind', { ...from(), type: 2, data: { id: '4', type: 9, name: 'x' } }],
  ])('%s is passed over, and the next is answered', async (_, interaction) => {
    server.interact(interaction);
    expect(read(await answer(slash('summary')))).toContain('Council');
    expect(errors).toEqual([]);
  });

  it('a command that is gone is answered in words', async () => {
    expect(read(await answer(slash('gone')))).toContain('There is no command /gone');
  });

  it('an option that is gone, or of another type, harms nothing', async () => {
    const options = [text('colour', 'red'), { name: 'number', type: 4, value: 7 }];
    expect(read(await answer(slash('summary', options)))).toContain('Council');
  });

  it('a form with fields of other kinds is read for those that it knows', async () => {
    const data = {
      custom_id: 'f:1|article add',
      components: [
        { type: 10, id: 1, content: 'Words' },
        { type: 18, id: 2, component: { type: 3, id: 3, custom_id: 'colour', values: ['red'] } },
        { type: 18, id: 4, component: { type: 4, id: 5, custom_id: 'text', value: 'The story' } },
      ],
    };
    const seen = await answer({ ...from({ permissions: 8n }), type: 5, data });
    expect(read(seen)).toContain('Added The story');
  });
});

describe('a line that is dead', () => {
  it('is noted when Discord does not know the interaction any more', async () => {
    server.faults.push({
      on: ({ path }) => path.endsWith('/callback'),
      times: 1,
      act: { status: 404, body: { code: 10062, message: 'Unknown interaction' } },
    });
    server.interact(slash('summary'));
    expect(read(await answer(slash('summary')))).toContain('Council');
    await expect.poll(() => errors.length).toBe(1);
  });

  it('is noted when its fifteen minutes are over', async () => {
    room.slowMs = 400;
    const seen = server.interact(slash('slow'));
    await seen.first;
    server.skew = 16 * 60_000;
    await expect.poll(() => errors.length).toBe(1);
    expect(seen.messages).toEqual([]);
    server.skew = 0;
    expect(read(await answer(slash('summary')))).toContain('Council');
  });
});
