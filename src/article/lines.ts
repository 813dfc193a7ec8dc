import { oneLine } from './clean.ts';
import { languageVotes, otherLanguage } from './language.ts';
import { commonWords } from './language-words.ts';
import { noticeStarts, noticeWords, sectionEnds } from './lines/notices.ts';

/** A line of a copied page with what can be seen of it alone. */
export interface Line {
  readonly text: string;
  readonly words: number;
  /** Ends as a sentence does. */
  readonly ended: boolean;
  /** The share of its words that are among the commonest of the text's language. */
  readonly common: number;
  /** How often the page has this very line. */
  readonly times: number;
  /** Names of what is true of it, for the scorer. */
  readonly traits: readonly string[];
  /** Surely no article: a notice, or another language than the article's. */
  readonly foreign: boolean;
  /** A first guess at what it adds to an article, by its length and end alone. */
  readonly worth: number;
}

const bins = [1, 2, 3, 4, 6, 9, 13, 21, 36, 61, 101] as const;

/** The bin of a count: the largest bound that it reaches. */
export function bin(count: number): number {
  return bins.findLast((bound) => count >= bound) ?? 0;
}

/** A share as tenths, 0 to 10. */
export const tenth = (share: number) => Math.round(share * 10);

/** The lines of a copied page as the scorer sees them. The language is that of its longer lines. */
export function linesOf(texts: readonly string[]): Line[] {
  const lines = texts.map(oneLine).filter((line) => line !== '');
  const longer = lines.filter((line) => line.length > 60);
  const language = languageVotes((longer.length > 0 ? longer : lines).join('\n')).best;
  const common = new Set((commonWords[language] ?? '').split(' '));
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return lines.map((text) => lineOf(text, language, common, times.get(text) ?? 1));
}

