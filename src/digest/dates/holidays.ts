import { dayNumber, easterSunday, nthWeekday } from './calendar.ts';

/** The day number of a holiday in a year. */
export type HolidayRule = (year: number) => number;

const fixed = (month: number, day: number): HolidayRule => {
  return (year) => dayNumber({ year, month, day });
};
const nth = (month: number, weekday: number, count: number, plus = 0): HolidayRule => {
  return (year) => nthWeekday(year, month, weekday, count) + plus;
};
const easter = (plus: number): HolidayRule => {
  return (year) => easterSunday(year) + plus;
};

/**
 * Holidays that English-language news dates events by: United States federal holidays (5 U.S.C. § 6103 and § 7 of
 * title 2 for Election Day), national days of Canada, Australia and New Zealand, days of the United Nations and of the
 * Western church year. Keys are lower case, words joined by a space, apostrophes straight.
 */
export const holidays: ReadonlyMap<string, HolidayRule> = new Map([
  ["new year's day", fixed(1, 1)],
  ["new year's eve", fixed(12, 31)],
  ['epiphany', fixed(1, 6)],
  ['martin luther king day', nth(1, 1, 3)],
  ['martin luther king jr. day', nth(1, 1, 3)],
  ['australia day', fixed(1, 26)],
  ["valentine's day", fixed(2, 14)],
  ["presidents' day", nth(2, 1, 3)],
  ['presidents day', nth(2, 1, 3)],
  ["st. patrick's day", fixed(3, 17)],
  ["st patrick's day", fixed(3, 17)],
  ["international women's day", fixed(3, 8)],
  ["april fools' day", fixed(4, 1)],
  ['shrove tuesday', easter(-47)],
  ['mardi gras', easter(-47)],
  ['ash wednesday', easter(-46)],
  ['palm sunday', easter(-7)],
  ['maundy thursday', easter(-3)],
  ['good friday', easter(-2)],
  ['easter sunday', easter(0)],
  ['easter monday', easter(1)],
  ['easter', easter(0)],
  ['earth day', fixed(4, 22)],
  ['anzac day', fixed(4, 25)],
  ['ascension day', easter(39)],
  ['pentecost', easter(49)],
  ['whit monday', easter(50)],
  ['may day', fixed(5, 1)],
  ["mother's day", nth(5, 7, 2)],
  ['memorial day', nth(5, 1, -1)],
  ['juneteenth', fixed(6, 19)],
  ["father's day", nth(6, 7, 3)],
  ['canada day', fixed(7, 1)],
  ['independence day', fixed(7, 4)],
  ['bastille day', fixed(7, 14)],
  ['labor day', nth(9, 1, 1)],
  ['columbus day', nth(10, 1, 2)],
  ['halloween', fixed(10, 31)],
  ["all saints' day", fixed(11, 1)],
  ['guy fawkes night', fixed(11, 5)],
  ['election day', nth(11, 1, 1, 1)],
  ['veterans day', fixed(11, 11)],
  ['armistice day', fixed(11, 11)],
  ['remembrance sunday', nth(11, 7, 2)],
  ['thanksgiving day', nth(11, 4, 4)],
  ['thanksgiving', nth(11, 4, 4)],
  ['black friday', nth(11, 4, 4, 1)],
  ['cyber monday', nth(11, 4, 4, 4)],
  ['world aids day', fixed(12, 1)],
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
]);
