import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brokenCommandRules } from './command-rules.ts';
import { LoopbackGateway } from './loopback-gateway.ts';
import { brokenChoiceRules, brokenModalRules, brokenRules, type Way } from './message-rules.ts';
import { requestFaults } from './openapi.ts';

export const ids = {
  application: '400000000000000001',
  bot: '400000000000000001',
  guild: '500000000000000001',
  channel: '600000000000000001',
  asker: '700000000000000001',
  other: '700000000000000002',
} as const;

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Json | undefined;
}
export type Json = Readonly<Record<string, unknown>>;

/** A fault for the next requests that match: an answer instead of the true one, or a connection that breaks. */
export interface Fault {
  readonly on: (request: Request) => boolean;
  readonly times: number;
  /**
   * `break`: before the request is heard. `lose`: it is carried out, but its answer never arrives. `hang` and `stall`:
   * nothing is said, after it was carried out or without.
   */
  readonly act:
    | 'break'
    | 'lose'
    | 'hang'
    | 'stall'
    | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown };
}

/** An interaction as its person sees it. */
export class Seen {
  readonly #clock: () => number;
  readonly sentAt: number;
  readonly #first = Promise.withResolvers<Json>();
  readonly #settled = Promise.withResolvers<void>();
  /** Milliseconds until the first response. */
  firstAfter: number | undefined;
  /** The first response as it was sent: `{type, data}`. */
  response: Json | undefined;
  /** The message that the interaction led to (its own, or the one whose button was pressed). */
  message: Json | undefined;
  readonly followUps: Json[] = [];
  withdrawn = false;

  /** The interaction's own type: each takes other responses. */
  readonly kind: number;
  /** Only the person has installed the app, not the server that this is in. */
  readonly isGuest: boolean;
  readonly #hidden: number;

  constructor(clock: () => number, interaction: Json) {
    this.#clock = clock;
    this.kind = Number(interaction.type);
    const owners = interaction.authorizing_integration_owners as Json | undefined;
    this.isGuest = interaction.guild_id !== undefined && owners !== undefined && !('0' in owners);
    const pressed = interaction.message as Json | undefined;
    // A private message stays private whatever takes its place.
    this.#hidden = Number(pressed?.flags ?? 0) & 64;
    this.sentAt = clock();
  }

  get age(): number {
    return this.#clock() - this.sentAt;
  }
  /** The first response, whatever it is. */
  get first(): Promise<Json> {
    return this.#first.promise;
  }
  /** When there is something to read: not only a deferral. */
  get answered(): Promise<void> {
    return this.#settled.promise;
  }
  /** Everything that the person got to see, in order. */
  get messages(): Json[] {
    return [...(this.message === undefined || this.withdrawn ? [] : [this.message]), ...this.followUps];
  }

