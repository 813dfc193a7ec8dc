import { App, type Authorize } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Desk } from '../../chat/desk.ts';
import type { Poster } from '../../chat/post.ts';
import { within } from '../../chat/within.ts';
import { UserError } from '../../errors.ts';
import { boltLog } from './bolt-log.ts';
import { clientsOf, onceClient } from './clients.ts';
import { listenToCommands } from './commands.ts';
import { listenToEndings } from './endings.ts';
import { tokenError } from './failures.ts';
import { listenToForms } from './forms.ts';
import { listenToHome } from './home.ts';
import { streetOf } from './house.ts';
import { type Installing, openHttp } from './http.ts';
import { type Bot, type Bots, installations, oneBot, type Vault } from './installations.ts';
import { slackPoster } from './poster.ts';
import { listenToButtons } from './presses.ts';
import type { Editors } from './rights.ts';
import { listenToShortcut } from './shortcut.ts';
import { openSocket } from './socket.ts';

/** Several workspaces install the app themselves, at `/slack/install` (OAuth). Over HTTP only. */
export interface InstallSpec {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the state of an installation, and seals its token where it is kept. */
  readonly stateSecret: string;
  readonly vault: Vault;
}

export type SlackSpec = {
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
} & ({ readonly botToken: string } | { readonly install: InstallSpec });

export interface Slack {
  readonly poster: Poster;
  /** The port that Slack's requests come to, over HTTP. */
  readonly port: number | null;
  stop(): Promise<void>;
}

/** So long a stop waits for answers that are on their way. */
const lastAnswersMs = 5_000;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Connects to Slack and answers there until it is stopped. Throws a UserError where Slack refuses a token for good;
 * waits where Slack is out of reach.
 */
export async function startSlack(spec: SlackSpec): Promise<Slack> {
  const { apiUrl, log, editors = 'everyone', now = Date.now, pause = sleep, receive } = spec;
  const logger = boltLog(log);
  const { bots, install, authorize } = await admission(spec, logger, pause);
  const clients = clientsOf(bots, apiUrl, logger);

  if (install && 'appToken' in receive) {
    throw new UserError(
      'Several workspaces can install the app over HTTP only.',
      'Set SLACK_SIGNING_SECRET instead of SLACK_APP_TOKEN, and give the app a public https address.',
    );
  }
  const way =
    'appToken' in receive
      ? openSocket({ ...receive, apiUrl, log, boltLog: logger, pause })
      : openHttp({ ...receive, apiUrl, boltLog: logger, now, ...(install && { install }) });
  const app = new App({
    receiver: way.receiver,
    logger,
    clientOptions: { slackApiUrl: apiUrl, logger },
    convoStore: false,
    ...(authorize && { authorize }),
  });
  const running = new Set<Promise<void>>();
  app.use(async ({ next }) => {
    const run = next();
    running.add(run);
    await run.finally(() => running.delete(run));
  });
  app.error(async (error) => log.error({ err: error }, 'an interaction with Slack failed'));

  const street = streetOf({ ...spec, editors, clients, now, pause });
  listenToCommands(app, street);
  listenToButtons(app, street);
  listenToForms(app, street);
  listenToShortcut(app, street);
  listenToHome(app, street);
  if (install) listenToEndings(app, bots);

  const port = (await way.start()) ?? null;
  log.info({ mode: port === null ? 'socket' : 'http', port }, 'Slack is ready');
  return {
    poster: slackPoster({ clients, log }),
    port,
    async stop() {
      await way.stop();
      await within(lastAnswersMs, Promise.allSettled(running));
    },
  };
}

/** Whose bots these are: the one of a token, or those of all workspaces that installed the app. */
async function admission(
  spec: SlackSpec,
  logger: ReturnType<typeof boltLog>,
  pause: (ms: number) => Promise<void>,
): Promise<{ bots: Bots; install?: Installing; authorize?: Authorize<boolean> }> {
  if ('install' in spec) {
    const { install, apiUrl, log, editors = 'everyone' } = spec;
    const { store, ...bots } = installations({ ...install, apiUrl, log });
    // Bolt asks the store itself then, and takes no `authorize` beside it.
    return { bots, install: { ...install, store, editors } };
  }
  const bot = await identify(spec, logger, pause);
  const authorize = async () => ({ botToken: bot.token, botId: bot.id, botUserId: bot.userId });
  return { bots: oneBot(bot), authorize };
}

const retryPausesMs = [500, 2_000, 5_000, 15_000, 30_000];

/** Who the bot token is. Tries until Slack answers; throws a UserError where it refuses the token. */
async function identify(
  spec: Pick<SlackSpec, 'apiUrl' | 'log'> & { readonly botToken: string },
  logger: ReturnType<typeof boltLog>,
  pause: (ms: number) => Promise<void>,
): Promise<Bot> {
  const { botToken: token, apiUrl, log } = spec;
  const web = onceClient(token, apiUrl, logger);
  for (let tries = 0; ; tries += 1) {
    try {
      const { user: name = 'standfirst', user_id: userId = '', bot_id: id = '' } = await web.auth.test();
      return { token, id, userId, name };
    } catch (error) {
      const refused = tokenError(error, 'SLACK_BOT_TOKEN');
      if (refused) throw refused;
      log.warn('Slack does not answer yet');
      await pause(retryPausesMs[Math.min(tries, retryPausesMs.length - 1)] ?? 0);
    }
  }
}
