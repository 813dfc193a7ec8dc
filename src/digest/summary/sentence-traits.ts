import type { Word } from './lexicon.ts';
import type { Candidate } from './terms.ts';

/** Stems of words with which a source is quoted. */
export const sayingStems: ReadonlySet<string> = new Set(
  'said say told tell accord ad spokesman spokeswoman'.split(' '),
);

/** How much each sentence is about what the article keeps coming back to (its closeness to the centroid), 0 to 1. */
export function densitiesOf(
  candidates: readonly Candidate[],
  words: readonly Word[],
  counts: Uint32Array,
): readonly number[] {
  const raw = candidates.map(({ terms }) => {
    const distinct = new Set(terms);
    let sum = 0;
    for (const id of distinct) {
      const word = words[id];
      const count = counts[id] ?? 0;
      if (word && !word.stop && count > 1) sum += Math.log(1 + count) * word.rarity;
    }
    return sum / Math.sqrt(distinct.size + 5);
  });
  const most = Math.max(...raw, Number.MIN_VALUE);
  return raw.map((value) => value / most);
}

/** Whether more than half of a sentence stands in double quotation marks. */
export function mostlyQuoted(text: string, { start, end }: Candidate): boolean {
  let open = false;
  let inside = 0;
  for (let i = start; i < end; i++) {
    const mark = text[i];
    if (mark === '“') open = true;
    else if (mark === '”') open = false;
    else if (mark === '"') open = !open;
    else if (open) inside++;
  }
  return 2 * inside > end - start;
}

/** How many single quotation marks open for each double one. */
export const singleMarksOf = (text: string): number =>
  (text.match(/ ['‘]\p{L}/gu)?.length ?? 0) / (1 + (text.match(/["“]/g)?.length ?? 0));

/** How many sentences open the article. */
const openingSentences = 2;

/** How much each sentence shares with the opening ones (cosine of the rarities of their words), 0 to 1. */
export function likenessesOf(candidates: readonly Candidate[], words: readonly Word[]): readonly number[] {
  const squares = words.map(({ stop, rarity }) => (stop ? 0 : rarity ** 2));
  const sumOf = (terms: Iterable<number>) => {
    let sum = 0;
    for (const id of terms) sum += squares[id] ?? 0;
    return sum;
  };
  const opening = new Set(candidates.slice(0, openingSentences).flatMap(({ terms }) => terms));
  const whole = sumOf(opening);
  return candidates.map(({ terms }) => {
    const own = new Set(terms);
    const shared = sumOf([...own].filter((id) => opening.has(id)));
    return shared === 0 ? 0 : shared / Math.sqrt(whole * sumOf(own));
  });
}
