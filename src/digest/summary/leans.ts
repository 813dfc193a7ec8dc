import {
  backwardNouns,
  backwardOpening,
  backwardWords,
  calendarWords,
  describedNouns,
  frontedWords,
  identifying,
  indefinitePronouns,
  laterBackward,
  laterOpening,
  objectBackward,
  personPronouns,
  selfContained,
} from '../language/en-openers.ts';
import { stopWords } from '../language/en-stop-words.ts';
import type { Token } from '../text/token.ts';
import { connectsBack, demonstrated } from './leans-inside.ts';

/** Words with which a sentence itself brings in somebody that a pronoun can mean. */
const nounFollows =
  /^(?:a|an|the|one|two|three|four|some|many|most|people|police|officials|each|every|no|those)$/;
/** Tokens that a short opening may have, with its comma. */
const longestOpening = 7;

/** Why a sentence points back: it opens with a pronoun of a person, with `the` and a noun, or with something else. */
export type Lean = { readonly pronoun: Token } | { readonly noun: string } | { readonly other: true };

/** What is known of the pronouns of a sentence, by their places in the text. */
export interface Pronouns {
  /** Shown as a name. */
  readonly repaired: ReadonlySet<number>;
  /** Those that mean a person whom the sentence has not named before. */
  readonly ofOthers: ReadonlySet<number>;
}

/** Whether, and how, the sentence points back to what is not shown; `plain` are its tokens outside quotations. */
export function leansBack(
  shown: string,
  text: string,
  own: readonly Token[],
  plain: readonly Token[],
  pronouns: Pronouns,
): Lean | undefined {
  const { repaired } = pronouns;
  const bare = shown.replace(/^[“"‘'(]+/, '');
  const first = own.find((token) => token.kind !== 'mark');
  if (!first) return { other: true };
  if (selfContained.test(bare)) return pronounBeforeNameIn(text, plain, pronouns);
  if (backwardWords.has(first.word) && !repaired.has(first.start) && !introduces(own, first)) {
    return personPronouns.has(first.word) ? { pronoun: first } : { other: true };
  }
  if (
    [backwardOpening, laterBackward, laterOpening, objectBackward].some((way) => way.test(bare)) ||
    /\b(?:instead|too|as well|though|after that|since then|by then)\.$/.test(shown)
  ) {
    return { other: true };
  }
  if (connectsBack(plain)) return { other: true };
  const shownBefore = demonstrated(plain);
  if (shownBefore !== undefined) return { noun: shownBefore };
  const noun = first.word === 'the' ? nounPointingBack(own, first) : undefined;
  if (noun !== undefined) return { noun };
  return ageAfterOpening(own) ? { other: true } : pronounBeforeNameIn(text, plain, pronouns);
}

function pronounBeforeNameIn(text: string, plain: readonly Token[], pronouns: Pronouns): Lean | undefined {
  const pronoun = pronounBeforeName(text, plain, pronouns);
  return pronoun && { pronoun };
}

/** `The suspect was …`, `The extremist group has …`, `The 22-year-old …`; not `The father of two …`. */
function nounPointingBack(own: readonly Token[], first: Token): string | undefined {
  const at = own.indexOf(first) + 1;
  const [one = '', two = '', three = ''] = own.slice(at, at + 3).map((token) => token.word);
  if (isAge(own, at)) return one;
  if (backwardNouns.has(one)) return identifying.has(two) ? undefined : one;
  return describedNouns.has(two) && !identifying.has(three) ? two : undefined;
}

/** `22-year-old`. */
const isAge = (own: readonly Token[], at: number): boolean =>
  own[at]?.kind === 'number' && own[at + 1]?.word === '-' && own[at + 2]?.word === 'year';

/** `Until recently, the 27-year-old …`: what follows a short opening points back. */
function ageAfterOpening(own: readonly Token[]): boolean {
  const comma = own.slice(0, longestOpening).findIndex((token) => token.word === ',');
  return comma > 0 && own[comma + 1]?.word === 'the' && isAge(own, comma + 2);
}

/** `Those who voted …`, `Both Peru and Chile …` say themselves what they mean. */
function introduces(own: readonly Token[], first: Token): boolean {
  const next = own[own.indexOf(first) + 1]?.word ?? '';
  if (first.word === 'those') return next === 'who' || next === 'with';
  if (!['both', 'either', 'neither'].includes(first.word)) return false;
  return own.slice(0, 8).some((token) => token.word === 'and' || token.word === 'or' || token.word === 'nor');
}

/**
 * Whether a pronoun of a person comes before anything in its sentence that it can mean: what stands in a fronted
 * phrase (`In a statement, he …`) counts only when it is a name.
 */
function pronounBeforeName(
  text: string,
  own: readonly Token[],
  { repaired, ofOthers }: Pronouns,
): Token | undefined {
  const fronted = frontedWords.has(own.find((token) => token.kind === 'word')?.word ?? '');
  const first = own.findIndex((token) => token.kind !== 'mark');
  let inFront = fronted;
  let names = false;
  let nouns = false;
  let anybody = false;
  for (const [i, token] of own.entries()) {
    if (token.word === ',') inFront = false;
    if (token.kind !== 'word') continue;
    if (personPronouns.has(token.word)) {
      // “After his arrest, Ruiz said”: the name may follow a fronted phrase.
      const known =
        nouns ||
        (names && !ofOthers.has(token.start)) ||
        (anybody && /^the(?:ir|mselves)$/.test(token.word)) ||
        repaired.has(token.start) ||
        (inFront && namedAfterComma(text, own, i));
      return known ? undefined : token;
    }
    const opens = i === first && stopWords.has(token.word);
    if (indefinitePronouns.has(token.word)) {
      anybody = true;
    } else if (
      isCapital(text, token) &&
      !opens &&
      !calendarWords.has(token.word) &&
      !backwardWords.has(token.word)
    ) {
      names = true;
    } else if (!inFront && nounFollows.test(token.word)) {
      nouns = true;
    }
  }
  return undefined;
}

/** Whether right after the comma that ends a fronted phrase a name or a noun follows, not a pronoun. */
function namedAfterComma(text: string, own: readonly Token[], from: number): boolean {
  const comma = own.findIndex((token, i) => i > from && token.word === ',');
  const after = comma < 0 ? undefined : own[comma + 1];
  if (after?.kind !== 'word' || personPronouns.has(after.word)) return false;
  return isCapital(text, after) || /^(?:a|an|the)$/.test(after.word);
}

/** Whether a word begins with a capital. */
export function isCapital(text: string, token: Token): boolean {
  const first = text[token.start] ?? '';
  return token.kind === 'word' && first !== first.toLowerCase();
}
