import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Poster } from '../chat/post.ts';
import type { Config, DiscordConfig } from '../config.ts';
import { isAbandonedConnection } from '../platforms/discord/abandoned.ts';
import { holdLease } from '../schedule/hold-lease.ts';
import type { Bot } from './bot.ts';

/** A chat that the bot speaks to until it is stopped. */
export interface Chat {
  readonly poster: Poster;
  /** Rejects with a UserError where the chat refuses the bot for good; never resolves. */
  readonly refused: Promise<never>;
  stop(): Promise<void>;
}

/** Connects to every chat that is configured, each loaded only then. Throws a UserError where one refuses the bot. */
export async function startChats(config: Config, bot: Bot, log: Logger): Promise<readonly Chat[]> {
  return Promise.all([
    ...(config.discord
      ? [startDiscordChat(config.discord, config, bot, log.child({ chat: 'discord' }))]
      : []),
    ...(config.slack ? [startSlackChat(config.slack, config, bot, log.child({ chat: 'slack' }))] : []),
  ]);
}

/**
 * Keeps the bot up where only a connection failed that the gateway's client had given up. Any other error that nothing
 * expected ends the process, as it should.
 */
function surviveAbandonedConnections(log: Logger): void {
  process.on('uncaughtException', (error) => {
    if (isAbandonedConnection(error)) {
      log.warn({ err: error }, 'an abandoned connection failed');
      return;
    }
    log.fatal({ err: error }, 'the bot ends: an error that nothing expected');
    process.exit(1);
  });
}

const never = new Promise<never>(() => undefined);

async function startSlackChat(
  slack: NonNullable<Config['slack']>,
  { slackPrefix: prefix, slackEditors: editors }: Config,
  { desk, store }: Bot,
  log: Logger,
): Promise<Chat> {
  const { startSlack } = await import('../platforms/slack/connect.ts');
  const common = { prefix, editors, desk, log };
  const { poster, stop } = await startSlack(
    'install' in slack
      ? { ...slack, ...common, install: { ...slack.install, vault: store.installations } }
      : { ...slack, ...common },
  );
  return { poster, stop, refused: never };
}

/**
 * Every unsharded session of a Discord bot receives every command. So of several processes that share a database, one
 * holds the gateway by a lease, and the others only post.
 */
async function startDiscordChat(
  discord: DiscordConfig,
  config: Config,
  bot: Bot,
  log: Logger,
): Promise<Chat> {
  const { startDiscord } = await import('../platforms/discord/connect.ts');
  const { discordPoster } = await import('../platforms/discord/post.ts');
  surviveAbandonedConnections(log);
  const refused = Promise.withResolvers<never>();
  let gateway: ReturnType<typeof startDiscord> | undefined;
  const open = () => {
    gateway = startDiscord({ ...discord, desk: bot.desk, log });
    gateway.ready.catch(refused.reject);
  };
  const close = async () => {
    await gateway?.stop();
    gateway = undefined;
  };
  const shared = !config.databaseUrl.startsWith('file:');
  if (!shared) open();
  const release = shared
    ? holdLease({
        leases: bot.store.leases,
        name: 'discord gateway',
        holder: randomUUID(),
        now: Date.now,
        gained: open,
        lost: () => void close(),
        log,
      })
    : async () => undefined;
  return {
    poster: discordPoster({ ...discord, log }),
    refused: refused.promise,
    async stop() {
      await close();
      await release();
    },
  };
}
