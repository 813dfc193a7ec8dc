import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import type { Workspace } from '../../../src/nouns.ts';
import { type Slack, startSlack } from '../../../src/platforms/slack/connect.ts';
import { sealWith } from '../../../src/platforms/slack/seal.ts';
import { openDesk } from './desk.ts';
import { type Json, type LoopbackSlack, openSlack, signedRequest } from './loopback.ts';

const log = pino({ level: 'silent' });
const secret = 'c'.repeat(32);
const kept = new Map<Workspace, string>();
const vault = {
  get: async (workspace: Workspace) => kept.get(workspace) ?? null,
  put: async (workspace: Workspace, sealed: string) => void kept.set(workspace, sealed),
  remove: async (workspace: Workspace) => void kept.delete(workspace),
};
const install = { clientId: '1.2', clientSecret: 'client secret', stateSecret: 'state secret', vault };
let slack: LoopbackSlack;
let bot: Slack;

beforeEach(async () => {
  kept.clear();
  slack = await openSlack();
  bot = await startSlack({
    install,
    receive: { signingSecret: secret, port: 0 },
    apiUrl: slack.apiUrl,
    prefix: '',
    desk: openDesk().desk,
    log,
  });
});
afterEach(async () => {
  await bot.stop();
  await slack.close();
});

/** Goes the way of a person who presses “Add to Slack”, up to the redirect back. */
async function installIn(team: string): Promise<Response> {
  const base = `http://127.0.0.1:${bot.port}`;
  const page = await fetch(`${base}/slack/install`);
  const state = /state=([^&"]+)/.exec(await page.text())?.[1] ?? '';
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return await fetch(`${base}/slack/oauth_redirect?code=${team}&state=${state}`, { headers: { cookie } });
}

const post = (payload: Json) => signedRequest(bot.port ?? 0, secret, payload);
const command = (team: string, line: string) => {
  const [name = '', ...rest] = line.split(' ');
  const form = {
    command: name,
    text: rest.join(' '),
    team_id: team,
    user_id: 'U1',
    channel_id: 'C1',
    channel_name: 'news',
    trigger_id: randomUUID(),
    response_url: slack.responseUrl(),
  };
  return signedRequest(bot.port ?? 0, secret, { form });
};
const answers = (count: number) =>
  slack.until(() => slack.of('response').length >= count && slack.of('response'));
const ended = (team: string, event: Json) =>
  post({ type: 'event_callback', team_id: team, event_id: randomUUID(), event });

describe('several workspaces', () => {
  it('install the app themselves; tokens are sealed where they are kept', async () => {
    expect((await installIn('T1')).status).toBe(200);
    const sealed = kept.get('slack:T1') ?? '';
    expect(sealed).not.toContain('xoxb');
    expect(sealWith('state secret').open(sealed, 'slack:T1')).toContain('xoxb-T1');
    expect(slack.of('oauth.v2.access')[0]).toMatchObject({ code: 'T1', client_id: '1.2' });
  });

  it('each have their own articles, token and posts', async () => {
    await installIn('T1');
    await installIn('T2');
    await command('T1', '/article add A text of the first.');
    await answers(1);
    await command('T2', '/article list');
    expect((await answers(2))[1]?.text).toContain('No articles yet');
    for (const team of ['T1', 'T2']) {
      await bot.poster.post(
        { id: 'C1', workspace: `slack:${team}` },
        { title: team, blocks: [] },
        `d-${team}`,
      );
      expect(slack.made.findLast(({ method }) => method === 'chat.postMessage')?.token).toBe(`xoxb-${team}`);
    }
  });

  it('are not answered before they have installed it', async () => {
    expect((await command('T3', '/summary')).status).toBe(200);
    await installIn('T1');
    await command('T1', '/summary');
    expect(await answers(1)).toHaveLength(1);
  });

  it.each([
    ['remove the app', { type: 'app_uninstalled' }],
    ['take its token back', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOT'] } }],
  ])('are forgotten when they %s, and their posts end', async (_, event) => {
    await installIn('T1');
    await installIn('T2');
    await ended('T1', event);
    await expect.poll(() => [...kept.keys()]).toEqual(['slack:T2']);
    const posted = await bot.poster.post(
      { id: 'C1', workspace: 'slack:T1' },
      { title: 'T', blocks: [] },
      'd-1',
    );
    expect(posted).toEqual({ outcome: 'gone' });
    expect(await bot.poster.tell('U1', { title: 'T', blocks: [] }, 'slack:T1')).toBe(false);
  });

  it('cannot be served by Socket Mode, which the settings are told', async () => {
    const failure = await startSlack({
      install,
      receive: { appToken: 'xapp-good' },
      apiUrl: slack.apiUrl,
      prefix: '',
      desk: openDesk().desk,
      log,
    }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
  });
});

describe('a seal', () => {
  it('opens for what it was closed for, with its own secret, whole', () => {
    const seal = sealWith('a');
    const sealed = seal.close('text', 'slack:T1');
    expect(seal.open(sealed, 'slack:T1')).toBe('text');
    expect(seal.open(sealed, 'slack:T2')).toBeNull();
    expect(sealWith('b').open(sealed, 'slack:T1')).toBeNull();
    expect(seal.open(`${sealed.slice(0, -2)}AA`, 'slack:T1')).toBeNull();
    expect(seal.open('nonsense', 'slack:T1')).toBeNull();
    expect(seal.close('text', 'slack:T1')).not.toBe(sealed);
  });
});
