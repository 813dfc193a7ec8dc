import { setTimeout as wait } from 'node:timers/promises';
import { type APIApplicationCommandAutocompleteInteraction, InteractionResponseType } from 'discord.js';
import { oneLine } from '../../chat/clean.ts';
import type { Desk } from '../../chat/desk.ts';
import { limits } from './limits.ts';
import type { Line } from './line.ts';
import { calledOf, plainValues } from './values.ts';
import { askedOf } from './who.ts';

/** Half of Discord's time: an answer must be there in it. */
const patienceMs = limits.firstResponse.max / 2;

/** Values while an option is typed: there is no second chance, so rather none than late. */
export async function suggest(
  { desk, line }: { readonly desk: Desk; readonly line: Line },
  interaction: APIApplicationCommandAutocompleteInteraction,
): Promise<void> {
  const { path, options } = calledOf(interaction.data.name, interaction.data.options);
  const focused = options.find((option) => 'focused' in option && option.focused);
  const typed = focused !== undefined && 'value' in focused ? `${focused.value}` : '';
  const values = plainValues(options.filter((option) => option !== focused));
  const found = await Promise.race([
    desk.suggest(path, focused?.name ?? '', typed, values, askedOf(interaction)),
    wait(patienceMs, [], { ref: false }),
  ]);
  const choices = found
    .filter(({ value }) => value !== '' && value.length <= limits.suggestion.max)
    .slice(0, limits.suggestions.max)
    .map(({ label, value }) => ({ name: shortLabel(oneLine(label) || value), value }));
  await line.respond({
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices },
  });
}

/** A label is a hint, not the value that is sent: Discord's 100 characters are enough to know it by. */
const shortLabel = (label: string) =>
  label.length <= limits.suggestion.max
    ? label
    : `${label.slice(0, limits.suggestion.max - 1).toWellFormed()}…`;
