import { Parser } from 'htmlparser2';
import type { Block, Page, PageElement } from '../page.ts';
import { PageHead } from './page-head.ts';
import { PageMarks } from './page-marks.ts';
import { scriptAuthors, scriptDays } from './page-scripts.ts';
import { BlockText } from './page-text.ts';

/** Real pages stay far below: the deepest of the benchmark has 56 levels, the largest 5,500 elements. */
const mostDepth = 400;
const mostElements = 150_000;
/** The benchmark's longest page has 1,700. */
const mostBlocks = 8_000;
/** No element has more than some dozens. */
const mostAttributes = 2_000;
const mostNames = 300;

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

/** Reads a page's HTML in one pass, in linear time, without a tree; nothing of it is run or fetched. */
export function readPage(html: string): Page {
  const reader = new PageReader();
  reader.read(html);
  return { ...reader.page(), scriptDays: scriptDays(html), scriptAuthors: scriptAuthors(html) };
}

/** The state of one reading. */
class PageReader {
  private readonly head = new PageHead();
  private readonly marks = new PageMarks();
  private readonly text = new BlockText();
  private readonly elements: PageElement[] = [{ tag: 'html', names: '', parent: 0, depth: 0, hidden: false }];
  private readonly open: number[] = [0];
  private readonly blocks: Block[] = [];
  private attributes = 0;
  private skipping = 0;
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
    const { elements, blocks, cut } = this;
    return { ...this.head.read(), elements, blocks, marks: this.marks.marks, cut };
  }

  private onAttribute(): void {
    this.attributes++;
    if (this.attributes > mostAttributes) this.cut = true;
  }

  private onOpen(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.attributes = 0;
    if (this.elements.length >= mostElements || this.open.length >= mostDepth) this.cut = true;
    if (this.cut) return;
    this.head.open(tag, attributes);
    if (tag === 'br' ? this.text.breakLine() : blockTags.has(tag)) this.endBlock();
    const element = elementOf(tag, attributes, this.elements, this.open);
    this.elements.push(element);
    this.open.push(this.elements.length - 1);
    if (skippedTags.has(tag)) this.skipping++;
    this.text.open(tag, attributes);
    this.marks.open(tag, element.names, attributes, {
      element: this.elements.length - 1,
      depth: this.open.length,
      block: this.blocks.length,
    });
  }

  private onClose(tag: string): void {
    if (this.cut) return;
    this.head.close(tag);
    this.marks.closeFrom(this.open.length);
    if (blockTags.has(tag) && tag !== 'br') this.endBlock();
    if (this.open.length > 1) this.open.pop();
    if (skippedTags.has(tag)) this.skipping--;
    this.text.close(tag);
  }

  private onText(text: string): void {
    if (this.cut) return;
    this.head.text(text);
    if (this.skipping > 0) return;
    if (!this.text.add(text)) this.cut = true;
    if (/\S/.test(text)) this.marks.text(text);
  }

  private endBlock(): void {
    if (this.blocks.length >= mostBlocks) this.cut = true;
    const block = this.text.end();
    if (block && !this.cut) this.blocks.push({ ...block, element: this.blockElement() });
    this.marks.endLine();
  }

  /** The innermost open element that is a block. */
  private blockElement(): number {
    return this.open.findLast((at) => blockTags.has(this.elements[at]?.tag ?? '')) ?? 0;
  }
}

function elementOf(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  elements: readonly PageElement[],
  open: readonly number[],
): PageElement {
  const parent = open.at(-1) ?? 0;
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes.role ?? ''}`.trim();
  const hidden =
    (elements[parent]?.hidden ?? false) ||
    'hidden' in attributes ||
    /display:\s*none/i.test(attributes.style ?? '');
  return { tag, names: names.slice(0, mostNames), parent, depth: open.length, hidden };
}
