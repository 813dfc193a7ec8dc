import { type Dialect, PostgresDialect } from 'kysely';
import type { Logger } from 'pino';

/** Type number of `bigint` in PostgreSQL's catalogue (`select 'bigint'::regtype::oid`). */
const bigint = 20;

/** Kysely over PostgreSQL. `bigint` (an instant, a count) comes back as a number, as in SQLite. */
export async function postgresDialect(url: string, log: Pick<Logger, 'warn'> | undefined): Promise<Dialect> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    max: 10,
    types: {
      getTypeParser: (type, format) =>
        type === bigint ? Number : pg.types.getTypeParser(type, format === 'binary' ? 'binary' : 'text'),
    },
  });
  // A connection that breaks while idle is replaced by the pool; unheard, its error would end the process.
  pool.on('error', (error) => log?.warn({ err: error }, 'a connection to the database broke'));
  return new PostgresDialect({ pool });
}
