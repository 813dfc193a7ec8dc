import type { Span } from '../../nouns.ts';
import { auxiliaries, verbAt } from '../cues/cue-verbs.ts';
import { irregularPast } from '../language/en-verbs.ts';
import type { Gender } from '../language/forenames.ts';
import { personNoun } from '../language/roles.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import type { Anaphor } from './antecedents.ts';
import { prepositions } from './pronouns.ts';
import { genderOfWords } from './registry.ts';

/** Someone without a name who leads a sentence, by tokens `[from, to)`: "A spokesman for the ferry line refused". */
export interface UnnamedSubject extends Span {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
  readonly gender: Gender | undefined;
}

const longestDescription = 5;
const longestComplement = 8;

/** Finds the sentences that someone without a name leads, in order of the text. */
export function findUnnamedSubjects(reading: Reading, facts: TokenFacts): UnnamedSubject[] {
  return reading.sentences.flatMap(({ from, paragraph }): UnnamedSubject[] => {
    if (facts.quoted[from] || !/^(?:an?|one|another)$/.test(facts.bare[from] ?? '')) return [];
    const head = headAt(reading, facts, from);
    const first = reading.tokens[from];
    if (head === undefined || !first) return [];
    const to = endOfComplement(reading, facts, head + 1);
    const end = reading.tokens[to - 1]?.end ?? first.end;
    const gender = genderOfWords([facts.bare[head] ?? '']);
    return [{ start: first.start, end, from, to, paragraph, gender }];
  });
}

/** The noun of the description that an article opens; undefined: it is no one person's, or a name follows it. */
function headAt(reading: Reading, facts: TokenFacts, article: number): number | undefined {
  let head: number | undefined;
  for (let i = article + 1; i <= article + longestDescription; i += 1) {
    const word = facts.bare[i] ?? '';
    if (
      reading.tokens[i]?.kind !== 'word' ||
      facts.sentence[i] !== facts.sentence[article] ||
      prepositions.has(word)
    )
      break;
    const noun = personNoun(word);
    if (noun && !noun.plural && !facts.possessive[i]) head = i;
    else if (head !== undefined) break;
  }
  const next = (head ?? 0) + 1;
  const named = facts.capital[next] && facts.sentence[next] === facts.sentence[article];
  return named || (facts.bare[next] === '-' && !facts.spaced[next]) ? undefined : head;
}

/** Where "for the ferry line" ends, before the verb; `from` where no verb in the past follows it soon. */
function endOfComplement(reading: Reading, facts: TokenFacts, from: number): number {
  if (!prepositions.has(facts.bare[from] ?? '')) return from;
  for (let i = from + 2; i <= from + longestComplement; i += 1) {
    const word = facts.bare[i] ?? '';
    if (facts.sentence[i] !== facts.sentence[from] || reading.tokens[i]?.kind !== 'word') return from;
    if (auxiliaries.has(word) || irregularPast.has(word) || /\wed$/.test(word) || verbAt(facts, i)) return i;
  }
  return from;
}

const furthestQuotation = 4;

/** The one without a name who leads the paragraph's talk while it is read, until somebody with a name does. */
export class UnnamedRecall {
  readonly #subjects: readonly UnnamedSubject[];
  #next = 0;
  #given = -1;

  constructor(subjects: readonly UnnamedSubject[]) {
    this.#subjects = subjects;
  }

  /** Somebody with a name leads from this token on. */
  giveWay(token: number): void {
    this.#given = token;
  }

  /** Whom "he" right behind a quotation means, where nobody with a name has led since: “…,” he said. */
  meantBy(facts: TokenFacts, anaphor: Anaphor): UnnamedSubject | undefined {
    while ((this.#subjects[this.#next]?.from ?? anaphor.token) < anaphor.token) this.#next += 1;
    const subject = this.#subjects[this.#next - 1];
    if (!subject || subject.paragraph !== anaphor.paragraph || this.#given >= subject.to) return undefined;
    const speaks = anaphor.kind === 'pronoun' && !anaphor.oblique && anaphor.speaks && !anaphor.quoted;
    const fits = subject.gender === undefined || subject.gender === anaphor.gender;
    return speaks && fits && isBehindQuotation(facts, anaphor.token) ? subject : undefined;
  }
}

function isBehindQuotation(facts: TokenFacts, token: number): boolean {
  for (let i = token - 1; i >= token - furthestQuotation; i -= 1) if (facts.quoted[i]) return true;
  return false;
}
