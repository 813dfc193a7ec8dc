import { dayParts } from '../language/en-calendar.ts';
import { clockAfter, clockBefore, midnight } from './clocks.ts';
import type { Found } from './form.ts';
import { holidays } from './holidays.ts';
import { neighbouring } from './recognise-units.ts';
import { isCapital, isHyphen, type Scan, wordAt } from './scan.ts';
import { daypartAfter, stepBefore, withModifier, yearAfter } from './surroundings.ts';

/** Days that are named by where they lie from the day of writing. */
const deictic: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/** The deictic words and the parts of a day, which may be `this morning` or `last night`. */
export const todays: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...deictic,
  ...dayParts,
  ['midnight', midnight],
]);

/** `today`, `late yesterday`, `the day after tomorrow`, `this morning`, `last night`. */
export function dateAtPart(scan: Scan, index: number): Found | null {
  const word = wordAt(scan, index);
  const days = deictic.get(word);
  if (days !== undefined && isName(scan, index)) return null;
  if (days !== undefined) return deicticDay(scan, index, days);
  const part = dayParts.get(word);
  const before = wordAt(scan, index - 1);
  if (part && isOfStory(scan, index)) {
    return { from: index - 1, to: index + 1, form: { kind: 'clock' }, clock: part };
  }
  const story = part ? partOfStory(scan, index) : null;
  if (story && part) return { ...story, clock: part };
  if ((part === 'MI' || word === 'midnight') && beforeNoon.test(before))
    return { from: index, to: index + 1, form: { kind: 'clock' }, clock: part ?? midnight };
  if (!part || (before !== 'this' && !(before === 'last' && word === 'night'))) return null;
  if (wordAt(scan, index - 2) === 'the') return null;
  const form = { kind: 'today', days: before === 'last' ? -1 : 0 } as const;
  return withModifier(scan, { from: index - 1, to: index + 1, form, clock: part });
}

/** "In the morning", "by mid afternoon": a part of the day that the story is at. */
function isOfStory(scan: Scan, index: number): boolean {
  const before = wordAt(scan, index - 1);
  if (before === 'mid') return true;
  return before === 'the' && wordAt(scan, index - 2) === 'in' && wordAt(scan, index) !== 'night';
}

/** `that night`, `the next morning`, `the previous evening`, `the night before`: a day of the story. */
function partOfStory(scan: Scan, index: number): Found | null {
  const to = index + 1;
  if (/^(?:before|after)$/.test(wordAt(scan, to)) && wordAt(scan, index - 1) === 'the')
    return neighbouring(scan, index, to, 'day');
  const named = stepBefore(scan, index);
  if (!named || named.step === 'last' || named.step === 'this') return null;
  const article = wordAt(scan, named.from) === 'the';
  if (named.step !== 'same' && !article) return null;
  const step = named.step === 'next' ? 'following' : named.step;
  return { from: named.from, to, form: { kind: 'unit', unit: 'day', step } };
}

/** "At noon", "until midnight". */
const beforeNoon = /^(?:at|by|until|till|since|before|after|around|about|from)$/;

/** "The Today programme": a capital inside a sentence. */
const isName = (scan: Scan, index: number) =>
  index > scan.from && isCapital(scan, index) && scan.tokens[index - 1]?.kind === 'word';

function deicticDay(scan: Scan, index: number, days: number): Found {
  const beyond = wordAt(scan, index - 1);
  if ((beyond === 'after' || beyond === 'before') && wordAt(scan, index - 2) === 'day') {
    const from = wordAt(scan, index - 3) === 'the' ? index - 3 : index - 2;
    return { from, to: index + 1, form: { kind: 'today', days: days + (beyond === 'after' ? 1 : -1) } };
  }
  const form = { kind: 'today', days } as const;
  if (wordAt(scan, index) === 'tonight')
    return withModifier(scan, { from: index, to: index + 1, form, clock: 'NI' });
  const part = daypartAfter(scan, index + 1);
  if (part) return withModifier(scan, { from: index, to: part.to, form, clock: part.part });
  const before = clockBefore(scan, index);
  const after = before ? null : clockAfter(scan, index + 1);
  const clock = before?.clock ?? after?.clock;
  return withModifier(scan, {
    from: before?.from ?? index,
    to: after?.to ?? index + 1,
    form,
    ...(clock && { clock }),
  });
}

/** Words that point at the present, the past or the future at large: no date, and no entry of a timeline. */
export const references: ReadonlySet<string> = new Set(
  'now currently presently recently recent soon future past current coming these'.split(' '),
);

const unitsOfTime = /^(?:years|months|quarters|weeks|days|times|decades)$/;

/** "In the past 20 months" is a duration. */
const isCounting = (scan: Scan, at: number) =>
  scan.tokens[at]?.kind === 'number' ||
  /^(?:few|several|two|three|four|five|six|seven|eight|nine|ten|couple|year|month|week|decade|day|half|century)$/.test(
    wordAt(scan, at),
  ) ||
  unitsOfTime.test(wordAt(scan, at));

