/**
 * The words of the English calendar, lower case. Compiled by hand from the style books' lists of months, weekdays and
 * their abbreviations (AP and Guardian), and from the grammar of English numerals.
 */

const numbered = (words: string, first = 1): [string, number][] =>
  words.split(' ').map((word, index) => [word, index + first]);

/** Month names in full, 1 to 12. */
export const monthNames: ReadonlyMap<string, number> = new Map(
  numbered('january february march april may june july august september october november december'),
);

/** Abbreviated months: taken for a month beside a full stop or a number only. */
export const monthAbbreviations: ReadonlyMap<string, number> = new Map([
  ...numbered('jan feb mar apr'),
  ...numbered('jun jul aug sep oct nov dec', 6),
  ['sept', 9],
]);

/** Weekdays in full, ISO numbers 1 to 7. */
export const weekdayNames: ReadonlyMap<string, number> = new Map(
  numbered('monday tuesday wednesday thursday friday saturday sunday'),
);

/** Abbreviated weekdays: taken for a weekday beside a date only. */
export const weekdayAbbreviations: ReadonlyMap<string, number> = new Map([
  ...numbered('mon tue wed thu fri sat sun'),
  ['tues', 2],
  ['thur', 4],
  ['thurs', 4],
]);

/** Seasons: 1 spring to 4 winter. */
export const seasonNames: ReadonlyMap<string, number> = new Map([
  ['spring', 1],
  ['springtime', 1],
  ['summer', 2],
  ['summertime', 2],
  ['autumn', 3],
  ['fall', 3],
  ['winter', 4],
  ['wintertime', 4],
]);

/** One to nineteen, and the words that count as one or few. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...numbered(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
  ['a', 1],
  ['an', 1],
]);

/** Twenty to ninety. */
export const tens: ReadonlyMap<string, number> = new Map(
  numbered('twenty thirty forty fifty sixty seventy eighty ninety', 2).map(([word, n]) => [word, n * 10]),
);

/** `twenties` to `nineties`: decades of the twentieth century where nothing else is said. */
export const decadeWords: ReadonlyMap<string, number> = new Map(
  numbered('twenties thirties forties fifties sixties seventies eighties nineties', 2),
);

/** Ordinals in words, first to thirty-first as far as they are one word. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...numbered(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ),
  ['thirtieth', 30],
]);

/** Parts of the day as TIMEX3 names them. */
export const dayParts: ReadonlyMap<string, 'MO' | 'MI' | 'AF' | 'EV' | 'NI'> = new Map([
  ['morning', 'MO'],
  ['noon', 'MI'],
  ['midday', 'MI'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
]);

/** A number of things that nobody counted. */
export const vagueCounts: ReadonlySet<string> = new Set([
  'several',
  'few',
  'many',
  'some',
  'couple',
  'countless',
]);

/** Newspapers, programmes, clubs and rules whose name starts with a weekday or ends in one. */
export const afterWeekdayInNames: ReadonlySet<string> = new Set([
  'times',
  'people',
  'telegraph',
  'mirror',
  'mail',
  'express',
  'herald',
  'world',
  'independent',
  'sun',
  'post',
  'review',
  'night live',
]);
