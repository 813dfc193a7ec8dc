import type { Form, Found, PrintedUnit } from './form.ts';
import { halfOfQuarters, quarter, unitFrame } from './recognise-periods.ts';
import {
  countBefore,
  digitsAt,
  isCapital,
  isHyphen,
  numberAt,
  type Scan,
  touchesNext,
  wordAt,
} from './scan.ts';
import { stepBefore, withModifier } from './surroundings.ts';
import { yearInWords } from './year-in-words.ts';

/** The nouns that measure the calendar; plurals take part in counts alone. */
export const unitNouns: ReadonlyMap<string, { readonly unit: PrintedUnit; readonly plural: boolean }> =
  new Map(
    (['day', 'week', 'weekend', 'fortnight', 'month', 'quarter', 'year', 'decade'] as const).flatMap(
      (unit): [string, { unit: PrintedUnit; plural: boolean }][] => [
        [unit, { unit, plural: false }],
        [`${unit}s`, { unit, plural: true }],
      ],
    ),
  );

const approximating = new Set([
  'about',
  'almost',
  'around',
  'nearly',
  'roughly',
  'some',
  'barely',
  'just',
  'only',
]);

/** The expression around a unit noun: `last week`, `two months later`, `175 years ago`, `the third quarter`. */
export function dateAtUnit(scan: Scan, index: number): Found | null {
  const noun = unitNouns.get(wordAt(scan, index));
  if (!noun) return null;
  if (isHyphen(wordAt(scan, index + 1)) && /^finals?$/.test(wordAt(scan, index + 2))) return null;
  const count = counted(scan, index, noun.unit, noun.plural);
  if (count) return count;
  if (noun.plural) return noun.unit === 'quarter' ? halfOfQuarters(scan, index) : null;
  return named(scan, index, noun.unit);
}

/** `two years ago`, `a year earlier`, `ten days before the …`, `year-ago`; null where it is a mere duration. */
export function counted(scan: Scan, index: number, unit: PrintedUnit, plural: boolean): Found | null {
  const joined = isHyphen(wordAt(scan, index + 1));
  const at = joined ? index + 2 : index + 1;
  const cue = wordAt(scan, at);
  if (cue === '' || !countCues.has(cue) || wordAt(scan, at + 1) === 'than') return null;
  if (!plural && wordAt(scan, index - 1) === 'the' && (cue === 'before' || cue === 'after'))
    return neighbouring(scan, index, at, unit);
  const count = countBefore(scan, index) ?? (plural ? { from: index, count: null } : null);
  const from = count ? withApproximation(scan, count.from) : index;
  if (joined && !count && (cue === 'ago' || cue === 'earlier') && unit === 'year')
    return yearBefore(scan, index, at);
  if (!count) return null;
  const about = from < count.from ? ({ modifier: 'about' } as const) : {};
  if (cue === 'ago') return { from, to: at + 1, form: { kind: 'ago', unit, count: count.count }, ...about };
  if (cue === 'from' || cue === 'hence') {
    if (cue === 'from' && wordAt(scan, at + 1) !== 'now') return null;
    const to = cue === 'from' ? at + 2 : at + 1;
    return { from, to, form: { kind: 'shift', unit, count: count.count, sign: 1, from: 'now' }, ...about };
  }
  const sign = cue === 'later' || cue === 'after' || cue === 'afterward' || cue === 'afterwards' ? 1 : -1;
  const shift = { kind: 'shift', unit, count: count.count, sign } as const;
  if (cue !== 'before' && cue !== 'after')
    return { from, to: at + 1, form: { ...shift, from: 'story' }, ...about };
  return { from, to: at, form: { ...shift, from: 'next' }, ...about };
}

/** `the day before`, `the week after`, where the sentence or the clause ends there; `at` is the token of direction. */
export function neighbouring(scan: Scan, index: number, at: number, unit: PrintedUnit): Found | null {
  const sign = wordAt(scan, at) === 'after' ? 1 : -1;
  if (at + 1 < scan.to && scan.tokens[at + 1]?.kind === 'word') {
    // "the day after his death": counted from an event, where the text has its day.
    if (unit !== 'day' || !/^(?:the|his|her|its|their|a|an)$/.test(wordAt(scan, at + 1))) return null;
    return { from: index - 1, to: at, form: { kind: 'shift', unit, count: 1, sign, from: 'next' } };
  }
  return { from: index - 1, to: at + 1, form: { kind: 'shift', unit, count: 1, sign, from: 'story' } };
}

const countCues = new Set(
  'ago earlier later before after previously beforehand afterward afterwards from hence'.split(' '),
);

/** Takes `about`, `more than`, `at least` before a count into the span. */
function withApproximation(scan: Scan, from: number): number {
  const word = wordAt(scan, from - 1);
  if (approximating.has(word)) return from - 1;
  if (word === 'than' && /^(?:more|less|fewer)$/.test(wordAt(scan, from - 2))) return from - 2;
  if (word === 'least' && wordAt(scan, from - 2) === 'at') return from - 2;
  return from;
}

