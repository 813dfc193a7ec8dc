import { civilDay, isoWeek, shiftMonths } from './calendar.ts';
import { daysOf } from './edtf.ts';
import type { PrintedUnit } from './form.ts';
import { dayValue, type Now, weekValue } from './resolution.ts';
import type { CalendarValue } from './value.ts';

export const nowValue = (now: Now, unit: PrintedUnit): CalendarValue | null => {
  if (now.day !== null) return dayValue(now.day);
  if (now.month !== null && (unit === 'month' || unit === 'quarter'))
    return { unit: 'month', year: now.year, month: now.month };
  return unit === 'year' || unit === 'decade' || unit === 'century' ? { unit: 'year', year: now.year } : null;
};

/** The unit that holds the start of a value, moved by so many; null where the value is coarser than the unit. */
export function moved(value: CalendarValue | null, unit: PrintedUnit, by: number): CalendarValue | null {
  if (value === null) return null;
  const days = daysOf(value);
  if (!days) return null;
  const start = civilDay(days.first);
  const length = days.last - days.first;
  switch (unit) {
    case 'day':
      return length === 0 ? dayValue(days.first + by) : null;
    case 'week':
      return length <= 6 ? weekValue(days.first + by * 7) : null;
    case 'fortnight':
      return length <= 6 ? weekValue(days.first + by * 14) : null;
    case 'weekend':
      return length <= 6 ? { unit: 'weekend', ...isoWeek(days.first + by * 7) } : null;
    case 'month':
      return length <= 30 ? { unit: 'month', ...shiftMonths(start.year, start.month, by) } : null;
    case 'quarter': {
      if (length > 92) return null;
      const month = shiftMonths(start.year, start.month, by * 3);
      return { unit: 'quarter', year: month.year, quarter: Math.ceil(month.month / 3) };
    }
    case 'year':
      return length <= 366 ? { unit: 'year', year: start.year + by } : null;
    case 'decade':
      return length <= 3653 ? { unit: 'decade', decade: Math.floor(start.year / 10) + by } : null;
    case 'century':
      return { unit: 'century', century: Math.floor(start.year / 100) + by };
  }
}
