import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type APIApplication,
  type APIInteraction,
  ApplicationIntegrationType,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
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
    const client = await persist(options, stop, () => loggedIn(options, underWay));
    if (client === undefined) return;
    try {
      const lost = once(client, Events.ShardDisconnect, { signal: stop });
      lost.catch(() => undefined);
      await persist(options, stop, () => registerCommands(client, options));
      if (!stop.aborted) onReady();
      // The client resumes by itself. What it cannot resume from is a refusal, or a new session mends it.
      await lost.catch(() => undefined);
    } finally {
      await client.destroy();
    }
  }
}

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

/** A client with an open gateway. */
async function loggedIn(
  { token, apiUrl, desk, log }: DiscordOptions,
  underWay: Set<Promise<void>>,
): Promise<Client> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: apiUrl },
    makeCache: Options.cacheWithLimits(unused),
    allowedMentions: { parse: [] },
    // A server that is down must not hold up the others' commands.
    waitGuildTimeout: 1_000,
  });
  // Without a listener an error would end the process.
  client.on(Events.Error, (error) => log.error({ err: error }, 'Discord client error'));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'Discord gateway error'));
  client.on(Events.ShardReconnecting, () => log.info({}, 'Discord gateway reconnects'));
  client.on(Events.ShardResume, (_, replayed) => log.info({ replayed }, 'Discord gateway resumed'));
  client.on(Events.Warn, (words) => log.warn({}, words));
  const answer = interactionHandler(desk, client.rest, log);
  // As Discord sends it, before the client waits for its servers and drops what it does not know (a group conversation).
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    const answering = answer(interaction).finally(() => underWay.delete(answering));
    underWay.add(answering);
  });
  await client.login(token);
  return client;
}

/** Discord's caches that nothing here reads. */
const unused = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildSoundboardSoundManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
};

/** Registers the commands where they differ from what Discord holds. */
async function registerCommands(client: Client, { guild, desk, log }: DiscordOptions): Promise<void> {
  const application = (await client.rest.get(Routes.currentApplication())) as APIApplication;
  const installs = application.integration_types_config?.[ApplicationIntegrationType.UserInstall];
  const scope = guild === undefined ? { userInstalls: installs !== undefined } : { guild };
  const outcome = await register(client.rest, application.id, scope, registrations(desk.commands, scope));
  log.info({ application: application.id, commands: outcome }, 'Discord is connected');
}
