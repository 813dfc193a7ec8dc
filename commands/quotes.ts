import { quotesReply, verifiedQuotes } from '../src/answers/quotes.ts';
import { speakersOf } from '../src/answers/speakers.ts';
import type { Invocation, Suggestion } from '../src/chat/command.ts';
import { folded } from '../src/chat/folded.ts';
import { answerOn, articleOption, keptArticle, shareOption, suggestArticles } from './kept.ts';
import { command, type Services } from './services.ts';

export const quotes = command({
  name: 'quotes',
  description: 'Who said what: the key quotes, word for word, with their speakers',
  options: {
    article: articleOption,
    speaker: { kind: 'speaker', description: 'Only quotes of this person' },
    share: shareOption,
  },
  examples: ['quotes', 'quotes speaker:rubio'],
  right: 'reader',
  slow: false,
  writes: false,
  audience: 'asker',
  run: async (invocation, services) => {
    const { article, speaker } = invocation.values;
    return answerOn(invocation, article, services, (kept) => {
      const wrong = kept.digest.quotes.length - verifiedQuotes(kept).length;
      if (wrong > 0)
        services.log.error(
          { article: kept.article.id, wrong },
          'quotes are not in the article as they stand',
        );
      return quotesReply(kept, speaker);
    });
  },
  suggest: async (option, typed, asked, services) => {
    if (option === 'article') return suggestArticles(typed, asked, services);
    return option === 'speaker' ? suggestSpeakers(typed, asked, services) : [];
  },
});

async function suggestSpeakers(
  typed: string,
  asked: Pick<Invocation, 'workspace' | 'values'>,
  services: Services,
): Promise<Suggestion[]> {
  const { article } = asked.values;
  const kept = await keptArticle(asked, typeof article === 'string' ? article : undefined, services).catch(
    () => null,
  );
  if (!kept) return [];
  return speakersOf(verifiedQuotes(kept))
    .filter(({ name }) => folded(name).includes(folded(typed)))
    .map(({ name, quotes }) => ({ value: name, label: `${name} (${quotes})` }));
}
