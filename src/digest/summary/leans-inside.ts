import {
  afterSubjectThis,
  beforeThat,
  clauseOpeners,
  insertedConnectives,
  notDemonstrated,
} from '../language/en-openers.ts';
import type { Token } from '../text/token.ts';

/** Behind so many tokens *also* compares what the sentence itself has said. */
const earlyTokens = 12;

/** So early in a sentence, *this* as a subject is what stood before it. */
const subjectTokens = 4;

/** Whether a connective inside a sentence points back: `Reem, meanwhile, …`, `Brandt also said …`. */
export function connectsBack(plain: readonly Token[]): boolean {
  return plain.some(({ word }, i) => {
    const [before = '', after = ''] = [plain[i - 1]?.word, plain[i + 1]?.word];
    if (insertedConnectives.has(word)) return before === ',' && after === ',';
    if (word !== 'also' || i >= earlyTokens || after === 'known' || after === 'called') return false;
    return !plain.slice(0, i).some((token) => clauseOpeners.has(token.word));
  });
}

/** The noun, or what stands before it, that *this*, *that* or *such* takes up and the sentence has not named. */
export function demonstrated(plain: readonly Token[]): string | undefined {
  const at = plain.findIndex(({ word }, i) => {
    const [before, next] = [plain[i - 1], plain[i + 1]];
    if (!/^(?:this|that|these|those|such)$/.test(word) || next?.kind !== 'word') return false;
    if (word === 'that' && !beforeThat.has(before?.word ?? '')) return false;
    if (word === 'this' && i > 0 && i < subjectTokens && afterSubjectThis.has(next.word)) return true;
    if (word === 'such' && (before?.kind === 'mark' || /^(?:as|an?)$/.test(next.word))) return false;
    if (word === 'those' && !/[^s]s$/.test(next.word)) return false;
    const named = plain.slice(0, i).some((token) => singular(token.word) === singular(next.word));
    return !notDemonstrated.has(next.word) && !named;
  });
  return at < 0 ? undefined : plain[at + 1]?.word;
}

const singular = (word: string): string => word.replace(/s$/, '');
