import type { Repair, Span } from '../../nouns.ts';
import { firstPersons, frontedWords } from '../language/en-openers.ts';
import { reportingVerbs } from '../language/reporting.ts';
import type { Cast } from '../people.ts';
import { readMarks } from '../quotes/quotation-marks.ts';
import type { Quoted } from '../quotes/quoted.ts';
import type { Token } from '../text/token.ts';
import type { Reading } from '../text.ts';
import { repairsOf } from '../timeline/repairs.ts';
import { firstEndingAfter } from '../timeline/spans.ts';
import type { SentenceSpan } from './candidates.ts';
import { isCaption } from './captions.ts';
import { isFragment } from './fragments.ts';
import { isCapital, type Lean, leansBack } from './leans.ts';

/**
 * How a sentence reads away from its place. `alone`: as it is, with its repairs; `after`: only after the sentence
 * that it points back to; `never`: a quotation whose speaker is not printed, a writer who is not named; `fragment`: a
 * caption or a piece, not even shown where nothing else is.
 */
export interface Standing {
  readonly reads: 'alone' | 'after' | 'never' | 'fragment';
  /** It ends inside a quotation that the next sentence goes on with. */
  readonly goesOn: boolean;
  readonly repairs: readonly Repair[];
  /** What a sentence that reads only after another points back to: a person of the cast, or a noun. */
  readonly leansOn: { readonly person?: number; readonly noun?: string };
}

