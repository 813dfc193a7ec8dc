import type { Line } from '../lines.ts';
import { textNumbers } from './line-numbers.ts';
import { meanLikely, outside, surroundingsOf } from './surroundings.ts';

/** What the trees see of each line of a copied page. `likely` are the scores of the first pass. */
export function lineRows(lines: readonly Line[], likely: readonly number[]): Float32Array[] {
  const around = surroundingsOf(lines, likely);
  const last = new Map(lines.map((line, i) => [line.text.toLowerCase(), i] as const));
  const shortBefore = shortRuns(lines);
  const shortAfter = shortRuns(lines.toReversed()).reverse();
  const sinceEnd = since(lines, (line) => line.traits.includes('section end'));
  const sinceNotice = since(lines, (line) => line.traits.includes('notice'));
  return lines.map((line, i) =>
    Float32Array.from([
      ...textNumbers(line),
      ...around.of(i),
      likely[i - 3] ?? outside,
      likely[i + 3] ?? outside,
      meanLikely(likely, lines, i - 20, i + 20),
      meanLikely(likely, lines, i - 20, i - 1),
      meanLikely(likely, lines, i + 1, i + 20),
      lines[i - 2]?.words ?? -1,
      lines[i + 2]?.words ?? -1,
      lines[i - 1]?.foreign ? 1 : 0,
      lines[i + 1]?.foreign ? 1 : 0,
      (last.get(line.text.toLowerCase()) ?? i) > i ? 1 : 0,
      shortBefore[i] ?? 0,
      shortAfter[i] ?? 0,
      sinceEnd[i] ?? 0,
      sinceNotice[i] ?? 0,
      lines.length,
    ]),
  );
}

/** How many short open lines stand directly before each line, up to 40. */
function shortRuns(lines: readonly Line[]): number[] {
  let run = 0;
  return lines.map((line) => {
    const own = run;
    run = line.words < 8 && !line.ended ? Math.min(40, run + 1) : 0;
    return own;
  });
}

/** How many lines ago something was, up to 60. */
function since(lines: readonly Line[], is: (line: Line) => boolean): number[] {
  let ago = 60;
  return lines.map((line) => {
    ago = is(line) ? 0 : Math.min(60, ago + 1);
    return ago;
  });
}
