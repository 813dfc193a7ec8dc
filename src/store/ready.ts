import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * A query of a fixed form that becomes SQL once, for what every command asks: building it anew takes longer than the
 * database does. `build` is called once, with the `stands` in the place of the values; the query must hold each of them
 * once, in their order, and no other value: a TypeError is thrown where it does not. Gives its first row.
 */
export function ready<Given extends readonly string[], Row>(
  db: Kysely<Tables>,
  stands: readonly [...Given],
  build: (...stands: Given) => Compilable<Row>,
): (...given: Given) => Promise<Row | undefined> {
  const compiled: CompiledQuery<Row> = build(...stands).compile();
  const isWhole =
    compiled.parameters.length === stands.length &&
    compiled.parameters.every((parameter, at) => parameter === stands[at]);
  if (!isWhole) throw new TypeError(`not a query of these values alone: ${compiled.sql}`);
  return async (...parameters) => (await db.executeQuery<Row>({ ...compiled, parameters })).rows[0];
}
