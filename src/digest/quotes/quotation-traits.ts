import { verbAt } from '../cues/cue-verbs.ts';
import {
  calling,
  determiners,
  prepositions,
  slogans,
  smallInTitles,
  spoken,
  titling,
  works,
} from '../language/en-titles.ts';
import { futureAuxiliaries, irregularPast, noPastForm, presentForms } from '../language/en-verbs.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import type { Quoted } from './quoted.ts';

/** A stretch between marks with the tokens `[from, to)` inside it. */
export interface Stretch {
  readonly quoted: Quoted;
  readonly from: number;
  readonly to: number;
  /** The same words stand between marks elsewhere too. */
  readonly repeated: boolean;
  /** Only a comma or *and* stands between it and another stretch. */
  readonly listed: boolean;
}

const isMark = (word: string) => /^["“”'‘’«»„`]$/.test(word);

function before(facts: TokenFacts, reading: Reading, at: number, paragraph: number): number {
  let i = at - 1;
  while (i >= 0 && isMark(facts.bare[i] ?? '')) i -= 1;
  return i >= 0 && reading.sentences[facts.sentence[i] ?? 0]?.paragraph === paragraph ? i : -1;
}

function after(facts: TokenFacts, reading: Reading, at: number, paragraph: number): number {
  let i = at;
  while (i < reading.tokens.length && isMark(facts.bare[i] ?? '')) i += 1;
  return i < reading.tokens.length && reading.sentences[facts.sentence[i] ?? 0]?.paragraph === paragraph
    ? i
    : -1;
}

/** What a word outside is; `quote` inside another stretch. */
function kindOfWord(facts: TokenFacts, reading: Reading, i: number): string {
  if (i < 0) return 'edge';
  if (reading.tokens[i]?.kind === 'mark') return facts.bare[i] ?? '';
  return facts.quoted[i] ? 'quote' : wordClass(facts, i);
}

function wordClass(facts: TokenFacts, i: number): string {
  const word = facts.bare[i] ?? '';
  if (calling.has(word)) return 'calling';
  if (titling.has(word)) return 'titling';
  if (works.has(word) || slogans.has(word)) return 'work';
  const verb = verbAt(facts, i);
  if (verb) return `verb${verb.strength}`;
  if (facts.possessive[i]) return 'possessive';
  if (determiners.has(word)) return 'determiner';
  if (prepositions.has(word)) return 'preposition';
  if (word === 'that' || word === 'as' || word === 'and' || word === 'or') return word;
  if (/^(?:he|she|they|i|we|it)$/.test(word)) return 'pronoun';
  return facts.capital[i] ? 'capital' : 'word';
}

/** Whether a word of saying stands within some tokens of an edge, quotations left out. */
function sayingNear(
  facts: TokenFacts,
  reading: Reading,
  from: number,
  step: 1 | -1,
  paragraph: number,
): string {
  let left = step > 0 ? 8 : 6;
  for (let i = from; i >= 0 && i < reading.tokens.length && left > 0; i += step) {
    if (reading.sentences[facts.sentence[i] ?? 0]?.paragraph !== paragraph || facts.quoted[i]) return 'none';
    const verb = verbAt(facts, i);
    if (verb && verb.form !== 'base') return `${verb.strength}${left > (step > 0 ? 4 : 3) ? 'near' : 'far'}`;
    if (facts.bare[i] === 'according') return 'according';
    if (/^[.;?!]$/.test(facts.bare[i] ?? '')) return 'none';
    left -= 1;
  }
  return 'none';
}

/** Whether a word is a verb for certain or most probably, by its form. */
const isVerb = (word: string): boolean =>
  presentForms.has(word) ||
  futureAuxiliaries.has(word) ||
  irregularPast.has(word) ||
  (word.length > 4 && word.endsWith('ed') && !noPastForm.has(word));

const furthestWork = 4;

/** Whether a noun for works and terms stands shortly before: "his book, “…”", "the nickname of “…”". */
function workBefore(facts: TokenFacts, reading: Reading, from: number, paragraph: number): boolean {
  for (let i = from; i > from - furthestWork && i >= 0; i -= 1) {
    if (reading.sentences[facts.sentence[i] ?? 0]?.paragraph !== paragraph || facts.quoted[i]) return false;
    if (/^[.;:?!]$/.test(facts.bare[i] ?? '')) return false;
    if (works.has(facts.bare[i] ?? '') || titling.has(facts.bare[i] ?? '')) return true;
  }
  return false;
}

/** Who calls: "she called it “…”" is speech, "a plan called “…”" a name. */
function callerOf(facts: TokenFacts, reading: Reading, at: number): string {
  const before = facts.bare[at - 1] ?? '';
  if (/^(?:he|she|they|who|i|we|has|had|have|also|which|and|later|once)$/.test(before)) return 'someone';
  if (/(?:^(?:is|was|are|were|been|be|being|often|sometimes|commonly)|['’]s)$/.test(before)) return 'passive';
  if (facts.capital[at - 1] && reading.tokens[at - 1]?.kind === 'word') return 'name';
  return reading.tokens[at - 1]?.kind === 'word' ? 'noun' : 'mark';
}

/** What tells a quotation from a scare quote or a title: the traits that `quotation-weights.json` weighs. */
export function traitsOf(
  reading: Reading,
  facts: TokenFacts,
  { quoted, from, to, repeated, listed }: Stretch,
): string[] {
  const { text } = reading;
  let words = 0;
  let capitals = 0;
  let content = 0;
  let speaking = false;
  let verbal = false;
  let stops = 0;
  for (let i = from; i < to; i += 1) {
    const token = reading.tokens[i];
    if (token?.kind === 'mark') {
      if (/^[.?!;,]$/.test(token.word) && i < to - 1) stops += 1;
      continue;
    }
    words += 1;
    if (isVerb(facts.bare[i] ?? '')) verbal = true;
    if (spoken.has(token?.word.replace('’', "'") ?? '')) speaking = true;
    if (smallInTitles.has(facts.bare[i] ?? '') && i > from) continue;
    content += 1;
    if (facts.capital[i] || token?.kind === 'number') capitals += 1;
  }
  const size = words < 5 ? `${words}` : words < 8 ? '5' : words < 12 ? '8' : '12';
  const inside = text.slice(quoted.start, quoted.end).trimEnd();
  const last = inside.replace(/[’'”"]+$/, '').at(-1) ?? '';
  const ending = /[,.?!]/.test(last) ? last : /[—–-]/.test(last) ? '-' : 'word';
  const left = before(facts, reading, from, quoted.paragraph);
  const right = after(facts, reading, to, quoted.paragraph);
  const previous = kindOfWord(facts, reading, left);
  const next = kindOfWord(facts, reading, right);
  const shape = content > 0 && capitals === content ? 'title' : facts.capital[from] ? 'sentence' : 'lower';
  const sayBefore = sayingNear(facts, reading, left, -1, quoted.paragraph);
  const sayAfter = right < 0 ? 'none' : sayingNear(facts, reading, right, 1, quoted.paragraph);
  const caller = calling.has(facts.bare[left] ?? '') ? callerOf(facts, reading, left) : undefined;
  const opening = reading.tokens[from]?.kind === 'word' ? wordClass(facts, from) : 'mark';
  const bucket = words < 3 ? 'tiny' : words < 6 ? 'short' : 'long';
  return [
    `size ${size}`,
    `size ${size} ${shape}`,
    `ending ${ending}`,
    `previous ${previous}`,
    `next ${next}`,
    `said before ${sayBefore}`,
    `said after ${sayAfter}`,
    `${shape} speaking ${speaking}`,
    `stops ${Math.min(stops, 2)} ${bucket}`,
    `kind ${quoted.kind} ${bucket}`,
    `whole ${!quoted.opened ? 'unopened' : !quoted.closed ? 'unclosed' : 'closed'} ${bucket}`,
    `alone ${left < 0 && right < 0} ${shape} ${bucket}`,
    `between ${previous} ${next} ${bucket}`,
    `work before ${workBefore(facts, reading, left, quoted.paragraph)} ${shape}`,
    `${verbal ? 'verb' : 'no verb'} inside ${bucket} ${shape}`,
    `opening ${opening} ${bucket}`,
    ...(caller ? [`called by ${caller} ${shape}`] : []),
    ...(words < 8 && repeated ? [`repeated ${bucket}`] : []),
    ...(listed ? [`listed ${shape}`] : []),
    `paragraph ${quoted.paragraph === 0 ? 'first' : 'later'} ${bucket} ${quoted.kind}`,
  ];
}
