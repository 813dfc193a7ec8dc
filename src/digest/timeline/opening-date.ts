import { type Scan, wordAt } from '../dates/scan.ts';
import { monthNames, weekdayNames } from '../language/en-calendar.ts';

/** Whether a word stands before a date and opens no clause: "since the 1960s", "until Monday". */
export function beforeDate(scan: Scan, at: number): boolean {
  const next = /^(?:the|early|late|mid)$/.test(wordAt(scan, at + 1)) ? at + 2 : at + 1;
  const word = wordAt(scan, next);
  return scan.tokens[next]?.kind === 'number' || monthNames.has(word) || weekdayNames.has(word);
}

/** The token after a date with which a clause opens: "in 2015", "on May 3, 2015,", "in early May"; null where none does. */
export function dateEnd(scan: Scan, from: number): number | null {
  if (!/^(?:in|on|by)$/.test(wordAt(scan, from)) || !beforeDate(scan, from)) return null;
  let at = from + 1;
  while (at < scan.to && (isOfDate(scan, at) || wordAt(scan, at) === ',')) at += 1;
  return at;
}

function isOfDate(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  return (
    scan.tokens[at]?.kind === 'number' ||
    monthNames.has(word) ||
    weekdayNames.has(word) ||
    /^(?:early|late|mid|-|of)$/.test(word)
  );
}
