import type { AnyCommand, Command, Option } from '../chat/command.ts';
import { usage } from '../chat/find-command.ts';
import type { Block, ListItem, Reply } from '../chat/reply.ts';
import { eitherOf } from '../chat/words.ts';

/** Every command with what it does. */
export function helpReply<S>(commands: readonly AnyCommand<S>[]): Reply {
  const items = commands.map((entry): ListItem => {
    const names =
      'subcommands' in entry ? entry.subcommands.map(({ name }) => name) : Object.keys(entry.options);
    const kind = 'subcommands' in entry ? 'then' : names.length === 1 ? 'option' : 'options';
    return {
      words: [{ text: `/${entry.name}`, style: 'code' }, `: ${entry.description}`],
      ...(names.length > 0 && { detail: `${kind}: ${names.join(', ')}` }),
    };
  });
  return {
    title: 'What you can ask',
    blocks: [
      { kind: 'list', items },
      {
        kind: 'note',
        words:
          'Where options are typed, it is name:value, such as speaker:rubio; words with spaces go in quotes. /help with a command’s name tells more.',
      },
    ],
  };
}

/** One command: how it is called, what its options mean, and examples; of a group, all of it or the one of `path`. */
export function commandHelpReply<S>(entry: AnyCommand<S>, path?: string): Reply {
  if (!('subcommands' in entry)) return leafHelp(entry.name, entry);
  const leaves = entry.subcommands.map((command) => ({ command, path: `${entry.name} ${command.name}` }));
  const one = leaves.find((leaf) => leaf.path === path);
  if (one) return leafHelp(one.path, one.command);
  return {
    title: `/${entry.name}: ${entry.description}`,
    blocks: leaves.flatMap(({ path, command }, index) =>
      commandBlocks(path, command, {
        describe: true,
        known: leaves.slice(0, index).flatMap((before) => Object.values(before.command.options)),
      }),
    ),
  };
}

const leafHelp = <S>(path: string, command: Command<S>): Reply => ({
  title: `/${path}: ${command.description}`,
  blocks: commandBlocks(path, command, { describe: false, known: [] }),
});

/** `describe`: say what it does; `known`: options that were explained before, which are not explained again. */
function commandBlocks<S>(
  path: string,
  command: Command<S>,
  { describe, known }: { readonly describe: boolean; readonly known: readonly Option[] },
): Block[] {
  const isKnown = ({ description }: Option) => known.some((option) => option.description === description);
  const open = Object.entries(command.options).filter(([, option]) => !isKnown(option));
  const options = open.map(
    ([name, option]): ListItem => ({
      words: [
        { text: name, style: 'code' },
        `: ${option.kind === 'choice' ? `${eitherOf(option.choices)}. ` : ''}${option.description}`,
      ],
    }),
  );
  const examples = (command.examples ?? []).map((example) => `/${example}`).join(' or ');
  return [
    {
      kind: 'text',
      words: [{ text: usage(path, command), style: 'code' }, describe ? `: ${command.description}` : ''],
    },
    ...(options.length > 0 ? [{ kind: 'list', items: options } as const] : []),
    ...(examples ? [{ kind: 'note', words: `For example: ${examples}` } as const] : []),
  ];
}
