import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { usage } from '../src/chat/find-command.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

it('README.md lists every command with its usage and its words, and no other', () => {
  const expected = commands.flatMap((entry) =>
    'subcommands' in entry
      ? entry.subcommands.map((command) => ({ path: `${entry.name} ${command.name}`, command }))
      : [{ path: entry.name, command: entry }],
  );
  const found = readme.split('\n').filter((line) => line.startsWith('| `/') && line.includes('` | '));
  expect(found.filter((line) => !line.startsWith('| `/summary` | `/quotes`'))).toEqual(
    expected.map(
      ({ path, command }) =>
        `| \`${usage(path, command).replaceAll('|', '\\|')}\` | ${command.description} |`,
    ),
  );
});
