import { isoWeek, weekdayOf } from './calendar.ts';
import type { Form, PrintedUnit, Step } from './form.ts';
import { moved, nowValue } from './moved.ts';
import { type Around, nearbyQuarter, type Resolution, resolved, unresolved } from './resolution.ts';
import { resolveQuarterStep } from './resolve-periods.ts';

export function resolveUnit(unit: PrintedUnit, step: Step | 'the', around: Around): Resolution {
  const { now, story } = around;
  if (step === 'same' || step === 'previous' || step === 'following') {
    const by = step === 'same' ? 0 : step === 'previous' ? -1 : 1;
    const value = moved(story.last, unit, by);
    if (value) return resolved(value, 'text');
    if (step === 'same') return unresolved;
    const fromNow = now ? moved(nowValue(now, unit), unit, by) : null;
    return resolved(fromNow, 'published');
  }
  if (unit === 'quarter') return resolveQuarterStep(step, around);
  if (unit === 'weekend') return resolveWeekend(step, around);
  if (!now) return unresolved;
  const by = step === 'last' ? -1 : step === 'next' ? 1 : 0;
  return resolved(moved(nowValue(now, unit), unit, by), 'published');
}

function resolveWeekend(step: Step | 'the', { now, tense }: Around): Resolution {
  if (now?.day == null) return unresolved;
  const weekday = weekdayOf(now.day);
  const ahead = step === 'next' || (step !== 'last' && (step === 'this' || tense() === 'future'));
  // "The weekend" that is told as past is the one that ended last, or the one that is on.
  const saturday = ahead
    ? now.day + (6 - weekday) + (step === 'next' && weekday >= 6 ? 7 : 0)
    : now.day - ((weekday + 1) % 7) - (step === 'last' && weekday >= 6 ? 7 : 0);
  return resolved({ unit: 'weekend', ...isoWeek(saturday) }, 'published');
}

export function resolveAgo(unit: PrintedUnit, count: number | null, around: Around): Resolution {
  const { now } = around;
  if (!now || count === null) return unresolved;
  const round = count >= 20 && count % 5 === 0;
  if (unit === 'year' && count === 1) {
    const quarter = nearbyQuarter(around);
    if (quarter) return resolved({ ...quarter, year: quarter.year - 1 }, 'published');
  }
  if (unit === 'decade' || unit === 'century') {
    const years = count * (unit === 'decade' ? 10 : 100);
    return resolved({ unit: 'year', year: now.year - years }, 'published', true);
  }
  return resolved(moved(nowValue(now, unit), unit, -count), 'published', round);
}

export function resolveShift(form: Extract<Form, { kind: 'shift' }>, around: Around): Resolution {
  if (form.count === null) return unresolved;
  const by = form.count * form.sign;
  if (form.from === 'now') {
    return around.now
      ? resolved(moved(nowValue(around.now, form.unit), form.unit, by), 'published')
      : unresolved;
  }
  if (form.from === 'next') return resolved(moved(around.next(), form.unit, by), 'text');
  if (form.unit === 'year' && form.count === 1 && form.sign < 0) {
    const quarter = nearbyQuarter(around);
    if (quarter) return resolved({ ...quarter, year: quarter.year - 1 }, 'text');
  }
  const base = around.story.last ?? (around.now && nowValue(around.now, form.unit));
  return resolved(moved(base, form.unit, by), around.story.last ? 'text' : 'published');
}

export function resolveYearEnd({ now, tense }: Around): Resolution {
  if (!now) return unresolved;
  const past = tense() === 'past';
  return resolved({ unit: 'day', year: past ? now.year - 1 : now.year, month: 12, day: 31 }, 'published');
}
