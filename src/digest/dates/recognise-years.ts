import { decadeWords, monthAbbreviations, monthNames } from '../language/en-calendar.ts';
import { afterNumberOfThings, beforeNumberOfThings, beforeYear } from '../language/en-years.ts';
import type { Found } from './form.ts';
import { bareClock, isoDate, nineEleven, ordinalDay, slashed } from './recognise-figures.ts';
import { digitsAt, isCapital, isDash, isHyphen, numberAt, type Scan, touchesNext, wordAt } from './scan.ts';
import { fourDigits, twoDigitYear, withModifier } from './surroundings.ts';

/** A date in figures, a decade or a bare year at a number. */
export function dateAtNumber(scan: Scan, index: number): Found | null {
  const digits = digitsAt(scan, index);
  if (digits === 4)
    return isoDate(scan, index) ?? bareClock(scan, index) ?? decade(scan, index) ?? bareYear(scan, index);
  if (digits === 1 || digits === 2)
    return (
      slashed(scan, index) ??
      shortDecade(scan, index) ??
      shortYear(scan, index) ??
      bareClock(scan, index) ??
      ordinalDay(scan, index) ??
      nineEleven(scan, index)
    );
  return null;
}

/** `1980s`, `the 1900s` (a decade), `1980's`. */
function decade(scan: Scan, index: number): Found | null {
  const year = numberAt(scan, index);
  if (year === null || year % 10 !== 0 || year < 1000 || year > 2100 || !touchesNext(scan, index))
    return null;
  const apostrophe = /^['’]$/.test(wordAt(scan, index + 1)) ? 1 : 0;
  if (scan.tokens[index + 1 + apostrophe]?.word !== 's' || (apostrophe && !touchesNext(scan, index + 1)))
    return null;
  if (wordAt(scan, index + 1 + apostrophe) === '') return null;
  const from = wordAt(scan, index - 1) === 'the' ? index - 1 : index;
  const form =
    year % 100 === 0 && year < 2000
      ? ({ kind: 'century', century: year / 100 } as const)
      : ({ kind: 'decade', decade: year / 10 } as const);
  return withModifier(scan, { from, to: index + 2 + apostrophe, form });
}

/** `'80s`, `the late 80s`. Ages ("in his 80s") and temperatures have neither the apostrophe nor early, late and mid. */
function shortDecade(scan: Scan, index: number): Found | null {
  const number = numberAt(scan, index);
  if (number === null || digitsAt(scan, index) !== 2 || number % 10 !== 0) return null;
  if (!touchesNext(scan, index) || scan.tokens[index + 1]?.word !== 's') return null;
  const apostrophe = /^['’‘]$/.test(wordAt(scan, index - 1)) && touchesNext(scan, index - 1);
  const head = apostrophe ? index - 1 : index;
  const before = isHyphen(wordAt(scan, head - 1)) ? wordAt(scan, head - 2) : wordAt(scan, head - 1);
  const narrowed =
    /^(?:early|late|mid)$/.test(before) && !/^(?:his|her|their|my)$/.test(wordAt(scan, head - 2));
  if (!apostrophe && !narrowed) return null;
  const from = wordAt(scan, head - 1) === 'the' ? head - 1 : head;
  const form = { kind: 'decade', decade: number < 30 ? 200 + number / 10 : 190 + number / 10 } as const;
  return withModifier(scan, { from, to: index + 2, form });
}

/** `'92` after a preposition or a season. */
function shortYear(scan: Scan, index: number): Found | null {
  const mark = wordAt(scan, index - 1);
  if (!(mark === "'" || mark === '’' || mark === '‘') || !touchesNext(scan, index - 1)) return null;
  const number = numberAt(scan, index);
  if (
    number === null ||
    digitsAt(scan, index) !== 2 ||
    (touchesNext(scan, index) && scan.tokens[index + 1]?.kind === 'word')
  )
    return null;
  if (!/^(?:in|since|of|from|until|by|summer|class)$/.test(wordAt(scan, index - 2))) return null;
  return { from: index - 1, to: index + 1, form: { kind: 'year', year: twoDigitYear(number) } };
}

/** A year by itself: `in 1998`, `the 1987 crash`; also `1957-58` and `2019/20`. */
function bareYear(scan: Scan, index: number): Found | null {
  const year = fourDigits(scan, index);
  if (year === null || !isYear(scan, index, year)) return null;
  const range = secondYear(scan, index, year);
  if (range)
    return withModifier(scan, {
      from: index,
      to: range.to,
      form: { kind: 'years', year, until: range.until },
    });
  const fiscal = wordAt(scan, index - 1) === 'fiscal';
  return withModifier(scan, {
    from: fiscal ? index - 1 : index,
    to: index + 1,
    form: { kind: 'year', year },
  });
}

function secondYear(scan: Scan, index: number, year: number): { until: number; to: number } | null {
  const mark = wordAt(scan, index + 1);
  if (!(isDash(mark) || mark === '/') || !touchesNext(scan, index) || !touchesNext(scan, index + 1))
    return null;
  const digits = digitsAt(scan, index + 2);
  const second = numberAt(scan, index + 2);
  if (second === null || (digits !== 2 && digits !== 4)) return null;
  const until = digits === 4 ? second : year - (year % 100) + second;
  return until > year && until - year < 100 ? { until, to: index + 3 } : null;
}

/** Whether a number of four digits is a year: what stands before and after it decides. */
function isYear(scan: Scan, index: number, year: number): boolean {
  const before = wordAt(scan, index - 1);
  const after = wordAt(scan, index + 1);
  if (
    isHyphen(before) &&
    touchesNext(scan, index - 1) &&
    !/^(?:mid|pre|post|early|late)$/.test(wordAt(scan, index - 2))
  )
    return false;
  if (isHyphen(after) && touchesNext(scan, index) && scan.tokens[index + 2]?.kind === 'word') return false;
  const atLeast = before === 'least' && /^(?:until|till|through|since|by)$/.test(wordAt(scan, index - 3));
  if (beforeNumberOfThings.has(before) && !atLeast) return false;
  if (isBroadcastTime(scan, index, year)) return false;
  if (afterNumberOfThings.has(after)) return false;
  if (scan.tokens[index + 1]?.kind === 'word' && touchesNext(scan, index)) return false;
  const asked = beforeYear.has(before) || (before === ',' && isDateBefore(scan, index - 1));
  if (year < 1700 || year > 2100)
    return asked && before !== 'of' && before !== 'to' && before !== 'the' && !pluralAfter(scan, index);
  if (asked) return year % 100 !== 0 || surelyYear.has(before) || !pluralAfter(scan, index);
  if (year < 1900 || year >= 2060) return before === '(' || isDash(before);
  return year % 1000 !== 0 || !pluralAfter(scan, index);
}

/** "On Wednesday, from 1930 on BBC One": hours and minutes. */
const isBroadcastTime = (scan: Scan, index: number, figures: number): boolean =>
  /^(?:from|at)$/.test(wordAt(scan, index - 1)) &&
  wordAt(scan, index + 1) === 'on' &&
  isCapital(scan, index + 2) &&
  figures % 100 < 60 &&
  figures < 2400;

/** After these a round number is a year too: "in 2000 troops left" against "1,500 people and 2000 cars". */
const surelyYear: ReadonlySet<string> = new Set([
  'in',
  'since',
  'by',
  'until',
  'during',
  'late',
  'early',
  'year',
  'fiscal',
  ',',
]);

const pluralAfter = (scan: Scan, index: number) =>
  /[a-z]s$/.test(wordAt(scan, index + 1)) && !isCapital(scan, index + 1);

function isDateBefore(scan: Scan, index: number): boolean {
  const word = wordAt(scan, index - 1);
  return monthNames.has(word) || monthAbbreviations.has(word) || digitsAt(scan, index - 1) === 4;
}

/** `the nineties`, `the late sixties`, `the nineteen sixties`; "in his thirties" is an age. */
export function dateAtDecadeWord(scan: Scan, index: number): Found | null {
  const ten = decadeWords.get(wordAt(scan, index));
  if (ten === undefined) return null;
  const nineteen = wordAt(scan, index - 1) === 'nineteen';
  const head = nineteen ? index - 1 : index;
  const before = wordAt(scan, head - 1);
  const narrowed = /^(?:early|late|mid)$/.test(before) && wordAt(scan, head - 2) === 'the';
  if (!nineteen && before !== 'the' && !narrowed) return null;
  const from = before === 'the' ? head - 1 : head;
  return withModifier(scan, { from, to: index + 1, form: { kind: 'decade', decade: 190 + ten } });
}
