import { remembered } from '../chat/remembered.ts';
import type { Block, Reply } from '../chat/reply.ts';
import type { SummaryLength } from '../nouns.ts';
import { views } from './navigation.ts';
import { sourceLine } from './source-line.ts';
import { placeOf, type Told } from './told.ts';

/** The summary of an article: its sentences in the article's order, each with its paragraph. */
export const summaryReply = remembered((told: Told, length: SummaryLength = 'medium'): Reply => {
  const { article } = told;
  return {
    title: article.title,
    ...(article.url && { link: article.url }),
    ...(article.standfirst && { standfirst: article.standfirst }),
    blocks: summaryBlocks(told, length),
    actions: views(told, 'summary'),
    source: sourceLine(article),
  };
});

/** The sentences of a summary, one a block. */
export function summaryBlocks(told: Told, length: SummaryLength): Block[] {
  const sentences = told.digest.summary[length];
  if (sentences.length === 0) {
    return [{ kind: 'text', words: 'No sentence of this article can stand alone as its summary.' }];
  }
  return sentences.map((sentence) => ({
    kind: 'text',
    words: sentence.text,
    place: placeOf(told, sentence),
  }));
}
