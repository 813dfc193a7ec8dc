import { webApi } from '@slack/bolt';
import type { Check } from '../../chat/check.ts';
import type { SlackSpec } from './connect.ts';
import { slackError, type Token, tokenError } from './failures.ts';
import { minimumScopes } from './scopes.ts';

const timeoutMs = 10_000;

/** Asks Slack whether the bot's settings will do. Posts nothing, changes nothing, never throws. */
export async function checkSlack({
  botToken,
  receive,
  apiUrl,
}: Pick<SlackSpec, 'receive' | 'apiUrl'> & { readonly botToken: string }): Promise<readonly Check[]> {
  const client = (token: string) =>
    new webApi.WebClient(token, {
      slackApiUrl: apiUrl,
      timeout: timeoutMs,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logLevel: webApi.LogLevel.ERROR,
    });
  return [
    ...(await checkBot(client(botToken))),
    'appToken' in receive ? await checkApp(client(receive.appToken)) : checkSecret(receive.signingSecret),
  ];
}

async function checkBot(web: webApi.WebClient): Promise<Check[]> {
  try {
    const { team, user, response_metadata: metadata } = await web.auth.test();
    const scopes = metadata?.scopes ?? [];
    const missing = scopes.length === 0 ? [] : minimumScopes.filter((scope) => !scopes.includes(scope));
    return [
      { what: 'SLACK_BOT_TOKEN', ok: true, found: `good: @${user} in ${team}` },
      missing.length === 0
        ? { what: 'rights', ok: true, found: scopes.length === 0 ? 'Slack did not say' : scopes.join(', ') }
        : {
            what: 'rights',
            ok: false,
            found: `missing: ${missing.join(', ')}`,
            mend: 'Put the manifest (`npm run --silent standfirst -- manifest`) into the app’s settings → App Manifest, save, and install the app again.',
          },
    ];
  } catch (error) {
    return [failed('SLACK_BOT_TOKEN', error)];
  }
}

async function checkApp(web: webApi.WebClient): Promise<Check> {
  try {
    await web.apps.connections.open({});
    return { what: 'SLACK_APP_TOKEN', ok: true, found: 'good: Slack gives a Socket Mode connection' };
  } catch (error) {
    return failed('SLACK_APP_TOKEN', error);
  }
}

/** A signing secret is proven by Slack's first request alone; here only its mix-up with a token is seen. */
function checkSecret(signingSecret: string): Check {
  const what = 'SLACK_SIGNING_SECRET';
  if (!/^x(ox|app)/.test(signingSecret)) return { what, ok: true, found: 'is set' };
  return {
    what,
    ok: false,
    found: 'holds a token, not the signing secret',
    mend: 'Copy it from https://api.slack.com/apps → your app → Basic Information → Signing Secret.',
  };
}

function failed(what: Token, error: unknown): Check {
  const refused = tokenError(error, what);
  if (refused)
    return { what, ok: false, found: refused.message, ...(refused.mend && { mend: refused.mend }) };
  const code = slackError(error);
  return {
    what,
    ok: false,
    found: code === null ? 'Slack is out of reach' : `Slack answers ${code}`,
    mend:
      code === null ? 'Check the network and SLACK_API_URL.' : `See https://docs.slack.dev for “${code}”.`,
  };
}
