import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What one process of several does alone. Instants are milliseconds since 1970, by the clock of the process that asks. */
export interface Leases {
  /** Takes it, or keeps it, for `forMs` from `now`; false while another holds it. */
  take(name: string, holder: string, now: number, forMs: number): Promise<boolean>;
  /** Gives it up, if it is held by this holder. */
  release(name: string, holder: string): Promise<void>;
}

export function leases(db: Kysely<Tables>): Leases {
  return {
    async take(name, holder, now, forMs) {
      const taken = await db
        .insertInto('leases')
        .values({ name, holder, until: now + forMs })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ holder, until: now + forMs })
            .where((where) =>
              where.or([where('leases.holder', '=', holder), where('leases.until', '<=', now)]),
            ),
        )
        .returning('name')
        .executeTakeFirst();
      return taken !== undefined;
    },
    async release(name, holder) {
      await db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute();
    },
  };
}
