import { documentNouns, speechNouns } from '../language/reporting.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import type { Source } from './speaker-candidates.ts';

/**
 * Gives an "it" that says something, and is no body of the text, to whoever made the statement in the sentence before:
 * "X apologised in a statement. “…,” it said." `sources`: in order of the text.
 */
export function ofStatements(reading: Reading, facts: TokenFacts, sources: readonly Source[]): Source[] {
  return sources.map((source, i): Source => {
    if (source.kind !== 'phrase' || facts.bare[source.from] !== 'it' || source.to !== source.from + 1)
      return source;
    const person = makerBefore(reading, facts, sources, i);
    return person === null ? source : { ...source, kind: 'pronoun', person };
  });
}

/** Who did something "in a statement" in the last sentence before the quotation that source `it` stands behind. */
function makerBefore(
  reading: Reading,
  facts: TokenFacts,
  sources: readonly Source[],
  it: number,
): number | null {
  const paragraph = sources[it]?.paragraph;
  let last = (sources[it]?.from ?? 0) - 1;
  while (last >= 0 && (facts.quoted[last] || reading.tokens[last]?.kind === 'mark')) last -= 1;
  for (let i = it - 1; i >= 0 && sources[i]?.sentence === facts.sentence[last]; i -= 1) {
    const { cue, person, paragraph: own } = sources[i] ?? {};
    if (!cue) continue;
    const made = cue.pattern === 'subject' && own === paragraph && hasStatement(facts, cue.at, last);
    return made ? (person ?? null) : null;
  }
  return null;
}

const longestStatement = 30;

/** Whether "in a statement", "in a joint letter" stands in tokens `(from, to]`. */
function hasStatement(facts: TokenFacts, from: number, to: number): boolean {
  for (let i = from + 1; i <= Math.min(to, from + longestStatement) - 2; i += 1) {
    if (facts.bare[i] !== 'in' || !/^(?:an?|his|her)$/.test(facts.bare[i + 1] ?? '')) continue;
    for (const noun of facts.bare.slice(i + 2, Math.min(to + 1, i + 4)))
      if (speechNouns.has(noun) && documentNouns.has(noun)) return true;
  }
  return false;
}
