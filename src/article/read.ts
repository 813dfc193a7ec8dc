import { paragraphsOf } from '../digest/text.ts';
import { cleanCharacters, oneLine } from './clean.ts';
import { decodeBytes } from './decode.ts';
import { type FrontMatter, frontMatterOf } from './front-matter.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPasted } from './pasted.ts';
import { noArticle, refuseUnreadable, spokenLanguage } from './refuse.ts';
import type { Given, ReadArticle, Source } from './source.ts';

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
export async function readArticle(source: Source, given: Given): Promise<ReadArticle> {
  const text = textOf(source);
  refuseUnreadable(text);
  if (given.asIs === true) return asItIs(text, given);
  const found = find(source, text);
  const joined = found.paragraphs.join('\n\n');
  if (!holdsSentences(found.paragraphs)) {
    const words = cleanCharacters(text).replace(/<[^>]*>/g, ' ');
    spokenLanguage(words, given);
    throw noArticle(words);
  }
  const { paragraphs: _, ...head } = found;
  return article(joined, head, given);
}

function textOf(source: Source): string {
  if (source.kind === 'file') return decodeBytes(source.bytes);
  return source.kind === 'text' ? source.text : source.html;
}

function find(source: Source, text: string): Found {
  if (source.kind === 'html') {
    return { ...readHtml(text), ...(source.url === undefined ? {} : { url: source.url }) };
  }
  const name = source.kind === 'file' ? source.name : '';
  if (/\.x?html?$/i.test(name) || /^\s*<(?:!doctype html|html)\b/i.test(text)) return readHtml(text);
  const withHead = frontMatterOf(cleanCharacters(text));
  if (withHead || /\.(?:md|markdown)$/i.test(name)) {
    return { ...readMarkdown(withHead?.body ?? cleanCharacters(text)), ...withHead?.head };
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

/** Where nothing is a headline, the article is called by its first words. */
function firstWords(text: string): string {
  const line = oneLine(text.slice(0, 400));
  if (line.length <= 80) return line;
  return `${line.slice(0, 80).replace(/\s+\S*$/, '')} …`;
}
