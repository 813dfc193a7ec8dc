import type { HolidayRule } from './holidays.ts';
import type { DayPart } from './timex3.ts';

/** How a date is said relative to another: `last`, `this` and `next` count from now, the others from the story. */
export type Step = 'last' | 'this' | 'next' | 'previous' | 'following' | 'same';

/** A year as printed: a number, or relative (`last year`, `that year`). */
export type PrintedYear = number | Step;

export type PrintedUnit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** What a date expression says, before anything is known of when it was said. */
export type Form =
  | {
      readonly kind: 'date';
      readonly year: PrintedYear | null;
      readonly month: number;
      readonly day: number | null;
      readonly weekday: number | null;
      readonly step: Step | null;
    }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly step: Step | null;
      readonly week: Step | null;
      /** The day of an election or the like: `ahead` where the words look forward to it. */
      readonly contest?: 'ahead' | 'at';
    }
  /** `24 and 25`, `the 15th`: the month is another date's. */
  | { readonly kind: 'day-of-month'; readonly day: number }
  /** `today` 0, `yesterday` -1. */
  | { readonly kind: 'today'; readonly days: number }
  | { readonly kind: 'unit'; readonly unit: PrintedUnit; readonly step: Step | 'the' }
  | { readonly kind: 'ago'; readonly unit: PrintedUnit; readonly count: number | null }
  /** Two days later: counted from the story's last date; `before next` and `after next` from the date that follows. */
  | {
      readonly kind: 'shift';
      readonly unit: PrintedUnit;
      readonly count: number | null;
      readonly sign: -1 | 1;
      readonly from: 'story' | 'next' | 'now';
    }
  | {
      readonly kind: 'quarter';
      readonly quarter: number | null;
      readonly year: PrintedYear | null;
      readonly yearBefore: boolean;
      readonly fiscal?: boolean;
    }
  | { readonly kind: 'half'; readonly half: number; readonly year: PrintedYear | null }
  | {
      readonly kind: 'season';
      readonly season: number;
      readonly year: PrintedYear | null;
      readonly step: Step | null;
    }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'years'; readonly year: number; readonly until: number }
  | { readonly kind: 'decade'; readonly decade: number }
  | { readonly kind: 'century'; readonly century: number }
  /** A time of day by itself (`at 10 p.m.`): the day is that of the story. */
  | { readonly kind: 'clock' }
  | { readonly kind: 'year-end' }
  | {
      readonly kind: 'holiday';
      readonly rule: HolidayRule;
      readonly year: PrintedYear | null;
      readonly step: Step | null;
    }
  | { readonly kind: 'reference'; readonly to: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' };

/** A date expression as found: its tokens `[from, to)` and what they say. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly form: Form;
  /** `start`, `mid`, `end` of the value (`early May`, `by the end of 2020`), or about it. */
  readonly modifier?: 'start' | 'mid' | 'end' | 'about';
  /** `09:00` or a part of the day. */
  readonly clock?: DayPart | string;
}
