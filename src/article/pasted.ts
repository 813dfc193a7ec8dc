import { UserError } from '../errors.ts';
import { cleanCharacters } from './clean.ts';
import { chosenLines } from './lines/chosen.ts';
import { lineChoosing, lineLikelihoods } from './lines/line-scores.ts';
import { type Line, linesOf } from './lines.ts';
import { headOf } from './pasted/pasted-head.ts';

/** What was found in a text that was copied from a page with its menus and notices. */
export interface PastedArticle {
  readonly title?: string;
  readonly standfirst?: string;
  readonly byline?: string;
  /** The day of publication that its head prints: `2025-11-19`. */
  readonly published?: string;
  readonly paragraphs: readonly string[];
}

/** The longest copied page of the benchmark has 1,500 lines. */
const mostLines = 20_000;

/**
 * Finds the article in a copied page: title, standfirst and paragraphs, each one line; what stands before, between
 * and after them is left out. No paragraphs where there is no article.
 */
export function readPasted(text: string): PastedArticle {
  const printed = linesIn(cleanCharacters(text));
  const lines = linesOf(printed);
  const chosen = isStory(lines)
    ? lines.map(isSentence)
    : chosenLines(lines, lineLikelihoods(lines), lineChoosing);
  const kept = chosen.map((isKept, i) => isKept && lines[i]?.foreign === false);
  const start = kept.indexOf(true);
  if (start < 0) return { paragraphs: [] };
  const { taken, ...head } = headOf(lines, start);
  const paragraphs = lines.filter((_, i) => kept[i] && !taken.has(i)).map((line) => line.text);
  return { ...head, paragraphs };
}

/** A text of fewer sentences may be a notice as well. */
const fewestSentences = 3;

const isSentence = (line: Line) => line.ended && line.words >= 4;

/** Whether the article was pasted alone: every line is a sentence, but for a headline. */
function isStory(lines: readonly Line[]): boolean {
  const sentences = lines.filter(isSentence).length;
  return sentences >= fewestSentences && lines.length - sentences <= 1;
}

/** The lines that are not blank. They are counted before they are made: a million of them would fill the memory. */
function linesIn(text: string): string[] {
  let count = 0;
  for (const _ of text.matchAll(/\S.*/g)) {
    count++;
    if (count > mostLines) {
      throw new UserError(
        `This has more than ${mostLines.toLocaleString('en-US')} lines: too many to be an article.`,
        'Paste the article alone.',
      );
    }
  }
  return unwrap(text).filter((line) => /\S/.test(line));
}

/** Where a text is broken at a fixed width, its blocks between blank lines are its lines. */
function unwrap(text: string): string[] {
  const lines = text.split('\n');
  const pairs = lines.slice(1).map((line, i) => [lines[i]?.trim() ?? '', line.trim()] as const);
  const inBlock = pairs.filter(([a, b]) => a !== '' && b !== '');
  const broken = inBlock.filter(
    ([a, b]) => a.length >= 45 && a.length <= 100 && !/[.!?:”"’]$/.test(a) && /^[\p{Ll}\p{N}"“]/u.test(b),
  );
  if (broken.length < 4 || broken.length * 2 < inBlock.length) return lines;
  return text.split(/\n[ \t]*\n/).map((block) => block.replaceAll('\n', ' '));
}
