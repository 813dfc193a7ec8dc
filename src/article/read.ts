import { paragraphsOf } from '../digest/text.ts';
import { UserError } from '../errors.ts';
import { canonicalAddress } from './address.ts';
import { readBrief } from './brief.ts';
import { cleanCharacters, oneLine } from './clean.ts';
import { decodeBytes, mostBytes } from './decode.ts';
import type { FetchPage } from './fetch.ts';
import { type FrontMatter, frontMatterOf } from './front-matter.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPasted } from './pasted.ts';
import { mostCharacters, noArticle, refuseUnreadable, spokenLanguage, wallIn } from './refuse.ts';
import type { Given, ReadArticle, Source } from './source.ts';

/** What a reader of one format found: the head, and paragraphs of one line each. */
interface Found extends FrontMatter {
  readonly paragraphs: readonly string[];
}

/**
 * Reads an article from a file, a pasted text or a page's HTML: finds title, standfirst and paragraphs, leaves menus
 * and notices out. What the person gave goes before what was found. With `given.asIs` the text stays as it is.
 * A link is fetched by `fetchPage`. Throws UserError, with the reason and what to do, for input that is empty, binary, enormous, wrongly encoded, holds
 * no article, or is in a language that the digest does not speak.
 */
export async function readArticle(source: Source, given: Given, fetchPage?: FetchPage): Promise<ReadArticle> {
  if (source.kind === 'link') return readArticle(await fetched(source.url, fetchPage), given);
  const text = textOf(source);
  // A page holds far more than its article.
  refuseUnreadable(text, isHtml(source, text) ? mostBytes : mostCharacters);
  if (given.asIs === true) return asItIs(text, given);
  const found = find(source, text);
  if (holdsSentences(found.paragraphs)) return withHead(found, given);
  const words = cleanCharacters(text).replace(/<[^<>]*>/g, ' ');
  spokenLanguage(words, given);
  const brief = source.kind !== 'html' && wallIn(words) === null ? readBrief(cleanCharacters(text)) : null;
  if (brief && holdsSentences(brief.paragraphs)) return withHead(brief, given);
  throw noArticle(words);
}

function withHead({ paragraphs, ...head }: Found, given: Given): ReadArticle {
  return article(paragraphs.join('\n\n'), head, given);
}

/** A link's page as a source that is at hand. */
async function fetched(link: string, fetchPage: FetchPage | undefined): Promise<AtHand> {
  if (!fetchPage) throw new UserError('Links are not read here.', 'Paste the text of the article.');
  const page = await fetchPage(link);
  const text = decodeBytes(page.bytes, page.charset);
  return page.type === 'text/plain' ? { kind: 'text', text } : { kind: 'html', html: text, url: page.url };
}

type AtHand = Exclude<Source, { kind: 'link' }>;

function textOf(source: AtHand): string {
  if (source.kind === 'file') return decodeBytes(source.bytes);
  return source.kind === 'text' ? source.text : source.html;
}

function isHtml(source: AtHand, text: string): boolean {
  if (source.kind === 'html') return true;
  const isNamed = source.kind === 'file' && /\.x?html?$/i.test(source.name);
  return isNamed || /^\s{0,1000}<(?:!doctype html|html)\b/i.test(text);
}

function find(source: AtHand, text: string): Found {
  if (source.kind === 'html') {
    return { ...readHtml(text, source.url), ...(source.url ? { url: canonicalAddress(source.url) } : {}) };
  }
  const name = source.kind === 'file' ? source.name : '';
  if (isHtml(source, text)) return readHtml(text);
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

/** Where nothing is a headline, the article is called by its first words. */
function firstWords(text: string): string {
  const line = oneLine(text.slice(0, 400));
  if (line.length <= 80) return line;
  return `${line.slice(0, 80).replace(/\s+\S*$/, '')} …`;
}
