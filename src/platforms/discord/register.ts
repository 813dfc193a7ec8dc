import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type LocalizationMap,
  PermissionFlagsBits,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { AnyCommand, Command, Option, Right } from '../../chat/command.ts';
import { limits } from './limits.ts';
import { spanishDescriptions, spanishNames } from './spanish.ts';

/** Where the commands are to be: one server, at once; or everywhere that the app is installed. */
export type Scope = { readonly guild: string } | { readonly userInstalls: boolean };

/** The message command: Apps → Digest this. Its name is its id in Discord. */
const digestThis = 'Digest this';

/** The rights as Discord has them; everyone may read. */
const permissions: Record<Right, string | null> = {
  reader: null,
  editor: String(PermissionFlagsBits.ManageMessages),
  manager: String(PermissionFlagsBits.ManageGuild),
};

/** What Discord is to hold of our commands: the slash commands, and the message command where articles can be added. */
export function registrations(
  commands: readonly AnyCommand<unknown>[],
  scope: Scope,
): RESTPostAPIApplicationCommandsJSONBody[] {
  const where = 'guild' in scope ? {} : everywhere(scope.userInstalls);
  const adds = commands.some((group) => 'subcommands' in group && group.name === 'article');
  return [
    ...commands.map((command) => ({
      type: ApplicationCommandType.ChatInput as const,
      ...worded(command.name, command.description),
      default_member_permissions: permissions[command.right],
      ...where,
      options: 'subcommands' in command ? command.subcommands.map(subcommand) : optionsOf(command),
    })),
    ...(adds ? [{ type: ApplicationCommandType.Message as const, ...worded(digestThis), ...where }] : []),
  ];
}

/** A name and what it means, in English and in Spanish, where there is some. */
function worded(name: string): { name: string; name_localizations?: LocalizationMap };
function worded(
  name: string,
  description: string,
): {
  name: string;
  name_localizations?: LocalizationMap;
  description: string;
  description_localizations?: LocalizationMap;
};
function worded(name: string, description?: string) {
  const named = spanishNames.get(name);
  const described = description === undefined ? undefined : spanishDescriptions.get(description);
  return {
    name,
    ...(named !== undefined && { name_localizations: inSpanish(named) }),
    ...(description !== undefined && { description }),
    ...(described !== undefined && { description_localizations: inSpanish(described) }),
  };
}

/** Of Spain and of Latin America: https://docs.discord.com/developers/reference#locales */
const inSpanish = (words: string): LocalizationMap => ({ 'es-ES': words, 'es-419': words });

const everywhere = (userInstalls: boolean) => ({
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ...(userInstalls ? [ApplicationIntegrationType.UserInstall] : []),
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    // Conversations that the bot is not in exist for it only through user installs.
    ...(userInstalls ? [InteractionContextType.PrivateChannel] : []),
  ],
});

const subcommand = (command: Command<unknown>) => ({
  type: ApplicationCommandOptionType.Subcommand as const,
  ...worded(command.name, command.description),
  options: optionsOf(command),
});

/** Discord wants the required options first. */
function optionsOf(command: Command<unknown>): APIApplicationCommandBasicOption[] {
  return Object.entries(command.options)
    .toSorted(([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false))
    .map(([name, option]) => optionOf(name, option));
}

function optionOf(name: string, option: Option): APIApplicationCommandBasicOption {
  const base = { ...worded(name, option.description), required: option.required ?? false };
  switch (option.kind) {
    case 'flag':
      return { ...base, type: ApplicationCommandOptionType.Boolean };
    case 'channel':
      return { ...base, type: ApplicationCommandOptionType.Channel, channel_types: postable };
    case 'file':
      return { ...base, type: ApplicationCommandOptionType.Attachment };
    case 'choice':
      return {
        ...base,
        type: ApplicationCommandOptionType.String,
        choices: option.choices.map((choice) => ({ ...worded(choice), value: choice })),
      };
    case 'text':
      return {
        ...base,
        type: ApplicationCommandOptionType.String,
        ...(option.maxLength !== undefined && { max_length: Math.min(option.maxLength, limits.typed.max) }),
      };
    case 'link':
    case 'date':
      return { ...base, type: ApplicationCommandOptionType.String };
    case 'article':
    case 'speaker':
    case 'schedule':
    case 'command':
    case 'zone':
    case 'feed':
      return { ...base, type: ApplicationCommandOptionType.String, autocomplete: true };
  }
}

/** Channels that a bot can post in as such. */
const postable = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const satisfies ChannelType[];

/**
 * Brings what Discord holds to what is wanted, with one write; with none where it is so already.
 * Throws what the REST client throws.
 */
export async function register(
  rest: REST,
  applicationId: string,
  scope: Scope,
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<'kept' | 'written'> {
  const route =
    'guild' in scope
      ? Routes.applicationGuildCommands(applicationId, scope.guild)
      : Routes.applicationCommands(applicationId);
  // Without asking for them, Discord leaves the names in other languages out.
  const query = new URLSearchParams({ with_localizations: 'true' });
  if (isSame(await rest.get(route, { query }), wanted)) return 'kept';
  await rest.put(route, { body: wanted });
  return 'written';
}

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

/** Whether Discord's list says what ours does. Discord leaves out or adds what is a default, and orders as it likes. */
function isSame(held: unknown, wanted: readonly RESTPostAPIApplicationCommandsJSONBody[]): boolean {
  const shape = (commands: readonly Json[]) => JSON.stringify(commands.map(commandShape).toSorted(byName));
  return shape(list(held)) === shape(list(wanted));
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function commandShape(command: Json) {
  return {
    name: `${command.name}`,
    type: command.type ?? ApplicationCommandType.ChatInput,
    description: command.description ?? '',
    permissions: command.default_member_permissions ?? null,
    contexts: Array.isArray(command.contexts) ? command.contexts.toSorted() : null,
    // A command of one server has none of its own: Discord fills them in.
    installs:
      command.contexts && Array.isArray(command.integration_types)
        ? command.integration_types.toSorted()
        : null,
    languages: languagesOf(command),
    options: list(command.options).map(optionShape),
  };
}

/** The words in other languages, in one order. */
const languagesOf = (part: Json) =>
  [part.name_localizations, part.description_localizations].map((words) =>
    isJson(words) ? Object.entries(words).toSorted(([a], [b]) => (a < b ? -1 : 1)) : [],
  );

function optionShape(option: Json): unknown {
  return {
    name: option.name,
    languages: languagesOf(option),
    type: option.type,
    description: option.description,
    required: option.required ?? false,
    autocomplete: option.autocomplete ?? false,
    longest: option.max_length ?? null,
    channels: Array.isArray(option.channel_types) ? option.channel_types.toSorted() : null,
    choices: list(option.choices).map((choice) => [choice.name, choice.value, languagesOf(choice)]),
    options: list(option.options).map(optionShape),
  };
}
