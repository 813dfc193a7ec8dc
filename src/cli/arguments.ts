import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UserError } from '../errors.ts';

type Described = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the words after a command's name: its options, `--help` among them, and what stands by itself.
 * Throws a UserError with `help` for what is none of its options.
 */
export function readArguments<const O extends Described>(args: readonly string[], options: O, help: string) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } } as const,
    });
  } catch (error) {
    if (error instanceof TypeError) throw new UserError(error.message, help, { cause: error });
    throw error;
  }
}
