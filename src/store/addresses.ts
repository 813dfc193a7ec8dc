import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Workspace } from '../nouns.ts';
import type { Tables } from './tables.ts';

/** Makes addresses lead to an article, also those that led to another. */
export async function lead(
  db: Kysely<Tables>,
  workspace: Workspace,
  article: string,
  addresses: readonly string[],
): Promise<void> {
  const keys = [...new Set(addresses.map(keyOf))];
  if (keys.length === 0) return;
  await db
    .insertInto('addresses')
    .values(keys.map((address) => ({ workspace, address, article })))
    .onConflict((conflict) => conflict.columns(['workspace', 'address']).doUpdateSet({ article }))
    .execute();
}

/** Id of the article that the first of these addresses leads to which leads to one. */
export async function articleAt(
  db: Kysely<Tables>,
  workspace: Workspace,
  addresses: readonly string[],
): Promise<string | null> {
  if (addresses.length === 0) return null;
  const keys = addresses.map(keyOf);
  const rows = await db
    .selectFrom('addresses')
    .where('workspace', '=', workspace)
    .where('address', 'in', keys)
    .select(['address', 'article'])
    .execute();
  const known = new Map(rows.map(({ address, article }) => [address, article]));
  return keys.map((key) => known.get(key)).find((id) => id !== undefined) ?? null;
}

/** Addresses can be long: what is kept of one is its digest. */
const keyOf = (address: string) => createHash('sha256').update(address).digest('base64url');
