import type { Span } from '../../nouns.ts';
import { verbAt } from '../cues/cue-verbs.ts';
import { cueOf, isOblique } from '../cues.ts';
import type { Gender } from '../language/forenames.ts';
import { femaleNouns, maleNouns, nationals, personNoun } from '../language/roles.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import type { Anaphor } from './antecedents.ts';
import type { NamePhrase } from './names.ts';
import { spelledOut } from './naming.ts';

const pronouns: Readonly<Record<string, { gender: Gender; oblique: boolean }>> = {
  he: { gender: 'male', oblique: false },
  him: { gender: 'male', oblique: true },
  his: { gender: 'male', oblique: true },
  himself: { gender: 'male', oblique: true },
  she: { gender: 'female', oblique: false },
  her: { gender: 'female', oblique: true },
  hers: { gender: 'female', oblique: true },
  herself: { gender: 'female', oblique: true },
};

const longestDescription = 6;

/** Finds the pronouns and the definite descriptions ("the Republican leader") of a text, in its order. */
export function findAnaphors(
  reading: Reading,
  facts: TokenFacts,
  names: readonly NamePhrase[],
): (Anaphor & Span & { to: number })[] {
  const found: (Anaphor & Span & { to: number })[] = [];
  const inName = new Set<number>();
  for (const name of names)
    for (let i = name.from; i < name.to; i += 1) if (name.kind === 'person' || isOffice(name)) inName.add(i);
  const speaks = (from: number, to: number) => {
    const cue = facts.quoted[from] ? undefined : cueOf(reading, facts, from, to);
    return cue !== undefined && (cue.verb === undefined || cue.verb.strength === 2);
  };
  reading.tokens.forEach((token, i) => {
    const word = contracted(token.word);
    const pronoun = pronouns[word];
    const sentence = facts.sentence[i] ?? 0;
    const paragraph = reading.sentences[sentence]?.paragraph ?? 0;
    const place = {
      token: i,
      sentence,
      paragraph,
      quoted: facts.quoted[i] === true,
      leads: leadsAt(reading, facts, i),
    };
    if (pronoun) {
      found.push({
        ...place,
        kind: 'pronoun',
        ...pronoun,
        noun: undefined,
        modifiers: [],
        start: token.start,
        end: token.start + word.length,
        to: i + 1,
        speaks: speaks(i, i + 1),
      });
      return;
    }
    if (token.word !== 'the') return;
    const description = descriptionAt(reading, facts, i, inName);
    if (description)
      found.push({ ...place, ...description, kind: 'title', speaks: speaks(i, description.to) });
  });
  return found;
}

/** "High Commissioner for Human Rights": the name of an office, not a description of its holder. */
const isOffice = ({ kind, words }: NamePhrase) => kind === 'body' && words.includes('for');

/** "he’s", "she'll" → the pronoun. */
function contracted(word: string): string {
  const at = word.search(/['’]/);
  return at > 0 ? word.slice(0, at) : word;
}

function leadsAt(reading: Reading, facts: TokenFacts, at: number): boolean {
  const first = reading.sentences[facts.sentence[at] ?? 0]?.from ?? 0;
  for (let i = at - 1; i >= first && i >= at - 5; i -= 1) {
    if (facts.quoted[i] || /^["“”'‘’]$/.test(facts.bare[i] ?? '')) return true;
    if (reading.tokens[i]?.kind === 'word' && at - i > 3) return false;
  }
  return at - first <= 5;
}

/** "the Spaniard", where no noun follows. */
function nationalAt(reading: Reading, facts: TokenFacts, at: number) {
  if (!nationals.has(facts.bare[at] ?? '') || facts.possessive[at]) return undefined;
  const next = reading.tokens[at + 1];
  const ends = next === undefined || next.kind === 'mark' || verbAt(facts, at + 1) !== undefined;
  return ends ? { noun: facts.bare[at] ?? '', plural: false } : undefined;
}

function descriptionAt(reading: Reading, facts: TokenFacts, at: number, inName: ReadonlySet<number>) {
  const { tokens } = reading;
  let head = -1;
  for (let i = at + 1; i <= at + longestDescription && i < tokens.length; i += 1) {
    const token = tokens[i];
    if (
      !token ||
      facts.sentence[i] !== facts.sentence[at] ||
      facts.quoted[i] !== facts.quoted[at] ||
      inName.has(i)
    )
      break;
    if (token.kind === 'mark' && token.word !== '.' && token.word !== '-') break;
    if (/^(?:of|in|on|at|for|to|from|with|by|and|or|that|who|is|was|a|an|the)$/.test(token.word)) break;
    const noun =
      token.kind === 'word' ? (personNoun(facts.bare[i] ?? '') ?? nationalAt(reading, facts, i)) : undefined;
    if (noun?.plural) return undefined;
    if (noun) head = i;
    else if (head >= 0) break;
    if (facts.possessive[i]) break;
  }
  if (head < 0 || inName.has(head + 1)) return undefined;
  const noun = facts.bare[head] ?? '';
  const next = tokens[head + 1];
  // "the president elect", "the Senate majority leader’s office": the noun goes on.
  if (next?.word === '-' && !facts.spaced[head + 1]) return undefined;
  const end = facts.possessive[head]
    ? (tokens[head]?.start ?? 0) + unpossessed(tokens[head]?.word ?? '')
    : (tokens[head]?.end ?? 0);
  const gender: Gender | undefined = femaleNouns.has(noun)
    ? 'female'
    : maleNouns.has(noun)
      ? 'male'
      : undefined;
  const modifiers: string[] = [];
  for (let i = at + 1; i < head; i += 1) {
    if (tokens[i]?.kind !== 'word') continue;
    const dotted = facts.bare[i] === 'u' && facts.bare[i + 2] === 's';
    modifiers.push(dotted ? 'u.s.' : spelledOut(facts.bare[i] ?? ''));
    if (dotted) i += 2;
  }
  return {
    start: tokens[at]?.start ?? 0,
    end,
    to: head + 1,
    noun: spelledOut(noun),
    modifiers,
    gender,
    oblique: facts.possessive[head] === true || isOblique(facts, at),
  };
}

const unpossessed = (word: string) => word.replace(/['’]s?$/, '').length;
