import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  defaultBodyLimit,
  HTTPModuleFunctions,
  HTTPReceiver,
  type InstallationStore,
  isRawBodyError,
} from '@slack/bolt';
import { UserError } from '../../errors.ts';
import type { boltLog } from './bolt-log.ts';
import { limits } from './limits.ts';
import { isPayload } from './payload.ts';
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
 * stamped in the future, which it would take, are refused here, and so is what is no payload of Slack's: Bolt would leave
 * it without an answer, or end the process over it.
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
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const stamp = Number(request.headers['x-slack-request-timestamp']) * 1000;
    if (stamp > now() + limits.clockMs) return response.writeHead(401).end();
    if (request.method === 'POST') {
      const wrong = await statusOfWrong(request);
      if (wrong !== null) return response.writeHead(wrong).end();
    }
    try {
      receiver.requestListener(request, response);
    } catch {
      // Bolt throws for every path that is not Slack's.
      response.writeHead(404).end();
    }
    return response;
  };
  const server = createServer((request, response) => void serve(request, response));
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

/** The status for a body that is too large, broken off, or nothing that Slack sends; null where Bolt may have it. */
async function statusOfWrong(request: IncomingMessage): Promise<400 | 413 | null> {
  try {
    // Bolt takes the bytes that were read here, and checks their signature.
    const read = await HTTPModuleFunctions.bufferIncomingMessage(request, defaultBodyLimit);
    return isPayload(HTTPModuleFunctions.parseHTTPRequestBody(read)) ? null : 400;
  } catch (error) {
    return isRawBodyError(error) && error.statusCode === 413 ? 413 : 400;
  }
}