function lineOf(text: string, language: string, common: ReadonlySet<string>, times: number): Line {
  const tokens = text.split(' ');
  const words = tokens.length;
  const ended = /[.!?…]["'”’»)\]]*$/.test(text);
  const end = ended ? 'sentence' : /[:;,]$/.test(text) ? 'colon' : /["'”’»)]$/.test(text) ? 'quote' : 'open';
  const other = otherLanguage(text, language) !== null;
  const notice = noticeStarts.test(text);
  const mentions = words < 60 && noticeWords.test(text);
  const capital = tokens.filter((token) => /^["'“‘(]?\p{Lu}/u.test(token)).length;
  const little = tokens.filter((token) => common.has(token.toLowerCase())).length;
  const size = bin(words);
  const traits = [
    `words ${size}`,
    `end ${end}`,
    `words ${size} ${end}`,
    `capitals ${tenth(capital / words)}`,
    `capitals ${tenth(capital / words) >> 1} ${size}`,
    `common ${tenth(Math.min(0.6, little / words))}`,
    `common ${little > 1} ${size}`,
    `times ${Math.min(times, 3)} ${size > 8}`,
  ];
  const is = (name: string, yes: boolean) => {
    if (yes) traits.push(name, `${name} ${size > 8}`);
  };
  is('notice', notice);
  is('mentions notice', mentions);
  is('other language', other);
  is('section end', sectionEnds.test(text));
  is('lower start', /^\p{Ll}/u.test(text));
  is('quote start', /^["“‘']/.test(text));
  is('digit start', /^\d/.test(text));
  is('bullet', /^[•·–—*►▪-] ?/.test(text));
  is('bars', /[|»›•·]/.test(text));
  is('you', /\b(?:you|your)\b/i.test(text));
  is('I', /\b(?:I|my|I[’']m)\b/.test(text));
  is('address', /@|https?:|www\.|\.com\b/i.test(text));
  is('date', /\b(?:19|20)\d\d\b/.test(text) && words < 12);
  is(
    'clock',
    /\b\d{1,2}[:.]\d\d ?(?:[ap]\.?m\b|\b)|\b\d+ (?:min|hour|day|week|month|year)s? ago\b/i.test(text),
  );
  is('no letters', !/\p{L}/u.test(text));
  is('byline', /^(?:written |posted |published |photo |image |words )?by\b/i.test(text));
  is(
    'picture',
    /\b(?:photo(?:graph)?|image|picture|getty|reuters|credit|source|caption|file)\b[^.]{0,40}$|^\(?(?:photo|image|credit|source|picture)\b/i.test(
      text,
    ),
  );
  is('comma', text.includes(','));
  is('sentences', /[.!?]["”’)]? +["“‘(]?\p{Lu}/u.test(text));
  is('price', /[$€£] ?\d/.test(text));
  is('upper', words > 1 && text === text.toUpperCase());
  is('question', /\?$/.test(text));
  is('said', /\b(?:said|says|told|according to)\b/.test(text));
  is('past', /\b(?:was|were|had|did)\b/.test(text));
  is('reply', /\b(?:reply|replied|comments?|thanks|thank you|great (?:post|article))\b/i.test(text));
  const worth =
    notice || other
      ? -1.5
      : ended && words >= 8
        ? Math.min(words, 60) / 8
        : words >= 16
          ? 0.5
          : ended
            ? -0.5
            : -1.5;
  return { text, words, ended, common: little / words, times, traits, foreign: other || notice, worth };
}

/** The run of lines with the greatest sum of values: `[from, to)`; empty where none is above zero. */
export function bestRun(values: readonly number[]): readonly [from: number, to: number] {
  let best: readonly [number, number] = [0, 0];
  let most = 0;
  let sum = 0;
  let from = 0;
  values.forEach((value, i) => {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += value;
    if (sum > most) {
      most = sum;
      best = [from, i + 1];
    }
  });
  return best;
}

/** What the logistic score sees of each line: its own traits, its neighbours, its place to the best block. */
export function lineTraits(lines: readonly Line[]): string[][] {
  const run = bestRun(lines.map((line) => line.worth));
  const length = lines.map((line) => (line.ended ? line.words : line.words / 3));
  const around = windowMeans(length, 4);
  const wide = windowMeans(length, 12);
  let closed = false;
  return lines.map((line, i) => {
    if (i === run[0]) closed = false;
    closed ||= line.traits.includes('section end') && i > run[0];
    return [
      ...line.traits,
      ...place(run, i, lines.length).flatMap((p) => [p, `${p} ${bin(line.words)}`, `${p} ${line.ended}`]),
      ...neighbour('before', lines[i - 1], line),
      ...neighbour('after', lines[i + 1], line),
      ...neighbour('before2', lines[i - 2], line),
      ...neighbour('after2', lines[i + 2], line),
      `around ${bin(around[i] ?? 0)}`,
      `around ${bin(around[i] ?? 0)} ${bin(line.words)}`,
      `wide ${bin(wide[i] ?? 0)}`,
      `closed ${closed}`,
      `closed ${closed} ${line.words > 12} ${line.ended}`,
    ];
  });
}

function place(run: readonly [number, number], i: number, count: number): string[] {
  const [from, to] = run;
  if (i < from) return [`above ${bin(from - i)}`];
  if (i >= to) return [`below ${bin(i - to + 1)}`];
  return [
    'inside',
    `from top ${Math.min(3, i - from)}`,
    `from end ${Math.min(3, to - 1 - i)}`,
    `share ${tenth((to - from) / count) >> 1}`,
  ];
}

function neighbour(where: string, near: Line | undefined, line: Line): string[] {
  if (!near) return [`${where} none`];
  const near2 = `${where} ${bin(near.words)} ${near.ended}`;
  const kind = near.foreign
    ? 'bad'
    : near.ended && near.words > 8
      ? 'text'
      : near.words > 12
        ? 'long'
        : 'short';
  return [near2, `${where} ${kind} ${bin(line.words)}`, `${where} ${kind} ${line.ended}`];
}

function windowMeans(values: readonly number[], reach: number): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return values.map((_, i) => {
    const from = Math.max(0, i - reach);
    const to = Math.min(values.length, i + reach + 1);
    return ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
  });
}
