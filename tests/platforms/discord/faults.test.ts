import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Discord, startDiscord } from '../../../src/platforms/discord/connect.ts';
import { type Fault, LoopbackDiscord, type Request, type Seen } from './loopback.ts';
import { textDisplays } from './message-rules.ts';
import { type Newsroom, newsroom, slash, testDesk } from './newsroom.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

let server: LoopbackDiscord;
let bot: Discord;
let room: Newsroom;

const start = () => {
  bot = startDiscord({ token: server.token, apiUrl: server.apiUrl, desk: testDesk(room), log: quiet });
  return bot.ready;
};

beforeEach(async () => {
  server = await LoopbackDiscord.start();
  room = newsroom();
});
afterEach(async () => {
  await bot.stop();
  await server.stop();
  expect(server.wrongs).toEqual([]);
});

const on = (part: string) => (request: Request) => request.path.includes(part);
const fault = (part: string, act: Fault['act'], times = 1) =>
  server.faults.push({ on: on(part), act, times });
const read = (seen: Seen) => seen.messages.map((message) => textDisplays(message).join('\n'));

describe('the first response', () => {
  it.each([
    ['is lost on the way there', 'break' as const],
    ['is carried out, but its confirmation is lost', 'lose' as const],
    ['meets an error of Discord’s', { status: 500 }],
  ])('comes once when it %s', async (_, act) => {
    await start();
    fault('/callback', act);
    const seen = server.interact(slash('summary'));
    await seen.answered;
    // A second answer, or a word about an error, would have to come before this one.
    const next = server.interact(slash('summary'));
    await next.answered;
    expect(seen.messages).toHaveLength(1);
    expect(read(seen)[0]).toContain('night bus');
  });

  it('is given long before Discord’s three seconds, however long a command takes', async () => {
    await start();
    room.slowMs = 4_000;
    const seen = server.interact(slash('slow'));
    await seen.first;
    expect(seen.response?.type).toBe(5);
    await seen.answered;
    expect(read(seen)).toEqual(['## Here at last']);
  });
});

describe('an answer after a deferral', () => {
  it('waits out a rate limit', async () => {
    await start();
    room.slowMs = 300;
    fault('/@original', {
      status: 429,
      headers: { 'retry-after': '0.3', 'x-ratelimit-scope': 'user' },
      body: { message: 'slow down', retry_after: 0.3, global: false },
    });
    const seen = server.interact(slash('slow'));
    await seen.answered;
    expect(read(seen)).toEqual(['## Here at last']);
  });

  it('survives Discord’s errors', async () => {
    await start();
    room.slowMs = 300;
    fault('/@original', { status: 502 }, 2);
    const seen = server.interact(slash('slow'));
    await seen.answered;
    expect(read(seen)).toEqual(['## Here at last']);
  });

  it('comes although the gateway is dropped in the middle of the command', async () => {
    await start();
    room.slowMs = 500;
    const seen = server.interact(slash('slow'));
    await seen.first;
    server.gateway.drop();
    await seen.answered;
    expect(read(seen)).toEqual(['## Here at last']);
  });
});

describe('the gateway', () => {
  it.each([
    ['is cut', () => server.gateway.drop()],
    ['is closed with an unknown error', () => server.gateway.drop(4000)],
    ['asks to reconnect', () => server.gateway.askToReconnect()],
  ])('is resumed when it %s, and no command is lost', async (_, drop) => {
    await start();
    drop();
    const seen = server.interact(slash('summary'));
    await expect
      .poll(() => server.gateway.life, { timeout: 8_000 })
      .toMatchObject({ identifies: 1, resumes: 1 });
    await seen.answered;
  });

  it('is opened anew when the session is not known any more', async () => {
    await start();
    server.gateway.forgetSessions = true;
    server.gateway.drop();
    await expect.poll(() => server.gateway.life.identifies, { timeout: 10_000 }).toBe(2);
    const seen = server.interact(slash('summary'));
    await seen.answered;
  });

  it('asks for no intent but Guilds', async () => {
    await start();
    expect(server.gateway.life.intents).toEqual([1]);
  });

  it('is tried again while Discord cannot be reached', async () => {
    fault('/gateway/bot', { status: 502 }, 4);
    await start();
    expect(server.gateway.life.identifies).toBe(1);
  });

  it('is given up, in plain words, when Discord refuses the token', async () => {
    bot = startDiscord({ token: 'wrong', apiUrl: server.apiUrl, desk: testDesk(room), log: quiet });
    await expect(bot.ready).rejects.toThrow('Discord refuses the token.');
  });

  it('is given up when the gateway itself refuses', async () => {
    server.gateway.refuseWith = 4004;
    await expect(start()).rejects.toThrow('Discord refuses the token.');
  });
});

describe('registration', () => {
  it('says what is wrong with a server that the bot is not in', async () => {
    fault('/guilds/', { status: 403, body: { code: 50001, message: 'Missing Access' } });
    bot = startDiscord({
      token: server.token,
      apiUrl: server.apiUrl,
      guild: '5',
      desk: testDesk(room),
      log: quiet,
    });
    await expect(bot.ready).rejects.toThrow('the server 5');
  });
});