  respond(response: Json): void {
    this.firstAfter = this.age;
    this.response = response;
    const data = response.data;
    const isDeferral = response.type === 5 || response.type === 6;
    if (!isDeferral && typeof data === 'object' && data !== null) {
      const { flags, ...rest } = data as Json;
      this.message = { ...rest, flags: Number(flags ?? 0) | (response.type === 7 ? this.#hidden : 0) };
    }
    this.#first.resolve(response);
    if (!isDeferral) this.#settled.resolve();
  }
  edit(body: Json): void {
    const deferred =
      this.response?.type === 5 ? (this.response.data as Json | undefined)?.flags : this.#hidden;
    const flags = Number(deferred ?? 0);
    this.message = { ...body, flags: Number(body.flags ?? 0) | flags };
    this.#settled.resolve();
  }
  followUp(body: Json): void {
    this.followUps.push(body);
    this.#settled.resolve();
  }
}

interface Channel {
  readonly json: Json;
  readonly messages: { id: string; nonce?: unknown; body: Json; author: string }[];
}

let lastId = 0n;
const snowflake = (at: number) => ((BigInt(at - 1_420_070_400_000) << 22n) + (lastId++ % 4096n)).toString();

const timeOf = (id: string) => Number(BigInt(id) >> 22n) + 1_420_070_400_000;
/** https://docs.discord.com/developers/resources/message#create-message: unique "in the past few minutes". */
const nonceMs = 3 * 60_000;

/** Discord on loopback: REST and gateway, strict about what it is sent. `wrongs` tells what a test must not have sent. */
export class LoopbackDiscord {
  readonly token = 'test-token';
  readonly requests: Request[] = [];
  readonly wrongs: string[] = [];
  readonly faults: Fault[] = [];
  /** Registered commands by scope: `global` or a server's id. */
  readonly commands = new Map<string, Json[]>();
  readonly channels = new Map<string, Channel>();
  /** Raised to move time on for tokens and messages. */
  skew = 0;
  guilds: Json[] = [guildJson(ids.guild)];
  rolePermissions = '2251799813685247';
  userInstalls = false;
  readonly gateway: LoopbackGateway;
  readonly #http: Server;
  readonly #checks: boolean;
  readonly #interactions = new Map<string, Seen>();

  private constructor(http: Server, checks: boolean) {
    this.#checks = checks;
    this.#http = http;
    this.gateway = new LoopbackGateway(http, this.token, () => ({
      ready: {
        v: 10,
        user: {
          id: ids.bot,
          username: 'standfirst',
          discriminator: '0',
          global_name: null,
          avatar: null,
          bot: true,
        },
        guilds: this.guilds.map(({ id }) => ({ id, unavailable: true })),
        resume_gateway_url: this.#gatewayUrl,
        application: { id: ids.application, flags: 0 },
      },
      guilds: this.guilds,
    }));
    this.addChannel(ids.channel);
  }

  /** `checks: false` leaves out what takes time: for measuring. */
  static async start({ checks = true } = {}): Promise<LoopbackDiscord> {
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const discord = new LoopbackDiscord(http, checks);
    http.on('request', (request, response) => void discord.#serve(request, response));
    return discord;
  }

  async stop(): Promise<void> {
    this.gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }
  get fileUrl(): string {
    return `http://127.0.0.1:${this.#port}/files`;
  }
  get #port(): number {
    return (this.#http.address() as AddressInfo).port;
  }
  get #gatewayUrl(): string {
    return `ws://127.0.0.1:${this.#port}`;
  }
  now = () => Date.now() + this.skew;

  addChannel(id: string, more: Json = {}): void {
    this.channels.set(id, {
      json: { id, type: 0, guild_id: ids.guild, name: 'news', permission_overwrites: [], ...more },
      messages: [],
    });
  }

  /** Somebody else writes something. */
  addMessage(channel: string, body: Json): void {
    this.channels.get(channel)?.messages.push({ id: snowflake(this.now()), body, author: ids.other });
  }

  /** A person does something; the bot hears of it (at once, or when it has resumed). */
  interact(interaction: Json): Seen {
    const id = snowflake(Date.now());
    const seen = new Seen(this.now, interaction);
    this.#interactions.set(`token-${id}`, seen);
    this.gateway.dispatch('INTERACTION_CREATE', { id, token: `token-${id}`, ...interaction });
    return seen;
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://x');
    if (url.pathname.startsWith('/files/')) return this.#file(url.pathname, response);
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, '');
    const body = parseBody(incoming.headers['content-type'], await read(incoming));
    const request: Request = { method: incoming.method ?? 'GET', path, query: url.searchParams, body };
    const fault = this.faults.find(({ on }) => on(request));
    if (fault !== undefined) {
      if (fault.times <= 1) this.faults.splice(this.faults.indexOf(fault), 1);
      else this.faults[this.faults.indexOf(fault)] = { ...fault, times: fault.times - 1 };
    }
    if (fault?.act === 'break') return void incoming.socket.destroy();
    this.requests.push(request);
    if (fault?.act === 'stall') return;
    if (typeof fault?.act === 'object') {
      return send(response, { status: fault.act.status, body: fault.act.body }, fault.act.headers);
    }
    const isOpen = path.startsWith('/interactions/') || path.startsWith('/webhooks/');
    if (!isOpen && incoming.headers.authorization !== `Bot ${this.token}`) {
      return send(response, error(401, 0, '401: Unauthorized'));
    }
    if (this.#checks) this.wrongs.push(...requestFaults(request.method, path, body));
    const answer = this.#answer(request);
    if (fault?.act === 'lose') return void incoming.socket.destroy();
    if (fault?.act === 'hang') return;
    send(response, answer);
  }

  readonly files = new Map<string, Uint8Array | 'endless' | 'redirect'>();
  #file(path: string, response: ServerResponse): void {
    const file = this.files.get(path.slice('/files/'.length));
    if (file === 'redirect') return void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    if (file === 'endless') {
      response.writeHead(200);
      const more = () => {
        while (response.write(Buffer.alloc(65_536, 'x')));
      };
      response.on('drain', more);
      more();
      return;
    }
    if (file === undefined) return void response.writeHead(404).end();
    response.writeHead(200).end(file);
  }

  #answer(request: Request): Answer {
    const parts = request.path.split('/').slice(1);
    const [root, first, second, third] = parts;
    if (request.path === '/gateway/bot') {
      return ok({
        url: this.#gatewayUrl,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 1 },
      });
    }
    if (request.path === '/users/@me') return ok({ id: ids.bot, username: 'standfirst', bot: true });
    if (request.path === '/users/@me/guilds') return ok(this.guilds.map(({ id, name }) => ({ id, name })));
    if (request.path === '/users/@me/channels') return ok({ id: '600000000000000099', type: 1 });
    if (request.path === '/applications/@me') {
      return ok({
        id: ids.application,
        name: 'Standfirst',
        integration_types_config: this.userInstalls ? { 0: {}, 1: {} } : { 0: {} },
      });
    }
    if (root === 'applications' && request.path.endsWith('/commands')) {
      return this.#registered(request, second === 'guilds' ? (third ?? '') : 'global');
    }
    if (root === 'interactions') return this.#callback(request, second ?? '');
    if (root === 'webhooks') return this.#webhook(request, second ?? '');
    if (root === 'channels' && parts[4] === 'crosspost') return this.#publish(first ?? '', third ?? '');
    if (root === 'channels') return this.#channel(request, first ?? '', second === 'messages');
    if (root === 'guilds' && second === 'members')
      return ok({ roles: ['800000000000000001'], user: { id: ids.bot } });
    if (root === 'guilds' && second === 'roles') {
      return ok([
        { id: ids.guild, name: '@everyone', permissions: '0' },
        { id: '800000000000000001', name: 'Standfirst', permissions: this.rolePermissions },
      ]);
    }
    this.wrongs.push(`${request.method} ${request.path} is not known here`);
    return error(404, 0, '404: Not Found');
  }

