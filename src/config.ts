import { resolve } from 'node:path';
import { z } from 'zod';
import { defaultOf, type SettingName } from './config/settings.ts';
import { UserError } from './errors.ts';

const text = (name: SettingName) => z.string().trim().default(defaultOf(name));
const optional = z.string().trim().optional();
const token = (prefix: string, where: string) =>
  z.string().trim().startsWith(prefix, `should begin with \`${prefix}\` (${where})`).optional();
const httpAddress = (name: SettingName) =>
  z.url({ protocol: /^https?$/, error: 'should be an http(s) address' }).default(defaultOf(name));

/** What else Discord's portal shows to copy: ids, the public key (64 hexadecimal digits) and the client secret (32 signs). */
const notTheToken = /^(?:\d+|[0-9a-f]{64}|[\w-]{32}|.*[\s"'].*)$/i;

const environment = z.object({
  ARTICLE: text('ARTICLE'),
  DATA_DIR: text('DATA_DIR'),
  DATABASE_URL: text('DATABASE_URL').refine((url) => /^(file:.|postgres(ql)?:\/\/.)/.test(url), {
    error: 'should be `file:PATH` or `postgres://…`',
  }),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'should be debug, info, warn, error or silent',
    })
    .default('info'),
  FETCH_ALLOW_PRIVATE: z.enum(['true', 'false'], { error: 'should be true or false' }).default('false'),
  DISCORD_TOKEN: z
    .string()
    .trim()
    .refine((value) => !notTheToken.test(value), {
      error:
        'should be the bot token (Bot → Reset Token) alone, not the application’s id, public key or client secret',
    })
    .optional(),
  DISCORD_GUILD: z
    .string()
    .trim()
    .regex(/^\d{15,20}$/, 'should be a server id: digits only')
    .optional(),
  DISCORD_API_URL: httpAddress('DISCORD_API_URL'),
  SLACK_BOT_TOKEN: token('xoxb-', 'OAuth & Permissions → Bot User OAuth Token'),
  SLACK_APP_TOKEN: token('xapp-', 'Basic Information → App-Level Tokens'),
  SLACK_SIGNING_SECRET: optional,
  PORT: z.coerce
    .number({ error: 'should be a port number' })
    .int()
    .min(0, 'should be a port number')
    .max(65_535, 'should be a port number')
    .default(Number(defaultOf('PORT'))),
  SLACK_COMMAND_PREFIX: z
    .string()
    .trim()
    .regex(/^[a-z0-9_-]*$/, 'should be small letters, digits, `-` or `_`')
    .default(defaultOf('SLACK_COMMAND_PREFIX')),
  SLACK_EDITORS: z
    .enum(['everyone', 'admins'], { error: 'should be everyone or admins' })
    .default('everyone'),
  SLACK_CLIENT_ID: optional,
  SLACK_CLIENT_SECRET: optional,
  SLACK_STATE_SECRET: z
    .string()
    .trim()
    .min(16, 'should be long: at least 16 characters, better 32 at random')
    .optional(),
  SLACK_API_URL: httpAddress('SLACK_API_URL'),
});

export interface DiscordConfig {
  readonly token: string;
  readonly apiUrl: string;
  readonly guild?: string;
}

/** One workspace, by its bot token. */
export interface SlackOfOneWorkspace {
  readonly botToken: string;
  readonly receive: { readonly appToken: string } | { readonly signingSecret: string; readonly port: number };
  readonly apiUrl: string;
}

/** Several workspaces that install the app themselves, over HTTP. */
export interface SlackOfMany {
  readonly install: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly stateSecret: string;
  };
  readonly receive: { readonly signingSecret: string; readonly port: number };
  readonly apiUrl: string;
}

export type SlackConfig = SlackOfOneWorkspace | SlackOfMany;

