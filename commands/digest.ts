import { digestReply } from '../src/answers/digest.ts';
import { answerOn, articleOption, shareOption, suggestArticles } from './kept.ts';
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
    answerOn(invocation, invocation.values.article, services, (kept) => digestReply(kept)),
  suggest: async (option, typed, asked, services) =>
    option === 'article' ? suggestArticles(typed, asked, services) : [],
});
