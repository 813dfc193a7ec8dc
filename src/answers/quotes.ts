import { remembered } from '../chat/remembered.ts';
import type { Action, Block, Call, Reply } from '../chat/reply.ts';
import { typedLine } from '../chat/typed-line.ts';
import type { Quote } from '../nouns.ts';
import { edtfInWords } from './edtf-in-words.ts';
import { views } from './navigation.ts';
import { sourceLine } from './source-line.ts';
import { nearestSpeaker, quotesBy, speakersOf } from './speakers.ts';
import { placeOf, type Told } from './told.ts';

/** Key quotes on the first page: what fits a screen of each chat. */
const screenful = 5;

/**
 * The quotes of an article: the key ones first, the others on the pages after. `speaker` keeps those of one person, by a
 * part of the name or the office.
 */
export const quotesReply = remembered((told: Told, speaker?: string): Reply => {
  const { article } = told;
  const all = verifiedQuotes(told);
  const quotes = speaker === undefined ? all : quotesBy(told, all, speaker);
  return {
    title: article.title,
    ...(article.url && { link: article.url }),
    blocks: quotes.length === 0 ? [nobody(all, speaker)] : quoteBlocks(told, quotes, by(quotes, speaker)),
    actions: [...(quotes.length === 0 ? meant(told, all, speaker) : []), ...views(told, 'quotes')],
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

/** A word that stands for a name is none: “it” over a quote tells nothing. */
const pronoun = /^(?:s?he|him|her|it|they|them|who|which|that|this|one)$/i;

/** One quote: its words, who said them, in which role and when, and what the text calls them there. */
export function quoteBlock(told: Told, quote: Quote): Block {
  const { speaker } = quote;
  const printed = speaker && told.article.text.slice(speaker.mention.start, speaker.mention.end);
  const nobodyNamed = speaker?.name === null && pronoun.test(printed ?? '');
  const resolved = speaker?.because === 'pronoun' || speaker?.because === 'title' || nobodyNamed;
  const detail = [
    speaker?.role,
    speaker?.name === null && !nobodyNamed && 'not named in the article',
    quote.when && edtfInWords(quote.when),
    resolved && printed && `“${printed}” in the text`,
  ].filter((part) => typeof part === 'string');
  return {
    kind: 'quote',
    text: shownWords(told, quote),
    speaker: speaker?.name ?? (nobodyNamed ? null : printed) ?? 'The article does not say who',
    ...(detail.length > 0 && { detail: detail.join(' · ') }),
    place: placeOf(told, quote),
  };
}

/** The quote's words without the marks that open its paragraphs anew: the answer sets its own around the whole. */
function shownWords({ article }: Told, { start, parts }: Quote): string {
  let shown = '';
  let at = start;
  for (const part of parts) {
    const between = article.text.slice(at, part.start);
    shown += /^\s*\n\s*["“”„«»'‘]*\s*$/.test(between) ? '\n\n' : between;
    shown += article.text.slice(part.start, part.end);
    at = part.end;
  }
  return shown;
}

function nobody(all: readonly Quote[], speaker: string | undefined): Block {
  if (speaker === undefined || all.length === 0)
    return { kind: 'text', words: 'No one is quoted in this article.' };
  const near = nearestSpeaker(all, speaker);
  const names = speakersOf(all).map(({ name }) => name);
  const others = names.length > 0 ? ` It quotes ${names.join(', ')}.` : '';
  const mistyped = near === null ? '' : ` Did you mean ${near}?`;
  return { kind: 'text', words: `This article quotes nobody called “${speaker}”.${mistyped || others}` };
}

/** More of a name is not held by a button beside the call's other words. */
const longestOnButton = 40;

/** A button to the quotes of the person whose name was mistyped. */
function meant({ article, current }: Told, all: readonly Quote[], speaker: string | undefined): Action[] {
  const near = speaker === undefined ? null : nearestSpeaker(all, speaker);
  if (near === null || near.length > longestOnButton) return [];
  const quotesOf = (options: Call['options']): Call => ({ command: 'quotes', options });
  return [
    {
      label: near,
      call: quotesOf({ article: article.id, speaker: near }),
      answer: 'replace',
      look: 'primary',
      ...(current && { typed: typedLine(quotesOf({ speaker: near })) }),
    },
  ];
}
