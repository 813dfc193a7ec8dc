import { webApi } from '@slack/bolt';
import { UserError } from '../../errors.ts';

/** Slack's word for what went wrong (`not_in_channel`), or null where it did not answer. */
export function slackError(error: unknown): string | null {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : null;
}

/**
 * What no retry mends, in plain words. From the errors of https://docs.slack.dev/reference/methods/auth.test and
 * https://docs.slack.dev/reference/methods/apps.connections.open.
 */
const tokenTrouble: Readonly<Record<string, string>> = {
  invalid_auth: 'Slack does not know this token',
  not_authed: 'Slack got no token',
  token_revoked: 'the token was revoked',
  token_expired: 'the token has expired',
  account_inactive: 'the app was removed from the workspace',
  user_removed_from_team: 'the app was removed from the workspace',
  team_disabled: 'the workspace is disabled',
  not_allowed_token_type: 'this is another kind of token',
  missing_scope: 'the token lacks a right',
  forbidden_team: 'the workspace refuses the app',
};

export type Token = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

const mend: Readonly<Record<Token, string>> = {
  SLACK_BOT_TOKEN:
    'Open https://api.slack.com/apps → your app → OAuth & Permissions, copy the “Bot User OAuth Token” (`xoxb-…`) into SLACK_BOT_TOKEN and start again.',
  SLACK_APP_TOKEN:
    'Open https://api.slack.com/apps → your app → Basic Information → App-Level Tokens, make one with the scope connections:write, copy it (`xapp-…`) into SLACK_APP_TOKEN and start again.',
};

/** The UserError for a token that Slack refuses for good; null for everything that may mend itself. */
export function tokenError(error: unknown, token: Token): UserError | null {
  const code = slackError(error);
  const trouble = code === null ? undefined : tokenTrouble[code];
  if (trouble === undefined) return null;
  return new UserError(`Slack refuses ${token}: ${trouble} (${code}).`, mend[token], { cause: error });
}
