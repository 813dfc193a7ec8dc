import { commandHelpReply, helpReply } from '../src/answers/help.ts';
import { nearest } from '../src/chat/nearest.ts';
import { UserError } from '../src/errors.ts';
import { command } from './services.ts';

export const help = command({
  name: 'help',
  description: 'What can be asked, and how',
  options: { command: { kind: 'command', description: 'A command to explain' } },
  examples: ['help quotes'],
  right: 'reader',
  slow: false,
  writes: false,
  audience: 'asker',
  run: async ({ values }, { commands }) => {
    if (values.command === undefined) return helpReply(commands);
    const name = values.command.replace(/^\//, '').split(/\s/, 1)[0]?.toLowerCase() ?? '';
    const found = commands.find((entry) => entry.name === name);
    if (found) return commandHelpReply(found);
    const names = commands.map((entry) => entry.name);
    const near = nearest(name, names);
    throw new UserError(
      `There is no command /${name}.`,
      near.length > 0 ? `Did you mean /${near.join(', /')}?` : `There are /${names.join(', /')}.`,
    );
  },
  suggest: async (_option, typed, _asked, { commands }) =>
    commands
      .filter(({ name }) => name.startsWith(typed))
      .map(({ name }) => ({ value: name, label: `/${name}` })),
});
