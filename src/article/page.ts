import { Parser } from 'htmlparser2';
import { oneLine } from './clean.ts';
import { type ScriptValue, scriptAuthors, scriptDays } from './page-scripts.ts';

/** An element of a page, as far as it tells what its text is. `parent` is its place in `Page.elements`. */
export interface PageElement {
  readonly tag: string;
  /** Class, id and role, as written. */
  readonly names: string;
  readonly parent: number;
  readonly depth: number;
  readonly hidden: boolean;
}

/** A stretch of text between two block boundaries. */
export interface Block {
  readonly text: string;
  /** Its element's place in `Page.elements`. */
  readonly element: number;
  /** Characters that stand in links, in links to a place of the same page, and in emphasis. */
  readonly linked: number;
  readonly anchored: number;
  readonly emphasised: number;
  /** Pictures and films between the block before and this one. */
  readonly pictures: number;
}

/** An element whose name or attributes speak of a date or an author. */
export interface Mark {
  readonly tag: string;
  /** Class, id, itemprop and rel, in lower case. */
  readonly names: string;
  /** Its `datetime`, `content` or `title`. */
  readonly value: string;
  readonly href: string;
  /** Its words; blocks inside it are lines. */
  readonly text: string;
  /** How many blocks of the page come before it. */
  readonly block: number;
  readonly element: number;
}

/** A page, read once from its beginning to its end. */
export interface Page {
  readonly title: string;
  readonly language: string;
  readonly base: string;
  /** Contents of `meta`, by name, property or itemprop in lower case, in their order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** Addresses of `link`, by rel. */
  readonly links: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  readonly elements: readonly PageElement[];
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly scriptDays: readonly ScriptValue[];
  readonly scriptAuthors: readonly ScriptValue[];
  /** Whether the page was too deep or had too many elements, so that the rest was not read. */
  readonly cut: boolean;
}

/** Real pages stay far below: the deepest of the benchmark has 56 levels, the largest 5,500 elements. */
export const mostDepth = 400;
/** So far up from a block its surroundings are looked at. */
export const mostLevels = 60;
export const mostElements = 150_000;
/** The benchmark's longest page has 1,700. */
export const mostBlocks = 8_000;
/** No paragraph is as long as a short book. */
const mostBlockText = 200_000;
/** No element has more than some dozens. */
const mostAttributes = 2_000;
const mostMarks = 600;
const mostMarkText = 300;

const blockTags = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul amp-img amp-ad'.split(
    ' ',
  ),
);
const skippedTags = new Set(
  'script style noscript template svg math iframe object embed select textarea button audio video canvas map datalist head'.split(
    ' ',
  ),
);
const emphases = new Set(['b', 'strong', 'em', 'i', 'small']);
const pictureTags = new Set(['img', 'picture', 'video', 'iframe', 'amp-img', 'svg', 'canvas']);
const marking =
  /date|time|publish|posted|updated|modif|byline|author|autor|writer|contributor|creator|reporter|verfasser|user-?name|meta|stamp/;

/** An address that is a person's page on the site. */
const authorPage = /\/(?:authors?|autor(?:en)?|auteurs?|profile|staff|people|contributors?|redaktion)\//i;

/** Reads a page's HTML in one pass, in linear time, without a tree; nothing of it is run or fetched. */
export function readPage(html: string): Page {
  const reader = new PageReader();
  reader.read(html);
  return { ...reader.page(), scriptDays: scriptDays(html), scriptAuthors: scriptAuthors(html) };
}

interface OpenMark {
  readonly depth: number;
  readonly mark: Omit<Mark, 'text'>;
  text: string;
}

/** The state of one reading. */
class PageReader {
  private readonly elements: PageElement[] = [{ tag: 'html', names: '', parent: 0, depth: 0, hidden: false }];
  private readonly open: number[] = [0];
  private readonly blocks: Block[] = [];
  private readonly marks: Mark[] = [];
  private readonly openMarks: OpenMark[] = [];
  private readonly meta = new Map<string, string[]>();
  private readonly links = new Map<string, string>();
  private readonly jsonLd: string[] = [];
  private title = '';
  private language = '';
  private base = '';
  private text: string[] = [];
  private textLength = 0;
  private linked = 0;
  private anchored = 0;
  private emphasised = 0;
  private pictures = 0;
  private openLinks = 0;
  private attributes = 0;
  private openEmphases = 0;
  private inPage = false;
  private breaks = 0;
  private skipping = 0;
  private raw: string[] | null = null;
  private inTitle = false;
  private cut = false;

  read(html: string): void {
    const parser = new Parser(
      {
        onattribute: () => this.onAttribute(),
        onopentag: (name, attributes) => this.onOpen(name, attributes),
        onclosetag: (name) => this.onClose(name),
        ontext: (text) => this.onText(text),
      },
      { decodeEntities: true, lowerCaseTags: true },
    );
    const step = 65_536;
    for (let at = 0; at < html.length && !this.cut; at += step) parser.write(html.slice(at, at + step));
    if (!this.cut) parser.end();
    this.endBlock();
  }

  page(): Omit<Page, 'scriptDays' | 'scriptAuthors'> {
    const { title, language, base, meta, links, jsonLd, elements, blocks, marks, cut } = this;
    return { title: oneLine(title), language, base, meta, links, jsonLd, elements, blocks, marks, cut };
  }

  private onAttribute(): void {
    this.attributes++;
    if (this.attributes > mostAttributes) this.cut = true;
  }