/** `year-ago`, `year-earlier` with its noun: the story's last quarter or year, one year before. */
function yearBefore(scan: Scan, index: number, at: number): Found {
  const the = wordAt(scan, index - 1) === 'the' ? index - 1 : index;
  const noun = wordAt(scan, at + 1);
  if (noun === 'quarter' || noun === 'period')
    return { from: the, to: at + 2, form: { kind: 'quarter', quarter: null, year: null, yearBefore: true } };
  return {
    from: index,
    to: at + 1,
    form: { kind: 'shift', unit: 'year', count: 1, sign: -1, from: 'story' },
  };
}

/** `last week`, `the end of the year`, `the third quarter`, `year-end`. */
function named(scan: Scan, index: number, unit: PrintedUnit): Found | null {
  if (unit === 'quarter') return quarter(scan, index);
  const after = wordAt(scan, index + 1);
  if (unit === 'year' && isHyphen(after) && wordAt(scan, index + 2) === 'end')
    return { from: index, to: index + 3, form: { kind: 'year-end' } };
  if (unit === 'year' && after === 'end' && scan.tokens[index]?.word !== 'year')
    return { from: index, to: index + 2, form: { kind: 'year-end' } };
  if (isHyphen(after) && touchesNext(scan, index)) return null;
  const year = unit === 'year' ? numberedYear(scan, index) : null;
  if (year) return year;
  const fiscal = wordAt(scan, index - 1) === 'fiscal' || wordAt(scan, index - 1) === 'full';
  const head = fiscal ? index - 1 : index;
  const step = stepBefore(scan, head);
  if (step) return stepped(scan, index, unit, step);
  if (unit === 'year' && wordAt(scan, head - 1) === 'latest') return latestYear(scan, index, head - 1);
  return the(scan, index, head, unit);
}

/** `the latest fiscal year`: the last one that has ended. */
function latestYear(scan: Scan, index: number, latest: number): Found {
  const from = /^(?:the|its|their)$/.test(wordAt(scan, latest - 1)) ? latest - 1 : latest;
  return { from, to: index + 1, form: { kind: 'unit', unit: 'year', step: 'last' } };
}

function stepped(
  scan: Scan,
  index: number,
  unit: PrintedUnit,
  { step, from }: { step: 'last' | 'this' | 'next' | 'previous' | 'following' | 'same'; from: number },
): Found | null {
  if (isCapital(scan, index) && index > scan.from + 1) return null;
  const article = wordAt(scan, from) === 'the';
  const before = wordAt(scan, from - 1);
  // "the last year" and "the next day" are not "last year" and "tomorrow": a stretch, and the story's own next day.
  if (article || before === 'the') {
    if ((step === 'last' && unit !== 'weekend') || step === 'this') return null;
    const moved = step === 'next' ? 'following' : step;
    if (moved === 'following' && unit !== 'day' && unit !== 'month' && unit !== 'week' && unit !== 'year')
      return null;
    if (step === 'next' && /^(?:over|in|within|during|for)$/.test(wordAt(scan, from - 1))) return null;
    return { from, to: index + 1, form: { kind: 'unit', unit, step: moved } };
  }
  if (unit === 'day' && (step === 'last' || step === 'this' || step === 'next')) {
    return step === 'next' ? { from, to: index + 1, form: { kind: 'unit', unit, step: 'following' } } : null;
  }
  if (step === 'same' && unit === 'weekend')
    return { from, to: index + 1, form: { kind: 'unit', unit, step } };
  return withModifier(scan, { from, to: index + 1, form: { kind: 'unit', unit, step } });
}

const ofFrame = new Set(
  'end beginning start middle close rest remainder half part quarter months weeks quarters halves most much course earlier later late early mid'.split(
    ' ',
  ),
);

/** `the year`, `the month`, `the weekend`: taken for a date where a preposition asks when. */
function the(scan: Scan, index: number, head: number, unit: PrintedUnit): Found | null {
  if (wordAt(scan, head - 1) !== 'the') return null;
  if (scan.tokens[index]?.word !== unit && wordAt(scan, index) === unit) return null;
  const before = wordAt(scan, head - 2);
  const after = wordAt(scan, index + 1);
  const form: Form = { kind: 'unit', unit, step: 'the' };
  if (unit === 'weekend') return after === 'of' ? null : { from: head - 1, to: index + 1, form };
  if (unit === 'decade' || unit === 'century' || unit === 'fortnight') return null;
  if (/^(?:ended|ending|that|when|he|she|they|before|after|of|to|old)$/.test(after)) return null;
  if (!unitFrame.has(before)) return null;
  if (before === 'of' && !ofFrame.has(wordAt(scan, head - 3))) return null;
  if (unit === 'day' && before !== 'in' && before !== 'of') return null;
  if (unit === 'day' && !/^(?:earlier|later|late|early)$/.test(wordAt(scan, head - 3))) return null;
  if (unit === 'day') return { from: head - 3, to: index + 1, form: { kind: 'unit', unit, step: 'same' } };
  return withModifier(scan, { from: head - 1, to: index + 1, form });
}

/** `the year 2000`, `the year two thousand`. */
function numberedYear(scan: Scan, index: number): Found | null {
  if (wordAt(scan, index - 1) !== 'the') return null;
  const digits = digitsAt(scan, index + 1);
  const year = digits === 4 || digits === 3 ? numberAt(scan, index + 1) : null;
  if (year !== null) return { from: index - 1, to: index + 2, form: { kind: 'year', year } };
  const words = yearInWords(scan, index + 1);
  return words && { from: index - 1, to: words.to, form: { kind: 'year', year: words.year } };
}
