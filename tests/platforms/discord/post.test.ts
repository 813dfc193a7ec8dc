import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Poster } from '../../../src/chat/post.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { discordPoster } from '../../../src/platforms/discord/post.ts';
import { type Fault, ids, LoopbackDiscord, type Request } from './loopback.ts';
import { textDisplays } from './message-rules.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const deliveryId = 'd7k2m9x4q8w1z5c3v6b0n2a1e';
const channel = { id: ids.channel };
const digest: Reply = {
  title: 'Council keeps the night bus',
  blocks: [{ kind: 'text', words: 'The council voted nine to two.' }],
  actions: [
    {
      label: 'Digest',
      call: { command: 'digest', options: { article: 'k3f9x' } },
      answer: 'replace',
      current: true,
    },
    { label: 'Quotes', call: { command: 'quotes', options: { article: 'k3f9x' } }, answer: 'replace' },
  ],
};
const allow = {
  viewSendRead: String(1024n | 2048n | 65536n),
  viewOnly: '1024',
  viewAndSend: String(1024n | 2048n),
  nothing: '0',
};

let server: LoopbackDiscord;
let poster: Poster;

beforeEach(async () => {
  server = await LoopbackDiscord.start();
  poster = discordPoster({ token: server.token, apiUrl: server.apiUrl, log: quiet });
});
afterEach(async () => {
  await server.stop();
  expect(server.wrongs).toEqual([]);
});

const posted = () => server.channels.get(ids.channel)?.messages ?? [];
const isPost = ({ method, path }: Request) => method === 'POST' && path.endsWith('/messages');
const fault = (act: Fault['act'], times = 1) => server.faults.push({ on: isPost, act, times });
const post = () => poster.post(channel, digest, deliveryId);
const sends = () => server.requests.filter(isPost).length;

describe('a post', () => {
  it('carries its delivery as a nonce that Discord enforces, and on a button', async () => {
    const outcome = await post();
    expect(outcome).toEqual({ outcome: 'sent', messageId: posted()[0]?.id });
    expect(posted()[0]?.body).toMatchObject({ nonce: deliveryId, enforce_nonce: true });
    expect(JSON.stringify(posted()[0]?.body)).toContain(`@${deliveryId}:`);
  });

  it('is one message, sent twice', async () => {
    const [first, second] = [await post(), await post()];
    expect(second).toEqual(first);
    expect(posted()).toHaveLength(1);
  });

  it('is sent by one request, and of unknown outcome where its answer is lost', async () => {
    fault('lose');
    expect(await post()).toEqual({ outcome: 'unknown' });
    expect(sends()).toBe(1);
    expect(await poster.find(channel, deliveryId, Date.now() - 60_000)).toEqual({
      found: 'yes',
      messageId: posted()[0]?.id,
    });
  });

  it('is of unknown outcome after an error of Discord’s, without a second try', async () => {
    fault({ status: 503 });
    expect(await post()).toEqual({ outcome: 'unknown' });
    expect(sends()).toBe(1);
    expect(await poster.find(channel, deliveryId, Date.now() - 60_000)).toEqual({ found: 'no' });
  });

  it('is put off by a rate limit for as long as Discord says', async () => {
    fault({
      status: 429,
      headers: { 'retry-after': '2' },
      body: { message: 'slow down', retry_after: 2, global: false },
    });
    expect(await post()).toEqual({ outcome: 'retry', afterMs: expect.closeTo(2000, -3) });
    expect(sends()).toBe(1);
  });

  it('certainly did not go where nobody listens', async () => {
    const nowhere = discordPoster({ token: 'x', apiUrl: 'http://127.0.0.1:1/api', log: quiet });
    expect(await nowhere.post(channel, digest, deliveryId)).toMatchObject({ outcome: 'retry' });
  });

  it('says when the channel is gone', async () => {
    expect(await poster.post({ id: '699999999999999999' }, digest, deliveryId)).toEqual({ outcome: 'gone' });
  });

  it.each([
    ['View Channel', allow.nothing, 50001],
    ['Send Messages', allow.viewOnly, 50013],
  ])('names the missing right: %s', async (missing, permissions, code) => {
    server.rolePermissions = permissions;
    fault({ status: 403, body: { code, message: 'Missing' } });
    expect(await post()).toEqual({ outcome: 'forbidden', missing });
  });

  it('shows all of a reply that is longer than a message, with a button to turn it', async () => {
    const blocks = Array.from({ length: 80 }, (_, index) => ({
      kind: 'text' as const,
      words: `${index} ${'bus '.repeat(30)}`,
    }));
    await poster.post(channel, { ...digest, blocks }, deliveryId);
    expect(posted()).toHaveLength(1);
    expect(JSON.stringify(posted()[0]?.body)).toContain('Next ›');
    await poster.post({ id: ids.channel }, { title: 'T', blocks }, 'another');
    const said = posted()
      .slice(1)
      .flatMap(({ body }) => textDisplays(body))
      .join('\n');
    expect(said).toContain('\n79 bus');
  });
});

