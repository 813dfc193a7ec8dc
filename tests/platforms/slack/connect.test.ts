import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { type Slack, type SlackSpec, startSlack } from '../../../src/platforms/slack/connect.ts';
import { complaintsAbout } from './block-kit.ts';
import { openDesk } from './desk.ts';
import { type Json, type LoopbackSlack, openSlack, signedRequest } from './loopback.ts';

const log = pino({ level: 'silent' });
const secret = 'a'.repeat(32);
const open: { slack?: LoopbackSlack; bot?: Slack } = {};

async function start(spec: Partial<SlackSpec> = {}) {
  const slack = open.slack ?? (await openSlack());
  open.slack = slack;
  const { desk, kept } = openDesk();
  const bot = await startSlack({
    botToken: 'xoxb-good',
    receive: { appToken: 'xapp-good' },
    apiUrl: slack.apiUrl,
    prefix: '',
    desk,
    log,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 20))),
    ...spec,
  });
  open.bot = bot;
  const command = (line: string, more: Json = {}): Json => {
    const [name = '', ...rest] = line.split(' ');
    return {
      command: name,
      text: rest.join(' '),
      team_id: 'T1',
      user_id: 'U1',
      channel_id: 'C1',
      channel_name: 'news',
      trigger_id: randomUUID(),
      response_url: slack.responseUrl(),
      ...more,
    };
  };
  /** The answers that came by response_urls, once there are so many. */
  const answers = (count: number) =>
    slack.until(() => slack.of('response').length >= count && slack.of('response'));
  /** A press of the button with that label in a message. */
  const press = (message: Json, label: string, more: Json = {}): Json => ({
    type: 'block_actions',
    team: { id: 'T1' },
    user: { id: 'U1' },
    channel: { id: 'C1' },
    container: { type: 'message', is_ephemeral: true },
    trigger_id: randomUUID(),
    response_url: slack.responseUrl(),
    actions: [buttons(message).find(({ text }) => (text as Json).text === label) ?? {}].map((button) => ({
      ...button,
      block_id: 'b',
      action_ts: '1',
    })),
    ...more,
  });
  return { slack, bot, kept, command, answers, press };
}

/** All buttons of a message, wherever they stand. */
function buttons(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(buttons);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'button' ? [value as Json] : [];
  return [...own, ...Object.values(value).flatMap(buttons)];
}

afterEach(async () => {
  await open.bot?.stop();
  await open.slack?.close();
  const wrongs = open.slack?.wrongs ?? [];
  delete open.bot;
  delete open.slack;
  expect(wrongs).toEqual([]);
});

describe('a slash command', () => {
  it('is acknowledged at once and answered privately, with blocks that Slack takes and a full text', async () => {
    const { slack, kept, command, answers } = await start();
    let release = () => {};
    kept.gate = new Promise((resolve) => {
      release = resolve;
    });
    expect(await slack.envelope('slash_commands', command('/summary'))).toEqual({});
    expect(slack.of('response')).toEqual([]);
    release();
    const [answer = {}] = await answers(1);
    expect(answer).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      unfurl_links: false,
      unfurl_media: false,
    });
    expect(complaintsAbout({ text: answer.text, blocks: answer.blocks })).toEqual([]);
    expect(answer.text).toContain('The bank held its rate. &lt;!channel&gt; slack:T1');
    expect(JSON.stringify(answer.blocks)).not.toContain('mrkdwn');
  });

  it('goes to everyone where the person says so', async () => {
    const { slack, command, answers } = await start();
    await slack.envelope('slash_commands', command('/summary share:yes'));
    expect((await answers(1))[0]).toMatchObject({ response_type: 'in_channel' });
  });

  it.each([
    ['/standfirst', 'Help'],
    ['/standfirst quotes ruiz', 'Quotes of ruiz'],
    ['/standfirst /quotes ruiz', 'Quotes of ruiz'],
    ['/news-quotes ana ruiz', 'Quotes of ana ruiz'],
    ['/quotes &lt;b&gt; &amp;amp;', 'Quotes of &lt;b&gt; &amp;amp;'],
  ])('%s is understood', async (line, title) => {
    const { slack, command, answers } = await start({ prefix: 'news-' });
    await slack.envelope('slash_commands', command(line));
    expect(String((await answers(1))[0]?.text).split('\n')[0]).toBe(title);
  });

  it('that does not exist is answered with the nearest', async () => {
    const { slack, command, answers } = await start();
    await slack.envelope('slash_commands', command('/standfirst sumary'));
    expect((await answers(1))[0]?.text).toContain('summary');
  });

  it('that fails is answered with an id and without the reason', async () => {
    const { slack, command, answers } = await start();
    await slack.envelope('slash_commands', command('/broken'));
    const [answer = {}] = await answers(1);
    expect(answer.text).toContain('e-1');
    expect(JSON.stringify(answer)).not.toContain('secret inside');
  });

  it('that arrives twice is acknowledged twice and answered once', async () => {
    const { slack, kept, command, answers } = await start();
    const payload = command('/summary');
    await slack.envelope('slash_commands', payload, 'same');
    await slack.envelope('slash_commands', payload, 'same');
    await slack.envelope('slash_commands', command('/quotes'));
    expect(await answers(2)).toHaveLength(2);
    expect(kept.runs).toEqual(['summary']);
  });

  it('that takes its time is told to be on its way', async () => {
    const { slack, kept, command, answers } = await start({ patienceMs: 5 });
    let release = () => {};
    kept.gate = new Promise((resolve) => {
      release = resolve;
    });
    await slack.envelope('slash_commands', command('/summary'));
    expect((await answers(1))[0]?.text).toContain('Still reading');
    release();
    expect((await answers(2))[1]?.text).toContain('The bank held');
  });

  it('keeps workspaces apart', async () => {
    const { slack, command, answers, kept } = await start();
    await slack.envelope('slash_commands', command('/article add A text of the first team.'));
    await answers(1);
    await slack.envelope('slash_commands', command('/article list', { team_id: 'T2' }));
    expect((await answers(2))[1]?.text).toContain('No articles yet');
    expect([...kept.added.keys()]).toEqual(['slack:T1']);
  });
});

