import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../chat/nearest.ts';
import { UserError } from '../errors.ts';

type Described = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the words after a command's name: its options, `--help` among them, and what stands by itself, at most `most` words.
 * Throws a UserError with `help` for what is none of its options, and for words too many.
 */
export function readArguments<const O extends Described>(
  args: readonly string[],
  options: O,
  help: string,
  most = 0,
) {
  const read = parsed(args, options, help);
  const surplus = 'help' in read.values ? undefined : read.positionals[most];
  if (surplus !== undefined) throw new UserError(`There is no use for “${surplus}”.`, help);
  return read;
}

function parsed<const O extends Described>(args: readonly string[], options: O, help: string) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } } as const,
    });
  } catch (error) {
    if (error instanceof TypeError) throw new UserError(wrongOption(error, options), help, { cause: error });
    throw error;
  }
}

/** What is wrong, in our words: Node's tell of positional arguments. https://nodejs.org/api/util.html#utilparseargsconfig */
function wrongOption(error: TypeError, options: Described): string {
  const [name] = /--?[a-z0-9][a-z0-9-]*/i.exec(error.message) ?? [];
  if (name === undefined) return error.message;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const [near] = nearest(name.replace(/^-+/, ''), [...Object.keys(options), 'help'], 1);
    return `There is no option ${name}.${near === undefined ? '' : ` Did you mean --${near}?`}`;
  }
  const takesValue = options[name.replace(/^-+/, '')]?.type === 'string';
  return takesValue ? `${name} wants a value.` : `${name} takes no value.`;
}
