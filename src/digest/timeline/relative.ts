import { isCapital, type Scan, wordAt } from '../dates/scan.ts';
import { isPastForm } from '../dates/tense.ts';
import { weekdayNames } from '../language/en-calendar.ts';
import { finiteAuxiliaries } from '../language/en-clauses.ts';
import type { Clause } from './clause.ts';
import { hasFinite, isFiniteVerb } from './finite-verb.ts';

/**
 * Where the event of a relative clause begins, as a token: with the noun that it hangs on, or with the `main` clause where
 * that noun is in doubt. `index` is that of the relative clause.
 */
export function relativeStart(scan: Scan, clauses: readonly Clause[], index: number, main: number): number {
  const relative = clauses[index]?.from ?? main;
  if (holdsMainVerb(scan, clauses, index)) return main;
  const noun = antecedent(scan, relative);
  if (noun === null) return main;
  if (noun > main && wordAt(scan, noun - 1) === ',') return named(scan, noun, main) ?? noun;
  return wordAt(scan, relative - 1) === ',' && isFiniteVerb(scan, noun - 1) && hasPlace(scan, noun, relative)
    ? main
    : noun;
}

/** "Hid the lamps in a cellar near Lima, which": lamps or cellar, who reads sees. */
function hasPlace(scan: Scan, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (/^(?:on|in)$/.test(wordAt(scan, at)) && /^(?:the|an?|his|her|its|their)$/.test(wordAt(scan, at + 1)))
      return true;
  return false;
}

/** Before these stands the name of a place or a day: "in Lima, the captain, who". */
const noPerson = /^(?:in|on|at|near|from|to|since|until|,)$/;

/** "Ana Vale, the first captain, who": the start of the name that a description follows; null where none stands there. */
function named(scan: Scan, description: number, main: number): number | null {
  let at = description - 1;
  while (at > main && isCapital(scan, at - 1) && !noPerson.test(wordAt(scan, at - 1))) at -= 1;
  if (at === description - 1 || isCapital(scan, description) || weekdayNames.has(wordAt(scan, at)))
    return null;
  return at > scan.from && noPerson.test(wordAt(scan, at - 1)) ? null : at;
}

/**
 * "A keeper who sold lamps that were meant for a chapel was dismissed": no comma parts the verb of the main clause from
 * the last of several relative clauses, whose second verb it is.
 */
function holdsMainVerb(scan: Scan, clauses: readonly Clause[], index: number): boolean {
  let outermost = index;
  while (
    clauses[outermost]?.opening === 'relative' &&
    wordAt(scan, (clauses[outermost]?.from ?? 0) - 1) !== ','
  )
    outermost -= 1;
  const [main, own] = [clauses[outermost], clauses[index]];
  if (!main || !own || outermost > index - 2 || (main.opening !== 'main' && main.opening !== 'parted'))
    return false;
  return !hasFinite(scan, main.from, main.to) && hasSecondVerb(scan, own);
}

/** Whether a clause has another verb that nothing joins to its first. */
function hasSecondVerb(scan: Scan, { from, to }: Clause): boolean {
  let first = from + 1;
  while (first < to && !isFiniteVerb(scan, first)) first += 1;
  for (let at = verbEnd(scan, first); at < to; at++)
    if (isFiniteVerb(scan, at) && !/^(?:,|and|or|but)$/.test(wordAt(scan, at - 1))) return true;
  return false;
}

/** The token after a verb with its participles: "had never been set". */
function verbEnd(scan: Scan, verb: number): number {
  let at = verb + 1;
  if (!finiteAuxiliaries.has(wordAt(scan, verb))) return at;
  while (
    isFiniteVerb(scan, at) ||
    /ly$|^(?:not|never|also|been|being|just|long|once)$/.test(wordAt(scan, at))
  )
    at += 1;
  return at;
}

/**
 * "Cash that pupils had raised was lost": where an auxiliary follows a participle at once, the clause that the participle
 * ends is over, and the verb is that of the clause around it.
 */
export function endsBeforeAuxiliary(scan: Scan, { from, to }: Clause): boolean {
  if (isFiniteVerb(scan, from - 1)) return false;
  for (let at = from + 2; at < to; at++)
    if (/^(?:is|are|was|were|has|had|will|would)$/.test(wordAt(scan, at)) && isPastForm(wordAt(scan, at - 1)))
      return true;
  return false;
}

/** Before the noun phrase of "…, which". It may have phrases inside: "a ruling on the case, which", "the gate of the port". */
const phraseStart = /^(?:to|at|by|from|for|into|against|after|and|that|than)$/;
const verbsOnly = /^(?:to|that|than|and)$/;
const inside = /^(?:of|on|in|over|about|with|between)$/;

/** The start of the noun phrase that the relative clause from token `from` hangs on, back to the last verb, comma or preposition; null where it is none. */
export function antecedent(scan: Scan, from: number): number | null {
  const stops = wordAt(scan, from) === 'that' ? verbsOnly : phraseStart;
  let at = from - 1;
  while (at > scan.from && /^[,—–-]$/.test(wordAt(scan, at))) at -= 1;
  const last = at;
  for (; at > scan.from; at--) {
    const word = wordAt(scan, at);
    if (/^[,;—]$/.test(word)) break;
    if (at < last && (isFiniteVerb(scan, at) || stops.test(word))) break;
  }
  let first = at > scan.from ? at + 1 : scan.from;
  // "searched in the harbour, which": the preposition belongs to the verb.
  if (inside.test(wordAt(scan, first))) first += 1;
  return startsNoun(scan, first) ? first : null;
}

/** Whether a noun phrase can begin at a token; "to be a boy who" has none after "to". */
function startsNoun(scan: Scan, at: number): boolean {
  if (isCapital(scan, at) || scan.tokens[at]?.kind === 'number' || at === scan.from) return true;
  return /^(?:the|a|an|his|her|its|their|our|my|this|that|these|those|some|one|two|three|several|many|all|both)$/.test(
    wordAt(scan, at),
  );
}