describe('with editors: admins', () => {
  it('lets admins change articles, and the others read', async () => {
    const { slack, command, answers, kept } = await start({ editors: 'admins' });
    slack.admins.add('U1');
    await slack.envelope('slash_commands', command('/article add A text.'));
    expect((await answers(1))[0]?.text).toContain('Added');
    await slack.envelope('slash_commands', command('/article add Another.', { user_id: 'U2' }));
    expect((await answers(2))[1]?.text).toContain('You may not use');
    await slack.envelope('slash_commands', command('/summary', { user_id: 'U2' }));
    expect((await answers(3))[2]?.text).toContain('The bank held');
    expect(kept.added.get('slack:T1')).toEqual(['A text.']);
    expect(slack.of('users.info')).toHaveLength(2);
  });

  it('lets nobody change anything where Slack does not say who is one', async () => {
    const { slack, command, answers } = await start({ editors: 'admins' });
    slack.fail('users.info', { error: 'missing_scope' });
    await slack.envelope('slash_commands', command('/article add A text.'));
    expect((await answers(1))[0]?.text).toContain('You may not use');
  });
});

describe('an answer that does not get through', () => {
  it.each([
    ['a busy Slack', { status: 429, retryAfter: 1 }],
    ['a Slack in trouble', { status: 503 }],
    ['a lost connection', 'drop'],
  ] as const)('is sent again after %s', async (_, fault) => {
    const { slack, command } = await start();
    slack.fail('response', fault);
    await slack.envelope('slash_commands', command('/summary'));
    await slack.until(() => slack.of('response').length === 2);
  });

  it('is posted where its address is spent', async () => {
    const { slack, command } = await start();
    slack.fail('response', { error: 'used_url' });
    await slack.envelope('slash_commands', command('/summary'));
    await slack.until(() => slack.of('chat.postEphemeral').length === 1);
    expect(slack.of('chat.postEphemeral')[0]).toMatchObject({
      channel: 'C1',
      user: 'U1',
      unfurl_links: 'false',
    });
  });

  it('goes to the person’s own messages where the app is not in the channel', async () => {
    const { slack, command } = await start();
    slack.fail('response', { error: 'expired_url' });
    slack.fail('chat.postEphemeral', { error: 'not_in_channel' });
    await slack.envelope('slash_commands', command('/summary'));
    await slack.until(() => slack.of('chat.postMessage').length === 1);
    expect(slack.of('chat.postMessage')[0]).toMatchObject({ channel: 'U1' });
  });

  it.each([
    ['its address is no more', { status: 404 }, { error: 'channel_not_found' }],
    ['Slack is down for long', { status: 500 }, { error: 'not_in_channel' }],
    ['Slack is busy for long', { status: 429, retryAfter: 120 }, { status: 429, retryAfter: 1 }],
  ] as const)('reaches the person where %s', async (_, fault, posting) => {
    const { slack, command } = await start();
    slack.fail('response', fault, fault);
    slack.fail('chat.postEphemeral', posting);
    await slack.envelope('slash_commands', command('/summary'));
    const post = await slack.until(
      () => slack.of('chat.postMessage').at(-1) ?? slack.of('chat.postEphemeral')[1],
    );
    expect(String(post.text)).toContain('The bank held');
  });

  it('is given up in the log where the app was removed', async () => {
    const { slack, command, answers } = await start();
    slack.fail('response', { status: 404 });
    slack.fail('chat.postEphemeral', { error: 'token_revoked' });
    slack.fail('chat.postMessage', { error: 'token_revoked' });
    await slack.envelope('slash_commands', command('/summary'));
    await slack.until(() => slack.of('chat.postMessage').length === 1);
    await slack.envelope('slash_commands', command('/summary'));
    expect(await answers(2)).toHaveLength(2);
  });

  it('goes as text where Slack refuses its blocks', async () => {
    const { slack, command } = await start();
    slack.fail('response', { error: 'invalid_blocks' });
    await slack.envelope('slash_commands', command('/summary'));
    const [, plain = {}] = await slack.until(() => slack.of('response').length === 2 && slack.of('response'));
    expect(plain.blocks).toBeUndefined();
    expect(plain.text).toContain('The bank held');
  });
});

