import { verbAt } from './cue-verbs.ts';
import type { Quoted } from './quotation-marks.ts';
import type { Reading } from './text.ts';
import type { TokenFacts } from './token-facts.ts';

/** A stretch between marks with the tokens `[from, to)` inside it. */
export interface Stretch {
  readonly quoted: Quoted;
  readonly from: number;
  readonly to: number;
}

const determiners = new Set([
  'a',
  'an',
  'the',
  'his',
  'her',
  'its',
  'their',
  'this',
  'that',
  'these',
  'those',
  'any',
  'some',
  'no',
]);
const prepositions = new Set([
  'in',
  'on',
  'of',
  'for',
  'from',
  'with',
  'by',
  'at',
  'to',
  'about',
  'into',
  'against',
  'under',
  'over',
]);
const naming = new Set(
  `called calls calling call dubbed dubs titled entitled named nicknamed known labeled labelled termed so-called album song
book show film movie novel series podcast program programme magazine single episode musical play phrase word words term
hashtag column essay article sitcom drama documentary`
    .trim()
    .split(/\s+/),
);
const spoken = new Set(
  "i we you me us my our your i'm i've i'll we're we've you're don't can't won't it's that's is are was were have has will would not no".split(
    ' ',
  ),
);
const small = new Set('a an the of and or for to in on at by with from as but nor'.split(' '));

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

function kindOfWord(facts: TokenFacts, reading: Reading, i: number): string {
  if (i < 0) return 'edge';
  const word = facts.bare[i] ?? '';
  if (reading.tokens[i]?.kind === 'mark') return word;
  if (facts.quoted[i]) return 'quote';
  if (naming.has(word)) return 'naming';
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

/** What tells a quotation from a scare quote or a title: the traits that `quotation-weights.json` weighs. */
export function traitsOf(reading: Reading, facts: TokenFacts, { quoted, from, to }: Stretch): string[] {
  const { text } = reading;
  let words = 0;
  let capitals = 0;
  let content = 0;
  let speaking = false;
  let stops = 0;
  for (let i = from; i < to; i += 1) {
    const token = reading.tokens[i];
    if (token?.kind === 'mark') {
      if (/^[.?!;,]$/.test(token.word) && i < to - 1) stops += 1;
      continue;
    }
    words += 1;
    if (spoken.has(token?.word.replace('’', "'") ?? '')) speaking = true;
    if (small.has(facts.bare[i] ?? '') && i > from) continue;
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
    `paragraph ${quoted.paragraph === 0 ? 'first' : 'later'} ${bucket} ${quoted.kind}`,
  ];
}
