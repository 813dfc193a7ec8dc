import { ordinals, seasonNames } from '../language/en-calendar.ts';
import type { Found } from './form.ts';
import { digitsAt, isHyphen, numberAt, type Scan, touchesNext, wordAt } from './scan.ts';
import { stepBefore, withModifier, yearAfter } from './surroundings.ts';

/** The prepositions after which \"the year\" or \"the quarter\" says when. */
export const unitFrame = new Set(
  'in during for over of through by earlier later late early into until since before'.split(' '),
);

const quarterNouns = new Set(['quarter', 'period']);

/** `third-quarter`, `the fiscal first quarter of 1990`, `this year's third quarter`, `the latest quarter`, `the quarter`. */
export function quarter(scan: Scan, index: number): Found | null {
  let at = index - 1;
  if (isHyphen(wordAt(scan, at))) at -= 1;
  const number = ordinals.get(wordAt(scan, at));
  if (number !== undefined && number <= 4) return numberedQuarter(scan, index, at, number);
  const last = /^(?:last|final|closing)$/.test(wordAt(scan, at)) && wordAt(scan, index + 1) === 'of';
  if (last && yearAfter(scan, index + 1)) return numberedQuarter(scan, index, at, 4);
  if (scan.tokens[index]?.word !== wordAt(scan, index)) {
    if (wordAt(scan, index - 1) !== 'the' && !/^(?:latest|recent)$/.test(wordAt(scan, index - 1)))
      return null;
  }
  const word = wordAt(scan, index - 1);
  const base = { kind: 'quarter', quarter: null, year: null, yearBefore: false } as const;
  if (word === 'latest' || (word === 'recent' && wordAt(scan, index - 2) === 'most')) {
    return { from: wordAt(scan, index - 2) === 'the' ? index - 2 : index - 1, to: index + 1, form: base };
  }
  const year = digitsAt(scan, index - 1) === 4 ? numberAt(scan, index - 1) : null;
  if (year !== null && year > 1900 && year < 2100) {
    const the = wordAt(scan, index - 2) === 'the' ? index - 2 : index - 1;
    return { from: the, to: index + 1, form: { ...base, year } };
  }
  if (!quarterNouns.has(wordAt(scan, index)) || wordAt(scan, index) === 'period') return null;
  const step = stepBefore(scan, index);
  if (step) {
    return { from: step.from, to: index + 1, form: { kind: 'unit', unit: 'quarter', step: step.step } };
  }
  if (word !== 'the' || !unitFrame.has(wordAt(scan, index - 2))) return null;
  if (/^(?:ended|ending)$/.test(wordAt(scan, index + 1))) return null;
  return { from: index - 1, to: index + 1, form: { kind: 'unit', unit: 'quarter', step: 'the' } };
}

function numberedQuarter(scan: Scan, index: number, at: number, number: number): Found | null {
  const noun = wordAt(scan, index - 1);
  // "the first quarter" of a match has no more than its name; what tells them apart is the year or the money.
  let from = at;
  const fiscal =
    wordAt(scan, from - 1) === 'fiscal' ||
    (isHyphen(wordAt(scan, from - 1)) && wordAt(scan, from - 2) === 'fiscal');
  if (fiscal) from -= isHyphen(wordAt(scan, from - 1)) ? 2 : 1;
  let year = yearAfter(scan, index + 1);
  const to = year ? year.to : index + 1;
  const possessive = wordAt(scan, from - 1) === 'year' ? stepBefore(scan, from - 1) : null;
  const printed = digitsAt(scan, from - 1) === 4 ? numberAt(scan, from - 1) : null;
  if (possessive) {
    from = possessive.from;
    year ??= { year: possessive.step, to };
  } else if (printed !== null) {
    from -= 1;
    year ??= { year: printed, to };
  } else if (/^(?:the|its|their)$/.test(wordAt(scan, from - 1))) from -= 1;
  const form = {
    kind: 'quarter',
    quarter: number,
    year: year?.year ?? null,
    yearBefore: false,
    fiscal,
  } as const;
  return noun === '' ? null : { from, to, form };
}

