import { dayParts } from '../language/en-calendar.ts';
import { clockAfter, clockBefore, midnight } from './clocks.ts';
import type { Found } from './form.ts';
import { holidays } from './holidays.ts';
import { neighbouring } from './recognise-units.ts';
import { isCapital, type Scan, wordAt } from './scan.ts';
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
  // "The last night", and "on this evening": of the story, if of any day.
  if (/^(?:the|on)$/.test(wordAt(scan, index - 2))) return null;
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
