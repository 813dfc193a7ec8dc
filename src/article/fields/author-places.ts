import type { PageContext } from '../page/page-context.ts';
import type { Block, Mark } from '../page.ts';
import { besideDate } from './author-dates.ts';
import type { NameKind } from './author-looks.ts';
import { type AddNames, looksLikeName, namesIn } from './author-names.ts';
import { bylineVerbs, bylineWords } from './author-words.ts';

/** Longer texts are no bylines. */
const mostByline = 200;

/** An address that is a person's page on the site. */
const personPage =
  /\/(?:author|autor|autoren|auteur|auteurs|authors|autores|profile?|staff|people|person|contributors?|redaktion|journalists?|reporters?|newsteam|columnists?|experten)\//i;

/** Names of elements that hold an author's name and little else. */
const strongName =
  /(?:post|entry|article|story|news)[-_]?author|author[-_]+name|(?:^|\s)author(?:\s|$)|vcard/;

function sortOf(mark: Mark): string {
  if (/\bauthor\b/.test(mark.names) && mark.tag === 'a') return 'link';
  if (/byline/.test(mark.names)) return 'byline';
  if (strongName.test(mark.names)) return 'named';
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
  if (new Set(together.map(({ names }) => names)).size > 1) {
    const blocks = new Set(together.map(({ block }) => block));
    const text = page.blocks[together[0]?.block ?? 0]?.text ?? '';
    add(
      together
        .slice(0, 8)
        .map(({ names }) => names)
        .join('; '),
      `mark together ${blocks.size === 1 ? 'block' : 'blocks'} ${/review|fact|edit|prüft/i.test(text)}`,
    );
  }
}

function placeOf(block: number, { bodyStart, bodyEnd }: PageContext): string {
  const before = bodyStart - block;
  if (before > 15) return 'far before';
  if (before >= 0) return 'before';
  if (block <= bodyEnd) return 'inside';
  return block <= bodyEnd + 6 ? 'just after' : 'after';
}

const byStart = new RegExp(`^(?:(?:${bylineVerbs})\\s)?(?:${bylineWords})\\s*:?\\s`, 'i');
/** A label whose name stands in the next block. */
const labelAlone = new RegExp(
  `^(?:(?:${bylineVerbs})\\s)?(?:${bylineWords}|meet the author|über den autor)\\s*:?$`,
  'i',
);
const byWhole = new RegExp(`^(?:(?:${bylineVerbs})\\s)?(?:${bylineWords})\\b\\s*:?\\s+(.{3,80})$`, 'i');
const nameWords = String.raw`(\p{Lu}[\p{L}.'’-]+(?:\s(?:(?:de|van|von|der|da|al|and|und|et|&)\s)?\p{Lu}[\p{L}.'’-]*){1,5})`;
/** A labelled name among other words of its line: `19.11.2021 Autor: Ines Okafor`. */
const inLabel = new RegExp(
  String.raw`\b(?:[Bb]y|[Aa]uthor|[Aa]utor(?:in|en)?|[Aa]uteurs?|Redaktion|Verfasser|Text|Protokoll)\s?:\s?${nameWords}`,
  'u',
);
/** A byline among other words of its line: `Updated 3 May by Ines Okafor`. */
const byInside = new RegExp(String.raw`\b(?:[Bb]y|[Vv]on|[Pp]ar|Autor(?:in|en)?)\s${nameWords}`, 'u');
/** A name in brackets at a text's very end. */
const inBrackets = /[([]([^()[\]]{4,60})[)\]][\s+.*]{0,6}$/;

/** Names in the page's words: after `By`, after a label, beside a date, alone above the body, and as a signature. */
export function fromText(context: PageContext, kindOf: (names: string) => NameKind, add: AddNames): void {
  const { page, bodyStart, bodyEnd } = context;
  page.blocks.forEach((block, i) => {
    if (i < bodyStart - 25 || i > bodyEnd + 10) return;
    const where = textPlace(i, context);
    const { text } = block;
    if (i === bodyEnd || i === bodyEnd - 1) {
      const name = inBrackets.exec(text.slice(-100))?.[1] ?? '';
      if (looksLikeName(name)) add(name, 'text signed brackets');
      if (kindOf(text) === 'forename') add(text, 'text signed');
    } else if (i > bodyStart && i < bodyEnd && isEmphasised(block) && kindOf(text) === 'forename')
      add(text, 'text signed inside');
    if (text.length > mostByline) return;
    const by = text.length <= 120 ? byWhole.exec(text)?.[1] : undefined;
    const labelled = inLabel.exec(text)?.[1];
    const inside = byInside.exec(text)?.[1];
    const next = page.blocks[i + 1]?.text ?? '';
    if (labelAlone.test(text) && next.length <= mostByline) add(next, `text label ${where}`);
    if (by !== undefined) add(by, `text by ${where}`);
    else if (labelled !== undefined) add(labelled, `text labelled ${where}`);
    else if (inside !== undefined && kindOf(namesIn(inside)) === 'forename') add(inside, `text in ${where}`);
    else if (
      i < bodyStart &&
      i >= bodyStart - 6 &&
      text.split(' ').length <= 3 &&
      kindOf(text) === 'forename'
    )
      add(text, 'text bare');
    const isNear = i >= bodyStart - 4 && (i <= bodyStart || i >= bodyEnd - 1);
    const dated = isNear ? besideDate(text) : '';
    if (i <= bodyStart || kindOf(dated) === 'forename') add(dated, `text dated ${where}`);
  });
}

/** Where a text stands: above the body, where it starts, inside it, in its last blocks, after it. */
function textPlace(i: number, { bodyStart, bodyEnd }: PageContext): string {
  if (i < bodyStart) return 'before';
  if (i === bodyStart) return 'at start';
  if (i > bodyEnd) return 'after';
  return i >= bodyEnd - 2 ? 'end' : 'inside';
}

/** A short paragraph in bold or italics: how papers sign at the end of a text. */
const isEmphasised = ({ text, emphasised }: Block) =>
  text.length <= 40 && emphasised >= text.replaceAll(' ', '').length;
