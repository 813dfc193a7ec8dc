import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ready } from '../../src/store/ready.ts';
import { openDatabase } from '../../src/store/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
const db = await openDatabase(`file:${join(folder, 'ready.db')}`);
afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const stands: readonly [string, string] = ['name', 'holder'];
const leaseOf = ready(db, stands, (name, holder) =>
  db.selectFrom('leases').where('name', '=', name).where('holder', '=', holder).select('until'),
);

it('gives the first row for the values of each call, undefined where there is none', async () => {
  await db
    .insertInto('leases')
    .values([
      { name: 'a', holder: 'one', until: 1 },
      { name: 'b', holder: 'two', until: 2 },
    ])
    .execute();
  expect(await leaseOf('a', 'one')).toEqual({ until: 1 });
  expect(await leaseOf('b', 'two')).toEqual({ until: 2 });
  expect(await leaseOf('a', 'two')).toBeUndefined();
});

it('refuses a query whose values would not stand where they are meant', () => {
  const leases = () => db.selectFrom('leases').select('until');
  const wrong = [
    () => ready(db, stands, (n, h) => leases().where('holder', '=', h).where('name', '=', n)),
    () => ready(db, stands, (n, _) => leases().where('name', '=', n)),
    () => ready(db, ['n'], (n) => leases().where('name', '=', n).where('until', '>', 7)),
  ];
  for (const make of wrong) expect(make).toThrow(TypeError);
});
