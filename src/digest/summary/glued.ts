import { beforeLetter, calendarWords, sentenceOnlyWords } from '../language/en-openers.ts';
import type { Token } from '../text/token.ts';
import type { Reading } from '../text.ts';

/** So many words must follow for them to be a sentence of their own. */
const fewestAfter = 6;

/**
 * Where a sentence begins that a caption or heading without a full stop ran into: `… on her face An 86-year-old nun …`.
 * A word that is hardly ever capitalised inside a sentence betrays it. The number of its token among the sentence's
 * own, -1 where nothing ran in.
 */
export function findGlue({ text }: Reading, own: readonly Token[]): number {
  const isWord = (token: Token | undefined): token is Token => token !== undefined && token.kind !== 'mark';
  const isLower = (token: Token | undefined) =>
    isWord(token) && /^[\p{Ll}\p{N}]/u.test(text.slice(token.start, token.end));
  const at = own.findLastIndex((token, i) => {
    const [previous, following] = [own[i - 1], own[i + 1]];
    if (i < 2 || !sentenceOnlyWords.has(token.word) || isLower(token) || previous?.kind !== 'word')
      return false;
    if (following?.start === token.end) return false; // A-list, A's
    const before = isLower(previous) || calendarWords.has(previous.word);
    const article = (token.word === 'a' || token.word === 'an') && !beforeLetter.has(previous.word);
    return article ? before || isLower(following) : before && isLower(following);
  });
  return at >= 0 && own.slice(at).filter(isWord).length >= fewestAfter ? at : -1;
}
