import { isCapital, type Scan, touchesNext, wordAt } from '../dates/scan.ts';
import { isPastForm } from '../dates/tense.ts';
import { coordinators, relatives, reportingVerbs, subordinators } from '../language/en-clauses.ts';
import { hasFinite, isFiniteVerb } from './finite-verb.ts';
import { beforeDate, dateEnd } from './opening-date.ts';

/** How a stretch of a sentence hangs on the one before it. */
type Opening =
  | 'main'
  | 'subordinate'
  | 'relative'
  | 'coordinate'
  | 'participle'
  | 'complement'
  | 'resumed'
  /** After a semicolon. */
  | 'parted'
  /** After a dash. */
  | 'apart';

/** A stretch of a sentence, tokens `[from, to)`, at most one clause; `word` opens it where it is no main clause. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly opening: Opening;
}

/** How far a subordinate clause is searched for its verb. */
const clauseReach = 14;

/** The clauses of a sentence. What stands inside quotation marks or brackets is not divided. */
export function clausesOf(scan: Scan): Clause[] {
  const clauses: Clause[] = [];
  let from = scan.from;
  let opening: Opening = concedes(scan) ? 'subordinate' : 'main';
  let depth = 0;
  const straight = hasPairs(scan);
  const cut = (at: number, next: Opening) => {
    if (at > from) clauses.push({ from, to: at, opening });
    from = at;
    opening = next;
  };
  for (let at = scan.from; at < scan.to; at++) {
    const word = wordAt(scan, at);
    if (word === '"' && straight) depth = depth > 0 ? 0 : 1;
    else if (word === '“' || word === '(' || word === '[') depth += 1;
    else if ((word === '”' || word === ')' || word === ']') && depth > 0) depth -= 1;
    if (depth > 0) continue;
    const next = openingAt(scan, at, word, { from, opening });
    if (next) cut(at, next);
  }
  if (scan.to > from) clauses.push({ from, to: scan.to, opening });
  return withInsertions(clauses);
}

/** "Although profits fell in 1989, …", "While he sailed, …": a concession stands before the main clause. */
function concedes(scan: Scan): boolean {
  const at = wordAt(scan, scan.from) === 'even' ? scan.from + 1 : scan.from;
  const word = wordAt(scan, at);
  return (
    /^(?:although|though|whereas)$/.test(word) || (word === 'while' && !isParticiple(wordAt(scan, at + 1)))
  );
}

/** Between two dashes stands an insertion: what follows the second takes up the clause before the first. */
function withInsertions(clauses: readonly Clause[]): Clause[] {
  let inserted = false;
  return clauses.map((clause) => {
    if (clause.opening !== 'apart') return clause;
    inserted = !inserted;
    return inserted ? clause : { ...clause, opening: 'resumed' };
  });
}

/** Whether the straight quotation marks of the sentence come in pairs, so that each opens or closes. */
function hasPairs(scan: Scan): boolean {
  let marks = 0;
  for (let at = scan.from; at < scan.to; at++) if (wordAt(scan, at) === '"') marks += 1;
  return marks % 2 === 0;
}

/** Whether a dash ends just before a token: `—`, ` – `, `--`. */
const isDashBefore = (scan: Scan, at: number): boolean => {
  const before = wordAt(scan, at - 1);
  if (before === '—') return true;
  if (before === '–') return !touchesNext(scan, at - 1) || !touchesNext(scan, at - 2);
  return before === '-' && wordAt(scan, at - 2) === '-' && wordAt(scan, at) !== '-';
};

