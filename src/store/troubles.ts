import { UserError } from '../errors.ts';

/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html) that a person can mend. */
const sqliteTroubles: Readonly<Record<number, readonly [happened: string, mend: string]>> = {
  5: ['is in use by another program', 'Close the other program, or give this one a file of its own.'],
  8: [
    'may not be written to',
    'Give the user that runs the bot the right to write to the file and its folder.',
  ],
  10: ['could not be read or written', 'Check the disk that it lies on.'],
  11: ['is damaged', 'Put a backup in its place, or move it away to begin anew.'],
  13: ['has no room to grow: the disk is full', 'Make room on the disk.'],
  14: ['cannot be opened', 'Check that the path is a file in a folder that may be written to.'],
  26: ['is not a database', 'Give another path in DATABASE_URL, or move the file away.'],
};

/** System errors of a folder that cannot be made, and of a server that cannot be reached. */
const systemTroubles: Readonly<Record<string, readonly [happened: string, mend: string]>> = {
  EACCES: ['lies in a folder that may not be written to', 'Set DATA_DIR to a folder that may be written to.'],
  EROFS: ['lies on a disk that may not be written to', 'Set DATA_DIR to a folder that may be written to.'],
  ENOTDIR: ['lies below something that is not a folder', 'Correct the path in DATABASE_URL or DATA_DIR.'],
  EEXIST: ['lies below something that is not a folder', 'Correct the path in DATABASE_URL or DATA_DIR.'],
  ECONNREFUSED: ['does not answer', 'Check that PostgreSQL runs there and that the port is right.'],
  ENOTFOUND: ['is at an address that is not known', 'Correct the host in DATABASE_URL.'],
  ETIMEDOUT: ['does not answer', 'Check the host in DATABASE_URL and the firewall between.'],
  // SQLSTATE, https://www.postgresql.org/docs/current/errcodes-appendix.html
  '28P01': ['refuses the password', 'Correct the user and password in DATABASE_URL.'],
  '28000': ['refuses the user', 'Correct the user in DATABASE_URL.'],
  '3D000': ['does not exist', 'Create it (`createdb`), or correct its name in DATABASE_URL.'],
  '42501': [
    'may not be changed by this user',
    'Grant the user the right to create tables in the schema `public`.',
  ],
  '53300': ['takes no more connections', 'Raise its max_connections, or run fewer bots.'],
};

/**
 * What a person can mend about a database that could not be opened, said plainly; anything else as it came.
 * `name` is the path or the address without its password.
 */
export function explained(error: unknown, name: string): unknown {
  const trouble = troubleOf(error);
  if (!trouble) return error;
  return new UserError(`The database ${name} ${trouble[0]}.`, trouble[1], { cause: error });
}

function troubleOf(error: unknown): readonly [string, string] | undefined {
  if (error instanceof AggregateError) return troubleOf(error.errors[0]);
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') return sqliteTroubles[error.errcode & 0xff];
  if ('code' in error && typeof error.code === 'string') return systemTroubles[error.code];
  if (/timeout exceeded when trying to connect|Connection terminated/.test(error.message))
    return systemTroubles.ETIMEDOUT;
  return undefined;
}
