import { summaryReply } from '../src/answers/summary.ts';
import { answerOn, articleOption, shareOption, suggestArticles } from './kept.ts';
import { command } from './services.ts';

export const summary = command({
  name: 'summary',
  description: 'What the article says, in its own sentences',
  options: {
    article: articleOption,
    length: {
      kind: 'choice',
      choices: ['short', 'medium', 'long'],
      description: 'One sentence, about 55 words (the default), or about 120',
    },
    share: shareOption,
  },
  examples: ['summary', 'summary length:short'],
  right: 'reader',
  slow: false,
  writes: false,
  audience: 'asker',
  run: async (invocation, services) => {
    const { article, length } = invocation.values;
    return answerOn(invocation, article, services, (kept) => summaryReply(kept, length));
  },
  suggest: async (option, typed, asked, services) =>
    option === 'article' ? suggestArticles(typed, asked, services) : [],
});
