import type { Uses } from './uses.ts';

/** How often one word may count: the model knows the chance of its first, second and third appearance. */
export const mostTimes = 3;

const opening = (first: number, before: number) => (first < before ? 1 : 0);

const digitFirst = (name: string) => name >= '0' && name < ':';

/** The names of a term's features, in the order of its row. */
export const termFeatures = [
  ...[
    'times',
    'count',
    'countForEach',
    'sentences',
    'share',
    'first',
    'firstShare',
    'last',
    'near3',
    'near8',
    'near20',
  ],
  ...[
    'opens',
    'earliest',
    'inTitle',
    'untitled',
    'digit',
    'capital',
    'quoted',
    'letters',
    'weight',
    'again',
    'rarity',
  ],
  ...['stop', 'toMost', 'length', 'meanLength', 'densest', 'density'],
  ...['said', 'likest', 'like', 'singleMarks', 'total'],
] as const;

/** Fills the row of a term for its appearance number `times` (from 1) in a summary. */
export function fillTermRow(
  row: Float32Array,
  uses: Uses,
  inTitle: ReadonlySet<number>,
  id: number,
  times: number,
) {
  const use = uses.ofTerms[id];
  const word = uses.words[id];
  const name = uses.terms.names[id];
  if (!use || !word || name === undefined) return;
  const length = uses.terms.candidates.length;
  let i = 0;
  row[i++] = times;
  row[i++] = use.count;
  row[i++] = use.count / times;
  row[i++] = use.sentences;
  row[i++] = use.sentences / length;
  row[i++] = use.first;
  row[i++] = use.first / length;
  row[i++] = use.last / length;
  row[i++] = use.near3;
  row[i++] = use.near8;
  row[i++] = use.near20;
  row[i++] = opening(use.first, 1) + opening(use.first, 2) + opening(use.first, 3) + opening(use.first, 5);
  row[i++] = use.earliest;
  row[i++] = inTitle.has(id) ? 1 : 0;
  row[i++] = uses.terms.untitled ? 1 : 0;
  row[i++] = digitFirst(name) ? 1 : 0;
  row[i++] = uses.terms.capitals[id] ?? 0;
  row[i++] = use.quoted / use.sentences;
  row[i++] = name.length;
  row[i++] = word.weight;
  row[i++] = times > 1 ? word.again : 0;
  row[i++] = word.rarity;
  row[i++] = word.stop ? 1 : 0;
  row[i++] = use.count / uses.most;
  row[i++] = length;
  row[i++] = uses.meanLength;
  row[i++] = use.densest;
  row[i++] = use.density / use.sentences;
  row[i++] = use.said / use.count;
  row[i++] = use.likest;
  row[i++] = use.like / use.sentences;
  row[i++] = uses.singleMarks;
  row[i++] = uses.total;
}

/** The names of a pair's features, in the order of its row. */
export const pairFeatures = [
  ...[
    'left',
    'right',
    'least',
    'leftStop',
    'rightStop',
    'count',
    'sentences',
    'first',
    'firstShare',
    'near3',
    'near8',
  ],
  ...[
    'inTitle',
    'bound',
    'boundLoosely',
    'length',
    'leftWeight',
    'rightWeight',
    'leftCapital',
    'rightCapital',
  ],
  ...['densest', 'likest'],
] as const;

/** Fills the row of a pair; `chances` are those of the first appearance of each term. */
export function fillPairRow(
  row: Float32Array,
  uses: Uses,
  pairsInTitle: ReadonlySet<number>,
  chances: Float32Array,
  pair: number,
) {
  const use = uses.ofPairs[pair];
  if (!use) return;
  const { left, right } = use;
  const leftWord = uses.words[left];
  const rightWord = uses.words[right];
  const leftCount = uses.ofTerms[left]?.count ?? 1;
  const rightCount = uses.ofTerms[right]?.count ?? 1;
  const leftChance = chances[left] ?? 0;
  const rightChance = chances[right] ?? 0;
  const length = uses.terms.candidates.length;
  let i = 0;
  row[i++] = leftChance;
  row[i++] = rightChance;
  row[i++] = Math.min(leftChance, rightChance);
  row[i++] = leftWord?.stop ? 1 : 0;
  row[i++] = rightWord?.stop ? 1 : 0;
  row[i++] = use.count;
  row[i++] = use.sentences;
  row[i++] = use.first;
  row[i++] = use.first / length;
  row[i++] = use.near3;
  row[i++] = use.near8;
  row[i++] = pairsInTitle.has(left * uses.terms.names.length + right) ? 1 : 0;
  row[i++] = use.count / Math.min(leftCount, rightCount);
  row[i++] = use.count / Math.max(leftCount, rightCount);
  row[i++] = length;
  row[i++] = leftWord?.weight ?? 0;
  row[i++] = rightWord?.weight ?? 0;
  row[i++] = uses.terms.capitals[left] ?? 0;
  row[i++] = uses.terms.capitals[right] ?? 0;
  row[i++] = use.densest;
  row[i++] = use.likest;
}
