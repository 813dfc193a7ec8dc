import type { ListItem, Reply } from '../chat/reply.ts';
import { originLine } from './source-line.ts';
import type { Told } from './told.ts';

/** An article among others: its title, its one-sentence summary, where it is from, and the way to its digest. */
export function articleItem({ article, digest }: Told): ListItem {
  const sentence = digest.summary.short.map(({ text }) => text).join(' ');
  return {
    words: [{ text: article.title, style: 'strong', ...(article.url && { link: article.url }) }],
    detail: [sentence, originLine(article)].filter((words) => words !== '').join(' · '),
    action: {
      label: 'Digest',
      call: { command: 'digest', options: { article: article.id } },
      answer: 'anew',
      typed: `digest ${article.id}`,
    },
  };
}

/** Several articles in one answer. `more` is how many there are beside those that are shown. */
export function severalReply(all: readonly Told[], more: number): Reply {
  return {
    title: `${all.length + more} new articles`,
    blocks: [
      { kind: 'list', items: all.map(articleItem), numbered: true },
      ...(more > 0
        ? [{ kind: 'note', words: `And ${more} more: /article list shows them all.` } as const]
        : []),
    ],
    source: 'Every line is from its article',
  };
}
