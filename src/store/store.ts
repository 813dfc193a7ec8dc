import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Dialect, Kysely, Migrator } from 'kysely';
import type { Logger } from 'pino';
import { UserError } from '../errors.ts';
import { type Articles, articles } from './articles.ts';
import { type Claims, claims } from './claims.ts';
import { type Deliveries, deliveries } from './deliveries.ts';
import { type Feeds, feeds } from './feeds.ts';
import { type Installations, installations } from './installations.ts';
import { type Leases, leases } from './leases.ts';
import { rowByRow, wholeDatabase } from './locking.ts';
import { migrations } from './migrations.ts';
import { postgresDialect } from './postgres.ts';
import { type Schedules, schedules } from './schedules.ts';
import { sqliteDialect } from './sqlite.ts';
import type { Tables } from './tables.ts';
import { explained } from './troubles.ts';
import { type Workspaces, workspaces } from './workspaces.ts';

/** What must survive a restart. Every call names its workspace; nothing is read across two. */
export interface Store {
  readonly workspaces: Workspaces;
  readonly articles: Articles;
  readonly feeds: Feeds;
  readonly claims: Claims;
  readonly schedules: Schedules;
  readonly deliveries: Deliveries;
  readonly leases: Leases;
  readonly installations: Installations;
  close(): Promise<void>;
}

/** `log` hears of connections that broke. */
export interface StoreOptions {
  readonly log?: Pick<Logger, 'warn'>;
}

/**
 * Opens the database and brings its tables up to date. `databaseUrl` is `file:PATH` (SQLite) or `postgres://…`.
 * Throws a UserError when the database is locked, may not be written to, is none, cannot be reached, or was made by a
 * newer version.
 */
export async function openStore(databaseUrl: string, options: StoreOptions = {}): Promise<Store> {
  const db = await openDatabase(databaseUrl, options);
  const locking = databaseUrl.startsWith('file:') ? wholeDatabase : rowByRow;
  return {
    workspaces: workspaces(db),
    articles: articles(db),
    feeds: feeds(db, locking),
    claims: claims(db),
    schedules: schedules(db, locking),
    deliveries: deliveries(db, locking),
    leases: leases(db),
    installations: installations(db),
    close: () => db.destroy(),
  };
}

/** The database under a store, its tables up to date. Throws as `openStore`. */
export async function openDatabase(databaseUrl: string, { log }: StoreOptions = {}): Promise<Kysely<Tables>> {
  const place = placeOf(databaseUrl);
  let db: Kysely<Tables> | undefined;
  try {
    db = new Kysely<Tables>({ dialect: await dialectFor(place, log) });
    await migrate(db, place.name);
    return db;
  } catch (error) {
    await db?.destroy();
    throw explained(error, place.name);
  }
}

type Place =
  | { readonly kind: 'sqlite'; readonly name: string; readonly file: string }
  | { readonly kind: 'postgres'; readonly name: string; readonly url: string };

/** Where a database is; `name` is what a person may read of it: no password. */
function placeOf(databaseUrl: string): Place {
  if (databaseUrl.startsWith('file:') && databaseUrl.length > 'file:'.length) {
    const file = databaseUrl.startsWith('file://') ? fileURLToPath(databaseUrl) : databaseUrl.slice(5);
    return { kind: 'sqlite', name: file, file: resolve(file) };
  }
  const url = /^postgres(?:ql)?:\/\//.test(databaseUrl) ? URL.parse(databaseUrl) : null;
  if (url && url.host !== '' && url.pathname.length > 1) {
    const { host, pathname } = url;
    return {
      kind: 'postgres',
      name: `${pathname.slice(1)} at ${host}`,
      url: databaseUrl,
    };
  }
  throw new UserError(
    'DATABASE_URL is neither a file nor a PostgreSQL database.',
    'Write `file:PATH`, such as file:data/standfirst.db, or `postgres://user:password@host:5432/name`.',
  );
}

const dialectFor = async (place: Place, log: Pick<Logger, 'warn'> | undefined): Promise<Dialect> =>
  place.kind === 'sqlite' ? sqliteDialect(place.file) : postgresDialect(place.url, log);

async function migrate(db: Kysely<Tables>, name: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && /previously executed migration .+ is missing/.test(error.message)) {
    throw new UserError(
      `The database ${name} was made by a newer version of Standfirst.`,
      'Update this installation, or give it a database of its own in DATABASE_URL.',
    );
  }
  throw error;
}
