import {
  beforeNoun,
  behindIdentified,
  countOrArticle,
  knownToAll,
  placesOfPeople,
} from '../language/en-openers.ts';
import { isForename } from '../people/name-words.ts';
import type { Cast } from '../people.ts';
import type { Token } from '../text/token.ts';
import type { Reading } from '../text.ts';
import type { SentenceSpan } from './candidates.ts';

/**
 * What each candidate speaks of as known (`Ruiz`, `the mob`): for each such person or thing the earlier candidates of
 * which one must be shown before it. `words` are those of each candidate.
 */
export function introductionsOf(
  reading: Reading,
  spans: readonly SentenceSpan[],
  words: readonly ReadonlySet<string>[],
  cast: Cast,
  title: string,
): ReadonlySet<number>[][] {
  const people = introductionsOfPeople(reading.text, spans, cast, title);
  const things = introductionsOfThings(reading, spans, words, title);
  return people.map((own, i) => [...own, ...(things[i] ?? [])]);
}

/**
 * For each candidate, and each person that it names in short before it names them in full, the candidates that name
 * them in full or for the first time. People whose short name is in the title are known.
 */
function introductionsOfPeople(
  text: string,
  spans: readonly SentenceSpan[],
  { people, mentions }: Cast,
  title: string,
): ReadonlySet<number>[][] {
  const introducing = people.map(() => new Set<number>());
  const short: Set<number>[] = spans.map(() => new Set());
  const met = new Set<number>();
  let next = 0;
  spans.forEach(({ start, end }, i) => {
    for (; next < mentions.length && (mentions[next]?.start ?? 0) < end; next++) {
      const mention = mentions[next];
      if (mention?.kind !== 'name' || mention.person === null) continue;
      const { person } = mention;
      const printed = text.slice(mention.start, mention.end);
      const shown = mention.start >= start;
      const inFull = !isShort(printed, people[person]?.name ?? printed) || !met.has(person);
      met.add(person);
      if (!shown) continue;
      if (inFull) introducing[person]?.add(i);
      else if (!introducing[person]?.has(i) && !title.includes(printed)) short[i]?.add(person);
    }
  });
  return short.map((own) => [...own].flatMap((person) => introducing[person] ?? []));
}

/** A part of a longer name, or a forename of somebody who has no other name here. */
function isShort(printed: string, name: string): boolean {
  if (!name.includes(' ')) return isForename(name.toLowerCase());
  return !printed
    .trim()
    .replace(/^(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.? /, '')
    .includes(' ');
}

/** Tokens behind `a` among which is what it brings in: `a 22-year-old man`. */
const longestPhrase = 7;

/**
 * `A mob stormed the prison. … Police shot at the mob.`: what an earlier sentence brings in with *a* or a number, and
 * this one has with *the*, must have been shown. What the title names, and what the sentence itself brings in, is known.
 */
function introductionsOfThings(
  { text, sentences, tokens }: Reading,
  spans: readonly SentenceSpan[],
  words: readonly ReadonlySet<string>[],
  title: string,
): ReadonlySet<number>[][] {
  const inTitle = new Set(title.toLowerCase().match(/\p{L}+/gu) ?? []);
  const having = new Map<string, number[]>();
  const broughtIn = new Set<string>();
  return spans.map((span, i) => {
    const { from = 0, to = 0 } = sentences[span.sentence] ?? {};
    const own = tokens.slice(from, to).filter(({ start }) => start >= span.start);
    const needed = takenUp(text, own, (noun) => broughtIn.has(noun) && !inTitle.has(noun));
    const needs = needed.map((noun) => new Set(having.get(noun)));
    for (const noun of bringsIn(text, own)) broughtIn.add(noun);
    for (const word of words[i] ?? []) {
      const places = having.get(word);
      if (places) places.push(i);
      else having.set(word, [i]);
    }
    return needs;
  });
}

const isLower = (text: string, token: Token | undefined): token is Token =>
  token?.kind === 'word' && token.word.charCodeAt(0) === text.charCodeAt(token.start);

/** The nouns behind *the*, right after it or with one word between, that pass as known and that no word explains. */
function takenUp(text: string, own: readonly Token[], isKnown: (noun: string) => boolean): string[] {
  const found: string[] = [];
  own.forEach(({ word }, at) => {
    if (word !== 'the' || !isLower(text, own[at + 1])) return;
    for (const head of [at + 1, at + 2]) {
      const token = own[head];
      if (!isLower(text, token)) return;
      const noun = token.word.replace(/['’]s$/, '');
      if (knownToAll.has(noun)) return;
      if (!isKnown(noun) || behindIdentified.has(own[head + 1]?.word ?? '')) continue;
      if (!own.slice(0, at).some((before) => before.word === noun)) found.push(noun);
      return;
    }
  });
  return found;
}

/** The words that a sentence may bring in: `a 22-year-old man`, `two large banks`, `the city`. */
function bringsIn(text: string, own: readonly Token[]): string[] {
  const found: string[] = [];
  own.forEach(({ word }, at) => {
    if (placesOfPeople.has(word)) found.push(word);
    if (!countOrArticle.has(word)) return;
    for (const token of own.slice(at + 1, at + 1 + longestPhrase)) {
      if (token.kind === 'number' || token.word === '-') continue;
      if (!isLower(text, token) || beforeNoun.has(token.word)) break;
      if (token.word.length > 2) found.push(token.word);
    }
  });
  return found;
}
