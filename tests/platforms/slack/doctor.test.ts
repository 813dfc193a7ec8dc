import { afterEach, expect, it } from 'vitest';
import { checkSlack } from '../../../src/platforms/slack/doctor.ts';
import { type LoopbackSlack, openSlack } from './loopback.ts';

let slack: LoopbackSlack | undefined;
afterEach(async () => {
  await slack?.close();
});

const receive = { appToken: 'xapp-good' };

it('finds good tokens good', async () => {
  slack = await openSlack();
  const checks = await checkSlack({ botToken: 'xoxb-good', receive, apiUrl: slack.apiUrl });
  expect(checks.every(({ ok }) => ok)).toBe(true);
  expect(checks.map(({ found }) => found).join()).toContain('@standfirst in Newsroom');
});

it('says what to do about tokens that Slack refuses, and shows none', async () => {
  slack = await openSlack();
  slack.fail('auth.test', { error: 'token_revoked' });
  slack.fail('apps.connections.open', { error: 'not_allowed_token_type' });
  const checks = await checkSlack({ botToken: 'xoxb-good', receive, apiUrl: slack.apiUrl });
  expect(checks.map(({ what, ok }) => [what, ok])).toEqual([
    ['SLACK_BOT_TOKEN', false],
    ['SLACK_APP_TOKEN', false],
  ]);
  expect(checks.every(({ mend }) => mend?.includes('api.slack.com/apps'))).toBe(true);
  expect(JSON.stringify(checks)).not.toMatch(/xoxb-good|xapp-good/);
});

it('sees that Slack is out of reach, and a token in the place of the secret', async () => {
  const checks = await checkSlack({
    botToken: 'xoxb-good',
    receive: { signingSecret: 'xoxb-wrong', port: 0 },
    apiUrl: 'http://127.0.0.1:9/api/',
  });
  expect(checks.map(({ ok }) => ok)).toEqual([false, false]);
  expect(checks[0]?.found).toBe('Slack is out of reach');
});
