import {
  fillPairRow,
  fillTermRow,
  mostTimes,
  pairFeatures,
  termFeatures,
} from '../../src/digest/summary/features.ts';
import {
  firstChances,
  judgeTerms,
  pairsInTitle,
  type WordModel,
} from '../../src/digest/summary/importance.ts';
import { isStop, type Lexicon, type Word } from '../../src/digest/summary/lexicon.ts';
import type { Terms } from '../../src/digest/summary/terms.ts';
import { type Judge, judgeOf, type WrittenTrees, writeTrees } from '../../src/digest/summary/trees.ts';
import { countUses, type Uses } from '../../src/digest/summary/uses.ts';
import { type Examples, type Growth, growTrees } from './boost.ts';

/** An article with human summaries, each as its stems. */
export interface Lesson {
  readonly text: string;
  readonly terms: Terms;
  readonly references: readonly (readonly string[])[];
}

const termGrowth: Growth = { trees: 50, depth: 4, rate: 0.2, pull: 5, least: 20, columns: 0.7 };
const pairGrowth: Growth = { ...termGrowth, trees: 30, rate: 0.22 };

/** A stem gets its line in the lexicon from this many articles on. */
const leastArticles = 12;
/** The average word counts as this many articles of every stem. */
const shrinkage = 20;
/** While the trees learn, an article's words are looked up in a lexicon made of the other parts. */
const parts = 4;

/** Learns the word model from articles with their human summaries. The same lessons in the same order give the same model. */
export function fitModel(
  lessons: readonly Lesson[],
): WordModel & { written: { terms: WrittenTrees; pairs: WrittenTrees } } {
  const lexicons = Array.from({ length: parts }, (_, part) =>
    fitLexicon(lessons.filter((_, i) => i % parts !== part)),
  );
  const studied = lessons.flatMap((lesson, i) => {
    const lexicon = lexicons[i % parts];
    return lexicon ? [{ lesson, uses: countUses(lesson.text, lesson.terms, lexicon) }] : [];
  });
  const terms = growTrees(join(studied.map(({ lesson, uses }) => termExamples(lesson, uses))), termGrowth);
  const judge = judgeOf(terms.trees);
  const pairs = growTrees(
    join(studied.map(({ lesson, uses }) => pairExamples(lesson, uses, judge))),
    pairGrowth,
  );
  return {
    lexicon: fitLexicon(lessons),
    terms: judge,
    pairs: judgeOf(pairs.trees),
    written: { terms: writeTrees(terms.trees, terms.limits), pairs: writeTrees(pairs.trees, pairs.limits) },
  };
}

const join = (all: readonly Examples[]): Examples => ({
  rows: all.flatMap((examples) => examples.rows),
  outcomes: all.flatMap((examples) => examples.outcomes),
  weights: all.flatMap((examples) => examples.weights),
});

/** The share of the summaries that have the stem at least so many times. */
function shareWith(counts: readonly ReadonlyMap<string, number>[], key: string, times = 1): number {
  return counts.filter((own) => (own.get(key) ?? 0) >= times).length / counts.length;
}

function count(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function termExamples({ references }: Lesson, uses: Uses): Examples {
  const counts = references.map(count);
  const inTitle = new Set(uses.terms.title);
  const rows: Float32Array[] = [];
  const outcomes: number[] = [];
  uses.ofTerms.forEach((use, id) => {
    for (let times = 1; times <= Math.min(use.count, mostTimes); times++) {
      const row = new Float32Array(termFeatures.length);
      fillTermRow(row, uses, inTitle, id, times);
      rows.push(row);
      outcomes.push(shareWith(counts, uses.terms.names[id] ?? '', times));
    }
  });
  return { rows, outcomes, weights: rows.map(() => 1) };
}

function pairExamples({ references }: Lesson, uses: Uses, judge: Judge): Examples {
  const counts = references.map((stems) => count(stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`)));
  const inTitle = pairsInTitle(uses);
  const chances = firstChances(judgeTerms(uses, judge, new Uint8Array(uses.ofTerms.length).fill(1)));
  const rows = uses.ofPairs.map((_, pair) => {
    const row = new Float32Array(pairFeatures.length);
    fillPairRow(row, uses, inTitle, chances, pair);
    return row;
  });
  const { names } = uses.terms;
  const outcomes = uses.ofPairs.map(({ left, right }) => shareWith(counts, `${names[left]} ${names[right]}`));
  return { rows, outcomes, weights: rows.map(() => 1) };
}

const logOdds = (share: number) => Math.log(share / (1 - share));

/** What the articles tell of each stem that stands in enough of them. */
function fitLexicon(lessons: readonly Lesson[]): Lexicon {
  const first = new Map<string, Tally>();
  const again = new Map<string, Tally>();
  const all = { first: { articles: 0, taken: 0 }, again: { articles: 0, taken: 0 } };
  for (const { terms, references } of lessons) {
    const counts = references.map(count);
    const uses = count(
      terms.candidates.flatMap((candidate) => candidate.terms.map((id) => terms.names[id] ?? '')),
    );
    for (const [stem, times] of uses) {
      add(first, all.first, stem, shareWith(counts, stem));
      if (times > 1) add(again, all.again, stem, shareWith(counts, stem, 2));
    }
  }
  const rarity = (articles: number) => Math.log((lessons.length + 1) / (articles + 0.5));
  const weight = (tally: Tally | undefined, average: Tally) => {
    const share = average.taken / average.articles;
    if (!tally) return 0;
    return logOdds((tally.taken + shrinkage * share) / (tally.articles + shrinkage)) - logOdds(share);
  };
  const words = [...first].flatMap(([stem, tally]): [string, Word][] =>
    tally.articles < leastArticles
      ? []
      : [
          [
            stem,
            {
              weight: weight(tally, all.first),
              again: weight(again.get(stem), all.again),
              rarity: rarity(tally.articles),
              stop: isStop(stem),
            },
          ],
        ],
  );
  return {
    words: new Map(words.sort(([a], [b]) => (a < b ? -1 : 1))),
    other: { weight: 0, again: 0, rarity: rarity(leastArticles / 4), stop: false },
  };
}

interface Tally {
  articles: number;
  taken: number;
}

function add(tallies: Map<string, Tally>, total: Tally, stem: string, taken: number): void {
  const tally = tallies.get(stem) ?? { articles: 0, taken: 0 };
  tallies.set(stem, { articles: tally.articles + 1, taken: tally.taken + taken });
  total.articles++;
  total.taken += taken;
}
