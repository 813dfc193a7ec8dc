import { type App, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { within } from '../../chat/within.ts';
import type { boltLog } from './bolt-log.ts';
import { envelopeIn } from './envelope.ts';
import { slackError, tokenError } from './failures.ts';

export interface SocketSpec {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly log: Logger;
  readonly boltLog: ReturnType<typeof boltLog>;
  readonly pause: (ms: number) => Promise<void>;
}

/** The pause before each try in a row; the last again and again. At the first Slack has only changed the connection. */
const pausesMs = [0, 500, 2_000, 5_000, 10_000, 30_000];
/** A connection over which Slack does not say hello is none. */
const helloMs = 15_000;
/** A token that was good may be good again; nobody is served by asking often. */
const refusedPauseMs = 60_000;
/** So long a connection that was replaced may still acknowledge what came over it. */
const lingerMs = 2_000;

type Connection = SocketModeReceiver['client'];

/**
 * Slack over its Socket Mode: no public address is needed. Bolt's own reconnecting waits five seconds each time, closes
 * the old connection before it has a new one, and ends the process when Slack refuses the token. So each connection is a
 * receiver of Bolt's own here, and this keeps one open: where Slack asks for another, the old one stays until that is.
 */
export function openSocket({ appToken, apiUrl, log, boltLog: logger, pause }: SocketSpec) {
  const open = new Set<Connection>();
  let app: App | undefined;
  let current: Connection | undefined;
  let isStopped = false;
  let isConnecting = false;

  const connectOnce = async () => {
    const receiver = new SocketModeReceiver({
      appToken,
      logger,
      autoReconnectEnabled: false,
      // An object of its own: the client writes into it.
      installerOptions: { clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } } },
    });
    if (app) receiver.init(app);
    const { client } = receiver;
    client.on('disconnected', () => {
      open.delete(client);
      if (client === current && !isStopped && !isConnecting) void connect(false);
    });
    sift(client, log, () => void replace(client));
    open.add(client);
    const impatience = setTimeout(() => void client.disconnect(), helloMs);
    try {
      await client.start();
      current = client;
    } finally {
      clearTimeout(impatience);
    }
  };

  /** Tries until there is a connection. `first`: a refused token is thrown, so that the start fails with it. */
  const connect = async (first: boolean) => {
    isConnecting = true;
    try {
      for (let tries = 0; !isStopped; tries += 1) {
        try {
          await pause(pausesMs[Math.min(tries, pausesMs.length - 1)] ?? 0);
          if (isStopped) return;
          await connectOnce();
          log.info('connected to Slack');
          return;
        } catch (error) {
          const refused = tokenError(error, 'SLACK_APP_TOKEN');
          if (refused && first) throw refused;
          log.warn(
            { why: slackError(error) ?? 'unreachable' },
            refused?.message ?? 'no connection to Slack yet',
          );
          if (refused) await pause(refusedPauseMs);
        }
      }
    } finally {
      isConnecting = false;
    }
  };

  const replace = async (old: Connection) => {
    if (isStopped || isConnecting || old !== current) return;
    await connect(false);
    await pause(lingerMs);
    if (open.has(old)) await old.disconnect();
  };

  const receiver: Receiver = {
    init(bolt) {
      app = bolt;
    },
    start: () => connect(true),
    async stop() {
      isStopped = true;
      await within(2_000, Promise.all([...open].map((client) => client.disconnect())));
    },
  };
  return { receiver, start: () => connect(true), stop: async () => void (await receiver.stop()) };
}

/**
 * Passes on what the client understands. It would end the process over an envelope without its event, and close the
 * connection at once where Slack asks for a new one.
 */
function sift(client: Connection, log: Logger, replace: () => void): void {
  const deliverers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (message: unknown, isBinary: unknown) => {
    switch (envelopeIn(message)) {
      case 'disconnect':
        return replace();
      case 'unknown':
        return log.warn('Slack sent something that is not understood');
      case 'good':
        for (const deliver of deliverers) deliver(message, isBinary);
    }
  });
}