/** `now`, `these days`, `in the past`, `in the near future`, `recently`, `soon`. */
export function dateAtNow(scan: Scan, index: number): Found | null {
  const word = wordAt(scan, index);
  const before = wordAt(scan, index - 1);
  const after = wordAt(scan, index + 1);
  const refer = (to: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF', from = index): Found => ({
    from,
    to: index + 1,
    form: { kind: 'reference', to },
  });
  switch (word) {
    case 'now':
      return before === 'from' || before === 'until'
        ? null
        : refer('PRESENT_REF', before === 'right' ? index - 1 : index);
    case 'currently':
    case 'presently':
    case 'current':
      return before === 'then' || (isHyphen(before) && wordAt(scan, index - 2) === 'then')
        ? null
        : refer('PRESENT_REF');
    case 'recently':
      // "Most recently last October": the date that follows says when.
      if (before === 'most' && /^(?:in|on|last|this|at)$/.test(after)) return null;
      return refer('PAST_REF', before === 'more' ? index - 1 : index);
    case 'recent':
      if (after === 'years') return { ...refer('PAST_REF'), to: index + 2 };
      return unitsOfTime.test(after) ? null : refer('PAST_REF');
    case 'coming':
      return unitsOfTime.test(after) && after !== 'weeks' ? { ...refer('FUTURE_REF'), to: index + 2 } : null;
    case 'these':
      return after === 'days' ? { ...refer('PRESENT_REF'), to: index + 2 } : null;
    case 'soon':
      return before === 'as' || before === 'too' || after === 'after' ? null : refer('FUTURE_REF');
    case 'past':
      return before === 'the' && wordAt(scan, index - 2) === 'in' && !isCounting(scan, index + 1)
        ? refer('PAST_REF', index - 1)
        : null;
    default:
      return theFuture(scan, index);
  }
}

/** "In the near future", "worried about the future", "future losses"; "the future of the harbour" is a thing. */
function theFuture(scan: Scan, index: number): Found | null {
  const near = wordAt(scan, index - 1) === 'near' ? index - 1 : index;
  const reference = { kind: 'reference', to: 'FUTURE_REF' } as const;
  if (wordAt(scan, near - 1) === 'the') {
    const asked = /^(?:in|into|for|about|of|to|at)$/.test(wordAt(scan, near - 2));
    return asked && wordAt(scan, index + 1) !== 'of'
      ? { from: near - 1, to: index + 1, form: reference }
      : null;
  }
  const noun = scan.tokens[index + 1];
  const isAttribute = noun?.kind === 'word' && index + 1 < scan.to && !isCapital(scan, index + 1);
  if (!isAttribute || afterFuture.test(noun.word)) return null;
  return { from: index, to: unitsOfTime.test(noun.word) ? index + 2 : index + 1, form: reference };
}

/** After "future" the noun: what does not belong to it. */
const afterFuture =
  /^(?:and|or|but|of|in|on|at|for|to|with|by|from|as|that|which|who|when|if|is|was|are|were|has|have|had|will|would|could|can|may|might|should|looks|remains|lies|depends|seems)$/;

/** `Easter Road`, `Christmas Island`: names of places. */
const isStreet = /^(?:road|street|island|islands|avenue|lane|park|hill|rising|bunny)$/;

/** A holiday at its first word, with the year beside it: `Christmas Eve 1968`, `last Thanksgiving`. */
export function dateAtHoliday(scan: Scan, index: number): Found | null {
  if (!isCapital(scan, index)) return null;
  const name = longestHoliday(scan, index);
  if (!name) return null;
  const rule = holidays.get(name.name);
  if (!rule || isStreet.test(wordAt(scan, name.to))) return null;
  const step = stepBefore(scan, index);
  const year = yearAfter(scan, name.to);
  const form = { kind: 'holiday', rule, year: year?.year ?? null, step: step?.step ?? null } as const;
  return { from: step?.from ?? index, to: year?.to ?? name.to, form };
}

/** The longest holiday name that starts at a token; names have at most five words and marks. */
function longestHoliday(scan: Scan, index: number): { name: string; to: number } | null {
  let name = '';
  let best: { name: string; to: number } | null = null;
  for (let at = index; at < Math.min(index + 6, scan.to); at++) {
    const token = scan.tokens[at];
    if (!token) break;
    const word = token.word.replaceAll('’', "'");
    const joined = word === '.' || word === "'" ? `${name}${word}` : name === '' ? word : `${name} ${word}`;
    name = joined;
    if (holidays.has(name)) best = { name, to: at + 1 };
    else if (name.endsWith("'s") && holidays.has(name.slice(0, -2)))
      best = { name: name.slice(0, -2), to: at + 1 };
  }
  return best;
}
