import { isCapital, isDash, type Scan, touchesNext, wordAt } from '../dates/scan.ts';
import type { Stretch } from './stretch.ts';

const joints = /^(?:[,;:—–-]|and|but|or|so|although|though|whereas)$/;
const adverbs =
  /^(?:however|meanwhile|moreover|furthermore|additionally|nevertheless|nonetheless|then|also|still|instead|indeed|yet)$/;

/** "So far", "so many": one adverb with the word before it. */
const ofDegree = /^(?:far|many|much|few|little|long|often)$/;

/** A stretch without the marks and joining words at its edges: "However, on Monday …", "Also last week, …". */
export function trimmed(scan: Scan, { from, to }: Stretch, date: Stretch): Stretch {
  let first = from;
  let end = to;
  while (first < Math.min(end - 1, date.from) && opensLoosely(scan, first, date)) first += 1;
  while (end > first + 1 && /^(?:[,;:—–-]|and|but|or|because|although|whereas)$/.test(wordAt(scan, end - 1)))
    end -= 1;
  return { from: first, to: end };
}

function opensLoosely(scan: Scan, at: number, date: Stretch): boolean {
  const word = wordAt(scan, at);
  const next = wordAt(scan, at + 1);
  if (word === 'so' && ofDegree.test(next)) return false;
  if (joints.test(word)) return true;
  if (word === 'even') return next === 'though';
  if (!adverbs.test(word)) return false;
  if (word === 'yet') return next !== 'to' && next !== 'another';
  return next === ',' || (word === 'also' && (at + 1 === date.from || /^(?:on|in)$/.test(next)));
}

/** How many tokens a dateline may have: `WASHINGTON, March 12 (Xinhua) --`, `O'SMACH, Cambodia (AP)_`. */
const datelineLength = 14;

/** Leaves out the dateline that a first sentence begins with. */
export function afterDateline(scan: Scan, { from, to }: Stretch, date: Stretch): Stretch {
  if (from !== scan.from) return { from, to };
  const agency = agencyEnd(scan, from, date);
  if (agency !== null) return { from: agency, to };
  if (!isAllCaps(scan, from)) return { from, to };
  for (let at = from + 1; at < Math.min(date.from, from + datelineLength); at++) {
    const word = wordAt(scan, at);
    if (word === '-' && wordAt(scan, at + 1) === '-') return { from: at + 2, to };
    const apart = word === '-' && !touchesNext(scan, at - 1) && !touchesNext(scan, at);
    if (apart || word === '_' || word === '—' || word === '–') return { from: at + 1, to };
  }
  return { from, to };
}

/** `(CNN)`, `Kano, Nigeria (CNN)`: after the agency in brackets that a place may stand before; null where none is. */
function agencyEnd(scan: Scan, from: number, date: Stretch): number | null {
  for (let at = from; at < Math.min(date.from - 2, from + datelineLength); at++) {
    if (wordAt(scan, at) === '(')
      return isAllCaps(scan, at + 1) && wordAt(scan, at + 2) === ')' ? afterDash(scan, at + 3) : null;
    if (!isCapital(scan, at) && !/^[,.]$/.test(wordAt(scan, at))) return null;
  }
  return null;
}

function afterDash(scan: Scan, at: number): number {
  let next = at;
  while (isDash(wordAt(scan, next)) || wordAt(scan, next) === '_') next += 1;
  return next;
}

function isAllCaps(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (!token) return false;
  const printed = scan.text.slice(token.start, token.end);
  return printed.length > 1 && printed === printed.toUpperCase() && printed !== printed.toLowerCase();
}

/** A claim without the quotation mark that opens it, where its end lies in another sentence. */
export function withoutOpenMark(scan: Scan, { from, to }: Stretch): Stretch {
  const mark = wordAt(scan, from);
  if (mark !== '“' && mark !== '"') return { from, to };
  const close = mark === '“' ? '”' : '"';
  for (let at = from + 1; at < to; at++) if (wordAt(scan, at) === close) return { from, to };
  return { from: from + 1, to };
}
