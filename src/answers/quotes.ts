import { folded } from '../chat/folded.ts';
import { remembered } from '../chat/remembered.ts';
import type { Block, Reply } from '../chat/reply.ts';
import type { Quote } from '../nouns.ts';
import { edtfInWords } from './edtf-in-words.ts';
import { views } from './navigation.ts';
import { sourceLine } from './source-line.ts';
import { placeOf, type Told } from './told.ts';

/** Key quotes on the first page: what fits a screen of each chat. */
const screenful = 5;

/** The quotes of an article: the key ones first, the others on the pages after. `speaker` keeps those of one person. */
export const quotesReply = remembered((told: Told, speaker?: string): Reply => {
  const { article } = told;
  const all = verifiedQuotes(told);
  const quotes = speaker === undefined ? all : all.filter((quote) => isBy(told, quote, speaker));
  return {
    title: article.title,
    ...(article.url && { link: article.url }),
    blocks:
      quotes.length === 0 ? [nobody(told, all, speaker)] : quoteBlocks(told, quotes, by(quotes, speaker)),
    actions: views(told, 'quotes'),
    source: sourceLine(article),
  };
});

/** Those quotes whose words are the article's at their span, to the letter. What is not is never shown. */
export function verifiedQuotes({ article, digest }: Told): Quote[] {
  return digest.quotes.filter((quote) => quote.text === article.text.slice(quote.start, quote.end));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const sameShare = 0.75;
const fewestCompared = 6;

/** Whether two quotes say much the same: one holds the other, or three quarters of the shorter one's words. */
function saysTheSame(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return true;
  const [words, others] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const shorter = Math.min(words.size, others.size);
  const shared = [...words].filter((word) => others.has(word)).length;
  return shorter >= fewestCompared && shared >= sameShare * shorter;
}

/**
 * The most telling quotes, one of a kind, in the article's order. Where others speak too, nobody has more than half of
 * them (rounded up): a digest lets the sides of a story speak.
 */
export function keyQuotes(quotes: readonly Quote[], most: number): Quote[] {
  const ranked = quotes.toSorted((a, b) => b.weight - a.weight);
  const chosen: Quote[] = [];
  const take = (mostEach: number) => {
    for (const quote of ranked) {
      if (chosen.length >= most) return;
      const said = chosen.some(({ text }) => saysTheSame(text, quote.text));
      const theirs = chosen.filter(({ speaker }) => speaker?.name === quote.speaker?.name).length;
      if (!said && theirs < mostEach) chosen.push(quote);
    }
  };
  take(Math.ceil(most / 2));
  take(most);
  return chosen.toSorted((a, b) => a.start - b.start);
}

/** ` by Marco Rubio`, where one person was asked for and all quotes are theirs. */
function by(quotes: readonly Quote[], speaker: string | undefined): string {
  const names = new Set(quotes.map((quote) => quote.speaker?.name));
  const [name] = names;
  return speaker !== undefined && name && names.size === 1 ? ` by ${name}` : '';
}

function quoteBlocks(told: Told, quotes: readonly Quote[], whose: string): Block[] {
  const key = keyQuotes(quotes, screenful);
  const others = quotes.filter((quote) => !key.includes(quote));
  const heading = (words: string): Block => ({ kind: 'heading', words });
  const blocks = (some: readonly Quote[]) => some.map((quote) => quoteBlock(told, quote));
  if (others.length === 0) {
    const all = quotes.length === 1 ? 'The one quote' : `${quotes.length} quotes`;
    return [heading(all + whose), ...blocks(key)];
  }
  return [
    heading(`${key.length} key quotes of ${quotes.length}${whose}`),
    ...blocks(key),
    { kind: 'break' },
    heading(others.length === 1 ? 'The other quote' : `The other ${others.length} quotes`),
    ...blocks(others),
  ];
}

/** One quote: its words, who said them, in which role and when, and what the text calls them there. */
export function quoteBlock(told: Told, quote: Quote): Block {
  const { speaker } = quote;
  const printed = speaker && told.article.text.slice(speaker.mention.start, speaker.mention.end);
  const resolved = speaker?.because === 'pronoun' || speaker?.because === 'title';
  const detail = [
    speaker?.role,
    speaker?.name === null && 'not named in the article',
    quote.when && edtfInWords(quote.when),
    resolved && printed && `“${printed}” in the text`,
  ].filter((part) => typeof part === 'string');
  return {
    kind: 'quote',
    text: quote.text,
    speaker: speaker?.name ?? printed ?? 'The article does not say who',
    ...(detail.length > 0 && { detail: detail.join(' · ') }),
    place: placeOf(told, quote),
  };
}

/** Who is quoted, most often first, under the names that `speaker:` takes. */
export function speakersOf(told: Told): { readonly name: string; readonly quotes: number }[] {
  const counts = new Map<string, number>();
  for (const { speaker } of verifiedQuotes(told)) {
    if (speaker?.name) counts.set(speaker.name, (counts.get(speaker.name) ?? 0) + 1);
  }
  return [...counts].map(([name, quotes]) => ({ name, quotes })).toSorted((a, b) => b.quotes - a.quotes);
}

function isBy(told: Told, { speaker }: Quote, typed: string): boolean {
  if (!speaker) return false;
  const { start, end } = speaker.mention;
  const also = told.digest.people.find((person) => person.name === speaker.name)?.also ?? [];
  const names = [
    speaker.name ?? told.article.text.slice(start, end),
    ...also.filter((name) => /^\p{Lu}/u.test(name)),
  ];
  return names.some((name) => folded(name).includes(folded(typed)));
}

function nobody(told: Told, all: readonly Quote[], speaker: string | undefined): Block {
  if (speaker === undefined || all.length === 0)
    return { kind: 'text', words: 'No one is quoted in this article.' };
  const names = speakersOf(told).map(({ name }) => name);
  const others = names.length > 0 ? ` It quotes ${names.join(', ')}.` : '';
  return { kind: 'text', words: `This article quotes nobody called “${speaker}”.${others}` };
}
