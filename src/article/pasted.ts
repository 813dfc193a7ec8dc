import { cleanCharacters, oneLine } from './clean.ts';
import { isSurelyForeign, languageOf } from './language.ts';
import { noticeStarts, noticeWords } from './notices.ts';

/** What was found in a text that was copied from a page with its menus and notices. */
export interface PastedArticle {
  readonly title?: string;
  readonly standfirst?: string;
  readonly byline?: string;
  readonly paragraphs: readonly string[];
}

interface Line {
  readonly text: string;
  readonly words: number;
  readonly ended: boolean;
  readonly score: number;
}

/**
 * Finds the article in a copied page: title, standfirst and paragraphs, each one line; what stands before, between
 * and after them is left out. No paragraphs where there is no article.
 */
export function readPasted(text: string): PastedArticle {
  const lines = unwrap(cleanCharacters(text))
    .map(oneLine)
    .filter((line) => line !== '');
  const foreign = isSurelyForeign(languageOf(lines.filter((line) => line.length > 60).join('\n')));
  const scored = lines.map((line) => scoredLine(line, foreign));
  const [start, to] = bestRun(scored);
  // A long line without an end before the first sentence is the standfirst, not the first paragraph.
  const from = scored[start]?.ended === false && scored[start + 1]?.ended ? start + 1 : start;
  const paragraphs = scored
    .slice(from, to)
    .filter((line) => line.score > -4)
    .map((line) => line.text);
  return { ...headOf(scored.slice(0, from)), paragraphs };
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

function scoredLine(text: string, foreign: boolean): Line {
  const words = text.split(' ').length;
  const ended = /[.!?…:]["'”’»)\]]*$/.test(text);
  const language = foreign ? false : isSurelyForeign(languageOf(text));
  const notice = noticeStarts.test(text) || (words < 40 && noticeWords.test(text));
  const score =
    language || notice
      ? -8
      : ended && words >= 8
        ? Math.min(words, 60) / 8
        : words >= 16
          ? 0.5
          : ended
            ? -0.5
            : -1.5;
  return { text, words, ended, score };
}

/** The run of lines with the greatest sum of scores: `[from, to)`. A known-bad line inside counts little against it. */
function bestRun(lines: readonly Line[]): [number, number] {
  let best: [number, number] = [0, 0];
  let most = 0;
  let sum = 0;
  let from = 0;
  lines.forEach((line, i) => {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += Math.max(line.score, -1.5);
    if (sum > most) {
      most = sum;
      best = [from, i + 1];
    }
  });
  return best;
}

/** The headline is the last short line without an end before the block; a longer one after it is the standfirst. */
function headOf(before: readonly Line[]): Omit<PastedArticle, 'paragraphs'> {
  const last = before.at(-1);
  const isStandfirst = last !== undefined && last.words >= 12 && last.words <= 45 && last.score > -4;
  const above = isStandfirst ? before.slice(0, -1) : before;
  const title = above.findLast((line) => line.words >= 4 && line.words <= 30 && line.score > -4);
  return {
    ...(title ? { title: title.text } : {}),
    ...(isStandfirst && title ? { standfirst: last.text } : {}),
  };
}
