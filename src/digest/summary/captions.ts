import {
  afterPictureVerb,
  captionLine,
  notInSubject,
  peopleInPicture,
  pictureVerbs,
  pictureVerbsOfMany,
} from '../language/en-captions.ts';
import { frontedWords } from '../language/en-openers.ts';
import { reportingVerbs } from '../language/reporting.ts';
import type { Token } from '../text/token.ts';

/** Tokens that a caption's label may have, with its colon. */
const longestLabel = 7;

/** Words before the verb of a picture, and words of such a caption. */
const longestSubject = 9;
const mostWords = 45;

/** Whether a sentence is a picture's caption; one that opens the article is hardly ever. */
export function isCaption(shown: string, own: readonly Token[], opening: boolean): boolean {
  return captionLine.test(shown) || isLabelled(shown, own) || (!opening && showsPicture(shown, own));
}

/** `Ada Brandt waves to the crowd on Friday.`, `Guards patrol at the bridge in May.` */
function showsPicture(shown: string, own: readonly Token[]): boolean {
  if (own.length > mostWords || /["“”]|\bsa(?:id|ys?)\b/.test(shown)) return false;
  const start = own[0]?.start ?? 0;
  const isCapital = (token: Token | undefined) =>
    token !== undefined && /\p{Lu}/u.test(shown[token.start - start] ?? '');
  const isVerb = ({ word }: Token, at: number): boolean => {
    const last = own[at - 1];
    if (at === 0 || !last || isCapital(own[at]) || !afterPictureVerb.has(own[at + 1]?.word ?? ''))
      return false;
    if (pictureVerbsOfMany.has(word)) return peopleInPicture.test(last.word);
    return pictureVerbs.has(word) && (isCapital(last) || /^(?:an?|the)$/.test(own[0]?.word ?? ''));
  };
  const at = own.slice(0, longestSubject + 1).findIndex(isVerb);
  return at > 0 && !own.slice(0, at).some(({ word }) => notInSubject.has(word));
}

/** `Suspect: Police say …`, `Analysis: …`; not `Ruiz said: …`. */
function isLabelled(shown: string, own: readonly Token[]): boolean {
  const colon = own.slice(0, longestLabel).findIndex((token) => token.word === ':');
  if (frontedWords.has(own[0]?.word ?? '') || own.slice(0, colon).some(({ word }) => /["“]/.test(word)))
    return false;
  if (colon < 1 || !/^\s/.test(shown.slice((own[colon]?.end ?? 0) - (own[0]?.start ?? 0)))) return false;
  return !own.slice(0, colon).some((token) => reportingVerbs.get(token.word)?.strength === 2);
}
