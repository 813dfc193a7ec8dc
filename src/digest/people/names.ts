import type { Span } from '../../nouns.ts';
import { bodyWords, calendar, openers, places, suffixes, wordlikeForenames } from '../language/capitals.ts';
import { outlets, placeNames } from '../language/outlets.ts';
import { reportingVerbs } from '../language/reporting.ts';
import { abbreviatedTitles, nationals, personNoun } from '../language/roles.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import { chainEnd, initial, type Word, wordsOfChain } from './name-chains.ts';
import {
  initials,
  isAcronym,
  isForename,
  isPosition,
  isTitleWord,
  notOfName,
  surnamesToo,
  titled,
  unpossessed,
} from './name-words.ts';

/** A name as printed: the words of the name itself, and the title before it. */
export interface NamePhrase extends Span {
  /** Tokens `[from, to)` of the name without its title. */
  readonly from: number;
  readonly to: number;
  /** Folded words of the name, hyphens joined, without suffixes such as Jr. */
  readonly words: readonly string[];
  /** Folded words of the title or role before it, and its span. */
  readonly title: readonly string[];
  readonly titleSpan?: Span;
  /** How many tokens the title takes. */
  readonly titleTokens?: number;
  /** `person`: a forename or an honorific says so; `body`: a word of the name says so; `unknown`: nothing does. */
  readonly kind: 'person' | 'body' | 'place' | 'unknown';
  readonly possessive: boolean;
  /** Somebody only if the text knows the name: a chain of capitals in a headline, "Baker", "Republican". */
  readonly doubtful: boolean;
  /** First word of a sentence: its capital says nothing. */
  readonly opens: boolean;
}

/** Finds the chains of capitalised words and tells names of persons from others. Linear. */
export function findNames(reading: Reading, facts: TokenFacts): NamePhrase[] {
  const found: NamePhrase[] = [];
  const { tokens } = reading;
  for (let i = 0; i < tokens.length; ) {
    if (!facts.capital[i]) {
      i += 1;
      continue;
    }
    const end = chainEnd(reading, facts, i);
    found.push(...namesOfChain(reading, facts, i, end));
    i = Math.max(end, i + 1);
  }
  return found;
}

function namesOfChain(reading: Reading, facts: TokenFacts, from: number, to: number): NamePhrase[] {
  let words = wordsOfChain(reading, facts, from, to);
  while (words[0] && opensOnly(words, facts)) words = words.slice(1);
  // Title Case runs on over verbs: "Trump Says He Will" is a name and then no name.
  const cut = words.findIndex(
    (w, i) => i > 0 && facts.headline[w.at] === true && openers.has(w.text) && !wordlikeForenames.has(w.text),
  );
  const cutVerb = words.findIndex(
    (w, i) => i > 0 && facts.headline[w.at] === true && reportingVerbs.has(w.text),
  );
  const stop = [cut, cutVerb].filter((at) => at > 0);
  const rest = stop.length > 0 ? words.slice(Math.min(...stop)) : [];
  if (stop.length > 0) words = words.slice(0, Math.min(...stop));
  const phrases: NamePhrase[] = [];
  // "London-based Harbour Watch": where it sits is no part of its name.
  const based = words.findIndex(({ text }) => text.endsWith('-based'));
  if (based >= 0 && based < words.length - 1) words = words.slice(based + 1);
  const first = phraseOf(reading, facts, words);
  if (first) phrases.push(first);
  const after = rest[0];
  if (after && rest.length > 1) phrases.push(...namesOfChain(reading, facts, after.to, to));
  return phrases;
}

