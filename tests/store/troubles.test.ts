import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { openStore } from '../../src/store/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const refusal = async (url: string): Promise<UserError> => {
  const error = await openStore(url).then(
    () => 'it opened',
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw new Error('not a UserError', { cause: error });
  return error;
};

describe('a database that cannot be used is named, with what to do', () => {
  it('says that a file is not a database', async () => {
    const file = join(folder, 'notes.txt');
    writeFileSync(
      file,
      'Not a database, but long enough to be looked at by SQLite as if it were one. '.repeat(20),
    );
    expect((await refusal(`file:${file}`)).message).toBe(`The database ${file} is not a database.`);
  });

  it('says that a folder cannot be opened as a file', async () => {
    const path = join(folder, 'folder.db');
    mkdirSync(path);
    expect((await refusal(`file:${path}`)).message).toBe(`The database ${path} cannot be opened.`);
  });

  it('says that the folder is below a file', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect((await refusal(`file:${join(file, 'a.db')}`)).message).toContain('is not a folder');
  });

  it('says that another program holds it', async () => {
    const file = join(folder, 'held.db');
    const other = new DatabaseSync(file);
    other.exec('create table mine (x); begin exclusive');
    const error = await refusal(`file:${file}`);
    other.close();
    expect(error.message).toBe(`The database ${file} is in use by another program.`);
  });

  it.skipIf(process.getuid?.() === 0)(
    'says that a file may not be written to (skipped as root)',
    async () => {
      const file = join(folder, 'read-only.db');
      await (await openStore(`file:${file}`)).close();
      rmSync(`${file}-wal`, { force: true });
      chmodSync(file, 0o444);
      expect((await refusal(`file:${file}`)).message).toContain('may not be written to');
    },
  );

  it('says that a newer version made it', async () => {
    const file = join(folder, 'newer.db');
    await (await openStore(`file:${file}`)).close();
    const newer = new DatabaseSync(file);
    newer.exec(`insert into kysely_migration values ('9999-to-come', '2030-01-01')`);
    newer.close();
    expect((await refusal(`file:${file}`)).message).toContain('was made by a newer version of Standfirst');
  });

  it('says that no server answers, without the password', async () => {
    const error = await refusal('postgres://bot:secret-word@127.0.0.1:1/news');
    expect(error.message).toBe('The database news at 127.0.0.1:1 does not answer.');
    expect(`${error.message} ${error.mend}`).not.toContain('secret-word');
  });

  it.each(['', 'file:', 'mysql://localhost/news', 'standfirst.db', 'postgres://'])(
    'says how an address is written: %j',
    async (url) => {
      expect((await refusal(url)).mend).toContain('postgres://user:password@host:5432/name');
    },
  );
});
