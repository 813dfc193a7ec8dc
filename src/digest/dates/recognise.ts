import {
  decadeWords,
  monthAbbreviations,
  monthNames,
  seasonNames,
  weekdayNames,
} from '../language/en-calendar.ts';
import { beforeYear } from '../language/en-years.ts';
import type { Reading } from '../text.ts';
import { dayAfterDate, dayBeforeDate } from './days-beside.ts';
import type { Found } from './form.ts';
import { holidays } from './holidays.ts';
import { dateAtCentury } from './recognise-centuries.ts';
import { dateAtMonth, dateAtWeekday } from './recognise-names.ts';
import { dateAtHalf, dateAtSeason, quarter, quarterAtLetter } from './recognise-periods.ts';
import { dateAtNow, references } from './recognise-references.ts';
import { dateAtUnit, unitNouns } from './recognise-units.ts';
import { dateAtHoliday, dateAtPart, todays } from './recognise-words.ts';
import { dateAtDecadeWord, dateAtNumber } from './recognise-years.ts';
import { bare, newScan, type Scan, wordAt } from './scan.ts';
import { withModifier } from './surroundings.ts';
import { yearInWords } from './year-in-words.ts';

type Recogniser = (scan: Scan, index: number) => Found | null;

/** `nineteen ninety-six` by itself. */
const dateAtYearWord: Recogniser = (scan, index) => {
  const year =
    beforeYear.has(wordAt(scan, index - 1)) || /teen$/.test(wordAt(scan, index))
      ? yearInWords(scan, index)
      : null;
  if (!year || unitNouns.has(wordAt(scan, year.to))) return null;
  return withModifier(scan, { from: index, to: year.to, form: { kind: 'year', year: year.year } });
};

/** `the latest period`, `the 1988 period`. */
const dateAtPeriod: Recogniser = (scan, index) => quarter(scan, index);

/** The words at which a date expression can be seen, and what reads it there. Everything else is passed over. */
const triggers: ReadonlyMap<string, Recogniser> = new Map<string, Recogniser>([
  ...[...unitNouns.keys()].map((word): [string, Recogniser] => [word, dateAtUnit]),
  ...[...seasonNames.keys()].map((word): [string, Recogniser] => [word, dateAtSeason]),
  ...[...decadeWords.keys()].map((word): [string, Recogniser] => [word, dateAtDecadeWord]),
  ...[...references].map((word): [string, Recogniser] => [word, dateAtNow]),
  ...[...holidays.keys()].map((name): [string, Recogniser] => [
    bare(name.split(' ')[0] ?? name),
    dateAtHoliday,
  ]),
  ...[...todays.keys()].map((word): [string, Recogniser] => [word, dateAtPart]),
  ...[...monthAbbreviations.keys(), ...monthNames.keys()].map((word): [string, Recogniser] => [
    word,
    word === 'may' || word === 'april'
      ? (scan, index) => dateAtHoliday(scan, index) ?? dateAtMonth(scan, index)
      : dateAtMonth,
  ]),
  ...[...weekdayNames.keys()].map((word): [string, Recogniser] => [word, dateAtWeekday]),
  ['half', dateAtHalf],
  ['century', dateAtCentury],
  ['period', dateAtPeriod],
  ['q', quarterAtLetter],
  ['nineteen', dateAtYearWord],
  ['two', dateAtYearWord],
  ['twenty', dateAtYearWord],
  ['eighteen', dateAtYearWord],
]);

/** Every date expression of a text, left to right, none overlapping another: the longest reading of each. */
export function recogniseDates(reading: Reading): { found: Found; sentence: number }[] {
  const scan = newScan(reading);
  const all: { found: Found; sentence: number }[] = [];
  reading.sentences.forEach((sentence, index) => {
    scan.from = sentence.from;
    scan.to = sentence.to;
    let free = sentence.from;
    for (let at = sentence.from; at < sentence.to; at++) {
      const seen = recogniseAt(scan, at);
      if (!seen) continue;
      const found = withClockBefore(seen, all.at(-1)?.found);
      while (all.length > 0 && (all.at(-1)?.found.to ?? 0) > found.from && found.from >= sentence.from)
        all.pop();
      const first = dayBeforeDate(scan, found);
      if (first && (all.at(-1)?.found.to ?? 0) <= first.from) all.push({ found: first, sentence: index });
      all.push({ found, sentence: index });
      free = found.to;
      const second = dayAfterDate(scan, found);
      if (second) {
        all.push({ found: second, sentence: index });
        free = second.to;
      }
      at = Math.max(at, free - 1);
    }
  });
  return all;
}

/** `6 a.m. ten days before`, `6:05 a.m. the next day`: a clock time that ends where a date begins is of that date. */
function withClockBefore(found: Found, last: Found | undefined): Found {
  if (last?.form.kind !== 'clock' || last.to !== found.from || found.clock !== undefined) return found;
  if (last.clock === undefined || found.form.kind === 'clock') return found;
  return { ...found, from: last.from, clock: last.clock };
}

function recogniseAt(scan: Scan, at: number): Found | null {
  const token = scan.tokens[at];
  if (token === undefined || token.kind === 'mark') return null;
  if (token.kind === 'number') return dateAtNumber(scan, at);
  const trigger = triggers.get(token.word) ?? triggers.get(bare(token.word));
  return trigger ? trigger(scan, at) : null;
}