describe('a button', () => {
  it('turns the page in place, also one of before a restart', async () => {
    const first = await start();
    await first.slack.envelope('slash_commands', first.command('/quotes'));
    const [page = {}] = await first.answers(1);
    await first.bot.stop();
    const { slack, press, answers } = await start();
    await slack.envelope('interactive', press(page, 'Next ›'));
    const [, next = {}] = await answers(2);
    expect(next).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
    expect(next.text).toContain('Page 2 of');
    expect(complaintsAbout({ text: next.text, blocks: next.blocks })).toEqual([]);
  });

  it('shares the page to the channel, and leaves the private one', async () => {
    const { slack, command, press, answers } = await start();
    await slack.envelope('slash_commands', command('/quotes'));
    const [page = {}] = await answers(1);
    await slack.envelope('interactive', press(page, 'Share'));
    const [, shared = {}] = await answers(2);
    expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(shared.text).toContain('Page 1 of');
    expect(buttons(shared).map(({ text }) => (text as Json).text)).not.toContain('Share');
  });

  it('under a message of the channel answers the person alone and leaves the message as it is', async () => {
    const { slack, command, press, answers } = await start();
    await slack.envelope('slash_commands', command('/quotes'));
    const [page = {}] = await answers(1);
    const inChannel = {
      container: { type: 'message', is_ephemeral: false },
      message: { type: 'message', ts: '1.2' },
    };
    await slack.envelope('interactive', press(page, 'summary', inChannel));
    expect((await answers(2))[1]).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  });

  it('of another version is explained', async () => {
    const { slack, press, answers } = await start();
    const old = { type: 'button', action_id: 'standfirst.replace.0', value: '0|gone', text: { text: 'Old' } };
    await slack.envelope('interactive', press(old, 'Old'));
    expect((await answers(1))[0]?.text).toContain('older version');
  });
});

