import { UserError } from '../errors.ts';
import type { AnyCommand, Command } from './command.ts';
import { nearest } from './nearest.ts';
import { firstWord } from './typed-words.ts';
import { eitherOf } from './words.ts';

/** A command found by the words that a line begins with, and what is left of the line. */
export interface NamedCommand<S> {
  /** `quotes`, `article add`. */
  readonly path: string;
  readonly command: Command<S>;
  readonly rest: string;
}

/**
 * Finds the command that a typed line (without its slash) calls. Throws a UserError with the nearest names when there is
 * none, and with the subcommands when a group is called by itself.
 */
export function findCommand<S>(commands: readonly AnyCommand<S>[], line: string): NamedCommand<S> {
  const { value: name, left: rest } = firstWord(line.trimStart());
  const found = commands.find((candidate) => candidate.name === name.toLowerCase());
  if (!found)
    throw unknownName(
      name,
      commands.map((candidate) => candidate.name),
      '/help tells what they do.',
    );
  if (!('subcommands' in found)) return { path: found.name, command: found, rest };
  const { value: second, left: others } = firstWord(rest.trimStart());
  const names = found.subcommands.map((candidate) => candidate.name);
  const subcommand = found.subcommands.find((candidate) => candidate.name === second.toLowerCase());
  if (!subcommand)
    throw unknownName(
      second && `${found.name} ${second}`,
      names.map((n) => `${found.name} ${n}`),
      `/help ${found.name} tells what they do.`,
    );
  return { path: `${found.name} ${subcommand.name}`, command: subcommand, rest: others };
}

function unknownName(name: string, names: readonly string[], more: string): UserError {
  const slashed = (some: readonly string[]) => some.map((one) => `/${one}`);
  const near = nearest(name, names);
  const all = `There are ${slashed(names).join(', ')}. ${more}`;
  if (name === '') return new UserError('Which command?', all);
  return new UserError(
    `There is no command /${name}.`,
    near.length > 0 ? `Did you mean ${eitherOf(slashed(near))}?` : all,
  );
}

/** How a command is called: `/quotes [article] [speaker] [share:yes|no]`. */
export function usage<S>(path: string, command: Command<S>): string {
  const parts = Object.entries(command.options).map(([name, option]) => {
    const shape =
      option.kind === 'choice'
        ? `${name}:${option.choices.join('|')}`
        : option.kind === 'flag'
          ? `${name}:yes|no`
          : name;
    return option.required ? `<${shape}>` : `[${shape}]`;
  });
  return [`/${path}`, ...parts].join(' ');
}
