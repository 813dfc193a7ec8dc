import { oneLine } from '../clean.ts';
import type { Page } from '../page.ts';

/** What a page says of itself outside its text. */
type Head = Pick<Page, 'title' | 'language' | 'base' | 'meta' | 'links' | 'jsonLd'>;

/** Of one name no page has more. */
const mostContents = 20;

/** Gathers it, tag by tag. */
export class PageHead {
  private readonly meta = new Map<string, string[]>();
  private readonly links = new Map<string, string>();
  private readonly jsonLd: string[] = [];
  private title = '';
  private language = '';
  private base = '';
  private inTitle = false;
  private script: string[] | null = null;

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const { content = '', href = '' } = attributes;
    if (tag === 'meta' && content !== '') {
      for (const key of [attributes.name, attributes.property, attributes.itemprop]) {
        if (key !== undefined) this.add(key.trim().toLowerCase(), content);
      }
    } else if (tag === 'link' && href !== '') {
      const rel = (attributes.rel ?? '').toLowerCase();
      if (!this.links.has(rel)) this.links.set(rel, href);
    } else if (tag === 'html') this.language = (attributes.lang ?? '').trim();
    else if (tag === 'base') this.base = href;
    else if (tag === 'title' && this.title === '') this.inTitle = true;
    else if (tag === 'script' && /ld\+json/i.test(attributes.type ?? '')) this.script = [];
  }

  text(text: string): void {
    if (this.inTitle) this.title += text;
    this.script?.push(text);
  }

  close(tag: string): void {
    if (tag === 'title') this.inTitle = false;
    if (tag === 'script' && this.script) {
      this.jsonLd.push(this.script.join(''));
      this.script = null;
    }
  }

  read(): Head {
    const { title, language, base, meta, links, jsonLd } = this;
    return { title: oneLine(title), language, base, meta, links, jsonLd };
  }

  private add(name: string, content: string): void {
    const contents = this.meta.get(name);
    if (contents === undefined) this.meta.set(name, [content]);
    else if (contents.length < mostContents) contents.push(content);
  }
}
