import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import type { Anaphor, Trace } from './antecedents.ts';
import { prepositions } from './pronouns.ts';
import type { Entity } from './registry.ts';

/** No more people than this are weighed for one pronoun. */
const mostCandidates = 12;
const longestTitle = 12;
const longestLead = 60;

/** Who was spoken of, most recent first. */
export class Recall {
  readonly #traces = new Map<Entity, Trace>();
  readonly recent: Trace[] = [];

  touch(entity: Entity, place: Place, kind: Trace['kind'], said: boolean): void {
    const known = this.#traces.get(entity);
    const trace = known ?? { ...place, entity, kind, saidIn: -1, ledIn: -1, count: 0, inParagraph: 0 };
    const inParagraph = trace.paragraph === place.paragraph ? trace.inParagraph + 1 : 1;
    Object.assign(trace, place, { kind, inParagraph, count: trace.count + 1 });
    if (said) trace.saidIn = place.sentence;
    if (place.leads) trace.ledIn = place.sentence;
    if (!known) this.#traces.set(entity, trace);
    const at = this.recent.indexOf(trace);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.unshift(trace);
    if (this.recent.length > mostCandidates) this.recent.pop();
  }
}

/** Where a mention stands: its sentence, and whether it leads it. */
type Place = Pick<Anaphor, 'token' | 'sentence' | 'paragraph' | 'oblique' | 'leads'>;

/** Where an anaphor stands. */
export const placeIn = ({ token, sentence, paragraph, oblique, leads }: Anaphor): Place => ({
  token,
  sentence,
  paragraph,
  oblique,
  leads,
});

/** Where the name at tokens `[from, to)` stands. */
export function placeOf(reading: Reading, facts: TokenFacts, from: number, to: number): Place {
  const sentence = facts.sentence[from] ?? 0;
  const first = reading.sentences[sentence]?.from ?? 0;
  let before = from - 1;
  while (before >= Math.max(first, from - longestTitle) && facts.capital[before] && facts.spaced[before])
    before -= 1;
  const oblique =
    facts.possessive[to - 1] === true || (before >= first && prepositions.has(facts.bare[before] ?? ''));
  let leads = !oblique;
  if (from - first > longestLead) leads = false;
  for (let i = first + 4; i < from && leads; i += 1) {
    if (!facts.quoted[i] && reading.tokens[i]?.kind === 'word' && !facts.capital[i]) leads = false;
  }
  return { token: from, sentence, paragraph: reading.sentences[sentence]?.paragraph ?? 0, oblique, leads };
}
