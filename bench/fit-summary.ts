/**
 * Fits the word model of the summary and writes its numbers, always the same from the same sets:
 * `node bench/fit-summary.ts`. The sets are `dev` and `dev-extra` of `../shared/benchmarks/summary`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLexicon } from '../src/digest/summary/lexicon.ts';
import type { WrittenTrees } from '../src/digest/summary/trees.ts';
import { fitModel } from './summary/fit.ts';
import { loadScorer, loadSet } from './summary/sets.ts';

const file = join(import.meta.dirname, '../src/digest/summary/model-numbers.ts');

const scorer = await loadScorer();
const lessons = [...loadSet('dev', scorer), ...loadSet('dev-extra', scorer)];
const model = fitModel(lessons);
const strings = (all: readonly string[]) => all.map((each) => `    '${each}',\n`).join('');
const written = (name: string, what: string, { base, depth, scale, limits, trees }: WrittenTrees) => `
/** ${what} */
export const ${name}: WrittenTrees = {
  base: ${base},
  depth: ${depth},
  scale: ${scale},
  limits: [
${strings(limits)}  ],
  trees: [
${strings(trees)}  ],
};
`;
writeFileSync(
  file,
  `/**
 * The numbers of the word model: how likely a person's summary has a word of the article, or two words side by side.
 * Made by bench/fit-summary.ts; not to be changed by hand. Fitted on the ${lessons.length} articles, each with one
 * or more human summaries, of the sets "dev" and "dev-extra": CNN/DailyMail (Hermann et al. 2015; the parts that FRANK,
 * SummEval and CTRLsum annotate, and validation articles) and news articles summarised by freelance writers.
 */
import type { WrittenTrees } from './trees.ts';

/** Stems that stand in twelve of the articles or more: weight, weight of a second appearance, rarity. */
export const lexicon =
  '${writeLexicon(model.lexicon)}';
${written('termTrees', 'Trees for words.', model.written.terms)}${written('pairTrees', 'Trees for two words side by side.', model.written.pairs)}`,
);
console.log(`${lessons.length} articles, ${model.lexicon.words.size} stems: written to ${file}`);
