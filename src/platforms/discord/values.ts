import {
  type APIApplicationCommandInteractionDataOption,
  type APIAttachment,
  ApplicationCommandOptionType,
  type InteractionType,
} from 'discord.js';
import type { AnyCommand, Command, OptionValue, Values } from '../../chat/command.ts';
import { fetchAttachment } from './attachment.ts';

type Given = APIApplicationCommandInteractionDataOption<
  InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete
>;

/** A slash command as it was called: its path (`article add`) and its options as Discord gives them. */
export interface Called {
  readonly path: string;
  readonly options: readonly Given[];
}

/** Takes the subcommand out of what Discord nests it in. */
export function calledOf(name: string, options: readonly Given[] = []): Called {
  const [first] = options;
  if (first?.type !== ApplicationCommandOptionType.Subcommand) return { path: name, options };
  return { path: `${name} ${first.name}`, options: first.options ?? [] };
}

/** The command of a path, or undefined where there is none. */
export function commandAt(
  commands: readonly AnyCommand<unknown>[],
  path: string,
): Command<unknown> | undefined {
  const [name, sub] = path.split(' ');
  const found = commands.find((command) => command.name === name);
  if (found === undefined || !('subcommands' in found)) return sub === undefined ? found : undefined;
  return found.subcommands.find((command) => command.name === sub);
}

/** The values of options without the files: words, yes and no, ids of channels. */
export function plainValues(options: readonly Given[]): Record<string, string | boolean> {
  return Object.fromEntries(
    options.flatMap((option): [string, string | boolean][] => {
      if (option.type === ApplicationCommandOptionType.Attachment || !('value' in option)) return [];
      return [[option.name, typeof option.value === 'number' ? `${option.value}` : option.value]];
    }),
  );
}

/** The values of options, files fetched. Throws UserError for a file that cannot be had. */
export async function valuesOf(
  options: readonly Given[],
  attachments: Readonly<Record<string, APIAttachment>> = {},
): Promise<Values> {
  const values: Record<string, OptionValue> = plainValues(options);
  for (const option of options) {
    if (option.type !== ApplicationCommandOptionType.Attachment) continue;
    const attachment = attachments[option.value];
    if (attachment !== undefined) {
      values[option.name] = await fetchAttachment({
        name: attachment.filename,
        url: attachment.url,
        size: attachment.size,
      });
    }
  }
  return values;
}
