import type { Line } from '../src/article/lines.ts';

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}_]+/gu) ?? [];
const runsOfFour = (words: readonly string[]) =>
  words.slice(3).map((_, i) => words.slice(i, i + 4).join(' '));

/**
 * Which lines are the article: long ones when most of their runs of four words stand in the body; short ones when they
 * stand there, near. Of lines that are alike no more than the body has.
 */
export function rightLines(lines: readonly Line[], body: string): boolean[] {
  const whole = ` ${wordsOf(body).join(' ')} `;
  const bodyLines = new Set(body.split('\n').map((line) => wordsOf(line).join(' ')));
  const runs = new Set(runsOfFour(wordsOf(body)));
  const long = lines.map(({ text }) => {
    const own = runsOfFour(wordsOf(text));
    return own.length >= 5 && own.filter((run) => runs.has(run)).length * 2 > own.length;
  });
  const first = long.indexOf(true);
  const last = long.lastIndexOf(true);
  const right = lines.map(({ text }, i) => {
    const words = wordsOf(text);
    if (words.length >= 8) return long[i] ?? false;
    if (words.length === 0 || i < first - 6 || i > last + 12) return false;
    const line = words.join(' ');
    const least = i > first && i < last ? 2 : 4;
    return bodyLines.has(line) || (words.length >= least && whole.includes(` ${line} `));
  });
  return withoutRepeats(lines, right, long, whole);
}

/** Entries of a list of contents are no headings: of lines that are alike those stay that stand among long right ones. */
function withoutRepeats(
  lines: readonly Line[],
  right: readonly boolean[],
  long: readonly boolean[],
  whole: string,
): boolean[] {
  const alike = new Map<string, number[]>();
  lines.forEach(({ text }, i) => {
    const line = wordsOf(text).join(' ');
    if (right[i]) alike.set(line, [...(alike.get(line) ?? []), i]);
  });
  const kept = [...right];
  for (const [line, places] of alike) {
    const most = Math.max(1, whole.split(` ${line} `).length - 1);
    if (places.length <= most) continue;
    const company = (i: number) => long.slice(Math.max(0, i - 4), i + 5).filter(Boolean).length;
    const ranked = places.toSorted((a, b) => company(b) - company(a) || b - a);
    for (const i of ranked.slice(most)) kept[i] = false;
  }
  return kept;
}

/** What each line counts: its share of the article's words, so that every page counts the same. */
export function weightsOf(lines: readonly Line[], right: readonly boolean[]): number[] {
  const counts = lines.map((line) => wordsOf(line.text).length);
  const total = counts.reduce((sum, count, i) => sum + (right[i] ? count : 0), 0) || 1;
  return counts.map((count) => Math.min(0.5, (count + 1.5) / total));
}
