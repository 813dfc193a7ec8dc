import type { AnyCommand, Command } from '../chat/command.ts';
import { usage } from '../chat/grammar.ts';
import type { Block, ListItem, Reply } from '../chat/reply.ts';

/** Every command with what it does. */
export function helpReply<S>(commands: readonly AnyCommand<S>[]): Reply {
  const items = commands.map((entry): ListItem => {
    const names =
      'subcommands' in entry ? entry.subcommands.map(({ name }) => name) : Object.keys(entry.options);
    const detail = 'subcommands' in entry ? names.join(', ') : names.map((name) => `${name}:`).join(' ');
    return {
      words: [{ text: `/${entry.name}`, style: 'code' }, ` ${entry.description}`],
      ...(detail && { detail }),
    };
  });
  return {
    title: 'What you can ask',
    blocks: [
      { kind: 'list', items },
      {
        kind: 'note',
        words:
          'Options are typed as name:value, such as speaker:rubio; words with spaces go in quotes. /help and a command’s name tells more.',
      },
    ],
  };
}

/** One command: how it is called, what its options mean, and examples. */
export function commandHelpReply<S>(entry: AnyCommand<S>): Reply {
  const leaves = 'subcommands' in entry ? entry.subcommands : [entry];
  const path = (command: Command<S>) =>
    'subcommands' in entry ? `${entry.name} ${command.name}` : entry.name;
  return {
    title: `/${entry.name}: ${entry.description}`,
    blocks: leaves.flatMap((command) => commandBlocks(path(command), command, 'subcommands' in entry)),
  };
}

function commandBlocks<S>(path: string, command: Command<S>, describe: boolean): Block[] {
  const options = Object.entries(command.options).map(
    ([name, option]): ListItem => ({
      words: [{ text: name, style: 'code' }, ` ${option.description}`],
      ...(option.kind === 'choice' && { detail: option.choices.join(', ') }),
    }),
  );
  const examples = (command.examples ?? []).map((example) => `/${example}`).join('   ');
  return [
    {
      kind: 'text',
      words: [{ text: usage(path, command), style: 'code' }, describe ? ` ${command.description}` : ''],
    },
    ...(options.length > 0 ? [{ kind: 'list', items: options } as const] : []),
    ...(examples ? [{ kind: 'note', words: `For example: ${examples}` } as const] : []),
  ];
}