function opensOnly(words: readonly Word[], facts: TokenFacts): boolean {
  const [first, second] = words;
  if (!first) return false;
  if (calendar.has(first.text))
    return !(wordlikeForenames.has(first.text) && second && !notOfName(second.text) && words.length === 2);
  if (/^i'/.test(first.text)) return true;
  if (!openers.has(first.text)) return false;
  // "says Early": a capital amid a sentence; a name if the text knows it.
  if (words.length === 1 && !facts.opens[first.at] && !facts.headline[first.at] && !initial(first.text))
    return false;
  if (first.text === 'new' && second && places.has(second.text)) return false;
  if (initial(first.text) && second)
    return first.text === 'a' || first.text === 'i'
      ? facts.opens[first.at] === true || first.text === 'i'
      : false;
  return !(wordlikeForenames.has(first.text) && second && words.length === 2 && !facts.opens[first.at]);
}

/** "(D-Calif.)" */
const isPartyTag = ([first]: readonly Word[]) => first !== undefined && /^[dri]-/.test(first.text);

function phraseOf(reading: Reading, facts: TokenFacts, all: readonly Word[]): NamePhrase | undefined {
  let words = [...all];
  while (words.length > 1 && suffixes.has(words.at(-1)?.text ?? '')) words = words.slice(0, -1);
  const last = words.at(-1);
  if (!last || isPartyTag(words)) return undefined;
  const make = (nameFrom: number, kind: NamePhrase['kind'], until = words.length): NamePhrase | undefined => {
    const name = words.slice(nameFrom, until);
    const title = words.slice(0, nameFrom);
    const [head, tail] = [name[0], name.at(-1)];
    if (!head || !tail) return undefined;
    const [t0, t1] = [title[0], title.at(-1)];
    return {
      start: head.start,
      end:
        facts.possessive[tail.at] && tail.to === tail.at + 1
          ? tail.start + unpossessed(reading, tail)
          : tail.end,
      from: head.at,
      to: tail.to,
      words: name.map((w) => w.text),
      title: title.map((w) => w.text),
      ...(t0 && t1 && { titleSpan: { start: t0.start, end: t1.end }, titleTokens: head.at - t0.at }),
      kind,
      possessive: facts.possessive[tail.to - 1] === true,
      opens: facts.opens[head.at] === true,
      doubtful:
        facts.headline[head.at] === true ||
        (name.length === 1 &&
          title.length === 0 &&
          openers.has(head.text) &&
          !wordlikeForenames.has(head.text)) ||
        // "Discussing the port": a participle or adverb that opens a sentence.
        (name.length === 1 &&
          title.length === 0 &&
          facts.opens[head.at] === true &&
          /(?:ing|ed|ly)$/.test(head.text) &&
          !isForename(head.text)) ||
        // "Shares fell": the text has the word in small letters too.
        (name.length === 1 &&
          title.length === 0 &&
          facts.opens[head.at] === true &&
          facts.small.has(head.text)) ||
        (name.length === 1 &&
          title.length === 0 &&
          (personNoun(head.text) !== undefined || nationals.has(head.text))),
    };
  };
  let titleEnd = 0;
  for (let i = 0; i < words.length - 1; i += 1) {
    const word = words[i];
    if (!word || !isTitleWord(word.text)) continue;
    if (
      i > 0 &&
      isForename(words[i - 1]?.text) &&
      i === words.length - 2 &&
      !abbreviatedTitles.has(word.text)
    )
      continue;
    titleEnd = i + 1;
    // "the High Commissioner for Refugees": without a forename after it, all of it is an office.
    if (words[i + 1]?.text === 'for') {
      const named = words.findIndex((w, at) => at > i + 2 && at < words.length - 1 && isForename(w.text));
      titleEnd = named < 0 ? words.length : named;
    } else if (words[i + 1]?.text === 'of') {
      let to = i + 2;
      while (
        to < words.length &&
        (words[to]?.text === 'the' || notOfName(words[to]?.text ?? '') || to === i + 2)
      )
        to += 1;
      titleEnd = to;
    }
  }
  // The title is all there is: "Secretary of State", "the President".
  if (titleEnd >= words.length) return make(0, 'body');
  let rest = words.slice(titleEnd);
  let nameFrom = titleEnd;
  const forenameAt = rest.findIndex(
    (w, i) =>
      i < rest.length - 1 && isForename(w.text) && !(wordlikeForenames.has(w.text) && notOfName(w.text)),
  );
  const positioned =
    forenameAt > 0 && forenameAt < rest.length - 1 && isPosition(reading, rest[forenameAt - 1] ?? rest[0]);
  if (forenameAt > 0 && (positioned || rest.slice(0, forenameAt).some((w) => notOfName(w.text)))) {
    nameFrom += forenameAt;
    rest = words.slice(nameFrom);
  }
  const head = rest[0];
  const tail = rest.at(-1);
  if (!head || !tail) return undefined;
  if (isOutlet(facts, rest)) return make(nameFrom, 'body');
  if (placeNames.has(rest.map(({ text }) => text).join(' '))) return make(nameFrom, 'place');
  const forename = rest.length > 1 && (isForename(head.text) || initials(head.text));
  const surname = (word: Word, at: number) =>
    surnamesToo.has(word.text) &&
    (at === rest.length - 1
      ? forename || titleEnd > 0
      : at === 0 && isForename(word.text) && !/^(?:north|south|east|west)$/.test(word.text));
  // "Christian Lund", "Georgia Voss": a place or people that is a forename before a name.
  const bothForename = (word: Word, at: number) =>
    at === 0 &&
    rest.length === 2 &&
    titleEnd === 0 &&
    wordlikeForenames.has(word.text) &&
    isForename(word.text) &&
    !bodyWords.has(word.text);
  const worded = rest.some(
    (word, at) => notOfName(word.text) && !surname(word, at) && !bothForename(word, at),
  );
  if (forename && !worded) return make(nameFrom, 'person');
  if (
    forename &&
    rest.length > 2 &&
    !wordlikeForenames.has(head.text) &&
    rest.slice(0, 2).every((w) => !notOfName(w.text)) === true &&
    !bodyWords.has(tail.text)
  ) {
    return make(nameFrom, 'person', nameFrom + 2);
  }
  if (worded) {
    // "Justice Department", "Marine Life Society": what looks like a title belongs to the name.
    if (titleEnd > 0 && !forename && bodyWords.has(tail.text) && !abbreviatedTitles.has(words[0]?.text ?? ''))
      return make(0, 'body');
    const place = rest.every((w) => places.has(w.text));
    return make(nameFrom, place ? 'place' : 'body');
  }
  const honorific = titleEnd > 0 && titled(words, titleEnd);
  if (honorific) return make(nameFrom, 'person');
  if (rest.length === 1 && isAcronym(reading, head)) return make(nameFrom, 'body');
  // "the Green Dragons", "the Louvre": persons take no article.
  if (titleEnd === 0 && facts.bare[head.at - 1] === 'the') return make(nameFrom, 'body');
  return make(nameFrom, 'unknown');
}

/** Whether a chain is the name of an outlet; "Hill" and "Dawn" are one only behind their article. */
function isOutlet(facts: TokenFacts, words: readonly Word[]): boolean {
  const [head] = words;
  const name = words.map(({ text }) => text).join(' ');
  if (!head || !outlets.has(name)) return false;
  const wordlike = words.length === 1 && (surnamesToo.has(name) || isForename(name) || facts.small.has(name));
  return !wordlike || facts.bare[head.at - 1] === 'the';
}
