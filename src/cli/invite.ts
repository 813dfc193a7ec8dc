import { readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import { fetchApplication } from '../platforms/discord/doctor.ts';
import { inviteLink } from '../platforms/discord/invite.ts';
import { readArguments } from './arguments.ts';

const help = `usage: npm run --silent standfirst -- invite

Prints the link that adds the bot to a Discord server, with the least permissions. Needs DISCORD_TOKEN.`;

/** `invite`: prints the link that adds the bot to a Discord server. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = readArguments(args, {}, help);
  if (values.help) {
    console.log(help);
    return 0;
  }
  const { discord } = readConfig(process.env);
  if (!discord) {
    throw new UserError(
      'DISCORD_TOKEN is not set.',
      'Put it into .env; README.md tells where it comes from.',
    );
  }
  const application = await fetchApplication(discord).catch((error: unknown) => {
    if (error instanceof UserError) throw error;
    throw new UserError('Discord cannot be reached.', 'Is this machine on the network?', { cause: error });
  });
  console.log(inviteLink(application.id));
  return 0;
}
