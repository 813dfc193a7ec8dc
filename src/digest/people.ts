import type { Person, Span } from '../nouns.ts';
import { findBodyAnaphors } from './people/body-anaphors.ts';
import { nameAll } from './people/naming.ts';
import type { Entity } from './people/registry.ts';
import { type Chooser, resolveAll } from './people/resolving.ts';
import type { Quotation } from './quotes/quotation.ts';
import { tokenFacts } from './text/token-facts.ts';
import type { Reading } from './text.ts';

/**
 * Where someone is spoken of. `person` indexes `Cast.people`, null where nobody agrees.
 * `certain`: exactly one person of the text agrees; only then may a repair put the name in brackets.
 */
export interface Mention extends Span {
  readonly kind: 'name' | 'pronoun' | 'title';
  readonly person: number | null;
  readonly certain: boolean;
  readonly inQuote: boolean;
  /** The words for the one without a name whom a pronoun means: "A spokesman for the port". */
  readonly unnamed?: Span;
}

/** Who is in the article, and who every "she", "the president" and "Sheinbaum" of it is: the one resolver of the house. */
export interface Cast {
  readonly people: readonly Person[];
  /** In order of the text. */
  readonly mentions: readonly Mention[];
}

/** Finds the people of a text and resolves their mentions; names inside quotations are no antecedents of pronouns outside. */
export function findCast(reading: Reading, quotations: readonly Quotation[], choose?: Chooser): Cast {
  const facts = tokenFacts(
    reading,
    quotations.flatMap((quotation) => quotation.parts),
  );
  const named = nameAll(reading, facts);
  const persons = resolveAll(reading, facts, named, choose);
  const bodies = findBodyAnaphors(reading, facts, named).map((found) => ({
    ...found,
    certain: false,
    inQuote: false,
  }));
  const resolved = [...persons, ...bodies].sort((a, b) => a.start - b.start);
  const entities = [...new Set(named.map(({ entity }) => entity))].filter(isInCast);
  const index = new Map(entities.map((entity, i) => [entity, i]));
  const mentions = resolved.map(({ entity, ...mention }): Mention => {
    const person = entity === undefined ? null : (index.get(entity) ?? null);
    return { ...mention, person };
  });
  return { people: peopleOf(reading, entities, mentions), mentions };
}

/** Persons, and whatever else speaks or is called he or she. */
const isInCast = ({ kind, speaks, referred }: Entity) =>
  kind === 'person' || speaks || (kind === 'unknown' && referred);

function peopleOf(reading: Reading, entities: readonly Entity[], mentions: readonly Mention[]): Person[] {
  const spans: Span[][] = entities.map(() => []);
  const also = entities.map(() => new Set<string>());
  for (const { start, end, person, kind } of mentions) {
    if (person === null) continue;
    spans[person]?.push({ start, end });
    if (kind !== 'pronoun') also[person]?.add(reading.text.slice(start, end));
  }
  return entities.map((entity, i) => {
    const name = reading.text.slice(entity.name.start, entity.name.end);
    also[i]?.delete(name);
    const role = entity.title && reading.text.slice(entity.title.start, entity.title.end);
    return { name, also: [...(also[i] ?? [])], ...(role && { role }), mentions: spans[i] ?? [] };
  });
}
