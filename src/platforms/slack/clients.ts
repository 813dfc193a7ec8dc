import { webApi } from '@slack/bolt';
import type { Workspace } from '../../nouns.ts';
import type { boltLog } from './bolt-log.ts';
import type { Bot, Bots } from './installations.ts';

/** How a workspace's bot is reached. */
export interface Reach {
  readonly bot: Bot;
  /** Repeats what can be repeated without harm. */
  readonly patient: webApi.WebClient;
  /** Sends nothing twice by itself: for posts, whose outcome must be known. */
  readonly once: webApi.WebClient;
}

export interface Clients {
  /** null where the app is not installed in the workspace. */
  of(workspace: Workspace): Promise<Reach | null>;
}

/** Calls that may be repeated without harm wait at most about half a minute; an answer that is later is none. */
const patience = { retries: 3, factor: 2, minTimeout: 500, maxTimeout: 10_000 };
const timeoutMs = 15_000;

/** A client that never sends a request twice and never waits for its turn. */
export function onceClient(
  token: string,
  apiUrl: string,
  logger: ReturnType<typeof boltLog>,
): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl: apiUrl,
    logger,
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
}

/** The clients of all bots, one pair for each token. A 429 pauses a client, so no workspace waits for another's. */
export function clientsOf(bots: Bots, apiUrl: string, logger: ReturnType<typeof boltLog>): Clients {
  const known = new Map<string, Reach>();
  return {
    async of(workspace) {
      const bot = await bots.of(workspace);
      if (bot === null) return null;
      const before = known.get(bot.token);
      if (before) return before;
      const patient = new webApi.WebClient(bot.token, {
        slackApiUrl: apiUrl,
        logger,
        timeout: timeoutMs,
        retryConfig: patience,
      });
      const reach = { bot, patient, once: onceClient(bot.token, apiUrl, logger) };
      known.set(bot.token, reach);
      return reach;
    },
  };
}
