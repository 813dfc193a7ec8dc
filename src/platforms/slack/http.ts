import { createServer } from 'node:http';
import { HTTPReceiver, type InstallationStore } from '@slack/bolt';
import { UserError } from '../../errors.ts';
import type { boltLog } from './bolt-log.ts';
import { limits } from './limits.ts';
import type { Editors } from './rights.ts';
import { scopesOf } from './scopes.ts';

/** What the app's installation by OAuth needs. */
export interface Installing {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  readonly store: InstallationStore;
  readonly editors: Editors;
}

export interface HttpSpec {
  readonly signingSecret: string;
  readonly port: number;
  readonly boltLog: ReturnType<typeof boltLog>;
  readonly now: () => number;
  readonly apiUrl: string;
  readonly install?: Installing;
}

/** Where Slack sends commands, presses and events. */
export const eventsPath = '/slack/events';

/**
 * Slack over HTTP, at `/slack/events`. Bolt checks the signature and refuses requests older than five minutes; those
 * stamped in the future, which it would take, are refused here.
 */
export function openHttp({ signingSecret, port, boltLog: logger, now, apiUrl, install }: HttpSpec) {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: [eventsPath],
    logger,
    ...(install && {
      clientId: install.clientId,
      clientSecret: install.clientSecret,
      stateSecret: install.stateSecret,
      scopes: [...scopesOf(false, install.editors)],
      installationStore: install.store,
      installerOptions: {
        clientOptions: { slackApiUrl: apiUrl },
        authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href,
      },
    }),
  });
  const server = createServer((request, response) => {
    const stamp = Number(request.headers['x-slack-request-timestamp']) * 1000;
    if (stamp > now() + limits.clockMs) {
      response.writeHead(401).end();
      return;
    }
    try {
      receiver.requestListener(request, response);
    } catch {
      // Bolt throws for every path that is not Slack's.
      response.writeHead(404).end();
    }
  });
  return {
    receiver,
    /** Resolves with the port once it listens. Throws a UserError where it is taken or not allowed. */
    start: () =>
      new Promise<number>((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => {
          reject(
            new UserError(
              `Port ${port} cannot be used (${error.code}).`,
              'Set PORT to a free one, or stop what uses it.',
              { cause: error },
            ),
          );
        });
        server.listen(port, () => {
          const address = server.address();
          resolve(typeof address === 'object' && address ? address.port : port);
        });
      }),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}