/** What the bot runs with. A chat is absent where it is not configured. */
export interface Config {
  /** The start article's path. */
  readonly article: string;
  readonly dataDir: string;
  /** `file:PATH`, the data folder's name included, or `postgres://…`. */
  readonly databaseUrl: string;
  /** Whether links into the own network are read. */
  readonly fetchAllowPrivate: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly discord?: DiscordConfig;
  readonly slack?: SlackConfig;
  /** Before every Slack command name. Known without tokens: the manifest needs it before there are any. */
  readonly slackPrefix: string;
  readonly slackEditors: 'everyone' | 'admins';
}

/**
 * Reads the configuration from environment variables; an empty one counts as absent.
 * Throws a UserError that names every setting that is wrong, without its value: it may be a secret.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw wrongSettings(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const { data: set } = parsed;
  const slack = slackConfig(set);
  return {
    article: set.ARTICLE,
    dataDir: set.DATA_DIR,
    databaseUrl: databaseUrl(set.DATABASE_URL, set.DATA_DIR),
    logLevel: set.LOG_LEVEL,
    fetchAllowPrivate: set.FETCH_ALLOW_PRIVATE === 'true',
    ...(set.DISCORD_TOKEN && {
      discord: {
        token: set.DISCORD_TOKEN,
        apiUrl: set.DISCORD_API_URL,
        ...(set.DISCORD_GUILD && { guild: set.DISCORD_GUILD }),
      },
    }),
    ...(slack && { slack }),
    slackPrefix: set.SLACK_COMMAND_PREFIX,
    slackEditors: set.SLACK_EDITORS,
  };
}

function databaseUrl(url: string, dataDir: string): string {
  return url.startsWith('file:') ? `file:${resolve(dataDir, url.slice('file:'.length))}` : url;
}

function slackConfig(set: z.infer<typeof environment>): SlackConfig | undefined {
  const common = { apiUrl: set.SLACK_API_URL };
  if (set.SLACK_CLIENT_ID) return { ...common, ...manyWorkspaces(set.SLACK_CLIENT_ID, set) };
  if (!set.SLACK_BOT_TOKEN) {
    if (!set.SLACK_APP_TOKEN && !set.SLACK_SIGNING_SECRET) return undefined;
    throw wrongSettings([
      'SLACK_BOT_TOKEN is missing: Slack needs it beside the app token or signing secret',
    ]);
  }
  if (set.SLACK_APP_TOKEN) {
    return { ...common, botToken: set.SLACK_BOT_TOKEN, receive: { appToken: set.SLACK_APP_TOKEN } };
  }
  if (set.SLACK_SIGNING_SECRET) {
    const receive = { signingSecret: set.SLACK_SIGNING_SECRET, port: set.PORT };
    return { ...common, botToken: set.SLACK_BOT_TOKEN, receive };
  }
  throw wrongSettings([
    'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing beside SLACK_BOT_TOKEN',
  ]);
}

function manyWorkspaces(
  clientId: string,
  set: z.infer<typeof environment>,
): Pick<SlackOfMany, 'install' | 'receive'> {
  const {
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
    SLACK_SIGNING_SECRET: signingSecret,
  } = set;
  if (clientSecret && stateSecret && signingSecret && !set.SLACK_BOT_TOKEN) {
    return { install: { clientId, clientSecret, stateSecret }, receive: { signingSecret, port: set.PORT } };
  }
  throw wrongSettings([
    ...(set.SLACK_BOT_TOKEN
      ? ['SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for several: set one of them']
      : []),
    ...(clientSecret ? [] : ['SLACK_CLIENT_SECRET is missing beside SLACK_CLIENT_ID']),
    ...(stateSecret ? [] : ['SLACK_STATE_SECRET is missing beside SLACK_CLIENT_ID']),
    ...(signingSecret ? [] : ['SLACK_SIGNING_SECRET is missing: several workspaces are served over HTTP']),
  ]);
}

function wrongSettings(problems: readonly string[]): UserError {
  return new UserError(
    problems.length === 1 ? 'A setting is wrong.' : `${problems.length} settings are wrong.`,
    `${problems.join('\n')}\nSettings come from the environment or the file .env; README.md lists them all.`,
  );
}
