import type { Form } from './form.ts';
import { type Around, dayValue, type Resolution, resolved, unresolved } from './resolution.ts';
import {
  resolveClock,
  resolveDate,
  resolveDayOfMonth,
  resolveHoliday,
  resolveWeekday,
} from './resolve-days.ts';
import { resolveHalf, resolveQuarter, resolveSeason } from './resolve-periods.ts';
import { resolveAgo, resolveShift, resolveUnit, resolveYearEnd } from './resolve-units.ts';

/** The calendar value of a form, given when it was written and what the story has told before. */
export function resolveForm(form: Form, around: Around): Resolution {
  switch (form.kind) {
    case 'date':
      return resolveDate(form, around);
    case 'weekday':
      return resolveWeekday(form, around);
    case 'day-of-month':
      return resolveDayOfMonth(form.day, around);
    case 'today':
      return around.now?.day == null
        ? unresolved
        : resolved(dayValue(around.now.day + form.days), 'published');
    case 'unit':
      return resolveUnit(form.unit, form.step, around);
    case 'ago':
      return resolveAgo(form.unit, form.count, around);
    case 'shift':
      return resolveShift(form, around);
    case 'quarter':
      return resolveQuarter(form, around);
    case 'half':
      return resolveHalf(form, around);
    case 'season':
      return resolveSeason(form, around);
    case 'year':
      return resolved({ unit: 'year', year: form.year }, 'stated');
    case 'years':
      return resolved({ unit: 'years', year: form.year, until: form.until }, 'stated');
    case 'decade':
      return resolved({ unit: 'decade', decade: form.decade }, 'stated');
    case 'century':
      return resolved({ unit: 'century', century: form.century }, 'stated');
    case 'clock':
      return resolveClock(around);
    case 'year-end':
      return resolveYearEnd(around);
    case 'holiday':
      return resolveHoliday(form, around);
    case 'reference':
      return unresolved;
  }
}
