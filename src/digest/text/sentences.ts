import * as en from '../language/en-abbreviations.ts';
import { bullets, endMarks, Neighbours } from './neighbours.ts';
import type { Token } from './token.ts';

/** The longest name between a quoted question and its verb: `“Why?” Senator Maria Gomez Leal (R) asked.` */
const nameTokens = 8;

/**
 * The sentences among the tokens of one paragraph, which run from `from` to the end of `tokens`:
 * pairs `[first, end)` of token numbers that follow each other without a gap. Linear in the number of tokens.
 */
export function breakSentences(text: string, tokens: readonly Token[], from: number): [number, number][] {
  const sentences: [number, number][] = [];
  const at = new Neighbours(text, tokens, from);
  let first = from;
  let worded = false;
  let straightQuotes = 0;
  const close = (end: number) => {
    sentences.push([first, end]);
    first = end;
    worded = false;
  };
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind !== 'mark') worded = true;
    if (token.word === '"') straightQuotes++;
    if (bullets.has(token.word) && worded && at.spaced(i)) close(i);
    if (!worded || !endMarks.has(token.word)) continue;

    let end = i + 1;
    while (at.isEndMark(end)) end++;
    const afterMarks = end;
    while (at.closes(end, straightQuotes % 2 === 1)) {
      if (tokens[end]?.word === '"') straightQuotes++;
      end++;
    }
    if (end < tokens.length && endsSentence(at, { first, mark: i, afterMarks, next: end })) close(end);
    i = Math.max(i, end - 1);
  }
  if (first < tokens.length) {
    const last = sentences.at(-1);
    // Marks that are left over at the end, such as a lone quotation mark, are no sentence of their own.
    if (!worded && last) last[1] = tokens.length;
    else sentences.push([first, tokens.length]);
  }
  return sentences;
}

/** A place where a sentence may end: its first token, the end mark, what follows the marks, and what follows the closers. */
interface Stop {
  readonly first: number;
  readonly mark: number;
  readonly afterMarks: number;
  readonly next: number;
}

/** Whether the marks at a stop end their sentence, judged by the word before and the word after. */
function endsSentence(at: Neighbours, stop: Stop): boolean {
  const spaced = at.spaced(stop.next);
  const word = at.opening(stop.next);
  if (bulletOrNothing(at, word)) return spaced;
  if (!spaced) return gluedSentence(at, stop, word);
  if (at.isWord(word) && !at.capital(word) && !lowerCaseName(at, word)) return false;

  const mark = at.word(stop.mark);
  const single = stop.afterMarks === stop.mark + 1;
  if (mark === '.' && single) return stopEndsSentence(at, stop, word);
  if (mark === '.' || mark === '…') return !isPlainI(at, word);
  const quoted = stop.next > stop.afterMarks;
  if (quoted) return !attributes(at, word);
  return !(en.exclaimedNames.has(at.word(stop.mark - 1)) && !en.openers.has(at.word(word)));
}

const bulletOrNothing = (at: Neighbours, word: number) => at.word(word) === '' || bullets.has(at.word(word));
const isPlainI = (at: Neighbours, word: number) => at.word(word) === 'i';

/** A missing space (`… the end.The next`): believed only between an ordinary word and a capitalised one. */
function gluedSentence(at: Neighbours, stop: Stop, word: number): boolean {
  const before = at.word(stop.mark - 1);
  const closed = stop.next > stop.afterMarks;
  return (
    at.capital(word) &&
    (word === stop.next || closed) &&
    (closed ? en.openers.has(at.word(word)) : before.length > 2 && !at.capital(stop.mark - 1)) &&
    at.spaced(word + 1)
  );
}

/** A name may open a sentence in lower case: `de la Fuente`, `al-Assad`, `iPhone`. */
function lowerCaseName(at: Neighbours, word: number): boolean {
  if (at.innerCapital(word)) return true;
  if (!en.nameParticles.has(at.word(word))) return false;
  for (let i = word + 1; i < word + 4; i++) {
    if (at.capital(i)) return true;
    if (at.word(i) !== '-' && !en.nameParticles.has(at.word(i))) return false;
  }
  return false;
}

/** A single full stop, with a capital, number or opening mark after it. */
function stopEndsSentence(at: Neighbours, stop: Stop, word: number): boolean {
  const before = stop.mark - 1;
  const opens = en.openers.has(at.word(word)) && at.isWord(word);
  if (at.isMark(before) || at.spaced(stop.mark)) return true;
  if (at.isNumber(before)) return before > stop.first || at.word(before).length > 3;
  const name = at.word(before);
  const number = at.isNumber(word);
  const capital = at.capital(before);

  if (at.dottedBefore(before)) return dottedEndsSentence(at, stop, word, opens);
  if (name.length === 1) {
    if (before === stop.first) return false;
    if (!capital) return at.glued(before) || !(number || en.betweenNames.has(name));
    if (name === 'i' && at.isWord(before - 1) && !at.capital(before - 1)) return true;
    return opens;
  }
  if (en.beforeNumber.has(name) && number) return false;
  if (en.betweenNames.has(name)) return false;
  if (en.onlyCapitalised.has(name) && !capital) return true;
  if (en.beforeName.has(name)) return false;
  if (en.withinName.has(name)) return opens;
  return true;
}

/** The last stop of `U.S.`, `D.C.`, `a.m.`, `e.g.`, `Ph.D.`, and of initials, after which a nickname may come in marks. */
function dottedEndsSentence(at: Neighbours, { mark, next }: Stop, word: number, opens: boolean): boolean {
  const last = mark - 1;
  const letters = at.word(last - 2) + at.word(last);
  if (letters === 'eg' || letters === 'ie') return false;
  if (letters === 'am' || letters === 'pm')
    return at.isWord(word) && !en.afterClock.has(at.word(word)) && (opens || !namesZone(at, word));
  return opens && (word === next || en.placeLetters.has(letters));
}

/** `9 p.m. Paris time`, `7 a.m. Eastern Daylight Time`. */
function namesZone(at: Neighbours, word: number): boolean {
  for (let i = word; i < word + 3 && at.capital(i); i++) if (at.word(i + 1) === 'time') return true;
  return false;
}

/** Whether a name and a verb of speech follow a quoted question: `“Why?” Smith asked.` belongs together. */
function attributes(at: Neighbours, word: number): boolean {
  for (let i = word; i < word + nameTokens; i++) {
    if (en.speechVerbs.has(at.word(i))) return i > word && at.clauseEnds(i + 1);
    if (!at.capital(i) && !['.', '-', '(', ')', 'of', 'the', 'de', 'la'].includes(at.word(i))) return false;
  }
  return false;
}
