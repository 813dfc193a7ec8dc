import { oneLine } from '../clean.ts';
import type { Mark } from '../page.ts';

const mostMarks = 600;
const mostMarkText = 300;

const marking =
  /date|time|publish|posted|updated|modif|byline|author|autor|writer|contributor|creator|reporter|verfasser|user-?name|meta|stamp/;

/** An address that is a person's page on the site. */
const authorPage = /\/(?:authors?|autor(?:en)?|auteurs?|profile|staff|people|contributors?|redaktion)\//i;

/** Where an element stands. */
interface Standing {
  /** Its place in `Page.elements`. */
  readonly element: number;
  /** How many elements are open with it, and how many blocks came before it. */
  readonly depth: number;
  readonly block: number;
}

interface OpenMark {
  readonly depth: number;
  readonly mark: Omit<Mark, 'text'>;
  text: string;
}

/** Gathers a page's marks with their words, element by element. */
export class PageMarks {
  readonly marks: Mark[] = [];
  private readonly openMarks: OpenMark[] = [];

  /** Begins a mark where the element is one. `names` are its class, id and role. */
  open(
    tag: string,
    names: string,
    attributes: Readonly<Record<string, string>>,
    { element, depth, block }: Standing,
  ): void {
    const { itemprop = '', rel = '', datetime, content, title, href = '' } = attributes;
    const all = `${names} ${itemprop} ${rel}`.toLowerCase();
    const isTelling =
      tag === 'time' ||
      tag === 'abbr' ||
      marking.test(all) ||
      'data-timestamp' in attributes ||
      authorPage.test(href);
    if (!isTelling || this.marks.length + this.openMarks.length >= mostMarks) return;
    const value = datetime ?? content ?? attributes['data-timestamp'] ?? title ?? '';
    const mark = { tag, names: all, value: value.slice(0, 200), href, block, element };
    this.openMarks.push({ depth, mark, text: '' });
  }

  text(text: string): void {
    for (const mark of this.openMarks)
      if (mark.text.length < mostMarkText) mark.text += text.slice(0, mostMarkText).replaceAll('\n', ' ');
  }

  endLine(): void {
    for (const mark of this.openMarks) mark.text += mark.text.length < mostMarkText ? '\n' : '';
  }

  /** Ends those of elements at this depth or deeper. */
  closeFrom(depth: number): void {
    while ((this.openMarks.at(-1)?.depth ?? 0) >= depth) this.closeLast();
  }

  private closeLast(): void {
    const closed = this.openMarks.pop();
    if (!closed) return;
    const lines = closed.text.split('\n').map(oneLine);
    this.marks.push({ ...closed.mark, text: lines.filter((line) => line !== '').join('\n') });
  }
}
