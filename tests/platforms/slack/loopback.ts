import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { complaintsAboutRequest } from './requests.ts';

export type Json = Record<string, unknown>;

/** A request that the bot made, as it came. */
export interface Made {
  /** `chat.postMessage`, or `response` for a response_url. */
  readonly method: string;
  readonly token: string;
  readonly body: Json;
}

/**
 * What Slack answers to a method instead of `ok: true`. `drop`: the connection breaks before anything is done; `lose`: it
 * is done, and the answer never arrives. `hang` and `stall`: nothing is said, after it was done or without.
 */
export type Fault =
  | { readonly error: string }
  | { readonly status: number; readonly retryAfter?: number }
  | 'drop'
  | 'lose'
  | 'hang'
  | 'stall';

interface Ack {
  readonly envelope_id: string;
  readonly payload?: Json;
}

/**
 * Slack on loopback, as far as a bot sees it: the Web API, Socket Mode with envelopes and acknowledgements, signed
 * HTTP requests, and response_urls with their five uses. Every request is held against Slack's rules: `wrongs` tells
 * what a test must not have sent. `checks: false` leaves that out, for measuring.
 */
export async function openSlack({ checks = true } = {}) {
  const made: Made[] = [];
  const wrongs: string[] = [];
  const triggers = new Set<string>();
  const acks: Ack[] = [];
  const faults = new Map<string, Fault[]>();
  const history = new Map<string, Json[]>();
  const files = new Map<string, { type: string; bytes: Uint8Array }>();
  const admins = new Set<string>();
  const waiting = new Set<() => void>();
  const uses = new Map<string, number>();
  let stamp = 1_700_000_000;
  let opened = 0;
  let gaps = 0;

  const note = () => {
    for (const wake of [...waiting]) wake();
  };
  const server = createServer((request, response) => void serve(request, response));
  const sockets = new WebSocketServer({ server, path: '/link' });
  const live = new Set<WebSocket>();
  sockets.on('connection', (socket) => {
    live.add(socket);
    opened += 1;
    socket.on('close', () => {
      live.delete(socket);
      if (live.size === 0) gaps += 1;
      note();
    });
    socket.on('message', (message) => {
      const ack: Ack = JSON.parse(String(message));
      acks.push(ack);
      slack.onTold('ack', ack.envelope_id);
      note();
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    note();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const raw = Buffer.concat(parts).toString();
    const path = request.url ?? '';
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    if (path.startsWith('/files/')) {
      sendFile(path, token, response);
      return;
    }
    const method = path.startsWith('/respond/') ? 'response' : path.replace('/api/', '');
    const body: Json = method === 'response' ? JSON.parse(raw) : formBody(raw);
    if (method === 'response') slack.onTold('response', `${base}${path}`);
    const fault = faults.get(method)?.shift();
    made.push({ method, token, body });
    slack.onHeard(method);
    if (checks) wrongs.push(...complaintsAboutRequest(method, body));
    if (fault === 'lose' || fault === 'hang') answerTo(method, body);
    if (fault === 'hang' || fault === 'stall') return note();
    if (fault === 'drop' || fault === 'lose') request.socket.destroy();
    else if (fault && 'status' in fault) {
      response
        .writeHead(fault.status, { 'retry-after': String(fault.retryAfter ?? 0) })
        .end('{"ok":false,"error":"x"}');
    } else if (fault) respond(response, { ok: false, ...fault });
    else if (method === 'response') spend(path, response);
    else respond(response, answerTo(method, body));
    note();
  }

  function sendFile(path: string, token: string, response: ServerResponse): void {
    const file = files.get(path);
    if (!file || token !== 'xoxb-good') response.writeHead(302, { location: '/signin' }).end();
    else response.writeHead(200, { 'content-type': file.type }).end(file.bytes);
  }

  function spend(path: string, response: ServerResponse): void {
    const used = (uses.get(path) ?? 0) + 1;
    uses.set(path, used);
    if (used <= 5) respond(response, { ok: true });
    else response.writeHead(404).end('{"ok":false,"error":"used_url"}');
  }

  function answerTo(method: string, body: Json): Json {
    switch (method) {
      case 'auth.test':
        return {
          ok: true,
          team: 'Newsroom',
          team_id: 'T1',
          user: 'standfirst',
          user_id: 'UBOT',
          bot_id: 'BBOT',
        };
      case 'oauth.v2.access': {
        const team = String(body.code);
        return {
          ok: true,
          access_token: `xoxb-${team}`,
          token_type: 'bot',
          scope: 'commands',
          bot_user_id: 'UBOT',
          app_id: 'A1',
          team: { id: team, name: team },
          enterprise: null,
          is_enterprise_install: false,
          authed_user: { id: 'U1' },
        };
      }
      case 'apps.connections.open':
        return { ok: true, url: `ws://127.0.0.1:${port}/link` };
      case 'chat.postMessage': {
        stamp += 1;
        const ts = `${stamp}.000100`;
        const channel = String(body.channel);
        history.set(channel, [...(history.get(channel) ?? []), { ...body, ts }]);
        return { ok: true, ts, channel };
      }
      case 'views.open': {
        const trigger = String(body.trigger_id);
        if (triggers.has(trigger)) return { ok: false, error: 'exchanged_trigger_id' };
        triggers.add(trigger);
        return { ok: true };
      }
      case 'users.info':
        return { ok: true, user: { id: body.user, is_admin: admins.has(String(body.user)) } };
      case 'conversations.history':
        return { ok: true, messages: history.get(String(body.channel)) ?? [], has_more: false };
      default:
        return { ok: true };
    }
  }

  /** Resolves once `done` gives something; looks again at each request, acknowledgement and connection. */
  async function until<T>(done: () => T | undefined | false): Promise<T> {
    const now = done();
    if (now !== undefined && now !== false) return now;
    return await new Promise<T>((resolve) => {
      const look = () => {
        const found = done();
        if (found === undefined || found === false) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
    });
  }

  const slack = {
    apiUrl: `${base}/api/`,
    made,
    wrongs,
    acks,
    history,
    /** The people whom `users.info` calls admins. */
    admins,
    until,
    /** Is told of each request when it is heard, before anything is done about it. */
    onHeard(_method: string): void {},
    /** Is told of each acknowledgement (by its envelope's id) and each answer (by its address) the moment that it is in. */
    onTold(_what: 'ack' | 'response', _id: string): void {},
    /** Sends an envelope and does not wait. */
    send(type: string, payload: Json, id: string) {
      [...live]
        .at(-1)
        ?.send(JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: true }));
    },
    /** Forgets what was asked so far. */
    forget() {
      made.length = 0;
      acks.length = 0;
    },
    /** The next requests to a method end so, in order. */
    fail(method: string, ...how: Fault[]) {
      faults.set(method, [...(faults.get(method) ?? []), ...how]);
    },
    /** A file that Slack keeps; its address. */
    keepFile(name: string, text: string, type = 'text/plain') {
      files.set(`/files/${name}`, { type, bytes: Buffer.from(text) });
      return `${base}/files/${name}`;
    },
    responseUrl: () => `${base}/respond/${randomUUID()}`,
    /** How many Socket Mode connections there have been. */
    connections: () => opened,
    isConnected: () => live.size > 0,
    /** How many connections there are now. */
    open: () => live.size,
    /** How often there was none any more. */
    gaps: () => gaps,
    /** Sends some text as it is over the newest connection. */
    say(text: string) {
      [...live].at(-1)?.send(text);
    },
    /** Requests to a method so far. */
    of: (method: string) => made.filter((one) => one.method === method).map((one) => one.body),
    /** Sends an envelope over the newest connection and waits until it is acknowledged. */
    async envelope(type: string, payload: Json, id: string = randomUUID()): Promise<Json> {
      const socket = [...live].at(-1);
      if (!socket) throw new Error('nobody is connected');
      const before = acks.length;
      socket.send(JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: true }));
      const ack = await until(() => acks.slice(before).find((one) => one.envelope_id === id));
      return ack.payload ?? {};
    },
    /** Slack asks the bot to take another connection, as it does every few hours. */
    refresh() {
      for (const socket of live)
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    /** The connection is lost without a word. */
    drop() {
      for (const socket of live) socket.terminate();
    },
    async close() {
      for (const socket of live) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return slack;
}

export type LoopbackSlack = Awaited<ReturnType<typeof openSlack>>;

function respond(response: ServerResponse, body: Json) {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** The SDK sends forms whose nested values are JSON. */
function formBody(raw: string): Json {
  return Object.fromEntries(
    [...new URLSearchParams(raw)].map(([name, value]) => [
      name,
      /^[[{]/.test(value) ? JSON.parse(value) : value,
    ]),
  );
}

/** A request as Slack signs it: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export async function signedRequest(
  port: number,
  secret: string,
  payload: Json | { readonly form: Readonly<Record<string, string>> } | { readonly raw: string },
  { atMs = Date.now(), signature }: { atMs?: number; signature?: string } = {},
): Promise<Response> {
  const isForm = 'form' in payload;
  const body = isForm
    ? new URLSearchParams(payload.form as Record<string, string>).toString()
    : typeof payload.raw === 'string'
      ? payload.raw
      : JSON.stringify(payload);
  const stamp = Math.floor(atMs / 1000);
  const digest = createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex');
  return await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      'x-slack-request-timestamp': String(stamp),
      'x-slack-signature': signature ?? `v0=${digest}`,
    },
    body,
  });
}
