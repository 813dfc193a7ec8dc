import { isCapital, isHyphen, type Scan, wordAt } from '../dates/scan.ts';
import { isPastForm } from '../dates/tense.ts';
import { finiteAuxiliaries, presentVerbs, presentVerbsOrNouns } from '../language/en-clauses.ts';
import { scheduledForms, unchangingPast } from '../language/en-verbs.ts';

/** Whether the token can be the finite verb of a clause. */
export function isFiniteVerb(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (token?.kind !== 'word' || at >= scan.to) return false;
  const word = token.word;
  if (finiteAuxiliaries.has(word)) return word !== 'may' || !isCapital(scan, at);
  if (/['’](?:s|re|ve|d|ll|m)$/.test(word)) return contracted.test(word);
  if (isCapital(scan, at)) return false;
  if (isPastForm(word)) return !isAttributive(scan, at, word);
  if (presentVerbsOrNouns.has(word) || scheduledForms.has(word)) return afterSubject(scan, at);
  return (
    presentVerbs.has(word) ||
    (unchangingPast.has(word) && /^(?:s?he|it|they|who|which)$/.test(wordAt(scan, at - 1)))
  );
}

const subjectPronoun = /^(?:i|you|he|she|it|we|they|who|which|that)$/;

/** After a pronoun, or after a name without a possessive. */
function afterSubject(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1];
  if (!before || at <= scan.from) return false;
  // The title of a work is a subject too.
  if (/^["”’]$/.test(before.word)) return true;
  return subjectPronoun.test(before.word) || (isCapital(scan, at - 1) && !/['’]s?$/.test(before.word));
}

const contracted = /^(?:i|you|he|she|it|we|they|that|who|there|what)['’]/;

/** "the extended offer": a participle between an article and its noun. */
function isAttributive(scan: Scan, at: number, word: string): boolean {
  if (isHyphen(wordAt(scan, at - 1))) return true;
  return word.endsWith('ed') && /^(?:a|an|the|its|his|her|their|of|by|with|for)$/.test(wordAt(scan, at - 1));
}

/** Whether a finite verb stands in `[from, to)`. */
export function hasFinite(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isFiniteVerb(scan, at)) return true;
  return false;
}
