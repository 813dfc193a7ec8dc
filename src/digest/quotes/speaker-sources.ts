import type { Span } from '../../nouns.ts';
import type { Cue } from '../cues/cue.ts';
import { verbAt } from '../cues/cue-verbs.ts';
import { cueOf, isOblique } from '../cues.ts';
import { isPossessive } from '../people/pronouns.ts';
import type { Cast, Mention } from '../people.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import { paragraphOf, type Source, tokenAt } from './speaker-candidates.ts';
import { findPhrases } from './speaker-phrases.ts';
import { ofStatements } from './statement-makers.ts';

/** Every mention outside quotations, and the subjects of reporting verbs that are no mention. In order of the text. */
export function findSources(reading: Reading, facts: TokenFacts, cast: Cast): Source[] {
  const sources: Source[] = [];
  const claimed = new Set<number>();
  let last: Mention | undefined;
  for (const mention of cast.mentions) {
    if (mention.inQuote || (last && mention.start < last.end)) continue;
    last = mention;
    const from = tokenAt(reading, mention.start);
    const to = Math.max(from + 1, tokenAt(reading, mention.end));
    const cue = cueOf(reading, facts, from, to);
    // "(CNN)": where the report comes from, or another name of what stands before.
    if (!cue && facts.bare[from - 1] === '(' && facts.bare[to] === ')') continue;
    if (cue?.pattern === 'subject' && !cue.apart) yieldTo(sources, cue.at);
    if (cue) claimed.add(cue.at);
    const source = sourceOf(reading, facts, from, to, mention.kind, mention.person, cue, mention);
    sources.push(mention.unnamed ? { ...source, unnamed: mention.unnamed } : source);
  }
  for (const { from, to, cue } of findPhrases(reading, facts, claimed)) {
    const span = { start: reading.tokens[from]?.start ?? 0, end: reading.tokens[to - 1]?.end ?? 0 };
    sources.push(sourceOf(reading, facts, from, to, 'phrase', null, cue, span));
  }
  return ofStatements(
    reading,
    facts,
    sources.sort((a, b) => a.from - b.from),
  );
}

const rivalsBack = 3;

/** "Friends of the Harbour director X said": X says it, not the friends, who stand farther from the verb. */
function yieldTo(sources: Source[], verb: number): void {
  for (let i = sources.length - 1; i >= Math.max(0, sources.length - rivalsBack); i -= 1) {
    const rival = sources[i];
    if (rival?.cue?.at === verb && rival.cue.pattern === 'subject' && !rival.cue.apart)
      sources[i] = { ...rival, cue: undefined };
  }
}

function sourceOf(
  reading: Reading,
  facts: TokenFacts,
  from: number,
  to: number,
  kind: Source['kind'],
  person: number | null,
  cue: Cue | undefined,
  span: Span,
): Source {
  return {
    start: span.start,
    end: span.end,
    from,
    to,
    kind,
    person,
    cue,
    possessive: facts.possessive[to - 1] === true || isPossessive(reading, facts, to - 1),
    oblique: isOblique(facts, from),
    reported: isReported(facts, from, cue),
    told: isTold(facts, from),
    paragraph: paragraphOf(reading, facts, from),
    sentence: facts.sentence[from] ?? 0,
  };
}

/** "the regulator said Norvik had shown": another's word of saying stands before it, and it has no strong one of its own. */
function isReported(facts: TokenFacts, from: number, cue: Cue | undefined): boolean {
  if (cue && (cue.pattern !== 'subject' || cue.verb?.strength === 2)) return false;
  let before = from - 1;
  while (
    before > from - longestAddressee &&
    (facts.capital[before] || /^(?:the|that|its|his|her|their)$/.test(facts.bare[before] ?? ''))
  )
    before -= 1;
  const verb = verbAt(facts, before);
  return (
    verb?.strength === 2 &&
    (verb.form === 'past' || verb.form === 'present') &&
    verb.base !== 'tell' &&
    facts.sentence[before] === facts.sentence[from]
  );
}

/** "told the Harbour Times": the mention is who is told. */
function isTold(facts: TokenFacts, from: number): boolean {
  let before = from - 1;
  while (before > from - longestAddressee && (facts.capital[before] || facts.bare[before] === 'the'))
    before -= 1;
  return verbAt(facts, before)?.base === 'tell' && facts.sentence[before] === facts.sentence[from];
}

const longestAddressee = 5;
