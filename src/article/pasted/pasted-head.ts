import { readHeadLine } from '../fields/head-lines.ts';
import type { Line } from '../lines.ts';

/** What stands above an article in a copied page. */
export interface Head {
  readonly title?: string;
  readonly standfirst?: string;
  readonly byline?: string;
  /** `2025-11-19`. */
  readonly published?: string;
  /** Indices of the lines that it was taken from. */
  readonly taken: ReadonlySet<number>;
}

/** How many lines above the body its head may stand: picture credits, dates and share buttons come between. */
const headReach = 14;

/**
 * The headline is the last short line without an end above the first sentence of the body; a line of 12 to 45 words
 * between the two is the standfirst, and so is a shorter line under a text's very first. Lines below the headline name the author and the day of publication; a day above
 * it may be the page's own.
 */
export function headOf(lines: readonly Line[], start: number): Head {
  const first = lines.findIndex((line, i) => i >= start && line.ended && line.words >= 8);
  const from = Math.max(0, first - headReach);
  const read = lines.map(({ text }, i) => (i >= from && i <= first + 2 ? readHeadLine(text) : null));
  const nearest = (below: number, least: number, most: number, open: boolean) =>
    lines.findLastIndex(
      (line, i) =>
        i >= from &&
        i < below &&
        line.words >= least &&
        line.words <= most &&
        !line.foreign &&
        !(open && line.ended && !line.text.endsWith('?')) &&
        read[i] === null &&
        !isMeta(line.text),
    );
  const long = nearest(first, 12, 45, false);
  const above = long < 0 ? -1 : nearest(long, 4, 22, true);
  const last = above < 0 ? nearest(first, 3, 30, true) : above;
  const isTopped = last === 1 && above < 0 && nearest(1, 6, 22, true) === 0 && isLonger(lines[0], lines[1]);
  const title = isTopped ? 0 : last;
  const standfirst = isTopped ? 1 : above < 0 ? -1 : long;
  const by = read.findIndex((line) => line?.byline !== undefined);
  const days = read.flatMap((line, i) => (line && i > title && !line.byline ? [i] : []));
  const published = read.slice(title + 1).find((line) => line?.day !== undefined)?.day;
  return {
    ...(lines[title] && { title: lines[title].text }),
    ...(lines[standfirst] && { standfirst: lines[standfirst].text }),
    ...(read[by]?.byline !== undefined && { byline: read[by].byline }),
    ...(published !== undefined && { published }),
    taken: new Set([title, standfirst, by, ...days]),
  };
}

const isLonger = (one: Line | undefined, other: Line | undefined) => (one?.words ?? 0) > (other?.words ?? 0);

/** Bylines, dates, picture credits, counters: lines that stand between a headline and its story. */
function isMeta(text: string): boolean {
  return /^(?:by|from|published|posted|updated|last (?:updated|modified)|written|photo|image|picture|credit|source)\b|\b\d{1,2}:\d\d\b|\b(?:shares?|min(?:ute)?s? read|getty|reuters|photo:)\b|[›»>|].*[›»>|]/i.test(
    text,
  );
}
