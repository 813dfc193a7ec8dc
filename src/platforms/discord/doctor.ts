import {
  type APIApplication,
  type APIApplicationCommand,
  ApplicationIntegrationType,
  DiscordAPIError,
  REST,
  type RESTGetAPICurrentUserGuildsResult,
  type RESTGetAPIGatewayBotResult,
  Routes,
} from 'discord.js';
import type { Check } from '../../chat/check.ts';
import { UserError } from '../../errors.ts';
import { inviteLink } from './invite.ts';
import { refusalOf } from './refusal.ts';

interface Settings {
  readonly token: string;
  readonly apiUrl: string;
  readonly guild?: string | undefined;
}

const client = ({ token, apiUrl }: Settings) =>
  new REST({ api: apiUrl, retries: 0, timeout: 10_000 }).setToken(token);

/** The bot's application. Throws UserError where Discord refuses the token, and what the network throws. */
export async function fetchApplication(settings: Settings): Promise<APIApplication> {
  try {
    return (await client(settings).get(Routes.currentApplication())) as APIApplication;
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

/** Asks Discord whether the bot's settings will do. Posts nothing, changes nothing, never throws. */
export async function checkDiscord(settings: Settings): Promise<readonly Check[]> {
  let application: APIApplication;
  try {
    application = await fetchApplication(settings);
  } catch (error) {
    return [failed('DISCORD_TOKEN', error)];
  }
  const rest = client(settings);
  const checks = await Promise.all([
    attempt('gateway', async () =>
      checkGateway((await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult),
    ),
    attempt('servers', async () =>
      checkServers(
        (await rest.get(Routes.userGuilds())) as RESTGetAPICurrentUserGuildsResult,
        application,
        settings.guild,
      ),
    ),
    attempt('commands', () => checkCommands(rest, application, settings.guild)),
  ]);
  return [
    {
      what: 'DISCORD_TOKEN',
      ok: true,
      found: `good: the application ${application.name} (${application.id})`,
    },
    checkEndpoint(application),
    { what: 'intents', ok: true, found: 'none to switch on: the bot reads no messages and no members' },
    checkInstalls(application),
    ...checks,
  ];
}

const attempt = (what: string, check: () => Promise<Check>): Promise<Check> =>
  check().catch((error: unknown) => failed(what, error));

function failed(what: string, error: unknown): Check {
  const refusal = error instanceof UserError ? error : refusalOf(error);
  if (refusal !== null) {
    return {
      what,
      ok: false,
      found: refusal.message,
      ...(refusal.mend !== undefined && { mend: refusal.mend }),
    };
  }
  const reason =
    error instanceof DiscordAPIError
      ? `Discord answered ${error.status} (${error.message})`
      : 'Discord could not be reached';
  return {
    what,
    ok: false,
    found: reason,
    mend: 'Check the network and DISCORD_API_URL, and discordstatus.com.',
  };
}

/** With an address set there, Discord sends interactions to it, and never to the bot. */
const checkEndpoint = ({ interactions_endpoint_url: url }: APIApplication): Check =>
  url
    ? {
        what: 'interactions',
        ok: false,
        found: 'go to an address on the web instead of to the bot',
        mend: 'Developer Portal → your application → General Information: empty “Interactions Endpoint URL” and save.',
      }
    : { what: 'interactions', ok: true, found: 'come over the gateway' };

function checkInstalls({
  integration_types_config: installs,
  bot_require_code_grant: grant,
  id,
}: APIApplication): Check {
  if (grant) {
    return {
      what: 'installation',
      ok: false,
      found: '“Requires OAuth2 Code Grant” is on: the bot cannot be added to servers',
      mend: 'Developer Portal → your application → Bot: switch it off.',
    };
  }
  const persons = installs?.[ApplicationIntegrationType.UserInstall] !== undefined;
  return {
    what: 'installation',
    ok: true,
    found: `${persons ? 'servers and persons' : 'servers'}; add it with ${inviteLink(id)}`,
  };
}

function checkGateway({ session_start_limit: limit }: RESTGetAPIGatewayBotResult): Check {
  return limit.remaining > 0
    ? { what: 'gateway', ok: true, found: `${limit.remaining} of ${limit.total} starts left today` }
    : {
        what: 'gateway',
        ok: false,
        found: 'no starts left today',
        mend: `Something restarts the bot over and over. Stop it; Discord lets it in again in ${Math.ceil(limit.reset_after / 60_000)} minutes.`,
      };
}

function checkServers(
  servers: RESTGetAPICurrentUserGuildsResult,
  { id }: APIApplication,
  guild?: string,
): Check {
  const mend = `Open ${inviteLink(id)} and choose the server.`;
  if (guild !== undefined && !servers.some((server) => server.id === guild)) {
    return { what: 'servers', ok: false, found: `the bot is not in DISCORD_GUILD (${guild})`, mend };
  }
  if (servers.length === 0) return { what: 'servers', ok: false, found: 'the bot is in no server yet', mend };
  return { what: 'servers', ok: true, found: `${servers.length}` };
}

async function checkCommands(rest: REST, { id }: APIApplication, guild?: string): Promise<Check> {
  const global = (await rest.get(Routes.applicationCommands(id))) as APIApplicationCommand[];
  if (guild === undefined) {
    return {
      what: 'commands',
      ok: true,
      found: global.length === 0 ? 'registered when the bot starts' : `${global.length} registered`,
    };
  }
  return global.length === 0
    ? { what: 'commands', ok: true, found: `registered in the server ${guild} only` }
    : {
        what: 'commands',
        ok: false,
        found: `${global.length} are registered everywhere, and again in ${guild}: people there see each twice`,
        mend: 'Leave DISCORD_GUILD empty, or use an application of its own for that server.',
      };
}
