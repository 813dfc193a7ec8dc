import {
  type APIChannel,
  type APIGuildMember,
  type APIRole,
  DiscordAPIError,
  OverwriteType,
  PermissionFlagsBits,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';

/** A right that the bot needs in a channel, as Discord's settings name it. */
export type ChannelRight =
  | 'View Channel'
  | 'Send Messages'
  | 'Send Messages in Threads'
  | 'Read Message History';

const bits: Record<ChannelRight, bigint> = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
};

/** What the bot may do in a channel, by name; `everything` in direct messages, null where it may not even see it. */
export type ChannelRights = { readonly has: (right: ChannelRight) => boolean; readonly isThread: boolean };

/**
 * Asks Discord what the bot may do in a channel. For a channel that it may not see, nothing.
 * Throws DiscordAPIError for a channel that is no more, and what the network throws.
 */
export async function rightsIn(rest: REST, channelId: string, botId: string): Promise<ChannelRights> {
  const channel = await seen(rest, channelId);
  if (channel === null) return { has: () => false, isThread: false };
  if (!('guild_id' in channel) || channel.guild_id === undefined) return { has: () => true, isThread: false };
  const isThread = 'thread_metadata' in channel;
  // A thread has the overwrites of its channel.
  const parent = isThread && channel.parent_id ? await seen(rest, channel.parent_id) : channel;
  const [member, roles] = await Promise.all([
    rest.get(Routes.guildMember(channel.guild_id, botId)) as Promise<APIGuildMember>,
    rest.get(Routes.guildRoles(channel.guild_id)) as Promise<APIRole[]>,
  ]);
  const overwrites = parent && 'permission_overwrites' in parent ? (parent.permission_overwrites ?? []) : [];
  const granted = permissionsOf(channel.guild_id, botId, member.roles, roles, overwrites);
  return { has: (right) => (granted & bits[right]) !== 0n, isThread };
}

async function seen(rest: REST, channelId: string): Promise<APIChannel | null> {
  try {
    return (await rest.get(Routes.channel(channelId))) as APIChannel;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess) return null;
    throw error;
  }
}

interface Overwrite {
  readonly id: string;
  readonly type: OverwriteType;
  readonly allow: string;
  readonly deny: string;
}

/** https://docs.discord.com/developers/topics/permissions#permission-overwrites */
function permissionsOf(
  guildId: string,
  botId: string,
  memberRoles: readonly string[],
  roles: readonly APIRole[],
  overwrites: readonly Overwrite[],
): bigint {
  const held = new Set([guildId, ...memberRoles]);
  const base = roles
    .filter(({ id }) => held.has(id))
    .reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return ~0n;
  const everyone = overwrites.filter(({ id }) => id === guildId);
  const byRole = overwrites.filter(
    ({ id, type }) => type === OverwriteType.Role && id !== guildId && held.has(id),
  );
  const own = overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === botId);
  const granted = [everyone, byRole, own].reduce((now, group) => {
    const deny = group.reduce((sum, overwrite) => sum | BigInt(overwrite.deny), 0n);
    const allow = group.reduce((sum, overwrite) => sum | BigInt(overwrite.allow), 0n);
    return (now & ~deny) | allow;
  }, base);
  // Without seeing the channel, no other right counts there.
  return (granted & PermissionFlagsBits.ViewChannel) === 0n ? 0n : granted;
}
