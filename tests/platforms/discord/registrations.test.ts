import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { registrations } from '../../../src/platforms/discord/register.ts';
import { brokenCommandRules } from './command-rules.ts';
import { ids, type Json } from './loopback.ts';
import { hasOpenApi, requestFaults } from './openapi.ts';

const list = (value: unknown): Json[] => (Array.isArray(value) ? value : []);
const all = registrations(commands, { userInstalls: true }).map((command): Json => ({ ...command }));

/** A command, its subcommands, and all their options. */
const tree = (command: Json): Json[] => [command, ...list(command.options).flatMap(tree)];

/** Names, descriptions and values: what Discord counts of a command. */
const size = (node: Json): number =>
  [node.name, node.description, node.value].reduce<number>(
    (sum, words) => sum + (typeof words === 'string' ? words.length : 0),
    [...list(node.options), ...list(node.choices)].reduce((sum, inner) => sum + size(inner), 0),
  );

describe('what Discord is told of the bot’s commands', () => {
  it.skipIf(!hasOpenApi)('is a request that Discord takes', () => {
    expect(requestFaults('PUT', `/applications/${ids.application}/commands`, all)).toEqual([]);
  });

  it.each([true, false])(
    'breaks no rule of Discord’s in any language (user installs: %s)',
    (userInstalls) => {
      const wanted = registrations(commands, { userInstalls });
      expect(brokenCommandRules(JSON.parse(JSON.stringify(wanted)))).toEqual([]);
      expect(wanted.every((command) => command.integration_types?.includes(1) === userInstalls)).toBe(true);
    },
  );

  it('breaks none in one server either, where it says nothing of places', () => {
    const wanted = registrations(commands, { guild: ids.guild });
    expect(brokenCommandRules(JSON.parse(JSON.stringify(wanted)))).toEqual([]);
    expect(JSON.stringify(wanted)).not.toMatch(/contexts|integration_types/);
  });

  it('keeps /schedule to those who manage the server, until its admins say otherwise, and the rest open', () => {
    const rights = all.map(({ name, default_member_permissions: right }) => [name, right ?? null]);
    expect(rights.filter(([, right]) => right !== null)).toEqual([['schedule', '32']]);
  });

  it('speaks Spanish as well', () => {
    const quotes = all.find(({ name }) => name === 'quotes');
    expect(quotes).toMatchObject({
      name_localizations: { 'es-ES': 'citas', 'es-419': 'citas' },
      options: expect.arrayContaining([
        expect.objectContaining({ name_localizations: { 'es-ES': 'persona', 'es-419': 'persona' } }),
      ]),
    });
  });

  it.each(all.map((command) => [command.name, command]))('keeps to its limits: %s', (_, command) => {
    expect(size(command)).toBeLessThanOrEqual(8000);
    for (const node of tree(command)) {
      // Message commands may have spaces and capitals, and have no description.
      if (node.type !== 3 || node.description !== undefined) {
        expect(node.name).toMatch(/^[a-z-]{1,32}$/);
        expect(String(node.description).length).toBeGreaterThan(0);
        expect(String(node.description).length).toBeLessThanOrEqual(100);
      }
      const options = list(node.options);
      expect(options.length).toBeLessThanOrEqual(25);
      expect(list(node.choices).length).toBeLessThanOrEqual(25);
      const required = options.map((option) => option.required === true);
      expect(required, 'required options come first').toEqual(
        required.toSorted((a, b) => Number(b) - Number(a)),
      );
    }
  });
});