describe('a lost post', () => {
  it('is looked for among the bot’s own messages only', async () => {
    await post();
    const [message] = posted();
    if (message) message.author = ids.other;
    expect(await poster.find(channel, deliveryId, Date.now() - 60_000)).toEqual({ found: 'no' });
  });

  it('is found behind hundreds of messages', async () => {
    for (let i = 0; i < 250; i++) server.addMessage(ids.channel, { content: `${i}`, components: [] });
    await post();
    expect(await poster.find(channel, deliveryId, Date.now() - 60_000)).toMatchObject({ found: 'yes' });
  });

  it('is not declared missing where the history may not be read', async () => {
    await post();
    server.rolePermissions = allow.viewAndSend;
    expect(await poster.find(channel, deliveryId, Date.now() - 60_000)).toEqual({ found: 'unreadable' });
  });
});

describe('rights in a channel', () => {
  it.each([
    [allow.viewSendRead, {}, null],
    [allow.viewOnly, {}, 'Send Messages'],
    [allow.nothing, {}, 'View Channel'],
    // The channel denies what the role allows.
    [
      allow.viewSendRead,
      { permission_overwrites: [{ id: ids.guild, type: 0, allow: '0', deny: '2048' }] },
      'Send Messages',
    ],
    // The bot's own overwrite has the last word.
    [
      allow.viewSendRead,
      {
        permission_overwrites: [
          { id: ids.guild, type: 0, allow: '0', deny: '2048' },
          { id: ids.bot, type: 1, allow: '2048', deny: '0' },
        ],
      },
      null,
    ],
    [
      allow.viewAndSend,
      { type: 11, parent_id: '600000000000000005', thread_metadata: {} },
      'Send Messages in Threads',
    ],
    [String(8), {}, null],
  ])('%s with %j: %s', async (permissions, more, missing) => {
    server.rolePermissions = permissions;
    server.addChannel('600000000000000005');
    server.addChannel('600000000000000006', more);
    expect(await poster.missingRight({ id: '600000000000000006' })).toBe(missing);
  });
});

describe('a word to a person', () => {
  it('goes to them privately', async () => {
    expect(await poster.tell(ids.asker, { title: 'A schedule is paused', blocks: [] })).toBe(true);
  });

  it('is impossible where they take no messages', async () => {
    server.faults.push({
      on: isPost,
      act: { status: 403, body: { code: 50007, message: 'Cannot send' } },
      times: 1,
    });
    expect(await poster.tell(ids.asker, { title: 'A schedule is paused', blocks: [] })).toBe(false);
  });
});

describe('in a channel for announcements', () => {
  const isPublishing = ({ path }: Request) => path.endsWith('/crosspost');
  const isDone = () => vi.waitFor(() => expect(server.requests.some(isPublishing)).toBe(true));
  beforeEach(() => server.addChannel(ids.channel, { type: 5 }));

  it('a post is published to the servers that follow it', async () => {
    const outcome = await post();
    await isDone();
    expect(outcome).toEqual({ outcome: 'sent', messageId: server.published[0] });
  });

  it.each([
    [
      'is busy',
      { status: 429, headers: { 'retry-after': '3600' }, body: { retry_after: 3600, global: false } },
    ],
    ['fails', { status: 500 }],
    ['refuses', { status: 403, body: { code: 50013, message: 'Missing Permissions' } }],
  ] as const)('a post stands, and is not repeated, where Discord %s', async (_, act) => {
    server.faults.push({ on: isPublishing, times: 1, act });
    expect(await post()).toMatchObject({ outcome: 'sent' });
    await isDone();
    expect(sends()).toBe(1);
    expect(server.published).toEqual([]);
  });

  it('one look at a channel is enough for many posts', async () => {
    for (const id of ['a', 'b', 'c']) await poster.post(channel, digest, id);
    await vi.waitFor(() => expect(server.published).toHaveLength(3));
    const looks = server.requests.filter(
      ({ method, path }) => method === 'GET' && path.startsWith('/channels/'),
    );
    expect(looks).toHaveLength(1);
  });
});

it('publishes nothing in any other channel', async () => {
  await post();
  await vi.waitFor(() => expect(server.requests.some(({ method }) => method === 'GET')).toBe(true));
  await post();
  expect(server.requests.some(({ path }) => path.endsWith('/crosspost'))).toBe(false);
});
