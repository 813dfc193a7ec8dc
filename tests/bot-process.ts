import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The bot as `npm start` runs it, with these settings and no others. */
export function bot(env: Record<string, string>, args: readonly string[] = []) {
  const { PATH = '' } = process.env;
  return spawn(process.execPath, ['src/guard.js', 'src/main.ts', ...args], {
    cwd: root,
    env: { PATH, ...env },
  });
}

/** Once the log holds all of these. */
export async function logged(child: ReturnType<typeof bot>, ...words: readonly RegExp[]): Promise<void> {
  let log = '';
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (part: Buffer) => {
      log += part;
      if (words.every((word) => word.test(log))) resolve();
    });
  });
}
