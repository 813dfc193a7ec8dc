import { paragraphsOf, readText } from '../digest/text.ts';
import { addressOf, ownAddress } from './address.ts';
import { cleanCharacters, oneLine } from './clean.ts';
import { decodeBytes, mostBytes } from './decode.ts';
import { readHtml } from './html.ts';
import { readBrief } from './pasted/brief.ts';
import { type FrontMatter, frontMatterOf } from './pasted/front-matter.ts';
import { readMarkdown } from './pasted/markdown.ts';
import { readPasted } from './pasted.ts';
import { mostCharacters, noArticle, refuseUnreadable, spokenLanguage, wallIn } from './refuse.ts';
import type { AtHand, Given, ReadArticle } from './source.ts';

/** What a reader of one format found: the head, and paragraphs of one line each. */
interface Found extends FrontMatter {
  readonly paragraphs: readonly string[];
}

/**
 * Reads an article from a file, a pasted text or a page's HTML: finds title, standfirst and paragraphs, leaves menus
 * and notices out. What the person gave goes before what was found. With `given.asIs` the text stays as it is.
 * Throws UserError, with the reason and what to do, for input that is empty, binary, enormous, wrongly encoded, holds
 * no article, or is in a language that the digest does not speak.
 */
export async function readArticle(source: AtHand, given: Given): Promise<ReadArticle> {
  const text = textOf(source);
  // A page holds far more than its article.
  refuseUnreadable(text, isHtml(source, text) ? mostBytes : mostCharacters);
  if (given.asIs === true) return asItIs(text, given);
  const found = find(source, text);
  if (holdsSentences(found.paragraphs)) return withHead(found, given);
  const words = cleanCharacters(text).replace(/<[^<>]*>/g, ' ');
  spokenLanguage(words, given);
  const brief = !isHtml(source, text) && wallIn(words) === null ? readBrief(cleanCharacters(text)) : null;
  if (brief && holdsSentences(brief.paragraphs)) return withHead(brief, given);
  throw noArticle(words, source.kind === 'text');
}

function withHead({ paragraphs, ...head }: Found, given: Given): ReadArticle {
  return article(paragraphs.join('\n\n'), head, given);
}

function textOf(source: AtHand): string {
  if (source.kind === 'file') return decodeBytes(source.bytes);
  if (source.kind === 'page') return decodeBytes(source.bytes, source.charset);
  return source.kind === 'text' ? source.text : source.html;
}

/** Whether a source is a page's HTML, by its kind, its name or the beginning of its text. */
export function isHtml(source: AtHand, text: string): boolean {
  if (source.kind === 'html') return true;
  if (source.kind === 'page') return source.type !== 'text/plain';
  const isNamed = source.kind === 'file' && /\.x?html?$/i.test(source.name);
  return isNamed || /^\s{0,1000}<(?:!doctype html|html)\b/i.test(text);
}

function find(source: AtHand, text: string): Found {
  if (isHtml(source, text)) {
    const address = source.kind === 'html' || source.kind === 'page' ? source.url : undefined;
    const { named, ...found } = readHtml(text, address);
    return { ...found, ...(address && addressOf(address) ? { url: ownAddress(address, named) } : {}) };
  }
  const name = source.kind === 'file' ? source.name : '';
  const headed = frontMatterOf(cleanCharacters(text));
  if (headed || /\.(?:md|markdown)$/i.test(name)) {
    return { ...readMarkdown(headed?.body ?? cleanCharacters(text)), ...headed?.head };
  }
  return readPasted(text);
}

/** Whether there is at least one sentence of a story's length. */
function holdsSentences(paragraphs: readonly string[]): boolean {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.split(' ').length, 0) >= 12;
}

function asItIs(text: string, given: Given): ReadArticle {
  return article(text, {}, given);
}

function article(text: string, head: FrontMatter, given: Given): ReadArticle {
  const language = spokenLanguage(text, given);
  return {
    ...head,
    title: given.title ?? head.title ?? firstWords(text),
    ...(given.published === undefined ? {} : { published: given.published }),
    language,
    text,
    paragraphs: paragraphsOf(text),
  };
}

/** In characters: what a first sentence that makes a title may have, and where a longer one is cut. */
const titled = { least: 15, most: 100, cut: 80 };

/** Where nothing is a headline, the article is called by its first sentence, or by its first words. */
function firstWords(text: string): string {
  const opening = text.slice(0, 400);
  const { sentences } = readText(opening, paragraphsOf(opening));
  const sentence = oneLine(opening.slice(sentences[0]?.start, sentences[0]?.end));
  if (sentence.length >= titled.least && sentence.length <= titled.most)
    return sentence.replace(/(?<![.\p{Lu}])\.$/u, '');
  const line = oneLine(opening);
  return line.length <= titled.cut ? line : `${line.slice(0, titled.cut).replace(/\s+\S*$/, '')} …`;
}
