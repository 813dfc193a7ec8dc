/** How many times the articles are drawn anew. */
const draws = 2000;

/**
 * The 95% bounds of a figure over articles: the articles are drawn with replacement, always by the same draws (a linear
 * congruential generator), and the figure is computed of each draw. Paired, where the figure is a difference.
 */
export function bootstrap(articles: number, figure: (drawn: readonly number[]) => number): [number, number] {
  let state = 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % articles;
  };
  const figures = Array.from({ length: draws }, () => figure(Array.from({ length: articles }, next)));
  figures.sort((a, b) => a - b);
  return [figures[Math.floor(draws * 0.025)] ?? 0, figures[Math.ceil(draws * 0.975) - 1] ?? 0];
}
