import type { Line } from '../src/article/lines.ts';
import { likelihood } from '../src/article/score.ts';
import { type Example, fitScorer, foldOf, pruned, type Weights } from './logistic.ts';

/** A page with what is right of it, for a scorer in two passes. */
export interface Sample {
  /** Samples of one page share it, so that none is scored by weights that saw the other. */
  readonly key: string;
  readonly lines: readonly Line[];
  readonly first: readonly (readonly string[])[];
  readonly second: (likely: readonly number[]) => readonly (readonly string[])[];
  readonly right: readonly boolean[];
  readonly weight: readonly number[];
}

/** Both scorers. */
export interface Scorers {
  readonly first: Weights;
  readonly second: Weights;
}

const innerFolds = 3;
const firstPass = { rounds: 6, shrink: 1e-4 };
const secondPass = { rounds: 4, shrink: 1e-4 };
const leastWeight = 0.03;

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

const examples = (sample: Sample, traits: readonly (readonly string[])[]): Example[] =>
  traits.map((names, i) => ({
    traits: names,
    right: sample.right[i] ?? false,
    weight: sample.weight[i] ?? 0,
  }));

const firstScores = (sample: Sample, scorer: Weights) =>
  sample.first.map((names) => likelihood(names, scorer));

const withSecond = (sample: Sample, likely: readonly number[]) =>
  sample.second(likely).map((names, i) => [...(sample.first[i] ?? []), ...names]);

/** Fits both passes; the second learns from first scores of pages that the first did not see. */
export function fitBoth(samples: readonly Sample[], leastPages: number): Scorers {
  const common = withCommonTraits(samples, leastPages);
  const unseen = firstUnseen(common, leastPages, innerFolds, 'x');
  const seconds = common.flatMap((sample) => examples(sample, withSecond(sample, unseen.get(sample) ?? [])));
  return {
    first: pruned(fitFirst(common), leastWeight),
    second: pruned(fitScorer(seconds, secondPass), leastWeight),
  };
}

const fitFirst = (samples: readonly Sample[]) =>
  fitScorer(
    samples.flatMap((sample) => examples(sample, sample.first)),
    firstPass,
  );

function withCommonTraits(samples: readonly Sample[], leastPages: number): Sample[] {
  const known = commonTraits(samples, leastPages);
  return samples.map((sample) => ({
    ...sample,
    first: sample.first.map((names) => names.filter((name) => known.has(name))),
  }));
}

/** The traits that are seen on at least so many pages. */
function commonTraits(samples: readonly Sample[], leastPages: number): ReadonlySet<string> {
  const pages = new Map<string, Set<string>>();
  for (const sample of samples) {
    for (const name of new Set(sample.first.flat())) {
      const seen = pages.get(name);
      if (seen) seen.add(sample.key);
      else pages.set(name, new Set([sample.key]));
    }
  }
  return new Set([...pages].filter(([, seen]) => seen.size >= leastPages).map(([name]) => name));
}

/** The first pass's scores of every sample's lines, by a scorer that was fitted without its page; `salt` parts the folds anew. */
export function firstUnseen<S extends Sample>(
  samples: readonly S[],
  leastPages: number,
  folds: number,
  salt = '',
): Map<S, readonly number[]> {
  const scores = new Map<S, readonly number[]>();
  for (let fold = 0; fold < folds; fold++) {
    const isOwn = (sample: Sample) => foldOf(`${sample.key}${salt}`, folds) === fold;
    const others = samples.filter((sample) => !isOwn(sample));
    const scorer = pruned(fitFirst(withCommonTraits(others, leastPages)), leastWeight);
    for (const sample of samples.filter(isOwn)) scores.set(sample, firstScores(sample, scorer));
  }
  return scores;
}
