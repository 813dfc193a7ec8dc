import type { Cast } from '../people.ts';
import type { Reading } from '../text.ts';
import type { SentenceSpan } from './candidates.ts';
import { introductionsOf } from './introduced.ts';
import type { Standing } from './readable.ts';

/** What must stand before and after a candidate in a summary. */
export interface Companions {
  /** Never to be shown. */
  readonly never: boolean;
  /** The candidates of which one must come right before it; null: it needs none. */
  readonly before: ReadonlySet<number> | null;
  /** The next candidate must follow. */
  readonly after: boolean;
  /** For each person that it names in short (`Ruiz`), the candidates that say who that is: one must come earlier. */
  readonly introductions: readonly ReadonlySet<number>[];
}

/**
 * The companions of each candidate. A sentence that points back may follow its neighbour, or one that names whom its
 * pronoun means, or one that has the noun that it takes up (`the suspect`).
 */
export function companionsOf(
  reading: Reading,
  spans: readonly SentenceSpan[],
  standings: readonly Standing[],
  cast: Cast,
  title: string,
): Companions[] {
  const named = namesIn(spans, cast);
  const nouns = spans.map(({ sentence }) => wordsIn(reading, sentence));
  const introductions = introductionsOf(reading, spans, nouns, cast, title);
  return spans.map((span, i) => {
    const standing = standings[i];
    if (!standing || standing.reads === 'never' || standing.reads === 'fragment') return nothing;
    if (standing.reads === 'alone')
      return { never: false, before: null, after: standing.goesOn, introductions: introductions[i] ?? [] };
    const { person, noun } = standing.leansOn;
    const before = new Set<number>();
    if (spans[i - 1]?.sentence === span.sentence - 1) before.add(i - 1);
    for (let j = 0; j < i; j++) {
      if (person !== undefined && named[j]?.has(person) && !othersBetween(named, j, i, person)) before.add(j);
      if (noun !== undefined && nouns[j]?.has(noun)) before.add(j);
    }
    return { never: false, before, after: standing.goesOn, introductions: introductions[i] ?? [] };
  });
}

/** Whether somebody else is named between two candidates: a pronoun would then mean them. */
function othersBetween(
  named: readonly ReadonlySet<number>[],
  from: number,
  to: number,
  person: number,
): boolean {
  return named.slice(from + 1, to).some((own) => own.size > (own.has(person) ? 1 : 0));
}

const nothing: Companions = { never: true, before: null, after: false, introductions: [] };

/** The most sentences of any summary: bounds the work of completing one. */
const mostTogether = 16;

/**
 * A set of candidates made whole: neighbours that are needed are put in. Undefined where that cannot be done.
 * Takes and gives candidates in order.
 */
export function completed(
  companions: readonly Companions[],
  chosen: readonly number[],
): readonly number[] | undefined {
  let whole = chosen;
  while (whole.length <= mostTogether) {
    const missing = firstMissing(companions, whole);
    if (missing === undefined) return whole;
    if (missing < 0) return undefined;
    whole = inserted(whole, missing);
  }
  return undefined;
}

/** The numbers with one more, in order. */
export function inserted(numbers: readonly number[], more: number): readonly number[] {
  const all = numbers.slice();
  let at = all.length;
  for (; at > 0 && (all[at - 1] ?? 0) > more; at--) all[at] = all[at - 1] ?? 0;
  all[at] = more;
  return all;
}

/** The first candidate that a set lacks; -1 where what it lacks cannot be had; undefined where it is whole. */
function firstMissing(companions: readonly Companions[], chosen: readonly number[]): number | undefined {
  for (let at = 0; at < chosen.length; at++) {
    const i = chosen[at] ?? -1;
    const own = companions[i];
    if (!own || own.never) return -1;
    if (own.before && !own.before.has(chosen[at - 1] ?? -1)) return own.before.has(i - 1) ? i - 1 : -1;
    for (const introduction of own.introductions) {
      if (chosen.some((other) => other < i && introduction.has(other))) continue;
      const [first = -1] = introduction;
      return first;
    }
    if (own.after && chosen[at + 1] !== i + 1) return i + 1 < companions.length ? i + 1 : -1;
  }
  return undefined;
}

/** The people that each candidate names. */
function namesIn(spans: readonly SentenceSpan[], { mentions }: Cast): ReadonlySet<number>[] {
  let next = 0;
  return spans.map(({ start, end }) => {
    const people = new Set<number>();
    while (next < mentions.length && (mentions[next]?.start ?? 0) < start) next++;
    for (; next < mentions.length && (mentions[next]?.start ?? 0) < end; next++) {
      const mention = mentions[next];
      if (mention && mention.kind === 'name' && mention.person !== null) people.add(mention.person);
    }
    return people;
  });
}

function wordsIn({ sentences, tokens }: Reading, number: number): ReadonlySet<string> {
  const sentence = sentences[number];
  return new Set(sentence ? tokens.slice(sentence.from, sentence.to).map((token) => token.word) : []);
}
