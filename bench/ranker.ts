/** One choice to learn from: the answers of every candidate, and which candidates are right. */
export interface Lesson {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  /** Whether "none of them" is a candidate too, with a score of 0. */
  readonly orNone: boolean;
  /** What is added to the score of each candidate whatever the weights; 0 where nothing is given. */
  readonly given?: readonly number[];
}

const steps = 250;

/**
 * Fits the weights of a linear ranker: maximises the softmax probability of the right candidates, with a pull of
 * strength `ridge` towards the prior weights (0 where none is given). Full-batch Adam from 0, so that the same lessons give the same weights.
 */
export function fitRanker(
  lessons: readonly Lesson[],
  width: number,
  ridge: number,
  prior: readonly number[] = [],
): number[] {
  const weights = new Array<number>(width).fill(0);
  const first = new Array<number>(width).fill(0);
  const second = new Array<number>(width).fill(0);
  const told = lessons.filter(({ right, orNone }) => orNone || right.includes(true));
  const sparse = told.map(sparsely);
  for (let step = 1; step <= steps; step += 1) {
    const slope = weights.map((weight, k) => ridge * ((prior[k] ?? 0) - weight));
    for (const lesson of sparse) addSlope(lesson, weights, slope);
    const rate = 0.15 * (1 - (step - 1) / steps) + 0.005;
    for (let k = 0; k < width; k += 1) {
      const s = slope[k] ?? 0;
      first[k] = 0.9 * (first[k] ?? 0) + 0.1 * s;
      second[k] = 0.99 * (second[k] ?? 0) + 0.01 * s * s;
      const mean = (first[k] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((second[k] ?? 0) / (1 - 0.99 ** step)) + 1e-8;
      weights[k] = (weights[k] ?? 0) + (rate * mean) / spread;
    }
  }
  return weights;
}

/** A lesson whose rows hold only the answers that are not 0: most are. */
interface Sparse extends Omit<Lesson, 'rows'> {
  readonly rows: readonly (readonly (readonly [at: number, answer: number])[])[];
}

const sparsely = ({ rows, ...lesson }: Lesson): Sparse => ({
  ...lesson,
  rows: rows.map((row) => row.flatMap((x, k) => (x === 0 ? [] : [[k, x] as const]))),
});

function addSlope({ rows, right, orNone, given }: Sparse, weights: readonly number[], slope: number[]): void {
  const noneRight = orNone && !right.includes(true);
  const scores = rows.map((row, i) =>
    row.reduce((sum, [k, x]) => sum + x * (weights[k] ?? 0), given?.[i] ?? 0),
  );
  const top = Math.max(...scores, orNone ? 0 : Number.NEGATIVE_INFINITY);
  const shares = scores.map((score) => Math.exp(score - top));
  const none = orNone ? Math.exp(-top) : 0;
  const all = shares.reduce((a, b) => a + b, none);
  const good = noneRight ? none : shares.reduce((sum, share, i) => sum + (right[i] ? share : 0), 0);
  rows.forEach((row, i) => {
    const share = shares[i] ?? 0;
    const pull = (right[i] ? share / good : 0) - share / all;
    if (Math.abs(pull) < 1e-6) return;
    for (const [k, x] of row) slope[k] = (slope[k] ?? 0) + pull * x;
  });
}

/** The share of lessons whose best candidate is right. */
export function accuracy(lessons: readonly Lesson[], weights: readonly number[]): number {
  const asked = lessons.filter((lesson) => lesson.right.includes(true) || lesson.orNone);
  const good = asked.filter(({ rows, right, orNone }) => {
    const scores = rows.map((row) => row.reduce((sum, x, k) => sum + x * (weights[k] ?? 0), 0));
    const top = Math.max(...scores, orNone ? 0 : Number.NEGATIVE_INFINITY);
    const at = scores.indexOf(top);
    return at < 0 ? !right.includes(true) : right[at] === true;
  });
  return good.length / (asked.length || 1);
}
