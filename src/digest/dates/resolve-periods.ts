import { shiftMonths } from './calendar.ts';
import type { Form } from './form.ts';
import { moved, nowValue } from './moved.ts';
import {
  type Around,
  civilPart,
  type Now,
  nearbyQuarter,
  nearbyYear,
  type Resolution,
  resolved,
  unresolved,
  yearOf,
} from './resolution.ts';
import type { CalendarValue } from './value.ts';

export function resolveQuarter(form: Extract<Form, { kind: 'quarter' }>, around: Around): Resolution {
  const { now } = around;
  const year = yearOf(form.year, around);
  if (form.quarter === null) {
    const told = nearbyQuarter(around) ?? (now && lastQuarter(now));
    if (!told) return unresolved;
    const value = { ...told, year: year ? year.year : form.yearBefore ? told.year - 1 : told.year };
    return resolved(value, year ? year.basis : 'published');
  }
  if (year) return resolved({ unit: 'quarter', year: year.year, quarter: form.quarter }, year.basis);
  if (!now) return unresolved;
  const here = civilPart(now);
  const current = Math.ceil(here.month / 3);
  const ahead = form.quarter - current > 1 && (form.fiscal || around.tense() !== 'future');
  const behind =
    !form.fiscal && form.quarter < current && around.tense() === 'future' && current - form.quarter > 2;
  return resolved(
    { unit: 'quarter', year: here.year + (behind ? 1 : ahead ? -1 : 0), quarter: form.quarter },
    'published',
  );
}

/** The last quarter that has ended. */
function lastQuarter(now: Now): Extract<CalendarValue, { unit: 'quarter' }> {
  const here = civilPart(now);
  const month = shiftMonths(here.year, here.month, -3);
  return { unit: 'quarter', year: month.year, quarter: Math.ceil(month.month / 3) };
}

export function resolveQuarterStep(step: 'last' | 'this' | 'next' | 'the', around: Around): Resolution {
  const { now } = around;
  if (step === 'the') {
    const told = nearbyQuarter(around);
    return told ? resolved(told, 'text') : now ? resolved(lastQuarter(now), 'published') : unresolved;
  }
  if (!now) return unresolved;
  const by = step === 'last' ? -1 : step === 'next' ? 1 : 0;
  return resolved(moved(nowValue(now, 'quarter'), 'quarter', by), 'published');
}

export function resolveSeason(form: Extract<Form, { kind: 'season' }>, around: Around): Resolution {
  const value = (year: number | null): CalendarValue => ({ unit: 'season', year, season: form.season });
  const year = yearOf(form.year, around);
  if (year) return resolved(value(year.year), year.basis);
  const near = form.step ? null : nearbyYear(around);
  if (near !== null) return resolved(value(near), 'text');
  if (!around.now) return resolved(value(null), 'stated');
  const here = civilPart(around.now);
  // Months since December of the year before, so that a winter is one stretch.
  const start = form.season * 3;
  const inWinterNow = here.month <= 2;
  if (form.step === 'last') {
    const finished = form.season === 4 ? here.month >= 3 : here.month > start + 2;
    if (form.season === 4) return resolved(value(here.year - (finished ? 1 : 2)), 'published');
    return resolved(value(here.year - (finished ? 0 : 1)), 'published');
  }
  if (form.step === 'next')
    return resolved(value(here.month < start ? here.year : here.year + 1), 'published');
  if (form.season === 4 && inWinterNow) return resolved(value(here.year - 1), 'published');
  if (form.step === 'this') return resolved(value(here.year), 'published');
  const tense = around.tense();
  if (tense === 'past' && start > here.month) return resolved(value(here.year - 1), 'published');
  if (tense === 'future' && start + 2 < here.month) return resolved(value(here.year + 1), 'published');
  return resolved(value(here.year), 'published');
}

export function resolveHalf(form: Extract<Form, { kind: 'half' }>, around: Around): Resolution {
  const year = yearOf(form.year, around);
  return year === null
    ? unresolved
    : resolved({ unit: 'half', year: year.year, half: form.half }, year.basis);
}