  #registered({ method, body, query }: Request, scope: string): Answer {
    if (method === 'PUT' && Array.isArray(body)) {
      this.wrongs.push(...brokenCommandRules(body));
      this.commands.set(
        scope,
        body.map((command: Json) => ({
          default_member_permissions: null,
          nsfw: false,
          name_localizations: null,
          ...command,
          id: snowflake(Date.now()),
          application_id: ids.application,
          version: snowflake(Date.now()),
        })),
      );
    }
    const held = this.commands.get(scope) ?? [];
    const inAllLanguages = method === 'PUT' || query.get('with_localizations') === 'true';
    return ok(inAllLanguages ? held : held.map(inEnglish));
  }

  #callback({ body }: Request, token: string): Answer {
    const seen = this.#interactions.get(token);
    if (seen === undefined || body === undefined) return error(404, 10062, 'Unknown interaction');
    if (seen.response !== undefined) return error(400, 40060, 'Interaction has already been acknowledged.');
    if (seen.age > 3000) return error(404, 10062, 'Unknown interaction');
    const data = body.data as Json | undefined;
    if (this.#checks) this.wrongs.push(...brokenResponseRules(seen, Number(body.type), data));
    seen.respond(body);
    return { status: 204, body: undefined };
  }

  #webhook({ method, body, path }: Request, token: string): Answer {
    const seen = this.#interactions.get(token);
    if (seen?.response === undefined) return error(404, 10015, 'Unknown Webhook');
    if (seen.age > 15 * 60_000) return error(401, 50027, 'Invalid Webhook Token');
    if (method === 'DELETE') {
      seen.withdrawn = true;
      return { status: 204, body: undefined };
    }
    const isEdit = path.endsWith('/@original');
    this.#check(body, isEdit ? 'edit' : 'response');
    if (!isEdit && seen.isGuest && seen.followUps.length >= 5)
      return error(400, 40094, 'Maximum number of follow up messages for this interaction reached.');
    if (body !== undefined && isEdit) seen.edit(body);
    else if (body !== undefined) seen.followUp(body);
    return ok({ id: snowflake(this.now()), ...body });
  }

  readonly published: string[] = [];
  #publish(channel: string, message: string): Answer {
    const held = this.channels.get(channel);
    if (held === undefined) return error(404, 10003, 'Unknown Channel');
    if (held.json.type !== 5) return error(400, 50024, 'Cannot execute action on this channel type');
    if (!held.messages.some(({ id }) => id === message)) return error(404, 10008, 'Unknown Message');
    if (this.published.includes(message))
      return error(400, 40033, 'This message has already been crossposted');
    this.published.push(message);
    return ok({ id: message });
  }

  #channel({ method, body, query }: Request, id: string, isMessages: boolean): Answer {
    const channel =
      this.channels.get(id) ??
      (id === '600000000000000099' ? { json: { id, type: 1 }, messages: [] } : undefined);
    if (channel === undefined) return error(404, 10003, 'Unknown Channel');
    if (!isMessages) return ok(channel.json);
    if (method === 'GET') {
      const after = BigInt(query.get('after') ?? 0);
      const limit = Number(query.get('limit') ?? 50);
      const readable = (BigInt(this.rolePermissions) & 65536n) !== 0n;
      const messages = channel.messages
        .filter((message) => BigInt(message.id) > after)
        .slice(0, limit)
        .toReversed();
      return ok(
        readable ? messages.map(({ id, body, author }) => ({ id, author: { id: author }, ...body })) : [],
      );
    }
    this.#check(body, 'channel');
    if (body === undefined) return error(400, 50006, 'Cannot send an empty message');
    if (String(body.nonce ?? '').length > 25) this.wrongs.push('a nonce above 25 characters');
    const twin =
      body.enforce_nonce === true
        ? channel.messages.find(({ id, nonce }) => nonce === body.nonce && this.now() - timeOf(id) < nonceMs)
        : undefined;
    if (twin !== undefined) return ok({ id: twin.id });
    const message = { id: snowflake(this.now()), nonce: body.nonce, body, author: ids.bot };
    channel.messages.push(message);
    return ok({ id: message.id });
  }

  #check(body: Json | undefined, way: Way): void {
    if (this.#checks) this.wrongs.push(...brokenRules(body, way));
  }
}

