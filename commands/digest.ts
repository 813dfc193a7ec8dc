import { digestReply } from '../src/answers/digest.ts';
import { articleOption, keptArticle, shareOption, suggestArticles } from './kept.ts';
import { command } from './services.ts';

export const digest = command({
  name: 'digest',
  description: 'All at a glance: summary, key quotes and timeline',
  options: { article: articleOption, share: shareOption },
  examples: ['digest'],
  right: 'reader',
  slow: false,
  writes: false,
  audience: 'asker',
  run: async (invocation, services) =>
    digestReply(await keptArticle(invocation, invocation.values.article, services)),
  suggest: async (option, typed, asked, services) =>
    option === 'article' ? suggestArticles(typed, asked, services) : [],
});
