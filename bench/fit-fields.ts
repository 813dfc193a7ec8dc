/**
 * Fits the scorers of a page's title, day of publication and author (src/article/fields/*-weights.json) on the pages of
 * ../shared/benchmarks/reading: `node bench/fit-fields.ts` writes the weights fitted on all of them;
 * `node bench/fit-fields.ts PRED` writes predictions for the benchmark's scorer instead, each page by weights that
 * were fitted without its site.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { authorCandidates, likelyAuthor } from '../src/article/fields/author.ts';
import { bestOf, type Candidate } from '../src/article/fields/candidates.ts';
import { likelyDay, publishedCandidates } from '../src/article/fields/page-published.ts';
import { titleCandidates } from '../src/article/fields/title.ts';
import { readBody } from '../src/article/html.ts';
import { contextOf, type PageContext, plainWords } from '../src/article/page/page-context.ts';
import { foldOf, pruned, type Weights } from './logistic.ts';
import { siteOf } from './site.ts';
import { type Choice, fitTraitRanker } from './trait-ranker.ts';

interface Gold {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly title?: string;
  readonly date?: string;
  readonly author?: string;
  readonly noauthor?: boolean;
  readonly nodate?: boolean;
}

interface Field {
  readonly name: 'title' | 'published' | 'byline';
  readonly file: string;
  readonly candidates: (context: PageContext) => Candidate[];
  readonly gold: (page: Gold) => string | undefined;
  /** Whether a page of the benchmark says that it has none. */
  readonly none: (page: Gold) => boolean;
  readonly isRight: (gold: string, value: string) => boolean;
  /** What is said of the candidates. */
  readonly said: (candidates: readonly Candidate[], weights: Weights) => string | undefined;
  readonly ridge: number;
}

const people = (text: string) =>
  [...new Set(text.split(/\s*(?:;|,|&|\/|\band\b|\bund\b|\bet\b|\by\b)\s*/i).map(plainWords))]
    .sort()
    .join('|');

const fields: readonly Field[] = [
  {
    name: 'title',
    file: 'title',
    candidates: titleCandidates,
    gold: (page) => page.title,
    none: () => false,
    isRight: (gold, value) => plainWords(gold) === plainWords(value),
    said: (candidates, weights) => bestOf(candidates, weights)?.value,
    ridge: 4,
  },
  {
    name: 'published',
    file: 'published',
    candidates: publishedCandidates,
    gold: (page) => page.date,
    none: (page) => page.nodate === true,
    isRight: (gold, value) => gold === value,
    said: likelyDay,
    ridge: 5,
  },
  {
    name: 'byline',
    file: 'author',
    candidates: authorCandidates,
    gold: (page) => page.author,
    none: (page) => page.noauthor === true,
    isRight: (gold, value) => people(gold) === people(value),
    said: likelyAuthor,
    ridge: 4,
  },
];

const leastWeight = 0.02;
const folds = 10;

const file = new URL('../../shared/benchmarks/reading/pages-dev.jsonl.gz', import.meta.url);
const golds: Gold[] = gunzipSync(readFileSync(file))
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const read = golds.map((gold) => {
  const body = readBody(gold.html);
  const context = contextOf(body.page, gold.url, body.kept);
  return { gold, found: Object.fromEntries(fields.map((field) => [field.name, field.candidates(context)])) };
});
type Read = (typeof read)[number];

/** A page whose right answer is not among the candidates counts a quarter: as one that gives none. */
function choiceOf(field: Field, { gold, found }: Read): Choice[] {
  const right = field.gold(gold);
  if (right === undefined && !field.none(gold)) return [];
  const candidates = found[field.name] ?? [];
  const hits = candidates.map(({ value }) => right !== undefined && field.isRight(right, value));
  const isFound = hits.includes(true);
  return [
    {
      traits: candidates.map(({ traits }) => traits),
      right: candidates.map(({ value }, i) => hits[i] === true || (!isFound && value === '')),
      weight: isFound || right === undefined ? 1 : 0.25,
    },
  ];
}

const fitField = (field: Field, some: readonly Read[]): Weights =>
  pruned(
    fitTraitRanker(
      some.flatMap((page) => choiceOf(field, page)),
      field.ridge,
    ),
    leastWeight,
  );

const out = process.argv[2];
if (out === undefined) {
  for (const field of fields) {
    const weights = fitField(field, read);
    writeFileSync(
      new URL(`../src/article/fields/${field.file}-weights.json`, import.meta.url),
      `${JSON.stringify(weights, null, 1)}\n`,
    );
  }
} else {
  const rows = new Map<string, Record<string, string>>();
  for (let fold = 0; fold < folds; fold++) {
    const isOwn = ({ gold }: Read) => foldOf(siteOf(gold.url), folds) === fold;
    for (const field of fields) {
      const weights = fitField(
        field,
        read.filter((page) => !isOwn(page)),
      );
      for (const { gold, found } of read.filter(isOwn)) {
        const said = field.said(found[field.name] ?? [], weights);
        const row = rows.get(gold.id) ?? { id: gold.id };
        if (said !== undefined) row[field.name] = said;
        rows.set(gold.id, row);
      }
    }
  }
  writeFileSync(out, `${[...rows.values()].map((row) => JSON.stringify(row)).join('\n')}\n`);
}