/** `Q3 2024`, `Q4`: the letter with its number. */
export function quarterAtLetter(scan: Scan, index: number): Found | null {
  const number =
    touchesNext(scan, index) && digitsAt(scan, index + 1) === 1 ? numberAt(scan, index + 1) : null;
  if (number === null || number < 1 || number > 4) return null;
  const year = yearAfter(scan, index + 2);
  const form = { kind: 'quarter', quarter: number, year: year?.year ?? null, yearBefore: false } as const;
  return { from: index, to: year?.to ?? index + 2, form };
}

/** `the first half of 2019`: a year must stand beside it; a match has halves too. */
export function dateAtHalf(scan: Scan, index: number): Found | null {
  const half = ordinals.get(wordAt(scan, index - (isHyphen(wordAt(scan, index - 1)) ? 2 : 1)));
  if (half !== 1 && half !== 2) return null;
  const year = yearAfter(scan, index + 1);
  const ofTheYear =
    wordAt(scan, index + 1) === 'of' &&
    wordAt(scan, index + 2) === 'the' &&
    wordAt(scan, index + 3) === 'year';
  if (!year && !ofTheYear) return null;
  const from = wordAt(scan, index - 2) === 'the' ? index - 2 : index - 1;
  return { from, to: year?.to ?? index + 4, form: { kind: 'half', half, year: year?.year ?? 'this' } };
}

/** `the first two quarters of 1990`, `the last two quarters of the year`: a half. */
export function halfOfQuarters(scan: Scan, index: number): Found | null {
  const side = wordAt(scan, index - 2);
  if (wordAt(scan, index - 1) !== 'two' || !/^(?:first|last|final)$/.test(side)) return null;
  const year = yearAfter(scan, index + 1);
  if (!year) return null;
  const from = wordAt(scan, index - 3) === 'the' ? index - 3 : index - 2;
  return { from, to: year.to, form: { kind: 'half', half: side === 'first' ? 1 : 2, year: year.year } };
}

/** `last summer`, `the spring of 2020`, `summer 2019`, `in the autumn`. "Fall" and "spring" are verbs and nouns too. */
export function dateAtSeason(scan: Scan, index: number): Found | null {
  const season = seasonNames.get(wordAt(scan, index));
  if (season === undefined) return null;
  const year = yearAfter(scan, index + 1);
  const step = stepBefore(scan, index);
  const before = wordAt(scan, index - 1);
  // "The low levels of the early summer".
  const narrowed = /^(?:early|late)$/.test(before) && wordAt(scan, index - 2) === 'the';
  // "Prices fall next year": the verb, unless a year of figures or a preposition says otherwise.
  const isNoun = step !== null || narrowed || before === 'the' || before === 'in';
  if (year && typeof year.year !== 'number' && !isNoun) return null;
  let from = step ? step.from : before === 'the' ? index - 1 : index;
  const framed = /^(?:in|during|until|since|by|over|through|early|late|of|for|well|into|mid)$/.test(
    wordAt(scan, from - 1),
  );
  const article = before === 'the' && framed && wordAt(scan, index + 1) !== 'of';
  const bare =
    before === 'in' ||
    before === 'by' ||
    before === 'until' ||
    before === 'since' ||
    before === 'mid' ||
    isHyphen(before);
  const vague = wordAt(scan, index) === 'fall' || wordAt(scan, index) === 'spring';
  if (!year && !step && !article && !narrowed && !(bare && !vague)) return null;
  if (step && (step.step === 'previous' || step.step === 'following') && vague) return null;
  if (step?.step === 'same' && vague) return null;
  if (!year && vague && step?.step === 'last' && wordAt(scan, step.from - 1) === 'the') return null;
  if (year && from > 0 && wordAt(scan, from - 1) === 'the' && from === index) from -= 1;
  const form = { kind: 'season', season, year: year?.year ?? null, step: step?.step ?? null } as const;
  return withModifier(scan, { from, to: year?.to ?? index + 1, form });
}
