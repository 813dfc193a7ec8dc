import type { AnyCommand } from '../../chat/command.ts';
import { typedLink } from '../../chat/link.ts';

/**
 * The commands, without their slash, that a line calls: what was typed, the lines of several pasted commands, or where
 * a link or an article of several lines stands without a command, the one that reads it. None for an empty line.
 */
export function calledBy(line: string, commands: readonly AnyCommand<unknown>[]): string[] {
  const typed = line.trim();
  if (typed === '') return [];
  if (typed === '?') return ['help'];
  const [first = '', second = ''] = typed.split(/\s+/, 2);
  if (typedLink(first) !== null) return [`digest ${typed}`];
  const lines = typed.split('\n').filter((one) => one.trim() !== '');
  if (lines.length === 1) return [withoutSlash(typed)];
  if (lines.every((one) => one.trimStart().startsWith('/')))
    return lines.map((one) => withoutSlash(one.trim()));
  return [
    typed.startsWith('/') || isPath(first, second, commands) ? withoutSlash(typed) : `article add ${typed}`,
  ];
}

const withoutSlash = (line: string) => line.replace(/^\//, '');

/** Whether two words are a command of a group: `article add`. A single word may begin an article: “Summary of the year”. */
const isPath = (group: string, name: string, commands: readonly AnyCommand<unknown>[]) =>
  commands.some(
    (entry) =>
      'subcommands' in entry &&
      entry.name === group.toLowerCase() &&
      entry.subcommands.some((command) => command.name === name.toLowerCase()),
  );
