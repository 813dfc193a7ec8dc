import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocketManager, WebSocketShardEvents, WebSocketShardStatus } from '@discordjs/ws';
import {
  type APIApplication,
  ApplicationIntegrationType,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  REST,
  Routes,
} from 'discord.js';
import type { Desk } from '../../chat/desk.ts';
import type { Poster } from '../../chat/post.ts';
import { interactionHandler } from './interactions.ts';
import type { DiscordLog } from './log.ts';
import { discordPoster } from './post.ts';
import { refusalOf } from './refusal.ts';
import { register, registrations } from './register.ts';

/** What Discord needs. */
export interface DiscordOptions {
  readonly token: string;
  /** `https://discord.com/api`, or a server on loopback. */
  readonly apiUrl: string;
  /** Register the commands in this server only, where they appear at once. */
  readonly guild?: string | undefined;
  readonly desk: Desk;
  readonly log: DiscordLog;
}

/** Discord, connected until it is stopped. */
export interface Discord {
  readonly poster: Poster;
  /**
   * When the gateway is open and the commands are registered; while Discord cannot be reached, it goes on trying.
   * Rejects with UserError where Discord refuses the bot: trying again would not help.
   */
  readonly ready: Promise<void>;
  /** Lets the answers under way go out (for a few seconds), then closes the gateway. */
  stop(): Promise<void>;
}

/** Milliseconds that answers under way are given when the bot stops. */
const lastAnswers = 5_000;

/** Connects to Discord's gateway, registers the commands, answers interactions; reconnects and resumes by itself. */
export function startDiscord(options: DiscordOptions): Discord {
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  const ready = Promise.withResolvers<void>();
  // Whoever waits for it hears of a refusal; nobody has to wait.
  ready.promise.catch(() => undefined);
  const life = live(options, stopping.signal, underWay, ready.resolve).catch((error: unknown) => {
    options.log.error({ err: error }, 'Discord is given up');
    ready.reject(error);
  });
  return {
    poster: discordPoster(options),
    ready: ready.promise,
    async stop() {
      await Promise.race([Promise.allSettled(underWay), wait(lastAnswers, null, { ref: false })]);
      stopping.abort();
      await Promise.race([life, wait(lastAnswers, null, { ref: false })]);
    },
  };
}

/** Stays connected until it is told to stop. Throws UserError where Discord refuses the bot. */
async function live(
  options: DiscordOptions,
  stop: AbortSignal,
  underWay: Set<Promise<void>>,
  onReady: () => void,
): Promise<void> {
  while (!stop.aborted) {
    const connection = await persist(options, stop, () => connect(options, underWay));
    if (connection === undefined) return;
    try {
      await persist(options, stop, () => registerCommands(connection.rest, options));
      if (!stop.aborted) onReady();
      // The gateway resumes by itself. What it cannot resume from is a refusal, or a new session mends it.
      await Promise.race([connection.lost, aborted(stop)]);
    } finally {
      await closeGateway(connection);
    }
  }
}

const aborted = (stop: AbortSignal) => (stop.aborted ? undefined : once(stop, 'abort'));

/** Does it, as often as it takes, first after a second, then more and more seldom. Undefined when it is to stop. */
async function persist<T>(
  { guild, log }: DiscordOptions,
  stop: AbortSignal,
  step: () => Promise<T>,
): Promise<T | undefined> {
  for (let pause = 1_000; !stop.aborted; pause = Math.min(30_000, pause * 2)) {
    try {
      return await step();
    } catch (error) {
      const refusal = refusalOf(error, guild);
      if (refusal !== null) throw refusal;
      log.warn({ err: error, retryInMs: pause }, 'Discord cannot be reached');
      await wait(pause, null, { signal: stop }).catch(() => null);
    }
  }
  return undefined;
}

interface Connection {
  readonly rest: REST;
  readonly gateway: WebSocketManager;
  /** When the gateway has closed and will not reconnect. */
  readonly lost: Promise<void>;
  readonly isLost: () => boolean;
}

/** Closes the gateway for good. In the half second before it reconnects it cannot be closed: that is waited out. */
async function closeGateway({ gateway, isLost }: Connection): Promise<void> {
  for (let waited = 0; waited < 3_000 && !isLost(); waited += 50) {
    const states = await gateway.fetchStatus();
    if (states.every((state) => state !== WebSocketShardStatus.Idle)) break;
    await wait(50);
  }
  await gateway.destroy();
}

/** Close codes after which the gateway's client does not reconnect by itself. */
const final: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

/**
 * An open gateway. discord.js' `Client` stands on the same parts, but would keep every server, channel and role, which
 * nothing here reads, hold commands back until all servers are there, and build objects that throw outside of any
 * handler for interactions from places that it does not know.
 */
async function connect(
  { token, apiUrl, desk, log }: DiscordOptions,
  underWay: Set<Promise<void>>,
): Promise<Connection> {
  const rest = new REST({ api: apiUrl }).setToken(token);
  const gateway = new WebSocketManager({ token, rest, intents: GatewayIntentBits.Guilds });
  const answer = interactionHandler(desk, rest, log);
  const lost = Promise.withResolvers<void>();
  let isLost = false;
  gateway.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    if (data.t !== GatewayDispatchEvents.InteractionCreate) return;
    const answering = answer(data.d).finally(() => underWay.delete(answering));
    underWay.add(answering);
  });
  gateway.on(WebSocketShardEvents.Resumed, () => log.info({}, 'Discord gateway resumed'));
  // Without a listener an error would end the process.
  gateway.on(WebSocketShardEvents.Error, ({ error }) => log.warn({ err: error }, 'Discord gateway error'));
  gateway.on(WebSocketShardEvents.Closed, ({ code }) => {
    log.info({ code }, 'Discord gateway closed');
    isLost = final.has(code);
    if (isLost) lost.resolve();
  });
  try {
    await gateway.connect();
  } catch (error) {
    await gateway.destroy();
    throw error;
  }
  return { rest, gateway, lost: lost.promise, isLost: () => isLost };
}

/** Registers the commands where they differ from what Discord holds. */
async function registerCommands(rest: REST, { guild, desk, log }: DiscordOptions): Promise<void> {
  const application = (await rest.get(Routes.currentApplication())) as APIApplication;
  const installs = application.integration_types_config?.[ApplicationIntegrationType.UserInstall];
  const scope = guild === undefined ? { userInstalls: installs !== undefined } : { guild };
  const outcome = await register(rest, application.id, scope, registrations(desk.commands, scope));
  log.info({ application: application.id, commands: outcome }, 'Discord is connected');
}