describe('the form of /article add', () => {
  async function opened() {
    const running = await start();
    await running.slack.envelope('slash_commands', running.command('/article add'));
    const [{ view = {} } = {}] = await running.slack.until(
      () => running.slack.of('views.open').length === 1 && running.slack.of('views.open'),
    );
    const filled = (values: Record<string, string>, more: Json = {}): Json => ({
      type: 'view_submission',
      team: { id: 'T1' },
      user: { id: 'U1' },
      trigger_id: randomUUID(),
      view: {
        ...(view as Json),
        id: 'V1',
        state: {
          values: Object.fromEntries(
            Object.entries(values).map(([name, value]) => [
              name,
              { value: { type: 'plain_text_input', value } },
            ]),
          ),
        },
      },
      ...more,
    });
    return { ...running, view: view as Json, filled };
  }

  it('opens as a modal that Slack takes', async () => {
    const { view } = await opened();
    expect(complaintsAbout({ blocks: view.blocks }, 100)).toEqual([]);
    expect(view).toMatchObject({ type: 'modal', callback_id: 'standfirst.form' });
    expect(JSON.stringify(view.blocks)).toContain('At most 3000 characters');
  });

  it('answers where it was opened', async () => {
    const { slack, filled, kept, answers } = await opened();
    expect(await slack.envelope('interactive', filled({ text: 'A pasted article.' }))).toEqual({});
    expect((await answers(1))[0]?.text).toContain('Added');
    expect(kept.added.get('slack:T1')).toEqual(['A pasted article.']);
  });

  it('keeps what was typed and says what is wrong with it', async () => {
    const { slack, filled } = await opened();
    const ack = await slack.envelope('interactive', filled({ link: 'https://a.example' }));
    expect(ack).toMatchObject({ response_action: 'errors' });
    expect(JSON.stringify(ack.errors)).toContain('Links cannot be read yet.');
  });

  it('falls back to words where Slack opens none', async () => {
    const { slack, command, answers } = await start();
    slack.fail('views.open', { error: 'expired_trigger_id' });
    await slack.envelope('slash_commands', command('/article add'));
    expect((await answers(1))[0]?.text).toContain('Type /article add and a link.');
  });
});

describe('“Digest this”', () => {
  async function shortcut(message: Json) {
    const running = await start();
    const payload = {
      type: 'message_action',
      callback_id: 'standfirst.digest',
      team: { id: 'T1' },
      user: { id: 'U1' },
      channel: { id: 'C1' },
      trigger_id: randomUUID(),
      response_url: running.slack.responseUrl(),
      message: { ts: '1700.1', ...message },
    };
    return { ...running, payload };
  }
  const article = 'The bank held its rate for a third month. '.repeat(20);

  it('digests the long text of a message in its thread', async () => {
    const { slack, payload } = await shortcut({ text: `${article}&amp; <https://a.example|more>` });
    await slack.envelope('interactive', payload);
    const [post = {}] = await slack.until(
      () => slack.of('chat.postMessage').length === 1 && slack.of('chat.postMessage'),
    );
    expect(post).toMatchObject({ channel: 'C1', thread_ts: '1700.1' });
  });

  it('digests its text file, with the token for Slack alone', async () => {
    const { slack, payload, kept } = await shortcut({});
    const url = slack.keepFile('story.txt', article);
    await slack.envelope('interactive', {
      ...payload,
      message: {
        ts: '1.1',
        thread_ts: '1.0',
        text: 'See',
        files: [{ name: 'story.txt', url_private_download: url }],
      },
    });
    const [post = {}] = await slack.until(
      () => slack.of('chat.postMessage').length === 1 && slack.of('chat.postMessage'),
    );
    expect(post).toMatchObject({ thread_ts: '1.0' });
    expect(kept.added.get('slack:T1')).toEqual([article]);
  });

  it('refuses a file that lies elsewhere', async () => {
    const { slack, payload, answers } = await shortcut({});
    await slack.envelope('interactive', {
      ...payload,
      message: { ts: '1.1', files: [{ name: 'a.txt', url_private: 'https://evil.example/a.txt' }] },
    });
    expect((await answers(1))[0]?.text).toContain('outside Slack');
  });

  it('gives a link to /article add, and its problem to the person alone', async () => {
    const { slack, payload, answers } = await shortcut({ text: 'Look: <https://a.example/story|a.example>' });
    await slack.envelope('interactive', payload);
    expect((await answers(1))[0]).toMatchObject({ response_type: 'ephemeral' });
    expect((await answers(1))[0]?.text).toContain('Links cannot be read yet.');
  });

  it('says how to invite the app where it is not in the channel', async () => {
    const { slack, payload, answers } = await shortcut({ text: article });
    slack.fail('chat.postMessage', { error: 'not_in_channel' });
    await slack.envelope('interactive', payload);
    const [answer = {}] = await answers(1);
    expect(answer.text).toContain('/invite @standfirst');
    expect(answer.text).toContain('Added');
  });
});

