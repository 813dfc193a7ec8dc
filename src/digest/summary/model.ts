import type { WordModel } from './importance.ts';
import { readLexicon } from './lexicon.ts';
import { lexicon, pairTrees, termTrees } from './model-numbers.ts';
import { judgeOf, readTrees } from './trees.ts';

let read: WordModel | undefined;

/** The word model that the digest uses; its numbers are read once. */
export function wordModel(): WordModel {
  read ??= {
    lexicon: readLexicon(lexicon),
    terms: judgeOf(readTrees(termTrees)),
    pairs: judgeOf(readTrees(pairTrees)),
  };
  return read;
}
