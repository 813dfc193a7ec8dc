import { type AddNames, looksLikeName, namesIn } from './author-names.ts';
import type { Mark } from './page.ts';
import type { PageContext } from './page-context.ts';

/** Longer texts are no bylines. */
const mostByline = 200;

/** An address that is a person's page on the site. */
const personPage =
  /\/(?:author|autor|autoren|auteur|auteurs|authors|autores|profile?|staff|people|person|contributors?|redaktion|journalists?|reporters?|newsteam|columnists?|experten)\//i;

function sortOf(mark: Mark): string {
  if (/\bauthor\b/.test(mark.names) && mark.tag === 'a') return 'link';
  if (/byline/.test(mark.names)) return 'byline';
  if (/author|autor|writer|contributor|creator|reporter|verfasser/.test(mark.names)) return 'author';
  if (personPage.test(mark.href)) return 'link';
  return /user-?name/.test(mark.names) ? 'user' : '';
}

/** Names in elements whose class, rel or address speaks of an author. */
export function fromMarks(context: PageContext, add: AddNames): void {
  const { page } = context;
  let order = 0;
  const together: Array<{ readonly names: string; readonly block: number }> = [];
  for (const mark of page.marks) {
    const sort = sortOf(mark);
    if (sort === '' || mark.text === '' || mark.text.length > mostByline) continue;
    const lines = mark.text.split('\n').filter((line) => !labelAlone.test(line));
    const text = lines[0] ?? '';
    const names = namesIn(text);
    if (names === '') continue;
    const where = placeOf(mark.block, context);
    const says = byStart.test(mark.text) ? 'by' : 'bare';
    if (where.endsWith('before') || where === 'inside') {
      const last = together.at(-1);
      if (names.split('; ').every(looksLikeName) && (!last || mark.block - last.block <= 3))
        together.push({ names, block: mark.block });
    }
    add(
      text,
      `mark ${sort} ${where}`,
      `mark ${sort}`,
      `mark ${says} ${where}`,
      `mark order ${Math.min(order, 3)}`,
      ...(/comment/.test(mark.names) ? ['mark comment'] : []),
      ...(lines.length > 1 ? ['mark lines'] : []),
    );
    order++;
  }
  if (new Set(together.map(({ names }) => names)).size > 1)
    add(
      together
        .slice(0, 8)
        .map(({ names }) => names)
        .join('; '),
      'mark together',
    );
}

function placeOf(block: number, { bodyStart, bodyEnd }: PageContext): string {
  const before = bodyStart - block;
  if (before > 15) return 'far before';
  if (before >= 0) return 'before';
  if (block <= bodyEnd) return 'inside';
  return block <= bodyEnd + 6 ? 'just after' : 'after';
}

const byStart = /^(?:by|von|par|por|di|door|av|text:?|written by|autor:?)\s/i;
/** A label whose name stands in the next block. */
const labelAlone =
  /^(?:(?:written|posted|words|text|story|reviewed|article)\s)?(?:by|von|par|por|authors?|autor(?:in|en)?|auteurs?|about the authors?|meet the author|über den autor|redaktion|verfasser)\s*:?$/i;
const byWhole =
  /^(?:(?:written|posted|words|text|story|article|reviewed|edited|published)\s)?(?:by|von|par|por|di|author|autor|auteur)\b\s*:?\s+(.{3,80})$/i;
/** A byline among other words of its line: `Updated 3 May by Ines Okafor`, `19.11.2021 Autor: Ines Okafor`. */
const byInside =
  /(?:\b(?:[Bb]y|[Aa]uthor|[Aa]utor(?:in|en)?|[Aa]uteurs?|Redaktion|Verfasser|Text|Protokoll)\s?:\s?|\b(?:[Bb]y|[Vv]on|[Pp]ar|Autor(?:in|en)?)\s)(\p{Lu}[\p{L}.'’-]+(?:\s(?:(?:de|van|von|der|da|al|and|und|et|&)\s)?\p{Lu}[\p{L}.'’-]*){1,5})/u;
/** A name in brackets at a text's very end. */
const inBrackets = /[([]([^()[\]]{4,60})[)\]][\s+.*]{0,6}$/;

/** Names in the page's words: after `By`, after a label, alone above the body, and as a signature at its end. */
export function fromText(context: PageContext, add: AddNames): void {
  const { page, bodyStart, bodyEnd } = context;
  page.blocks.forEach((block, i) => {
    if (i < bodyStart - 25 || i > bodyEnd + 10) return;
    const where = i < bodyStart ? 'before' : i === bodyStart ? 'at start' : i < bodyEnd ? 'inside' : 'after';
    const { text } = block;
    if (i === bodyEnd || i === bodyEnd - 1) {
      const name = inBrackets.exec(text.slice(-100))?.[1] ?? '';
      if (looksLikeName(name)) add(name, 'text signed brackets');
      if (looksLikeName(text)) add(text, 'text signed');
    }
    if (text.length > mostByline) return;
    const by = text.length <= 120 ? byWhole.exec(text)?.[1] : undefined;
    const inside = byInside.exec(text)?.[1];
    const next = page.blocks[i + 1]?.text ?? '';
    if (labelAlone.test(text) && next.length <= mostByline) add(next, `text label ${where}`);
    if (by !== undefined) add(by, `text by ${where}`, `text ${namesIn(by).split('; ').every(looksLikeName)}`);
    else if (inside !== undefined) add(inside, `text in ${where}`);
    else if (i < bodyStart && i >= bodyStart - 6 && looksLikeName(text) && text.split(' ').length <= 3)
      add(text, 'text bare');
  });
}