describe('the Home tab', () => {
  const opening = (): Json => ({
    type: 'event_callback',
    team_id: 'T1',
    event_id: randomUUID(),
    event: { type: 'app_home_opened', user: 'U1', tab: 'home', channel: 'D1', event_ts: '1' },
  });

  it('shows the list of articles with their buttons', async () => {
    const { slack, command, answers, press } = await start();
    const homes = (count: number) =>
      slack.until(() => slack.of('views.publish').length >= count && slack.of('views.publish'));
    await slack.envelope('events_api', opening());
    const [empty = {}] = await homes(1);
    expect(JSON.stringify(empty.view)).toContain('No articles yet');
    expect(complaintsAbout({ blocks: (empty.view as Json).blocks }, 100)).toEqual([]);
    await slack.envelope('slash_commands', command('/article add A text.'));
    await answers(1);
    await slack.envelope('events_api', opening());
    const [, full = {}] = await homes(2);
    expect(JSON.stringify(full.view)).not.toContain('No articles yet');
    const view = { ...(full.view as Json), id: 'VH', type: 'home' };
    await slack.envelope(
      'interactive',
      press(view, 'Summary', { view, container: { type: 'view' }, channel: undefined }),
    );
    const [modal = {}] = await slack.until(
      () => slack.of('views.open').length === 1 && slack.of('views.open'),
    );
    expect(JSON.stringify(modal.view)).toContain('The bank held');
  });
});

describe('the connection', () => {
  it('is made anew when Slack refreshes or drops it, and answers go on', async () => {
    const { slack, command, answers } = await start();
    for (const [index, lose] of [slack.refresh, slack.drop, slack.refresh].entries()) {
      lose();
      await slack.until(() => slack.connections() === index + 2 && slack.isConnected());
      await slack.envelope('slash_commands', command('/summary'));
      await answers(index + 1);
    }
  });

  it('stays open until another one is there when Slack asks for that, and loses nothing meanwhile', async () => {
    const { slack, command, answers } = await start();
    slack.refresh();
    // Before the new connection is there, it comes over the old one.
    await slack.envelope('slash_commands', command('/summary'));
    await slack.until(() => slack.connections() === 2);
    await slack.envelope('slash_commands', command('/summary'));
    expect(await answers(2)).toHaveLength(2);
    await slack.until(() => slack.open() === 1);
    await slack.envelope('slash_commands', command('/summary'));
    await answers(3);
    expect(slack.gaps()).toBe(0);
    expect(slack.connections()).toBe(2);
  });

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['an event without its event', '{"type":"events_api","envelope_id":"e","payload":{}}'],
    ['an event of no type', '{"type":"events_api","envelope_id":"e","payload":{"event":{}}}'],
    ['an envelope without what was in it', '{"type":"slash_commands","envelope_id":"e"}'],
    [
      'an interaction of an unknown kind',
      '{"type":"interactive","envelope_id":"e","payload":{"type":"new"}}',
    ],
    ['a command of nobody', '{"type":"slash_commands","envelope_id":"e","payload":{"command":"/summary"}}'],
    ['an envelope of an unknown kind', '{"type":"new","envelope_id":"e","payload":{}}'],
  ])('survives %s', async (_, text) => {
    const { slack, command } = await start();
    slack.say(text);
    await slack.envelope('slash_commands', command('/summary'));
    await slack.until(() =>
      slack.of('response').some(({ text: said }) => /The bank held/.test(String(said))),
    );
    expect(slack.connections()).toBe(1);
  });

  it('survives a Slack that refuses it for a while', async () => {
    const { slack, command, answers } = await start();
    slack.fail(
      'apps.connections.open',
      { status: 500 },
      'drop',
      { error: 'internal_error' },
      { error: 'invalid_auth' },
    );
    slack.drop();
    await slack.until(() => slack.connections() === 2);
    await slack.envelope('slash_commands', command('/summary'));
    await answers(1);
  });

  it.each([
    ['auth.test', 'SLACK_BOT_TOKEN'],
    ['apps.connections.open', 'SLACK_APP_TOKEN'],
  ])('fails at the start with plain words where %s says invalid_auth', async (method, setting) => {
    open.slack = await openSlack();
    open.slack.fail(method, { error: 'invalid_auth' });
    const failure = await start().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect(String(failure)).toContain(setting);
  });

  it('waits for a Slack that is not there yet', async () => {
    open.slack = await openSlack();
    open.slack.fail('auth.test', { status: 503 }, 'drop', { status: 429, retryAfter: 1 });
    await start();
    expect(open.slack.of('auth.test')).toHaveLength(4);
  });
});

