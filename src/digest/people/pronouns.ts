import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';

/** Words that govern a mention after them. */
export const prepositions: ReadonlySet<string> = new Set(
  'of to for with by from at in on about against over under between among after before than like as'.split(
    ' ',
  ),
);

/** Words that begin another clause. */
export const conjunctions: ReadonlySet<string> = new Set(
  'and but or that as when while if because who which where although though whether so after before since until then'.split(
    ' ',
  ),
);

/** Whether the pronoun at a token owns what follows: "his captain", "her captain"; not "her in" or "her and". */
export function isPossessive(reading: Reading, facts: TokenFacts, at: number): boolean {
  const word = facts.bare[at] ?? '';
  if (word === 'his' || word === 'their' || word === 'its') return true;
  const next = facts.bare[at + 1] ?? '';
  return (
    word === 'her' &&
    reading.tokens[at + 1]?.kind === 'word' &&
    !prepositions.has(next) &&
    !conjunctions.has(next) &&
    !/^(?:up|down|out|off|back|away|the|a|an|his|this|that|not|last|on|again)$/.test(next)
  );
}
