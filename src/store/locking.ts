import type { SelectQueryBuilder } from 'kysely';

/** The one thing in which the two databases differ: how a transaction keeps the rows that it read for itself. */
export interface Locking {
  skipLocked<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>): SelectQueryBuilder<DB, TB, O>;
}

/** SQLite: a transaction has the whole database to itself. */
export const wholeDatabase: Locking = { skipLocked: (query) => query };

/** PostgreSQL: rows that another transaction works on are passed over. */
export const rowByRow: Locking = { skipLocked: (query) => query.forUpdate().skipLocked() };
