import { UserError } from '../errors.ts';

/** What a person types is at most this long; the rest is not looked at. */
const longestName = 200;
const shownNearest = 3;
const shownMatches = 5;

interface Titled {
  readonly id: string;
  readonly title: string;
}

/**
 * The one article that a person means by `name`: its id, else its whole title, else every word of it somewhere in the
 * title. Accents, case and punctuation do not count. Throws a UserError with titles to choose from when none or
 * several fit.
 */
export function theOne<T extends Titled>(articles: readonly T[], name: string): T {
  const typed = name.slice(0, longestName);
  const found = matching(articles, typed);
  const [only] = found;
  if (only && found.length === 1) return only;
  if (only) {
    throw new UserError(
      `“${typed}” fits ${found.length} articles.`,
      `Type more of the title, or the id: ${named(found.slice(0, shownMatches))}${found.length > shownMatches ? ', …' : ''}.`,
    );
  }
  if (articles.length === 0) throw new UserError('No article is kept here.', 'Add one with /article add.');
  const near = nearest(articles, typed);
  throw new UserError(
    `No article here is called “${typed}”.`,
    near.length > 0 ? `The nearest: ${named(near)}.` : 'See what is kept with /article list.',
  );
}

const named = (articles: readonly Titled[]) =>
  articles.map(({ title, id }) => `“${title}” (${id})`).join(', ');

function matching<T extends Titled>(articles: readonly T[], name: string): readonly T[] {
  const wanted = plain(name);
  if (wanted === '') return [];
  const byId = articles.filter((article) => article.id.toLowerCase() === wanted);
  if (byId.length > 0) return byId;
  const titled = articles.map((article) => ({ article, title: plain(article.title) }));
  const whole = titled.filter(({ title }) => title === wanted);
  const words = wanted.split(' ');
  const found =
    whole.length > 0 ? whole : titled.filter(({ title }) => words.every((word) => title.includes(word)));
  return found.map(({ article }) => article);
}

/** Less alike is chance: any two words share some letters. */
const leastLike = 0.4;

/** The articles whose titles are most like `name`, best first; none that is hardly like it. */
function nearest<T extends Titled>(articles: readonly T[], name: string): readonly T[] {
  const words = plain(name).split(' ').map(pairs);
  return articles
    .map((article) => {
      const title = plain(article.title).split(' ').map(pairs);
      const likeness = words.reduce(
        (sum, word) => sum + Math.max(...title.map((one) => alike(word, one))),
        0,
      );
      return { article, likeness: likeness / words.length };
    })
    .filter(({ likeness }) => likeness >= leastLike)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, shownNearest)
    .map(({ article }) => article);
}

/** Without accents, case and punctuation: `Café — 2025!` → `cafe 2025`. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The pairs of letters of a word, with its borders: `sun` → ` s`, `su`, `un`, `n `. */
const pairs = (word: string): ReadonlySet<string> =>
  new Set(Array.from({ length: word.length + 1 }, (_, at) => ` ${word} `.slice(at, at + 2)));

/** Dice's coefficient of two sets of pairs, 0 to 1. */
const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  (2 * a.intersection(b).size) / (a.size + b.size);
