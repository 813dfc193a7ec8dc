import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** A statement waits up to about five seconds for another process that writes to the same file. */
const busyPauseMs = 10;
const busyAttempts = 500;

/**
 * Kysely over `node:sqlite`. `file` is a path; its folder is made where it is missing.
 * Throws what SQLite throws (`errcode`) when the file cannot be opened or is no database.
 */
export async function sqliteDialect(file: string): Promise<Dialect> {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  try {
    // Readers and the one writer do not wait for each other; the file stays whole when the process is killed.
    await onceFree(async () => database.exec('pragma journal_mode = wal'));
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    createAdapter: () => new TransactionalDdl(),
    createDriver: () => new PatientDriver({ database: forKysely(database) }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

const sqliteBusy = 5;
const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  (error.errcode & 0xff) === sqliteBusy;

/** SQLite's own busy time-out would hold up the whole process while it waits; this waits beside it. */
async function onceFree<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (!isBusy(error) || attempt === busyAttempts) throw error;
      await setTimeout(busyPauseMs);
    }
  }
}

/** What Kysely expects of a driver (it was written for better-sqlite3), spoken to `node:sqlite`. */
function forKysely(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        // Without it Kysely runs a select as if it gave no rows.
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters.map(bound)),
        run: (parameters) => statement.run(...parameters.map(bound)),
        iterate: (parameters) => statement.iterate(...parameters.map(bound)),
      };
    },
  };
}

/** Dates, arrays and booleans are never bound: instants are integer milliseconds, flags 0 or 1. */
function bound(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`a ${typeof value} cannot be bound`);
}

class PatientDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: (query) => onceFree(async () => connection.executeQuery(query)),
      streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    };
  }

  /** Takes the write lock at once: two transactions that read first and write later would refuse each other. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite rolls back `create table` too, so migrations run in one transaction, one process at a time. */
class TransactionalDdl extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