function openingAt(
  scan: Scan,
  at: number,
  word: string,
  current: { from: number; opening: Opening },
): Opening | null {
  const before = wordAt(scan, at - 1);
  if (at === scan.from) return null;
  if (before === ';') return 'parted';
  if (isDashBefore(scan, at)) return relatives.has(word) ? 'relative' : 'apart';
  if (before === ',')
    return touchesNext(scan, at - 1) && touchesNext(scan, at - 2)
      ? null
      : afterComma(scan, at, word, current);
  if (relatives.has(word)) return verbAhead(scan, at + 1) ? 'relative' : null;
  if (word === 'that') {
    if (reportingVerbs.has(before)) return 'complement';
    if (!verbAhead(scan, at + 1)) return null;
    if (isPastForm(before)) return 'complement';
    const next = betweenThatAndVerb.test(wordAt(scan, at + 1)) ? at + 2 : at + 1;
    return isFiniteVerb(scan, next)
      ? 'relative'
      : /^(?:the|a|an|of|in|on|at|to|for)$/.test(before)
        ? null
        : 'complement';
  }
  if (subordinators.has(word) && word !== 'so' && hasFinite(scan, current.from, at))
    return subordinate(scan, at, word);
  if (coordinators.has(word) && subjectPronoun.test(wordAt(scan, dateEnd(scan, at + 1) ?? at + 1))) {
    return hasFinite(scan, current.from, at) ? 'coordinate' : null;
  }
  return null;
}

const subjectPronoun = /^(?:he|she|it|they|we|i|there)$/;
const betweenThatAndVerb = /^(?:now|also|still|already|then|later|recently|first|once|never|often|soon)$/;

function afterComma(
  scan: Scan,
  at: number,
  word: string,
  current: { from: number; opening: Opening },
): Opening | null {
  if (relatives.has(word)) return 'relative';
  if (subordinators.has(word)) {
    const opening = subordinate(scan, at, word);
    if (opening) return opening;
  }
  if (coordinators.has(word)) return ownSubject(scan, at + 1) ? 'coordinate' : resumes(current);
  if (current.from === scan.from && current.opening === 'subordinate')
    return hasFinite(scan, current.from, at) && verbAhead(scan, at) ? 'main' : null;
  if (isParticiple(word) && !isCapital(scan, at) && hasFinite(scan, current.from, at)) return 'participle';
  return resumes(current);
}

/** A form in -ing that is no preposition or pronoun. */
export const isParticiple = (word: string): boolean => /[a-z]{2}ing$/.test(word) && !noParticiple.test(word);

const noParticiple =
  /^(?:during|according|including|following|morning|evening|everything|something|nothing|anything|king|spring|string)$/;

/** A comma ends a clause that a comma opened; what follows takes up the one before. */
const resumes = ({ opening }: { opening: Opening }): Opening | null =>
  opening === 'relative' || opening === 'subordinate' || opening === 'participle' ? 'resumed' : null;

function subordinate(scan: Scan, at: number, word: string): Opening | null {
  if (timePrepositions.has(word) && beforeDate(scan, at)) return null;
  if (word === 'because' && wordAt(scan, at + 1) === 'of') return null;
  if (word === 'as' && /^(?:of|well|many|much|part|a|an)$/.test(wordAt(scan, at + 1))) return null;
  if (word === 'what' || word === 'how' || word === 'why')
    return verbAhead(scan, at + 1) ? 'complement' : null;
  return verbAhead(scan, at + 1) ? 'subordinate' : null;
}

const timePrepositions: ReadonlySet<string> = new Set(['since', 'until', 'till', 'before', 'after', 'as']);

/** Whether a finite verb follows before the next comma or stop. */
function verbAhead(scan: Scan, from: number): boolean {
  for (let at = from; at < Math.min(scan.to, from + clauseReach); at++) {
    const word = wordAt(scan, at);
    if (word === ',' || word === ';' || word === '—' || word === '(') return at === from;
    if (isFiniteVerb(scan, at)) return true;
  }
  return false;
}

/** Whether what follows a joining word begins with a subject of its own and has a verb. */
function ownSubject(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  if (isFiniteVerb(scan, at)) return false;
  const date = dateEnd(scan, at);
  if (date !== null) return !isFiniteVerb(scan, date) && verbAhead(scan, date);
  if (/^(?:then|later|also|finally|has|have|had|to|not|in|on|at|by|with)$/.test(word)) return false;
  return verbAhead(scan, at);
}
