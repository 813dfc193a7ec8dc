import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { usage } from '../src/chat/find-command.ts';
import { readConfig } from '../src/config.ts';
import { openBot } from '../src/main/bot.ts';
import { plainLook } from '../src/platforms/terminal/look.ts';
import { renderReply } from '../src/platforms/terminal/render.ts';
import { asked } from './commands/desk.ts';

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

it('README.md shows answers as the terminal gives them, with the sample article', async () => {
  const [, shown = ''] = /```\n(› [^`]*)```/.exec(readme) ?? [];
  const examples = shown.split(/^› \//m).slice(1);
  expect(examples).toHaveLength(2);
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
  const bot = await openBot(readConfig({ DATA_DIR: folder }), pino({ level: 'silent' }));
  try {
    for (const example of examples) {
      const [line = '', ...answer] = example.trim().split('\n');
      const { reply } = await bot.desk.typed(line, asked());
      expect(renderReply(reply, 80, plainLook).replaceAll('\u00a0', ' ')).toContain(answer.join('\n'));
    }
  } finally {
    await bot.store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