/** Among how many sentences a writer who tells a story of their own shows it twice. */
const openingSentences = 5;
/** A quotation that is never closed is believed up to this many characters; a longer one is a slip of the page. */
const longestUnclosed = 800;
/** A stop that is not the sentence's own: where others have none so, a caption or heading got it from a machine. */
const spacedStop = /[^\s.!?] \.$/;
const unreadable: Standing = { reads: 'fragment', goesOn: false, repairs: [], leansOn: {} };
/** *We* where it is everybody. */
const everybody = /^(?:we|our|ours|us)(?:['’]\p{L}+)?$/u;

/** How each candidate reads away from its place. */
export function judgeStandings(
  reading: Reading,
  candidates: readonly SentenceSpan[],
  cast: Cast,
): Standing[] {
  const marks = readMarks(reading.text, reading.paragraphs);
  const isWhole = ({ opened, closed, outer }: Quoted) =>
    opened && (closed || outer.end - outer.start < longestUnclosed);
  const quoted = marks.filter(isWhole).map(({ outer }) => outer);
  // A speech over several paragraphs closes with the last: alone, its first sentence would show an open mark.
  const stray = marks
    .filter((mark) => !isWhole(mark) || !mark.closed)
    .map(({ opened, outer }) => (opened ? outer.start : outer.end - 1));
  const spaced = candidates.filter(({ end }) =>
    spacedStop.test(reading.text.slice(Math.max(0, end - 3), end)),
  );
  const gluedStops = 2 * spaced.length < candidates.length;
  const personal = isPersonal(reading, candidates, quoted);
  let next = 0;
  return candidates.map((candidate, i) => {
    while (next < quoted.length && (quoted[next]?.end ?? 0) <= candidate.start) next++;
    const own: Span[] = [];
    for (let q = next; q < quoted.length && (quoted[q]?.start ?? 0) < candidate.end; q++) {
      const span = quoted[q];
      if (span) own.push(span);
    }
    if (stray.some((at) => candidate.start <= at && at < candidate.end)) return unreadable;
    return judge(reading, candidate, own, cast, { opening: i === 0, personal, gluedStops });
  });
}

/** What is known of a candidate's article. */
interface Surroundings {
  readonly opening: boolean;
  /** The writer tells a story of their own. */
  readonly personal: boolean;
  /** Most sentences end with their stop right behind a word. */
  readonly gluedStops: boolean;
}

function judge(
  reading: Reading,
  candidate: SentenceSpan,
  quoted: readonly Span[],
  cast: Cast,
  { opening, personal, gluedStops }: Surroundings,
): Standing {
  const { text, sentences } = reading;
  const shown = text.slice(candidate.start, candidate.end);
  const sentence = sentences[candidate.sentence];
  const tokens = sentence ? reading.tokens.slice(sentence.from, sentence.to) : [];
  const own = tokens.filter((token) => token.start >= candidate.start);
  const inside = (at: number) => quoted.some((span) => span.start <= at && at < span.end);
  const plain = own.filter((token) => !inside(token.start));
  const startsInside = quoted.some((span) => span.start < candidate.start);
  const goesOn = quoted.some((span) => span.end > candidate.end);
  const standing = (
    reads: Standing['reads'],
    repairs: readonly Repair[] = [],
    leansOn: Standing['leansOn'] = {},
  ): Standing => ({ reads, goesOn, repairs, leansOn });

  if (isFragment(shown, own) || isCaption(shown, own, opening)) return standing('fragment');
  if (gluedStops && spacedStop.test(shown)) return standing('fragment');
  if (!personal && hasFirstPerson(text, plain, opening)) return standing('never');
  if (quoted.length > 0 && !goesOn && !hasSpeaker(text, plain, own, quoted, candidate))
    return standing('never');
  if (startsInside) return standing('after');
  const repairs = repairsOf(text, candidate, cast).filter(({ start }) => !speaksOfSubject(own, start));
  const repaired = new Set(repairs.map((repair) => repair.start));
  const lean = leansBack(shown, text, own, plain, { repaired, ofOthers: pronounsOfOthers(candidate, cast) });
  // What the article itself opens with is known from its title; a pronoun of a person there is not.
  if (lean && !(opening && !('pronoun' in lean)))
    return standing('after', repairs, leansOn(lean, cast, candidate));
  return standing('alone', repairs);
}

/** The pronouns of a candidate that mean a person whom it has not named before them. */
function pronounsOfOthers({ start, end }: SentenceSpan, { mentions }: Cast): ReadonlySet<number> {
  const named = new Set<number>();
  const others = new Set<number>();
  for (let at = firstEndingAfter(mentions, start); at < mentions.length; at++) {
    const mention = mentions[at];
    if (!mention || mention.start >= end) break;
    if (mention.person === null) continue;
    if (mention.kind !== 'pronoun') named.add(mention.person);
    else if (!named.has(mention.person)) others.add(mention.start);
  }
  return others;
}

/** `A teacher was accused after she …`: the pronoun is the unnamed subject, which a name would make another person. */
function speaksOfSubject(own: readonly Token[], at: number): boolean {
  const before = own.findIndex((token) => token.start === at) - 1;
  return /^(?:an?|one)$/.test(own[0]?.word ?? '') && frontedWords.has(own[before]?.word ?? '');
}

/** Whether the writer speaks of himself or herself from the start: there *I* is nobody unknown. */
function isPersonal(reading: Reading, candidates: readonly SentenceSpan[], quoted: readonly Span[]): boolean {
  const { text, sentences, tokens } = reading;
  const first = candidates.slice(0, openingSentences).filter(({ sentence: number, start }) => {
    const sentence = sentences[number];
    const plain = sentence ? tokens.slice(sentence.from, sentence.to) : [];
    return hasFirstPerson(
      text,
      plain.filter(
        (token) =>
          token.start >= start &&
          !/^(?:you|us)/.test(token.word) &&
          !quoted.some((span) => span.start <= token.start && token.start < span.end),
      ),
    );
  });
  return first.length >= 2;
}

/**
 * *I*, *we* and *you* outside quotations: the reader of a summary does not know who that is. In the opening sentence
 * *we* is everybody.
 */
function hasFirstPerson(text: string, plain: readonly Token[], opening = false): boolean {
  return plain.some((token, i) => {
    if (!firstPersons.has(token.word)) return false;
    if (opening && everybody.test(token.word)) return false;
    if (token.word === 'us') return text.slice(token.start, token.end) !== 'US';
    if (token.word !== 'i') return true;
    const before = plain[i - 1];
    return before === undefined || !isCapital(text, before) || plain[i + 1]?.kind === 'word';
  });
}

/**
 * Whether a sentence with a quotation prints who speaks: beside the quoted words stands a verb of speech with a subject,
 * or so much else that the quotation is only words that it cites.
 */
function hasSpeaker(
  text: string,
  plain: readonly Token[],
  own: readonly Token[],
  quoted: readonly Span[],
  candidate: SentenceSpan,
): boolean {
  const words = (tokens: readonly Token[]) => tokens.filter((token) => token.kind !== 'mark').length;
  const outside = words(plain);
  if (outside >= 0.6 * words(own)) return true;
  const opensQuoted = quoted.some((span) => span.start <= candidate.start);
  if (outside === 0) return false;
  const speaks =
    plain.some((token) => reportingVerbs.has(token.word)) ||
    /\baccording to\b/i.test(text.slice(candidate.start, candidate.end));
  return speaks ? outside >= 2 : !opensQuoted && outside >= 4;
}

/** Whom or what the sentence that is to come before must name. */
function leansOn(lean: Lean, cast: Cast, { start, end }: SentenceSpan): Standing['leansOn'] {
  if ('noun' in lean) return { noun: lean.noun };
  if (!('pronoun' in lean)) return {};
  const at = lean.pronoun.start;
  const mention = cast.mentions.find((own) => own.start === at && at >= start && at < end);
  return mention?.kind === 'pronoun' && mention.person !== null ? { person: mention.person } : {};
}
