import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDiscord, fetchApplication } from '../../../src/platforms/discord/doctor.ts';
import { inviteLink } from '../../../src/platforms/discord/invite.ts';
import { ids, type Json, LoopbackDiscord } from './loopback.ts';

let server: LoopbackDiscord;
beforeEach(async () => {
  server = await LoopbackDiscord.start();
});
afterEach(() => server.stop());

const check = (more: { token?: string; guild?: string } = {}) =>
  checkDiscord({ token: server.token, apiUrl: server.apiUrl, ...more });
const wrong = async (more?: { token?: string; guild?: string }) =>
  (await check(more)).filter(({ ok }) => !ok).map(({ what, mend }) => `${what}: ${mend}`);
const application = (more: Json) =>
  server.faults.push({
    on: ({ path }) => path === '/applications/@me',
    act: { status: 200, body: { id: ids.application, name: 'Standfirst', ...more } },
    times: 1,
  });

describe('what doctor says of Discord', () => {
  it('is that all is well, and never the token', async () => {
    expect(await wrong()).toEqual([]);
    expect(JSON.stringify(await check())).not.toContain(server.token);
  });

  it.each([
    ['a token that Discord refuses', () => ({ token: 'wrong' }), 'Reset Token'],
    ['a server that the bot is not in', () => ({ guild: '5' }), 'oauth2/authorize'],
    [
      'interactions that go elsewhere',
      () => void application({ interactions_endpoint_url: 'https://x.example' }),
      'Interactions Endpoint URL',
    ],
    ['a bot that cannot be added', () => void application({ bot_require_code_grant: true }), 'switch it off'],
    [
      'commands that people see twice',
      () => {
        server.commands.set('global', [{ name: 'summary' }]);
        return { guild: ids.guild };
      },
      'DISCORD_GUILD',
    ],
  ])('names %s, and what to do', async (_, arrange, mend) => {
    expect((await wrong(arrange() ?? undefined)).join()).toContain(mend);
  });

  it('says so when Discord cannot be reached', async () => {
    const [only] = await checkDiscord({ token: 'x', apiUrl: 'http://127.0.0.1:1/api' });
    expect(only).toMatchObject({ ok: false, found: 'Discord could not be reached' });
  });
});

describe('the invite link', () => {
  it('asks for the least: to see, to post, to find a lost post', () => {
    const url = new URL(inviteLink('42'));
    expect(url.searchParams.get('scope')).toBe('bot applications.commands');
    expect(BigInt(url.searchParams.get('permissions') ?? 0)).toBe(1024n + 2048n + 65536n + (1n << 38n));
  });

  it('is of the application that the token belongs to', async () => {
    const { id } = await fetchApplication({ token: server.token, apiUrl: server.apiUrl });
    expect(inviteLink(id)).toContain(`client_id=${ids.application}`);
    await expect(fetchApplication({ token: 'wrong', apiUrl: server.apiUrl })).rejects.toThrow(
      'refuses the token',
    );
  });
});
