/**
 * A resolved stretch of the calendar. `year: null`: not known (`XXXX-04-16`).
 * Seasons: 1 spring, 2 summer, 3 autumn, 4 winter; a winter has the year in which it begins.
 */
export type CalendarValue =
  | { readonly unit: 'day'; readonly year: number | null; readonly month: number; readonly day: number }
  | { readonly unit: 'month'; readonly year: number | null; readonly month: number }
  | { readonly unit: 'week' | 'weekend'; readonly year: number; readonly week: number }
  | { readonly unit: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly unit: 'half'; readonly year: number; readonly half: number }
  | { readonly unit: 'season'; readonly year: number | null; readonly season: number }
  | { readonly unit: 'year'; readonly year: number }
  /** Several years: a school year, a war. */
  | { readonly unit: 'years'; readonly year: number; readonly until: number }
  /** 198 is the 1980s. */
  | { readonly unit: 'decade'; readonly decade: number }
  /** 19 is the 1900s, the 20th century. */
  | { readonly unit: 'century'; readonly century: number };