describe('over HTTP', () => {
  const http = { receive: { signingSecret: secret, port: 0 } };
  const form = (payload: Json) => ({
    form: Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)])),
  });

  it('answers signed commands, presses and events', async () => {
    const { bot, command, answers, press } = await start(http);
    const port = bot.port ?? 0;
    const response = await signedRequest(port, secret, form(command('/quotes')));
    expect([response.status, await response.text()]).toEqual([200, '']);
    const [page = {}] = await answers(1);
    await signedRequest(port, secret, { form: { payload: JSON.stringify(press(page, 'Next ›')) } });
    expect((await answers(2))[1]?.text).toContain('Page 2 of');
  });

  it('refuses wrong, stale and future signatures', async () => {
    const { bot, command, slack } = await start(http);
    const port = bot.port ?? 0;
    const payload = form(command('/summary'));
    const minutes = 60_000;
    const statuses = [
      await signedRequest(port, 'b'.repeat(32), payload),
      await signedRequest(port, secret, payload, { signature: 'v0=00' }),
      await signedRequest(port, secret, payload, { atMs: Date.now() - 6 * minutes }),
      await signedRequest(port, secret, payload, { atMs: Date.now() + 6 * minutes }),
      await signedRequest(port, secret, payload, { atMs: Number.NaN }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([401, 401, 401, 401, 401]);
    expect((await fetch(`http://127.0.0.1:${port}/else`)).status).toBe(404);
    expect(slack.of('response')).toEqual([]);
  });

  it.each([
    ['an event without its event', { type: 'event_callback', team_id: 'T1' }],
    ['an event of no type', { type: 'event_callback', team_id: 'T1', event: {} }],
    ['nothing', {}],
    ['a form without a command', { form: { text: 'x' } }],
    ['an interaction that is no JSON', { form: { payload: '{' } }],
    ['an interaction of an unknown kind', { form: { payload: '{"type":"new"}' } }],
  ])('survives %s', async (_, payload) => {
    const { bot, command, answers } = await start(http);
    const port = bot.port ?? 0;
    const { status } = await signedRequest(port, secret, payload);
    expect(status).toBeGreaterThanOrEqual(200);
    await signedRequest(port, secret, form(command('/summary')));
    expect((await answers(1))[0]?.text).toContain('The bank held');
  });

  it.each(
    [
      ...['null', '[]', '"x"', '1', '[null]', '{}', '{"event":null}', '{"event":1}', '{"event":{}}'],
      ...['{"event":{"type":7}}', '{"event":{"type":"message","item":null}}', '{"command":7}', '{"type":5}'],
      ...['{"actions":null}', '{"actions":7}', '{"actions":[]}', '{"actions":[null]}', '{"name":null}'],
      ...['{"type":"block_actions"}', '{"type":"view_submission"}', '{"type":"view_submission","view":null}'],
      ...['{"type":"shortcut"}', '{"type":"message_action","channel":null}', '{"type":"block_suggestion"}'],
      ...['{"type":"view_closed"}', '{"type":"dialog_submission","channel":null}', '{"authorizations":7}'],
    ].flatMap((rubbish) => [
      [`payload=${rubbish}`, { form: { payload: rubbish } }] as const,
      [rubbish, { raw: rubbish }] as const,
    ]),
  )('says at once that a signed %s is nothing, or takes it, and lives on', async (_, payload) => {
    const unexpected: unknown[] = [];
    const note = (reason: unknown) => unexpected.push(reason);
    process.on('unhandledRejection', note);
    try {
      const { bot, command, answers } = await start(http);
      const port = bot.port ?? 0;
      const { status } = await signedRequest(port, secret, payload);
      expect([200, 400]).toContain(status);
      await signedRequest(port, secret, form(command('/summary')));
      expect((await answers(1))[0]?.text).toContain('The bank held');
      expect(unexpected).toEqual([]);
    } finally {
      process.off('unhandledRejection', note);
    }
  });

  it('answers a request once that Slack sends again', async () => {
    const { bot, command, answers, kept } = await start(http);
    const port = bot.port ?? 0;
    const payload = form(command('/summary'));
    await signedRequest(port, secret, payload);
    expect((await signedRequest(port, secret, payload)).status).toBe(200);
    await signedRequest(port, secret, form(command('/quotes')));
    expect(await answers(2)).toHaveLength(2);
    expect(kept.runs).toEqual(['summary']);
  });

  it('says which port is taken', async () => {
    const { bot } = await start(http);
    const failure = await start({ receive: { signingSecret: secret, port: bot.port ?? 0 } }).catch(String);
    open.bot = bot;
    expect(failure).toContain('cannot be used (EADDRINUSE)');
  });
});
