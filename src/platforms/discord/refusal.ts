import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, RESTJSONErrorCodes } from 'discord.js';
import { UserError } from '../../errors.ts';

const newToken =
  'Copy a new one from discord.com/developers/applications → your application → Bot → Reset Token, and set DISCORD_TOKEN to it.';

/**
 * What Discord refuses for good, in words for whoever runs the bot; null for what may work the next time.
 * `guild` is the server that commands are registered in, if it is one.
 */
export function refusalOf(error: unknown, guild?: string): UserError | null {
  if (isBadToken(error)) return new UserError('Discord refuses the token.', newToken, { cause: error });
  if (guild === undefined || !(error instanceof DiscordAPIError)) return null;
  const { MissingAccess, UnknownGuild } = RESTJSONErrorCodes;
  if (error.code !== MissingAccess && error.code !== UnknownGuild) return null;
  return new UserError(
    `Discord does not let the bot register commands in the server ${guild}.`,
    'Check DISCORD_GUILD, and invite the bot to that server with the link of `npm run --silent standfirst -- invite`.',
    { cause: error },
  );
}

function isBadToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  // The gateway's own words (close code 4004), as @discordjs/ws puts them.
  return error instanceof Error && error.message === 'Authentication failed';
}
