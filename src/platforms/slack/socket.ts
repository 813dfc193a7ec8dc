import { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { boltLog } from './bolt-log.ts';
import { slackError, tokenError } from './failures.ts';
import { within } from './within.ts';

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

/**
 * Slack over its Socket Mode: no public address is needed. Bolt's own reconnecting waits five seconds each time and
 * ends the process when Slack refuses the token, so this keeps the connection itself.
 */
export function openSocket({ appToken, apiUrl, log, boltLog: logger, pause }: SocketSpec) {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    // An object of its own: the client writes into it.
    installerOptions: { clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } } },
  });
  const { client } = receiver;
  let isStopped = false;
  let isConnecting = false;

  const connectOnce = async () => {
    const impatience = setTimeout(() => void client.disconnect(), helloMs);
    try {
      await client.start();
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

  client.on('disconnected', () => {
    if (!isStopped && !isConnecting) void connect(false);
  });

  return {
    receiver,
    start: () => connect(true),
    async stop() {
      isStopped = true;
      await within(2_000, client.disconnect());
    },
  };
}
