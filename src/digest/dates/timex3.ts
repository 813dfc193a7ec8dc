import type { CalendarValue } from './value.ts';

const pad = (number: number, length: number) => String(number).padStart(length, '0');
const year4 = (year: number | null) => (year === null ? 'XXXX' : pad(year, 4));
const seasons = ['SP', 'SU', 'FA', 'WI'];

/** Parts of a day as TIMEX3 writes them: morning, midday, afternoon, evening, night. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';

/** The TIMEX3 value (TimeML annotation guidelines 1.2.1) of a calendar value; `clock` is `09:00` or a part of the day. */
export function toTimex3(value: CalendarValue, clock?: DayPart | string): string {
  switch (value.unit) {
    case 'day':
      return `${year4(value.year)}-${pad(value.month, 2)}-${pad(value.day, 2)}${clock ? `T${clock}` : ''}`;
    case 'month':
      return `${year4(value.year)}-${pad(value.month, 2)}`;
    case 'week':
      return `${year4(value.year)}-W${pad(value.week, 2)}`;
    case 'weekend':
      return `${year4(value.year)}-W${pad(value.week, 2)}-WE`;
    case 'quarter':
      return `${year4(value.year)}-Q${value.quarter}`;
    case 'half':
      return `${year4(value.year)}-H${value.half}`;
    case 'season':
      return `${year4(value.year)}-${seasons[value.season - 1]}`;
    case 'year':
    case 'years':
      return year4(value.year);
    case 'decade':
      return pad(value.decade, 3);
    case 'century':
      return pad(value.century, 2);
  }
}
