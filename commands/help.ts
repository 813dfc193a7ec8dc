import { commandHelpReply, helpReply } from '../src/answers/help.ts';
import type { AnyCommand } from '../src/chat/command.ts';
import { nearest } from '../src/chat/nearest.ts';
import { UserError } from '../src/errors.ts';
import { command, type Services } from './services.ts';

export const help = command({
  name: 'help',
  description: 'What can be asked, and how',
  options: { command: { kind: 'command', description: 'A command to explain' } },
  examples: ['help quotes', 'help article add'],
  right: 'reader',
  slow: false,
  writes: false,
  audience: 'asker',
  run: async ({ values }, { commands }) => {
    if (values.command === undefined) return helpReply(commands);
    const path = values.command.replace(/^\//, '').trim().toLowerCase().split(/\s+/).join(' ');
    const found = commands.find(({ name }) => name === path);
    if (found) return commandHelpReply(found);
    const group = commands.find((entry) => path.startsWith(`${entry.name} `) && 'subcommands' in entry);
    if (group && pathsOf(group).includes(path)) return commandHelpReply(group, path);
    const near = nearest(path, commands.flatMap(pathsOf));
    const names = near.length > 0 ? near : commands.map(({ name }) => name);
    const list = names.map((name) => `/${name}`).join(', ');
    throw new UserError(
      `There is no command /${path}.`,
      near.length > 0 ? `Did you mean ${list}?` : `There are ${list}.`,
    );
  },
  suggest: async (_option, typed, _asked, { commands }) =>
    commands
      .flatMap(pathsOf)
      .filter((path) => path.startsWith(typed))
      .map((path) => ({ value: path, label: `/${path}` })),
});

/** `article`, `article add`, …: a command and its subcommands. */
function pathsOf(entry: AnyCommand<Services>): string[] {
  if (!('subcommands' in entry)) return [entry.name];
  return [entry.name, ...entry.subcommands.map(({ name }) => `${entry.name} ${name}`)];
}
