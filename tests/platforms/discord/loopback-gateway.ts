import type { Server } from 'node:http';
import { inflateSync } from 'node:zlib';
import { type WebSocket, WebSocketServer } from 'ws';

/** A session outlives its connections: what was sent while there was none is replayed when it is resumed. */
interface Session {
  readonly id: string;
  sequence: number;
  readonly sent: { readonly s: number; readonly t: string; readonly d: unknown }[];
  socket: WebSocket | null;
}

/** What the gateway tells and is told. */
export interface GatewayLife {
  identifies: number;
  resumes: number;
  heartbeats: number;
  readonly intents: number[];
}

/** Discord's gateway as far as a bot sees it: hello, identify, heartbeat, resume, invalid session, close codes. */
export class LoopbackGateway {
  readonly life: GatewayLife = { identifies: 0, resumes: 0, heartbeats: 0, intents: [] };
  /** The next identify is closed with this code: 4004 authentication failed, 4014 disallowed intents. */
  refuseWith: number | undefined;
  /** The next resume is answered with an invalid session. */
  forgetSessions = false;
  readonly #server: WebSocketServer;
  readonly #token: string;
  readonly #onReady: () => { ready: object; guilds: readonly object[] };
  readonly #sessions = new Map<string, Session>();

  constructor(server: Server, token: string, onReady: () => { ready: object; guilds: readonly object[] }) {
    this.#token = token;
    this.#onReady = onReady;
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (socket) => this.#serve(socket));
  }

  /** Sends an event to every session; what has no connection gets it when it resumes. */
  dispatch(t: string, d: unknown): void {
    for (const session of this.#sessions.values()) this.#send(session, t, d);
  }

  /** Cuts every connection as a network does, or closes it with a code; sessions live on. */
  drop(code?: number): void {
    for (const { socket } of this.#sessions.values()) {
      if (code === undefined) socket?.terminate();
      else socket?.close(code);
    }
  }

  /** Asks every connection to reconnect (op 7). */
  askToReconnect(): void {
    for (const { socket } of this.#sessions.values()) socket?.send(JSON.stringify({ op: 7, d: null }));
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #send(session: Session, t: string, d: unknown): void {
    const event = { s: ++session.sequence, t, d };
    session.sent.push(event);
    session.socket?.send(JSON.stringify({ op: 0, ...event }));
  }

  #serve(socket: WebSocket): void {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 200 } }));
    let session: Session | undefined;
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null;
    });
    socket.on('message', (bytes: Buffer, isBinary) => {
      const { op, d } = JSON.parse((isBinary ? inflateSync(bytes) : bytes).toString());
      if (op === 1) {
        this.life.heartbeats++;
        socket.send(JSON.stringify({ op: 11 }));
      } else if (op === 2) session = this.#identify(socket, d);
      else if (op === 6) session = this.#resume(socket, d);
    });
  }

  #identify(socket: WebSocket, d: { token: string; intents: number }): Session | undefined {
    this.life.identifies++;
    this.life.intents.push(d.intents);
    const refusal = d.token === this.#token ? this.refuseWith : 4004;
    if (refusal !== undefined) {
      this.refuseWith = undefined;
      socket.close(refusal);
      return undefined;
    }
    const session: Session = { id: `session-${this.#sessions.size + 1}`, sequence: 0, sent: [], socket };
    this.#sessions.clear();
    this.#sessions.set(session.id, session);
    const { ready, guilds } = this.#onReady();
    this.#send(session, 'READY', { ...ready, session_id: session.id });
    for (const guild of guilds) this.#send(session, 'GUILD_CREATE', guild);
    return session;
  }

  #resume(socket: WebSocket, d: { session_id: string; seq: number }): Session | undefined {
    const session = this.#sessions.get(d.session_id);
    if (session === undefined || this.forgetSessions) {
      this.forgetSessions = false;
      this.#sessions.clear();
      socket.send(JSON.stringify({ op: 9, d: false }));
      return undefined;
    }
    this.life.resumes++;
    session.socket = socket;
    for (const event of session.sent.filter(({ s }) => s > d.seq))
      socket.send(JSON.stringify({ op: 0, ...event }));
    this.#send(session, 'RESUMED', {});
    return session;
  }
}
