import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import type { Services } from '../commands/services.ts';
import { commandHelpReply, helpReply } from '../src/answers/help.ts';
import type { AnyCommand, Command, Option } from '../src/chat/command.ts';
import { findCommand } from '../src/chat/find-command.ts';
import { parseOptions } from '../src/chat/grammar.ts';
import { registrations } from '../src/platforms/discord/register.ts';
import { slackManifest } from '../src/platforms/slack/manifest.ts';
import { complete } from '../src/platforms/terminal/complete.ts';

interface Callable {
  readonly entry: AnyCommand<Services>;
  readonly path: string;
  readonly command: Command<Services>;
}

/** Every call that there is, from the one description: its path and its command. */
const calls = commands.flatMap((entry): Callable[] =>
  'subcommands' in entry
    ? entry.subcommands.map((command) => ({ entry, path: `${entry.name} ${command.name}`, command }))
    : [{ entry, path: entry.name, command: entry }],
);

/** Something that a person could type for an option. */
const typed = (option: Option): string => {
  switch (option.kind) {
    case 'choice':
      return option.choices[0] ?? '';
    case 'flag':
      return 'yes';
    case 'link':
      return 'https://news.example/story';
    case 'date':
      return '2025-11-19';
    case 'channel':
      return '#C024BE7LD';
    default:
      return 'word';
  }
};

const inDiscord = registrations(commands, { userInstalls: true });
const { manifest, leftOut } = slackManifest({ commands, prefix: '' });
const inSlack = JSON.stringify(manifest);
const asker = { id: 'U1', right: 'manager' } as const;
const desk = { commands, suggest: async () => [] };
const inTerminal = async (line: string) =>
  (await complete(desk, line, { workspace: 'terminal:local', asker }))[0];

/** The registered command of Discord, as JSON, by its path. */
function discordOf(path: string) {
  const [name, sub] = path.split(' ');
  const found = JSON.parse(JSON.stringify(inDiscord)).find((one: { name: string }) => one.name === name);
  return sub === undefined ? found : found.options.find((one: { name: string }) => one.name === sub);
}

const optionsOf = (command: Command<Services>) => Object.entries(command.options);

describe.each(calls)('/$path', ({ entry, path, command }) => {
  it('is offered by Discord, Slack, the terminal and /help, with the same words', async () => {
    expect(discordOf(path).description).toBe(command.description);
    expect(inSlack.includes(`"/${entry.name}"`) || leftOut.includes(`/${entry.name}`)).toBe(true);
    if (path.includes(' ')) expect(await inTerminal(`/${entry.name} `)).toContain(`${command.name} `);
    else expect(await inTerminal('/')).toContain(`/${command.name} `);
    expect(JSON.stringify(helpReply(commands))).toContain(command.name);
    expect(JSON.stringify(commandHelpReply(entry))).toContain(`/${path}`);
  });

  it.each(optionsOf(command))('takes %s wherever it can be given', async (name, option) => {
    const registered = discordOf(path).options.find((one: { name: string }) => one.name === name);
    expect(registered).toMatchObject({ description: option.description, required: option.required === true });
    if (option.kind !== 'file') {
      const line = `${path} ${name}:${typed(option)}`;
      const needed = optionsOf(command)
        .filter(([other, { required }]) => required && other !== name)
        .map(([other, one]) => `${other}:${typed(one)}`);
      // One grammar for Slack and the terminal.
      const values = parseOptions(findCommand(commands, [line, ...needed].join(' ')), {});
      expect(Object.keys(values)).toContain(name);
    }
    expect(await inTerminal(`/${path} ${name.slice(0, 1)}`)).toContain(`${name}:`);
    expect(JSON.stringify(commandHelpReply(entry))).toContain(`"${name}"`);
  });
});

it('leaves no command of Slack’s manifest or Discord’s registration without its description here', () => {
  const names = commands.map(({ name }) => name);
  expect(inDiscord.filter(({ type }) => type === 1).map(({ name }) => name)).toEqual(names);
  const declared = [...inSlack.matchAll(/"command":"\/([a-z-]+)"/g)].map(([, name = '']) => name);
  expect([...declared, ...leftOut.map((name) => name.slice(1))].sort()).toEqual(
    ['standfirst', ...names].sort(),
  );
});
