import type { Span } from '../nouns.ts';
import { auxiliaries, verbAt } from './cue-verbs.ts';
import { type Cue, cueOf, isOblique } from './cues.ts';
import { calendar, openers } from './language/capitals.ts';
import type { Cast, Mention } from './people.ts';
import { conjunctions, isPossessive, prepositions } from './pronouns.ts';
import { paragraphOf, type Source, tokenAt } from './speaker-candidates.ts';
import type { Reading } from './text.ts';
import type { TokenFacts } from './token-facts.ts';

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
    if (cue?.pattern === 'subject' && !cue.apart) yieldTo(sources, cue.at);
    if (cue) claimed.add(cue.at);
    sources.push(sourceOf(reading, facts, from, to, mention.kind, mention.person, cue, mention));
  }
  const phrases = findPhrases(reading, facts, claimed, sources);
  return [...sources, ...phrases].sort((a, b) => a.from - b.from);
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
    paragraph: paragraphOf(reading, facts, from),
    sentence: facts.sentence[from] ?? 0,
  };
}

const longestPhrase = 14;

/** Subjects of reporting verbs that no mention claims: "one placard read", "officials in the ministry said", "said a spokesman". */
function findPhrases(
  reading: Reading,
  facts: TokenFacts,
  claimed: ReadonlySet<number>,
  mentions: readonly Source[],
): Source[] {
  const found: Source[] = [];
  const taken = new Set<number>();
  for (const source of mentions) for (let i = source.from; i < source.to; i += 1) taken.add(i);
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const verb = claimed.has(at) ? undefined : verbAt(facts, at);
    const according =
      facts.bare[at] === 'according' && facts.bare[at + 1] === 'to' && !claimed.has(at) && !facts.quoted[at];
    if (!according && (!verb || verb.form === 'participle')) continue;
    const before = according ? undefined : subjectBefore(reading, facts, at);
    const phrase = before ?? phraseAfter(reading, facts, according ? at + 2 : at + 1);
    if (!phrase || (verb?.form === 'base' && before === undefined)) continue;
    const [from, to] = phrase;
    if (before && !couldSpeak(facts, to, verb?.form === 'base')) continue;
    const [first, final] = [reading.tokens[from], reading.tokens[to - 1]];
    if (!first || !final) continue;
    const cue: Cue = {
      pattern: according ? 'according' : before ? 'subject' : 'inverted',
      at,
      ...(verb && { verb }),
      apart: false,
    };
    found.push(
      sourceOf(reading, facts, from, to, 'phrase', null, cue, { start: first.start, end: final.end }),
    );
  }
  return found;
}

/** Whether a phrase can be the subject of a word of saying: no infinitive, no bare function words. */
function couldSpeak(facts: TokenFacts, to: number, plural: boolean): boolean {
  const last = facts.bare[to - 1] ?? '';
  if (
    openers.has(last) &&
    !/^(?:people|women|men|critics|experts|officials|analysts|aides|sources|police|one|many|others?|another|some|two|three|all|they|we|i|it|you|he|she)$/.test(
      last,
    )
  )
    return false;
  if (prepositions.has(last) || conjunctions.has(last) || /(?:ing|ly)$/.test(last)) return false;
  return !plural || /s$|^(?:they|we|i|you|people|women|men|many|some|police|two|three)$/.test(last);
}

const stopsPhrase = (word: string) => /^[,;:.?!()“”"«»—–'‘’]$/.test(word);

/** Pronouns that no name answers to. */
const loosePronouns = new Set(['it', 'they', 'we', 'i', 'you']);

function subjectBefore(reading: Reading, facts: TokenFacts, verb: number): [number, number] | undefined {
  let to = beforeAside(facts, verb);
  while (
    to > 0 &&
    /^(?:has|had|have|is|was|are|were|will|would|also|then|later|once|\w+ly)$/.test(facts.bare[to - 1] ?? '')
  )
    to -= 1;
  let from = to;
  while (from > 0 && to - from < longestPhrase) {
    const word = facts.bare[from - 1] ?? '';
    if (
      facts.quoted[from - 1] ||
      facts.sentence[from - 1] !== facts.sentence[verb] ||
      stopsPhrase(word) ||
      conjunctions.has(word)
    )
      break;
    // A clause of its own: "who says he is the owner told".
    const other = verbAt(facts, from - 1);
    if (other?.form === 'past' || (other?.form === 'present' && other.strength === 2)) return undefined;
    from -= 1;
  }
  while (to > from + 1 && calendar.has(facts.bare[to - 1] ?? '')) to -= 1;
  while (
    from < to &&
    openers.has(facts.bare[from] ?? '') &&
    /^(?:and|but|so|yet|still|now|meanwhile|then|later|however|indeed)$/.test(facts.bare[from] ?? '')
  )
    from += 1;
  if (loosePronouns.has(facts.bare[to - 1] ?? '')) return [to - 1, to];
  // "who has lived in London called": the subject is elsewhere.
  if (prepositions.has(facts.bare[from] ?? '') || auxiliaries.has(facts.bare[from] ?? '')) return undefined;
  return from < to && reading.tokens[to - 1]?.kind === 'word' ? [from, to] : undefined;
}

const longestAside = 30;

/** "An official, speaking on condition of anonymity, said": where the subject ends; the verb itself where no aside is. */
function beforeAside(facts: TokenFacts, verb: number): number {
  if (facts.bare[verb - 1] !== ',') return verb;
  for (let i = verb - 2; i > verb - longestAside && facts.sentence[i] === facts.sentence[verb]; i -= 1) {
    if (facts.quoted[i] || /^[;:()“”"]$/.test(facts.bare[i] ?? '')) return verb;
    if (facts.bare[i] === ',') return i;
  }
  return verb;
}

function phraseAfter(reading: Reading, facts: TokenFacts, from: number): [number, number] | undefined {
  let to = from;
  while (to < reading.tokens.length && to - from < longestPhrase) {
    const word = facts.bare[to] ?? '';
    if (facts.quoted[to] || facts.sentence[to] !== facts.sentence[from] || stopsPhrase(word)) break;
    // "the letter signed by seven doctors" is the letter.
    if (
      to > from &&
      word.endsWith('ed') &&
      /^(?:by|on|in|to|at|from|with|last)$/.test(facts.bare[to + 1] ?? '')
    )
      break;
    if (to > from && /^(?:who|that|which|in|on|at|after|during|when|as|by|to|about|with)$/.test(word)) break;
    to += 1;
  }
  const first = facts.bare[from] ?? '';
  if (to === from || prepositions.has(first) || conjunctions.has(first) || /ly$/.test(first))
    return undefined;
  return [from, to];
}
