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

/** So many statements stay prepared: more than the store has of a fixed form. Those least lately used go first. */
const mostPrepared = 200;

type Prepared = ReturnType<SqliteDatabase['prepare']>;

/** What Kysely expects of a driver (it was written for better-sqlite3), spoken to `node:sqlite`. */
function forKysely(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, Prepared>();
  return {
    close: () => database.close(),
    prepare(sql) {
      // Preparing costs several times what running does. SQLite prepares again by itself when the tables have changed.
      const statement = prepared.get(sql) ?? preparedIn(database, sql);
      prepared.delete(sql);
      prepared.set(sql, statement);
      const [oldest] = prepared.keys();
      if (prepared.size > mostPrepared && oldest !== undefined) prepared.delete(oldest);
      return statement;
    },
  };
}

function preparedIn(database: DatabaseSync, sql: string): Prepared {
  const statement = database.prepare(sql);
  return {
    // Without it Kysely runs a select as if it gave no rows.
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(bound)),
    run: (parameters) => statement.run(...parameters.map(bound)),
    // Rows are taken one at a time: each reader needs a statement of its own.
    iterate: (parameters) => database.prepare(sql).iterate(...parameters.map(bound)),
  };
}

/** Dates, arrays and booleans are never bound: instants are integer milliseconds, flags 0 or 1. */
function bound(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`a ${typeof value} cannot be bound`);
}

class PatientDriver extends SqliteDriver {
  #last: Promise<void> = Promise.resolve();
  #leave = () => {};

  /** The one connection, in turn: Kysely's own queue wakes all who wait each time that one is done. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    this.#leave = resolve;
    const connection = await super.acquireConnection();
    return {
      executeQuery: (query) => onceFree(async () => connection.executeQuery(query)),
      streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    };
  }

  override async releaseConnection(): Promise<void> {
    const leave = this.#leave;
    await super.releaseConnection();
    leave();
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
