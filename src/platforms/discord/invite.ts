import { PermissionFlagsBits } from 'discord.js';

/**
 * What the bot needs in a server, and no more: to post on a schedule (also in threads), and to find its own post again
 * when an answer of Discord was lost. Answers to commands need no permission.
 */
const permissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;

/** The link that adds the bot to a server, with its commands and the least permissions. */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
