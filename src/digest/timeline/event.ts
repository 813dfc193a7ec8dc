import { type Scan, wordAt } from '../dates/scan.ts';
import { type Clause, clausesOf, isParticiple } from './clause.ts';
import { afterDateline, trimmed } from './edges.ts';
import { hasFinite, isFiniteVerb } from './finite-verb.ts';
import { antecedent, endsBeforeAuxiliary, relativeStart } from './relative.ts';
import type { Stretch } from './stretch.ts';

/** Where the event of a date is told: the clause whose verb governs the date, with its subject. */
export function eventAround(scan: Scan, date: Stretch): Stretch {
  const clauses = clausesOf(scan);
  const index = clauses.findIndex((clause) => date.from >= clause.from && date.from < clause.to);
  const own = clauses[index];
  if (!own) return { from: scan.from, to: scan.to };
  let from = own.from;
  let to = withTail(scan, clauses, index, date);
  const verbless = !hasFinite(scan, own.from, own.to);
  if (verbless && (own.opening === 'apart' || own.opening === 'parted')) from = mainBefore(clauses, index);
  else if (verbless && (own.opening === 'main' || own.opening === 'coordinate')) {
    to = throughVerb(scan, clauses, index + 1, to);
  }
  switch (own.opening) {
    case 'subordinate':
      from = hasSubject(scan, own) && !isAtOnce(scan, own.from) ? own.from + 1 : mainBefore(clauses, index);
      break;
    case 'complement':
      from = lacksObject(scan, own, date)
        ? (antecedent(scan, own.from) ?? mainBefore(clauses, index))
        : hasSubject(scan, own) && !endsBeforeAuxiliary(scan, own)
          ? own.from + 1
          : mainBefore(clauses, index);
      break;
    case 'coordinate':
      from = hasSubject(scan, own) ? own.from + 1 : mainBefore(clauses, index);
      break;
    case 'relative':
      from = relativeStart(scan, clauses, index, mainBefore(clauses, index));
      break;
    case 'participle':
    case 'resumed':
      from = mainBefore(clauses, index);
      break;
    case 'main':
    case 'parted':
    case 'apart':
      break;
  }
  const whole = { from: Math.min(from, date.from), to: Math.max(to, date.to) };
  const head = afterDateline(scan, { from: scan.from, to: scan.to }, date).from;
  const shown = balanced(scan, trimmed(scan, whole, date));
  return { from: Math.max(shown.from, Math.min(head, date.from)), to: shown.to };
}

/** Where the clause of the date ends: with the clause that says what happened then, or what was said. */
function withTail(scan: Scan, clauses: readonly Clause[], index: number, date: Stretch): number {
  let last = index;
  for (; last + 1 < clauses.length; last++) {
    const next = clauses[last + 1];
    if (!next) break;
    const atDate = last === index && next.from <= date.to + 1 && tells.test(wordAt(scan, next.from));
    const ofWhatWasSaid =
      clauses[last]?.opening === 'complement' &&
      last > index &&
      next.opening !== 'apart' &&
      next.opening !== 'parted';
    const unbroken = !/^[,;—–-]$/.test(wordAt(scan, next.from - 1)) && next.opening !== 'coordinate';
    if (!atDate && !ofWhatWasSaid && !unbroken && next.opening !== 'complement') break;
  }
  return clauses[last]?.to ?? date.to;
}

/** After a date: what happened then. */
const tells = /^(?:when|as|after|before|because|while)$/;

/** The end of the first clause at or after `index` that has the verb: it is what a date in front of it tells of. */
function throughVerb(scan: Scan, clauses: readonly Clause[], index: number, otherwise: number): number {
  for (let at = index; at < clauses.length; at++) {
    const clause = clauses[at];
    if (!clause) break;
    const inserted =
      clause.opening === 'relative' || clause.opening === 'subordinate' || clause.opening === 'participle';
    if (!inserted && hasFinite(scan, clause.from, clause.to))
      return withTail(scan, clauses, at, { from: clause.from, to: clause.from });
  }
  return clauses.at(-1)?.to ?? otherwise;
}

/** Whether a clause that a conjunction opens names its subject: "after Qantas cut flights", not "after cutting flights". */
function hasSubject(scan: Scan, { from, to }: Clause): boolean {
  const first = wordAt(scan, from + 1);
  if (isParticiple(first) || isFiniteVerb(scan, from + 1)) return false;
  return hasFinite(scan, from + 1, to);
}

/** "The town that rebels seized last June": what the clause says was done to it stands before "that". */
function lacksObject(scan: Scan, { from }: Clause, date: Stretch): boolean {
  const noun = scan.tokens[from - 1];
  if (wordAt(scan, from) !== 'that' || noun?.kind !== 'word' || isFiniteVerb(scan, from - 1)) return false;
  return date.from > from + 2 && isFiniteVerb(scan, date.from - 1);
}

/** "When the ferry sank on Monday", "shortly after …": what the main clause tells happened then too. */
function isAtOnce(scan: Scan, at: number): boolean {
  if (at === scan.from) return false;
  if (/^(?:when|as|while)$/.test(wordAt(scan, at))) return true;
  return /^(?:shortly|soon|just|immediately|right|moments|minutes|hours|seconds)$/.test(wordAt(scan, at - 1));
}

/** The start of the main clause that a clause without a subject hangs on. */
function mainBefore(clauses: readonly Clause[], index: number): number {
  for (let at = index - 1; at >= 0; at--) {
    const clause = clauses[at];
    if (clause && (clause.opening === 'main' || clause.opening === 'parted')) return clause.from;
  }
  return clauses[0]?.from ?? 0;
}

const opens: Readonly<Record<string, string>> = { '“': '”', '(': ')', '[': ']', '‘': '’' };

/** Takes in what is left of a quotation or bracket that the stretch cuts. */
function balanced(scan: Scan, { from, to }: Stretch): Stretch {
  for (const [open, close] of Object.entries(opens)) {
    if (open === '‘') continue;
    let depth = 0;
    let lowest = 0;
    for (let at = from; at < to; at++) {
      const word = wordAt(scan, at);
      if (word === open) depth += 1;
      else if (word === close) depth -= 1;
      lowest = Math.min(lowest, depth);
    }
    if (depth > 0 || lowest < 0)
      return { from: lowest < 0 ? scan.from : from, to: depth - lowest > 0 ? scan.to : to };
  }
  return { from, to };
}
