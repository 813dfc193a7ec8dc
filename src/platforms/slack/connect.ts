import { App, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Desk } from '../../chat/desk.ts';
import type { Poster } from '../../chat/post.ts';
import { boltLog } from './bolt-log.ts';
import { listenToCommands } from './commands.ts';
import { tokenError } from './failures.ts';
import { listenToForms } from './forms.ts';
import { listenToHome } from './home.ts';
import { openHouse } from './house.ts';
import { openHttp } from './http.ts';
import { slackPoster } from './poster.ts';
import { listenToButtons } from './presses.ts';
import { type Editors, rightsIn } from './rights.ts';
import { listenToShortcut } from './shortcut.ts';
import { openSocket } from './socket.ts';

export interface SlackSpec {
  readonly botToken: string;
  /** Socket Mode, or HTTP at `/slack/events`; port 0 takes a free one. */
  readonly receive: { readonly appToken: string } | { readonly signingSecret: string; readonly port: number };
  readonly apiUrl: string;
  /** Before every command name: `news-`. */
  readonly prefix: string;
  /** Who may change articles and schedules; `everyone` unless given. `admins` needs the scope `users:read`. */
  readonly editors?: Editors;
  readonly desk: Desk;
  readonly log: Logger;
  /** ms UTC. */
  readonly now?: () => number;
  readonly pause?: (ms: number) => Promise<void>;
  /** After so long without an answer the person is told that it is coming; 2.5 s unless given. */
  readonly patienceMs?: number;
}

export interface Slack {
  readonly poster: Poster;
  /** The port that Slack's requests come to, over HTTP. */
  readonly port: number | null;
  stop(): Promise<void>;
}

/** Calls that may be repeated without harm wait at most about half a minute; an answer that is later is none. */
const patient = { retries: 3, factor: 2, minTimeout: 500, maxTimeout: 10_000 };
const timeoutMs = 15_000;
/** So long a stop waits for answers that are on their way. */
const lastAnswersMs = 5_000;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Connects to Slack and answers there until it is stopped. Throws a UserError where Slack refuses a token for good;
 * waits where Slack is out of reach.
 */
export async function startSlack(spec: SlackSpec): Promise<Slack> {
  const { botToken, apiUrl, log, editors = 'everyone', now = Date.now, pause = sleep } = spec;
  const logger = boltLog(log);
  const shared = { slackApiUrl: apiUrl, logger, timeout: timeoutMs };
  const web = new webApi.WebClient(botToken, { ...shared, retryConfig: patient });
  const once = new webApi.WebClient(botToken, {
    ...shared,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  const bot = await identify(once, log, pause);

  const way =
    'appToken' in spec.receive
      ? openSocket({ ...spec.receive, apiUrl, log, boltLog: logger, pause })
      : openHttp({ ...spec.receive, boltLog: logger, now });
  const app = new App({
    receiver: way.receiver,
    logger,
    clientOptions: shared,
    convoStore: false,
    authorize: async () => ({ botToken, ...bot.ids }),
  });
  const running = new Set<Promise<void>>();
  app.use(async ({ next }) => {
    const run = next();
    running.add(run);
    await run.finally(() => running.delete(run));
  });
  app.error(async (error) => log.error({ err: error }, 'an interaction with Slack failed'));

  const rightOf = rightsIn({ editors, web, now, log });
  const house = openHouse({ ...spec, web, botName: bot.name, rightOf, now, pause });
  listenToCommands(app, house);
  listenToButtons(app, house);
  listenToForms(app, house);
  listenToShortcut(app, house);
  listenToHome(app, house);

  const port = (await way.start()) ?? null;
  log.info({ team: bot.team, mode: port === null ? 'socket' : 'http', port }, 'Slack is ready');
  return {
    poster: slackPoster({ once, botName: bot.name, log }),
    port,
    async stop() {
      await way.stop();
      await Promise.race([Promise.allSettled(running), pause(lastAnswersMs)]);
    },
  };
}

const retryPausesMs = [500, 2_000, 5_000, 15_000, 30_000];

/** Who the bot token is. Tries until Slack answers; throws a UserError where it refuses the token. */
async function identify(web: webApi.WebClient, log: Logger, pause: (ms: number) => Promise<void>) {
  for (let tries = 0; ; tries += 1) {
    try {
      const { user = 'standfirst', user_id: botUserId, bot_id: botId, team } = await web.auth.test();
      return { name: user, team, ids: { ...(botId && { botId }), ...(botUserId && { botUserId }) } };
    } catch (error) {
      const refused = tokenError(error, 'SLACK_BOT_TOKEN');
      if (refused) throw refused;
      log.warn('Slack does not answer yet');
      await pause(retryPausesMs[Math.min(tries, retryPausesMs.length - 1)] ?? 0);
    }
  }
}
