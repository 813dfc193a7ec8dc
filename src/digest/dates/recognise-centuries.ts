import { ordinals, tens } from '../language/en-calendar.ts';
import type { Found } from './form.ts';
import { counted } from './recognise-units.ts';
import { isHyphen, numberAt, type Scan, touchesNext, wordAt } from './scan.ts';
import { stepBefore, withModifier } from './surroundings.ts';

/** `the 20th century`, `19th-century`, `the last century`. */
export function dateAtCentury(scan: Scan, index: number): Found | null {
  let at = index - 1;
  if (isHyphen(wordAt(scan, at))) at -= 1;
  const suffixed = /^(?:st|nd|rd|th)$/.test(wordAt(scan, at)) && touchesNext(scan, at - 1);
  const number = suffixed
    ? numberAt(scan, at - 1)
    : (ordinals.get(wordAt(scan, at)) ?? wordOrdinal(scan, at));
  const first = suffixed ? at - 1 : number !== null && !ordinals.has(wordAt(scan, at)) ? at - 2 : at;
  if (number !== null && number >= 1 && number <= 21) {
    const from = wordAt(scan, first - 1) === 'the' ? first - 1 : first;
    return withModifier(scan, { from, to: index + 1, form: { kind: 'century', century: number - 1 } });
  }
  if (wordAt(scan, index + 1) === 'ago') return counted(scan, index, 'century', false);
  const step = stepBefore(scan, index);
  if (step?.step !== 'last' || wordAt(scan, step.from - 1) === 'the') return null;
  return { from: step.from, to: index + 1, form: { kind: 'unit', unit: 'century', step: 'last' } };
}

/** `twenty-first`. */
function wordOrdinal(scan: Scan, at: number): number | null {
  const ordinal = ordinals.get(wordAt(scan, at));
  const ten = isHyphen(wordAt(scan, at - 1)) ? tens.get(wordAt(scan, at - 2)) : undefined;
  return ordinal !== undefined && ten !== undefined ? ten + ordinal : null;
}