  private onOpen(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.attributes = 0;
    if (this.cut) return;
    if (this.elements.length >= mostElements || this.open.length >= mostDepth) {
      this.cut = true;
      return;
    }
    this.onHeadTag(tag, attributes);
    if (blockTags.has(tag)) {
      // A single line break joins, a second one parts.
      if (tag === 'br') this.breaks++;
      if (tag !== 'br' || this.breaks >= 2) this.endBlock();
      else this.text.push(' ');
    }
    const parent = this.open.at(-1) ?? 0;
    const names = `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes.role ?? ''}`
      .trim()
      .slice(0, 300);
    const hidden =
      (this.elements[parent]?.hidden ?? false) ||
      'hidden' in attributes ||
      /display:\s*none/i.test(attributes.style ?? '');
    this.elements.push({ tag, names, parent, depth: this.open.length, hidden });
    this.open.push(this.elements.length - 1);
    if (skippedTags.has(tag)) this.skipping++;
    if (tag === 'a') {
      this.openLinks++;
      this.inPage = attributes.href?.startsWith('#') === true;
    } else if (emphases.has(tag)) this.openEmphases++;
    else if (pictureTags.has(tag)) this.pictures++;
    this.openMark(tag, names, attributes);
  }

  private onHeadTag(tag: string, attributes: Readonly<Record<string, string>>): void {
    const { content = '', href = '' } = attributes;
    if (tag === 'meta' && content !== '') {
      for (const key of [attributes.name, attributes.property, attributes.itemprop]) {
        if (key === undefined) continue;
        const name = key.trim().toLowerCase();
        const contents = this.meta.get(name);
        if (contents === undefined) this.meta.set(name, [content]);
        else if (contents.length < 20) contents.push(content);
      }
    } else if (tag === 'link' && href !== '') {
      const rel = (attributes.rel ?? '').toLowerCase();
      if (!this.links.has(rel)) this.links.set(rel, href);
    } else if (tag === 'html') this.language = (attributes.lang ?? '').trim();
    else if (tag === 'base') this.base = href;
    else if (tag === 'title' && this.title === '') this.inTitle = true;
    else if (tag === 'script' && /ld\+json/i.test(attributes.type ?? '')) this.raw = [];
  }

  private openMark(tag: string, names: string, attributes: Readonly<Record<string, string>>): void {
    const { itemprop = '', rel = '', datetime, content, title, href = '' } = attributes;
    const all = `${names} ${itemprop} ${rel}`.toLowerCase();
    const isTelling =
      tag === 'time' ||
      tag === 'abbr' ||
      marking.test(all) ||
      'data-timestamp' in attributes ||
      authorPage.test(href);
    if (!isTelling) return;
    if (this.marks.length + this.openMarks.length >= mostMarks) return;
    const value = datetime ?? content ?? attributes['data-timestamp'] ?? title ?? '';
    const element = this.elements.length - 1;
    this.openMarks.push({
      depth: this.open.length,
      mark: { tag, names: all, value: value.slice(0, 200), href, block: this.blocks.length, element },
      text: '',
    });
  }

  private onClose(tag: string): void {
    if (this.cut) return;
    if (tag === 'title') this.inTitle = false;
    if (tag === 'script' && this.raw) {
      this.jsonLd.push(this.raw.join(''));
      this.raw = null;
    }
    while ((this.openMarks.at(-1)?.depth ?? 0) >= this.open.length) this.closeMark();
    if (blockTags.has(tag) && tag !== 'br') this.endBlock();
    if (this.open.length > 1) this.open.pop();
    if (skippedTags.has(tag)) this.skipping--;
    if (tag === 'a') this.openLinks--;
    else if (emphases.has(tag)) this.openEmphases--;
  }

  private closeMark(): void {
    const closed = this.openMarks.pop();
    if (closed) {
      const lines = closed.text.split('\n').map(oneLine);
      this.marks.push({ ...closed.mark, text: lines.filter((line) => line !== '').join('\n') });
    }
  }

  private onText(text: string): void {
    if (this.cut) return;
    if (this.inTitle) this.title += text;
    if (this.raw) this.raw.push(text);
    if (this.skipping > 0) return;
    this.text.push(text);
    this.textLength += text.length;
    if (this.textLength > mostBlockText) this.cut = true;
    if (!/\S/.test(text)) return;
    this.breaks = 0;
    const { length } = text.trim();
    if (this.openLinks > 0) {
      this.linked += length;
      if (this.inPage) this.anchored += length;
    }
    if (this.openEmphases > 0) this.emphasised += length;
    for (const mark of this.openMarks)
      if (mark.text.length < mostMarkText) mark.text += text.slice(0, mostMarkText).replaceAll('\n', ' ');
  }

  private endBlock(): void {
    const text = oneLine(this.text.join(''));
    if (this.blocks.length >= mostBlocks) this.cut = true;
    else if (text !== '') {
      const { linked, anchored, emphasised, pictures } = this;
      this.blocks.push({ text, element: this.blockElement(), linked, anchored, emphasised, pictures });
      this.pictures = 0;
    }
    for (const mark of this.openMarks) mark.text += mark.text.length < mostMarkText ? '\n' : '';
    this.text = [];
    this.textLength = 0;
    this.linked = 0;
    this.anchored = 0;
    this.emphasised = 0;
    this.breaks = 0;
  }

  /** The innermost open element that is a block. */
  private blockElement(): number {
    return this.open.findLast((at) => blockTags.has(this.elements[at]?.tag ?? '')) ?? 0;
  }
}
