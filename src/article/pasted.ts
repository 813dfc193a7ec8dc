import { UserError } from '../errors.ts';
import { chosenLines } from './chosen.ts';
import { cleanCharacters } from './clean.ts';
import { lineChoosing, lineLikelihoods } from './line-scores.ts';
import { type Line, linesOf } from './lines.ts';

/** What was found in a text that was copied from a page with its menus and notices. */
export interface PastedArticle {
  readonly title?: string;
  readonly standfirst?: string;
  readonly byline?: string;
  readonly paragraphs: readonly string[];
}

/** The longest copied page of the benchmark has 1,500 lines. */
const mostLines = 20_000;

/**
 * Finds the article in a copied page: title, standfirst and paragraphs, each one line; what stands before, between
 * and after them is left out. No paragraphs where there is no article.
 */
export function readPasted(text: string): PastedArticle {
  const printed = unwrap(cleanCharacters(text)).filter((line) => /\S/.test(line));
  if (printed.length > mostLines) {
    throw new UserError(
      `This has too many lines to be an article: ${printed.length}.`,
      'Paste the article alone.',
    );
  }
  const lines = linesOf(printed);
  const kept = chosenLines(lines, lineLikelihoods(lines), lineChoosing).map(
    (isKept, i) => isKept && lines[i]?.foreign === false,
  );
  const start = kept.indexOf(true);
  if (start < 0) return { paragraphs: [] };
  const { taken, ...head } = headOf(lines, start);
  const paragraphs = lines.filter((_, i) => kept[i] && !taken.has(i)).map((line) => line.text);
  return { ...head, paragraphs };
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

interface Head {
  readonly title?: string;
  readonly standfirst?: string;
  readonly byline?: string;
  /** Indices of the lines that it was taken from. */
  readonly taken: ReadonlySet<number>;
}

/** How many lines above the body its head may stand: picture credits, dates and share buttons come between. */
const headReach = 14;

/**
 * The headline is the last short line without an end above the first sentence of the body; a line of 12 to 45 words
 * between the two is the standfirst; a line `By …` names the author.
 */
function headOf(lines: readonly Line[], start: number): Head {
  const first = lines.findIndex((line, i) => i >= start && line.ended && line.words >= 8);
  const from = Math.max(0, first - headReach);
  const nearest = (below: number, least: number, most: number, open: boolean) =>
    lines.findLastIndex(
      (line, i) =>
        i >= from &&
        i < below &&
        line.words >= least &&
        line.words <= most &&
        !line.foreign &&
        !(open && line.ended && !line.text.endsWith('?')) &&
        !isMeta(line.text),
    );
  const long = nearest(first, 12, 45, false);
  const above = long < 0 ? -1 : nearest(long, 4, 22, true);
  const title = above < 0 ? nearest(first, 3, 30, true) : above;
  const by = lines.findIndex((line, i) => i >= from && i <= first + 2 && nameIn(line.text) !== undefined);
  const byline = nameIn(lines[by]?.text ?? '');
  return {
    ...(lines[title] ? { title: lines[title].text } : {}),
    ...(above >= 0 && lines[long] ? { standfirst: lines[long].text } : {}),
    ...(byline === undefined ? {} : { byline }),
    taken: new Set([title, by, ...(above < 0 ? [] : [long])]),
  };
}

/** Bylines, dates, picture credits, counters: lines that stand between a headline and its story. */
function isMeta(text: string): boolean {
  return /^(?:by|from|published|posted|updated|last (?:updated|modified)|written|photo|image|picture|credit|source)\b|\b\d{1,2}:\d\d\b|\b(?:shares?|min(?:ute)?s? read|getty|reuters|photo:)\b|[›»>|].*[›»>|]/i.test(
    text,
  );
}

/** The name in a line that is a byline and nothing else: `By Ines Okafor`. */
function nameIn(text: string): string | undefined {
  const name =
    /^(?:written |words )?by:? ((?:\p{Lu}[\p{L}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*|and|de|van|von|der|da|bin|al)){1,7})$/iu.exec(
      text,
    )?.[1];
  return name !== undefined && /\p{Ll}/u.test(name) && !/\b(?:staff|admin)\b/i.test(name) ? name : undefined;
}
