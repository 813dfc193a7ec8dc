import { oneLine } from '../clean.ts';
import type { Block } from '../page.ts';

/** No paragraph is as long as a short book. */
const mostCharacters = 200_000;

const emphases = new Set(['b', 'strong', 'em', 'i', 'small']);
const pictures = new Set(['img', 'picture', 'video', 'iframe', 'amp-img', 'svg', 'canvas']);

/** Gathers the text of one block after the other, and what share of it stands in links and in emphasis. */
export class BlockText {
  private parts: string[] = [];
  private length = 0;
  private linked = 0;
  private anchored = 0;
  private emphasised = 0;
  private pictures = 0;
  private openLinks = 0;
  private openEmphases = 0;
  private inPage = false;
  private breaks = 0;

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'a') {
      this.openLinks++;
      this.inPage = attributes.href?.startsWith('#') === true;
    } else if (emphases.has(tag)) this.openEmphases++;
    else if (pictures.has(tag)) this.pictures++;
  }

  close(tag: string): void {
    if (tag === 'a') this.openLinks--;
    else if (emphases.has(tag)) this.openEmphases--;
  }

  /** A line break. A single one joins; tells whether it is the second, which parts. */
  breakLine(): boolean {
    this.breaks++;
    if (this.breaks < 2) this.parts.push(' ');
    return this.breaks >= 2;
  }

  /** Adds text; tells whether the block is still of a size that blocks have. */
  add(text: string): boolean {
    this.parts.push(text);
    this.length += text.length;
    if (/\S/.test(text)) {
      this.breaks = 0;
      const { length } = text.trim();
      if (this.openLinks > 0) {
        this.linked += length;
        if (this.inPage) this.anchored += length;
      }
      if (this.openEmphases > 0) this.emphasised += length;
    }
    return this.length <= mostCharacters;
  }

  /** Ends the block and begins the next; null where it has no text. */
  end(): Omit<Block, 'element'> | null {
    const text = oneLine(this.parts.join(''));
    const { linked, anchored, emphasised } = this;
    const block = text === '' ? null : { text, linked, anchored, emphasised, pictures: this.pictures };
    if (block) this.pictures = 0;
    this.parts = [];
    this.length = 0;
    this.linked = 0;
    this.anchored = 0;
    this.emphasised = 0;
    this.breaks = 0;
    return block;
  }
}
