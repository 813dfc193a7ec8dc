import {
  type APIInteraction,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Channel, Right } from '../../chat/command.ts';
import type { Asked } from '../../chat/desk.ts';
import type { Workspace } from '../../nouns.ts';

/** The person who called, pressed or filled in. Throws where Discord names nobody. */
export function personOf(interaction: APIInteraction): string {
  const user = interaction.member?.user ?? interaction.user;
  if (user === undefined) throw new Error('An interaction without a person.');
  return user.id;
}

/** The server that an interaction happens in, if that server installed the app; else the person is here for themselves. */
function serverOf({
  guild_id: server,
  authorizing_integration_owners: owners,
}: Partial<APIInteraction>): string | null {
  if (!server) return null;
  // Where Discord does not say who installed the app, it is the server: its commands come from there.
  return owners === undefined || owners[ApplicationIntegrationType.GuildInstall] === server ? server : null;
}

/** Whether it happens in a server that installed the app. */
export const isInServer = (interaction: APIInteraction): boolean => serverOf(interaction) !== null;

/** A conversation of the person with the bot. (In group conversations and servers others read along.) */
export const isDirect = ({ context, guild_id: server }: APIInteraction): boolean =>
  context === undefined ? !server : context === InteractionContextType.BotDM;

/** A server's articles where the server installed the app; else the person's own, also inside a server. */
function workspaceOf(interaction: APIInteraction): Workspace {
  const server = serverOf(interaction);
  return server === null ? `discord:@${personOf(interaction)}` : `discord:${server}`;
}

/** What the person may do: all of it with their own articles; in a server by their permissions there. */
function rightOf(interaction: APIInteraction): Right {
  if (!isInServer(interaction)) return 'manager';
  const held = BigInt(interaction.member?.permissions ?? 0);
  const has = (permission: bigint) => (held & (permission | PermissionFlagsBits.Administrator)) !== 0n;
  if (has(PermissionFlagsBits.ManageGuild)) return 'manager';
  return has(PermissionFlagsBits.ManageMessages) ? 'editor' : 'reader';
}

const order: readonly Right[] = ['reader', 'editor', 'manager'];
const higher = (a: Right, b: Right): Right => (order.indexOf(a) > order.indexOf(b) ? a : b);

/**
 * Who asks, and where. `granted`: the right that Discord itself has checked, by the command's default permissions or by
 * what the server's admins made of them under Integrations.
 */
export function askedOf(interaction: APIInteraction, granted: Right = 'reader'): Asked {
  return {
    id: interaction.id,
    workspace: workspaceOf(interaction),
    asker: {
      id: personOf(interaction),
      right: higher(rightOf(interaction), granted),
      ...('locale' in interaction && { locale: interaction.locale }),
    },
    channel: channelOf(interaction),
  };
}

function channelOf({ channel, channel_id: id = channel?.id }: APIInteraction): Channel | null {
  if (id === undefined) return null;
  return { id, ...(channel && 'name' in channel && channel.name && { name: channel.name }) };
}
