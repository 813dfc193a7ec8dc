import { smallNumbers, tens } from '../language/en-calendar.ts';
import { isHyphen, type Scan, wordAt } from './scan.ts';

/** `nineteen ninety-six`, `two thousand`, `two thousand and eight`, `twenty twenty-one`. */
export function yearInWords(scan: Scan, at: number): { year: number; to: number } | null {
  const first = wordAt(scan, at);
  if (first === 'two' && wordAt(scan, at + 1) === 'thousand') {
    const more = underHundred(scan, wordAt(scan, at + 2) === 'and' ? at + 3 : at + 2);
    return more ? { year: 2000 + more.number, to: more.to } : { year: 2000, to: at + 2 };
  }
  const century = first === 'twenty' ? 20 : (smallNumbers.get(first) ?? 0);
  if (century < 16 || century > 20) return null;
  const rest = underHundred(scan, at + 1);
  return rest && rest.number >= 10 ? { year: century * 100 + rest.number, to: rest.to } : null;
}

function underHundred(scan: Scan, at: number): { number: number; to: number } | null {
  const word = wordAt(scan, at);
  const ten = tens.get(word);
  if (ten !== undefined) {
    const unitAt = isHyphen(wordAt(scan, at + 1)) ? at + 2 : at + 1;
    const unit = smallNumbers.get(wordAt(scan, unitAt)) ?? 0;
    return unit > 0 && unit < 10 && wordAt(scan, unitAt).length > 2
      ? { number: ten + unit, to: unitAt + 1 }
      : { number: ten, to: at + 1 };
  }
  const small = word.length > 2 ? smallNumbers.get(word) : undefined;
  return small === undefined ? null : { number: small, to: at + 1 };
}
