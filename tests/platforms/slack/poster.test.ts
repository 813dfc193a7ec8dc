import { webApi } from '@slack/bolt';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import { slackPoster } from '../../../src/platforms/slack/poster.ts';
import { complaintsAbout } from './block-kit.ts';
import { type Fault, type LoopbackSlack, openSlack } from './loopback.ts';

const log = pino({ level: 'silent' });
const quiet = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => webApi.LogLevel.ERROR,
};
const channel = { id: 'C1', name: 'news' };
const digest: Reply = {
  title: 'Rates held',
  blocks: [{ kind: 'text', words: 'The bank held its rate, <!here>.' }],
  actions: [{ label: 'Quotes', call: { command: 'quotes', options: {} }, answer: 'anew' }],
};
let slack: LoopbackSlack;

beforeAll(async () => {
  slack = await openSlack();
});
afterAll(async () => {
  await slack.close();
});

function poster(apiUrl = slack.apiUrl) {
  const once = new webApi.WebClient('xoxb-good', {
    slackApiUrl: apiUrl,
    logger: quiet,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  const bot = { token: 'xoxb-good', id: 'BBOT', userId: 'UBOT', name: 'standfirst' };
  return slackPoster({ clients: { of: async () => ({ bot, patient: once, once }) }, log });
}

describe('a post', () => {
  it('is one message that carries its delivery’s id, unfurls nothing and pings nobody', async () => {
    const before = slack.of('chat.postMessage').length;
    const posted = await poster().post(channel, digest, 'd-1');
    const [sent = {}, ...more] = slack.of('chat.postMessage').slice(before);
    expect(more).toEqual([]);
    expect(posted).toEqual({ outcome: 'sent', messageId: slack.history.get('C1')?.at(-1)?.ts });
    expect(sent).toMatchObject({
      channel: 'C1',
      unfurl_links: 'false',
      unfurl_media: 'false',
      metadata: { event_type: 'standfirst_delivery', event_payload: { delivery_id: 'd-1' } },
    });
    expect(complaintsAbout({ text: sent.text, blocks: sent.blocks })).toEqual([]);
    expect(sent.text).toContain('&lt;!here&gt;');
  });

  it('says all of a long reply: the rest below it', async () => {
    const before = slack.of('chat.postMessage').length;
    const long = { ...digest, blocks: [{ kind: 'text' as const, words: 'A sentence of it. '.repeat(600) }] };
    const posted = await poster().post(channel, long, 'd-2');
    const [first = {}, ...rest] = slack.of('chat.postMessage').slice(before);
    expect(first.thread_ts).toBeUndefined();
    expect(rest.length).toBeGreaterThan(0);
    for (const part of rest) expect(part.thread_ts).toBe(posted.outcome === 'sent' && posted.messageId);
    expect(rest.every((part) => part.metadata === undefined)).toBe(true);
  });

  it.each<[string, Fault, object]>([
    ['a lost connection', 'drop', { outcome: 'unknown' }],
    ['an error of the server', { status: 502 }, { outcome: 'unknown' }],
    ['an error that says it may have been sent', { error: 'fatal_error' }, { outcome: 'unknown' }],
    ['a busy Slack', { status: 429, retryAfter: 7 }, { outcome: 'retry', afterMs: 7000 }],
    ['an archived channel', { error: 'is_archived' }, { outcome: 'gone' }],
    ['a channel that is no more', { error: 'channel_not_found' }, { outcome: 'gone' }],
    [
      'a channel without the app',
      { error: 'not_in_channel' },
      { outcome: 'forbidden', missing: 'an invitation to the channel: type /invite @standfirst in it' },
    ],
    [
      'a right that is missing',
      { error: 'restricted_action' },
      { outcome: 'forbidden', missing: 'restricted_action' },
    ],
  ])('after %s is tried once and says how it ended', async (_, fault, outcome) => {
    const before = slack.of('chat.postMessage').length;
    slack.fail('chat.postMessage', fault);
    expect(await poster().post(channel, digest, 'd-3')).toEqual(outcome);
    expect(slack.of('chat.postMessage')).toHaveLength(before + 1);
  });

  it('that never left may be tried again', async () => {
    const gone = await openSlack();
    await gone.close();
    expect(await poster(gone.apiUrl).post(channel, digest, 'd-4')).toMatchObject({ outcome: 'retry' });
  });

  it('whose blocks Slack refuses goes as its text', async () => {
    slack.fail('chat.postMessage', { error: 'invalid_blocks' });
    expect(await poster().post(channel, digest, 'd-5')).toMatchObject({ outcome: 'sent' });
    expect(slack.of('chat.postMessage').at(-1)).toMatchObject({ blocks: [] });
  });
});

describe('a post of unknown outcome', () => {
  it('is found among the messages of its channel, or known not to be there', async () => {
    const posted = await poster().post({ id: 'C2' }, digest, 'd-6');
    const since = 1_600_000_000_000;
    const messageId = posted.outcome === 'sent' ? posted.messageId : '';
    expect(await poster().find({ id: 'C2' }, 'd-6', since)).toEqual({ found: 'yes', messageId });
    expect(await poster().find({ id: 'C2' }, 'd-7', since)).toEqual({ found: 'no' });
    expect(slack.of('conversations.history').at(-1)).toMatchObject({
      oldest: '1600000000',
      include_all_metadata: 'true',
    });
  });

  it('stays unknown where the history may not be read', async () => {
    slack.fail('conversations.history', { error: 'missing_scope' });
    expect(await poster().find({ id: 'C2' }, 'd-6', 0)).toEqual({ found: 'unreadable' });
  });
});

describe('before a schedule is made', () => {
  it('names the invitation that is missing, where that can be known', async () => {
    slack.fail('conversations.history', { error: 'not_in_channel' }, { error: 'missing_scope' });
    expect(await poster().missingRight(channel)).toContain('/invite @standfirst');
    expect(await poster().missingRight(channel)).toBeNull();
    expect(await poster().missingRight(channel)).toBeNull();
  });
});

it('tells an owner in their own messages', async () => {
  expect(await poster().tell('U9', digest)).toBe(true);
  expect(slack.of('chat.postMessage').at(-1)).toMatchObject({ channel: 'U9' });
  slack.fail('chat.postMessage', { error: 'cannot_dm_bot' });
  expect(await poster().tell('U9', digest)).toBe(false);
});
