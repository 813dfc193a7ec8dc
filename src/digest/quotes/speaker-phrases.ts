import type { Cue } from '../cues/cue.ts';
import { auxiliaries, isCiting, verbAt } from '../cues/cue-verbs.ts';
import { calendar, openers } from '../language/capitals.ts';
import { irregularPast } from '../language/en-verbs.ts';
import type { ReportingVerb } from '../language/reporting.ts';
import { personNoun } from '../language/roles.ts';
import { conjunctions, prepositions } from '../people/pronouns.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';

/** Words that say something and name nobody, by tokens `[from, to)`: "one placard", "officials in the ministry". */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly cue: Cue;
}

const longestPhrase = 14;

/** The phrases that words of saying have for a speaker; `claimed`: the tokens of those that a mention has. */
export function findPhrases(reading: Reading, facts: TokenFacts, claimed: ReadonlySet<number>): Phrase[] {
  const found: Phrase[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    if (claimed.has(at)) continue;
    const verb = verbAt(facts, at);
    const according = facts.bare[at] === 'according' && facts.bare[at + 1] === 'to' && !facts.quoted[at];
    const phrase = according
      ? phraseAfter(reading, facts, at + 2)
      : verb && spokenBy(reading, facts, at, verb);
    if (!phrase) continue;
    const { pattern = 'according', from, to } = phrase;
    found.push({ from, to, cue: { pattern, at, ...(verb && { verb }), apart: false } });
  }
  return found;
}

/** Where a phrase stands, and how it is tied to its word of saying. */
interface Tied {
  readonly from: number;
  readonly to: number;
  readonly pattern?: Cue['pattern'];
}

/** Who says what a verb brings in: "the owner said", "said the owner", "quoted the owner as saying". */
function spokenBy(reading: Reading, facts: TokenFacts, at: number, verb: ReportingVerb): Tied | undefined {
  if (verb.form === 'participle') return cited(facts, at);
  const before = relativeSubject(facts, at) ?? subjectBefore(reading, facts, at);
  if (before)
    return couldSpeak(facts, before.to, verb.form === 'base') ? { ...before, pattern: 'subject' } : undefined;
  if (verb.form === 'base' || !beginsClause(facts, at)) return undefined;
  const after = phraseAfter(reading, facts, at + 1);
  return after && { ...after, pattern: 'inverted' };
}

/** "quoted the owner as saying": the words for the owner. */
function cited(facts: TokenFacts, saying: number): Tied | undefined {
  if (facts.bare[saying - 1] !== 'as') return undefined;
  for (
    let i = saying - 2;
    i > saying - longestPhrase && facts.sentence[i] === facts.sentence[saying];
    i -= 1
  ) {
    if (stopsPhrase(facts.bare[i] ?? '')) return undefined;
    if (isCiting(facts, i))
      return i + 1 < saying - 1 ? { from: i + 1, to: saying - 1, pattern: 'subject' } : undefined;
  }
  return undefined;
}

/** Whether a verb stands first in its clause, or right behind a quotation: "…,” said a docker", "Wrote one reader:". */
const beginsClause = (facts: TokenFacts, verb: number): boolean =>
  verb === 0 ||
  facts.opens[verb] === true ||
  facts.quoted[verb - 1] === true ||
  /^[,”"“’'»)—–.?!-]$/.test(facts.bare[verb - 1] ?? '');

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

function subjectBefore(reading: Reading, facts: TokenFacts, verb: number): Tied | undefined {
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
  if (loosePronouns.has(facts.bare[to - 1] ?? '')) return { from: to - 1, to };
  // "who has lived in London called": the subject is elsewhere.
  // "As we've noted", "made a stream of calls, told": no subject of its own.
  if (
    /^(?:we|they|i|you|it|he|she)['’]/.test(facts.bare[from] ?? '') ||
    irregularPast.has(facts.bare[from] ?? '')
  )
    return undefined;
  if (prepositions.has(facts.bare[from] ?? '') || auxiliaries.has(facts.bare[from] ?? '')) return undefined;
  return from < to && reading.tokens[to - 1]?.kind === 'word' ? { from, to } : undefined;
}

const longestRelated = 4;

/** "by a judge who told him that": the judge; undefined: no person without a name is the *who*. */
function relativeSubject(facts: TokenFacts, verb: number): Tied | undefined {
  const to = facts.bare[verb - 1] === 'who' ? verb - 1 : -1;
  if (personNoun(facts.bare[to - 1] ?? '') === undefined || facts.quoted[to - 1]) return undefined;
  for (let from = to - 1; from >= Math.max(0, to - longestRelated); from -= 1) {
    if (facts.sentence[from] !== facts.sentence[verb] || stopsPhrase(facts.bare[from] ?? ''))
      return undefined;
    if (/^(?:an?|one|another)$/.test(facts.bare[from] ?? '')) return { from, to };
  }
  return undefined;
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

function phraseAfter(reading: Reading, facts: TokenFacts, from: number): Tied | undefined {
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
  if (
    to === from ||
    verbAt(facts, from) ||
    prepositions.has(first) ||
    conjunctions.has(first) ||
    /ly$/.test(first)
  )
    return undefined;
  return { from, to };
}
