import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Right } from '../../chat/command.ts';
import { slackError } from './failures.ts';

/** Who may change articles and schedules: everyone in the workspace, or its admins and owners. */
export type Editors = 'everyone' | 'admins';

/** So long an answer of Slack is believed: a new admin waits at most that long. */
const believedMs = 5 * 60_000;
const remembered = 5_000;

export interface RightsSpec {
  readonly editors: Editors;
  readonly web: webApi.WebClient;
  readonly now: () => number;
  readonly log: Logger;
}

/**
 * What a person may do. With `admins` Slack is asked (`users.info`, scope `users:read`); where it does not say,
 * the person may read. https://docs.slack.dev/reference/methods/users.info
 */
export function rightsIn({ editors, web, now, log }: RightsSpec): (person: string) => Promise<Right> {
  const known = new Map<string, { readonly right: Right; readonly until: number }>();
  return async (person) => {
    if (editors === 'everyone') return 'manager';
    const before = known.get(person);
    if (before && before.until > now()) return before.right;
    try {
      const { user } = await web.users.info({ user: person });
      const right = user?.is_admin || user?.is_owner || user?.is_primary_owner ? 'manager' : 'reader';
      if (known.size >= remembered) known.clear();
      known.set(person, { right, until: now() + believedMs });
      return right;
    } catch (error) {
      log.warn({ why: slackError(error) ?? 'unreachable' }, 'Slack did not say whether a person is an admin');
      return 'reader';
    }
  };
}
