import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Attachment } from '../chat/command.ts';
import { UserError } from '../errors.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no file of that name here.',
  EISDIR: 'It is a folder.',
  EACCES: 'This program may not read it.',
};

/** Reads a file that a person named by its path. Throws a UserError that says why where that is impossible. */
export async function openFile(path: string): Promise<Attachment> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UserError(`The file ${path} cannot be read.`, reasons[code] ?? code, { cause: error });
  }
}