/** The responses that each type of interaction takes: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
const responsesTo: Readonly<Record<number, readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

function brokenResponseRules(seen: Seen, type: number, data: Json | undefined): string[] {
  const wrong = responsesTo[seen.kind]?.includes(type)
    ? []
    : [`a response ${type} to an interaction ${seen.kind}`];
  switch (type) {
    case 4:
      return [...wrong, ...brokenRules(data)];
    case 5:
      return [
        ...wrong,
        ...([undefined, 64].includes(data?.flags as number | undefined) ? [] : ['a deferral with flags']),
      ];
    case 7:
      return [...wrong, ...brokenRules(data, 'edit')];
    case 8:
      return [...wrong, ...brokenChoiceRules(data)];
    case 9:
      return [...wrong, ...brokenModalRules(data)];
    default:
      return wrong;
  }
}

/** A registered command as Discord lists it where nobody asks for its other languages. */
function inEnglish(part: Json): Json {
  const inner = (parts: unknown) => (Array.isArray(parts) ? { options: parts.map(inEnglish) } : {});
  return { ...part, name_localizations: null, description_localizations: null, ...inner(part.options) };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}
const ok = (body: unknown): Answer => ({ status: 200, body });
const error = (status: number, code: number, message: string): Answer => ({
  status,
  body: { code, message },
});

function send(
  response: ServerResponse,
  { status, body }: Answer,
  headers: Record<string, string> = {},
): void {
  const limits = {
    'x-ratelimit-limit': '50',
    'x-ratelimit-remaining': '49',
    'x-ratelimit-reset-after': '1',
    'x-ratelimit-bucket': 'b',
  };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...limits, ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function read(incoming: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

/** JSON, or the `payload_json` of a multipart form. */
function parseBody(type: string | undefined, text: string): Json | undefined {
  if (text === '') return undefined;
  const payload = type?.startsWith('multipart/form-data')
    ? /name="payload_json"[^\n]*\r\n\r\n(.*?)\r\n--/s.exec(text)?.[1]
    : text;
  return payload === undefined ? undefined : JSON.parse(payload);
}

/** A server as Discord describes it, with a few channels. */
export function guildJson(id: string, channels = 1): Json {
  return {
    id,
    name: 'Newsroom',
    owner_id: ids.asker,
    unavailable: false,
    member_count: 3,
    roles: [
      {
        id,
        name: '@everyone',
        permissions: '0',
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    channels: Array.from({ length: channels }, (_, index) => ({
      id: `${BigInt(id) + BigInt(index + 1)}`,
      type: 0,
      name: `news-${index}`,
      position: index,
      permission_overwrites: [],
    })),
    members: [],
    emojis: [],
    stickers: [],
    features: [],
    threads: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    preferred_locale: 'en-US',
    premium_tier: 0,
  };
}
