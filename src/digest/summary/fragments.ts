import { beforeCount, calendarWords, writersLine } from '../language/en-openers.ts';
import type { Token } from '../text/token.ts';

const fewestWords = 7;
const mostWords = 60;
/** Three words in capitals at the front: a heading that ran into the sentence. */
const headingInCapitals = /^(?:\p{Lu}{2,}[\p{Lu}’'-]* ){3}/u;

/** Whether it is a headline, list item, question, piece of a sentence, who the writer is, or has something glued to it. */
export function isFragment(shown: string, own: readonly Token[]): boolean {
  const words = own.filter((token) => token.kind !== 'mark').length;
  return (
    words < fewestWords ||
    words > mostWords ||
    !/[.!][”"’')\]]*$|[.!]\s[”"’']+$/.test(shown) ||
    /(?:\.\.\.|…|[:;,–—])\s*\.?\s*[”"’')]*$/.test(shown) ||
    !/^[“"‘'¿¡(]{0,2}[\p{Lu}\p{N}$£€]/u.test(shown) ||
    /^\d+[.)]\s/.test(shown) ||
    /\s[.|]\s\S/.test(shown) ||
    /^\(.*\)\.?$/.test(shown) ||
    writersLine.test(shown) ||
    hasOpenQuotation(shown) ||
    isGlued(shown, own) ||
    !balanced(shown)
  );
}

/** A heading that ran into the sentence, or a list number at its end: `… FAQ 3.` */
function isGlued(shown: string, own: readonly Token[]): boolean {
  if (headingInCapitals.test(shown)) return true;
  const at = own.findLastIndex((token) => token.kind !== 'mark');
  const [before, last] = [own[at - 1], own[at]];
  if (last?.kind !== 'number' || last.word.length > 2 || !before) return false;
  if (before.kind === 'number') return shown.slice(before.end - (own[0]?.start ?? 0)).startsWith(' ');
  return !beforeCount.has(before.word) && !calendarWords.has(before.word);
}

/** A single quotation mark that opens and is not closed; not the one of `’90s`. */
function hasOpenQuotation(shown: string): boolean {
  const opened = shown.search(/(?:^|[\s(])['‘]\p{L}[^'‘]*$/u);
  return opened >= 0 && !/['’](?:$|[\s.,:;!?)])/u.test(shown.slice(opened + 1));
}

function balanced(shown: string): boolean {
  let depth = 0;
  for (const mark of shown) {
    if (mark === '(') depth++;
    else if (mark === ')') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
