import type { types } from '@slack/bolt';
import { oneLine } from '../../chat/clean.ts';
import type { Action, Block, DatedEntry, Inline, ListItem, Reply, Words } from '../../chat/reply.ts';
import { buttonRow, fitsAButton, itemButton } from './buttons.ts';
import { escapeText, safeAddress } from './escape.ts';
import { limits } from './limits.ts';
import { splitWords, weigh } from './split.ts';
import { type Audience, type Look, type RichElement, richWords, textObject, textWords } from './words.ts';

/** What stays together on a page: Block Kit, and the same in the words of the message's `text`. */
export interface Piece {
  readonly blocks: readonly types.KnownBlock[];
  readonly text: string;
  /** A heading does not end a page. */
  readonly keepWithNext?: true;
  /** What follows begins a new page where pages can be turned. */
  readonly startsPage?: true;
}

/** The room (`weigh`) that one piece takes at most: several go on a page. */
const pieceRoom = 1_800;

/** One run of lines of a block, before it is known whether they fit into one piece. */
interface Line {
  readonly as: 'section' | 'quote' | 'bullet' | 'small';
  readonly words: Words;
  readonly look?: Look;
  /** Around the line in the message's `text`. */
  readonly around?: readonly [before: string, after: string];
}

/** The pieces of a reply's body, in order: standfirst and blocks. Nothing of them is left out. */
export function bodyPieces(reply: Reply, audience: Audience): Piece[] {
  const standfirst: Line[] = reply.standfirst
    ? [{ as: 'section', words: reply.standfirst, look: { italic: true } }]
    : [];
  return [
    ...linePieces(standfirst, audience),
    ...reply.blocks.flatMap((block) => blockPieces(block, audience)),
  ];
}

/** A title too long for a header block, as bold text. */
export function longTitle(title: string, audience: Audience): Piece[] {
  return linePieces([{ as: 'section', words: title, look: { bold: true } }], audience);
}

/** Small words that are too long for the foot of every page. */
export function smallPrint(words: Words, audience: Audience): Piece[] {
  return linePieces([{ as: 'small', words }], audience);
}

/** Buttons that are too many for the foot of every page. */
export function actionPieces(actions: readonly Action[], audience: Audience): Piece[] {
  return actions.flatMap((action) =>
    fitsAButton(action)
      ? [{ blocks: buttonRow([action]), text: '' }]
      : itemPieces({ words: action.label, action: { ...action, label: 'Choose' } }, '', 'section', audience),
  );
}

function blockPieces(block: Block, audience: Audience): Piece[] {
  switch (block.kind) {
    case 'text':
      return linePieces([{ as: 'section', words: withPlace(block.words, block.place) }], audience);
    case 'heading':
      return headingPieces(block.words, audience);
    case 'quote':
      return linePieces(quoteLines(block), audience);
    case 'dated':
      return block.entries.flatMap((entry) => linePieces(datedLines(entry), audience));
    case 'list':
      return listPieces(block.items, block.numbered === true, audience);
    case 'break':
      return [{ blocks: [], text: '', startsPage: true }];
    case 'note':
      return linePieces([{ as: 'small', words: block.words }], audience);
    case 'picture':
      return [picturePiece(block.url, block.alt)].flatMap(
        (piece) => piece ?? linePieces([pictureLine(block)], audience),
      );
  }
}

/** A heading as large as the title where it is but words and short enough, else bold. */
function headingPieces(words: Words, audience: Audience): Piece[] {
  const text = textObject(words);
  const pieces =
    text?.type === 'plain_text' && oneLine(text.text) !== '' && text.text.length <= limits.header
      ? [headerPiece(oneLine(text.text))]
      : linePieces([{ as: 'section', words, look: { bold: true } }], audience);
  return pieces.map((piece) => ({ ...piece, keepWithNext: true }));
}

/** A header block: `text` is one escaped line of at most `limits.header`. */
export function headerPiece(text: string): Piece {
  return { blocks: [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }], text };
}

const placeMark = (place: number) => `¶\u00a0${place}`;

function withPlace(words: Words, place: number | undefined): Words {
  if (place === undefined) return words;
  return [...(typeof words === 'string' ? [words] : words), `  ${placeMark(place)}`];
}

/** Detail and place, in small print. */
function smallLine(detail: Words | undefined, place: number | undefined): Line[] {
  if (detail === undefined) return [];
  const before = typeof detail === 'string' ? [detail].filter(Boolean) : detail;
  const after = place === undefined ? [] : [`${before.length > 0 ? ' · ' : ''}${placeMark(place)}`];
  return [{ as: 'small', words: [...before, ...after] }];
}

const lonePlace = (detail: Words | undefined, place: number | undefined) =>
  detail === undefined ? place : undefined;

function quoteLines(block: Extract<Block, { kind: 'quote' }>): Line[] {
  return [
    { as: 'section', words: block.speaker, look: { bold: true }, around: ['', ':'] },
    { as: 'quote', words: block.text, around: ['“', '”'] },
    ...smallLine(block.detail ?? '', block.place),
  ];
}

function datedLines(entry: DatedEntry): Line[] {
  return [
    { as: 'section', words: entry.date, look: { bold: true }, around: ['', ':'] },
    { as: 'section', words: withPlace(entry.event, lonePlace(entry.detail, entry.place)) },
    ...smallLine(entry.detail, entry.place),
  ];
}

function listPieces(items: readonly ListItem[], numbered: boolean, audience: Audience): Piece[] {
  const plain = numbered || items.some((item) => item.action !== undefined) ? 'section' : 'bullet';
  return items.flatMap((item, index) => itemPieces(item, numbered ? `${index + 1}. ` : '', plain, audience));
}

/** An item of a list; with a button where it has one, beside it if it fits there, else below. */
function itemPieces(item: ListItem, number: string, as: 'section' | 'bullet', audience: Audience): Piece[] {
  const words = spread(number, item.words);
  const all = item.detail === undefined ? words : [...words, '\n', ...spread('', item.detail)];
  if (item.action === undefined) return linePieces([{ as, words: all }], audience);
  if (!fitsAButton(item.action)) {
    return [...linePieces([{ as, words: all }], audience), ...actionPieces([item.action], audience)];
  }
  const text = weigh(all) <= pieceRoom ? (textObject(all) ?? textObject(withoutLooks(all))) : null;
  if (text !== null && text.text.trim() !== '' && text.text.length <= limits.section) {
    const accessory = itemButton(item.action);
    return [{ blocks: [{ type: 'section', text, ...(accessory && { accessory }) }], text: textWords(all) }];
  }
  return [
    ...linePieces([{ as: 'section', words: all }], audience),
    { blocks: buttonRow([item.action]), text: '' },
  ];
}

/** Beside its button an item rather loses its bold than its place. */
const withoutLooks = (words: readonly Inline[]): Inline[] =>
  words.map((piece) =>
    typeof piece !== 'string' && 'text' in piece
      ? { text: piece.text, ...(piece.link !== undefined && { link: piece.link }) }
      : piece,
  );

const spread = (before: string, words: Words): Inline[] => {
  const pieces = typeof words === 'string' ? [words] : [...words];
  const [first, ...rest] = pieces;
  return before !== '' && typeof first === 'string'
    ? [before + first, ...rest]
    : [...(before ? [before] : []), ...pieces];
};

function picturePiece(url: string, alt: string): Piece | null {
  const address = safeAddress(url, limits.image.url);
  const words = escapeText(oneLine(alt));
  if (address === null || words === '' || words.length > limits.image.alt) return null;
  return { blocks: [{ type: 'image', image_url: address, alt_text: words }], text: words };
}

const pictureLine = ({ url, alt }: { url: string; alt: string }): Line => ({
  as: 'section',
  words: [{ text: alt, link: url }],
});

/** Lines in one piece where they fit, else each cut into as many as it takes. */
function linePieces(lines: readonly Line[], audience: Audience): Piece[] {
  const shown = lines.filter((line) => textWords(line.words).trim() !== '');
  const weight = shown.reduce((sum, line) => sum + weigh(line.words), 0);
  if (weight <= pieceRoom) return shown.length === 0 ? [] : [linesAsPiece(shown, audience)];
  return shown.flatMap((line) =>
    splitWords(line.words, pieceRoom).map((words, index, parts) => {
      const [before, after] = line.around ?? ['', ''];
      const around = [index === 0 ? before : '', index === parts.length - 1 ? after : ''] as const;
      return linesAsPiece([{ ...line, words, around }], audience);
    }),
  );
}

function linesAsPiece(lines: readonly Line[], audience: Audience): Piece {
  const blocks: types.KnownBlock[] = [];
  let open: types.RichTextBlock['elements'] | null = null;
  for (const line of lines) {
    const small = line.as === 'small' ? textObject(line.words) : null;
    if (small !== null && small.text.length <= limits.context.text) {
      blocks.push({ type: 'context', elements: [small] });
      open = null;
      continue;
    }
    if (open === null) {
      open = [];
      blocks.push({ type: 'rich_text', elements: open });
    }
    open.push(richElement(line.as, richWords(line.words, audience, line.look)));
  }
  return { blocks, text: lines.map(lineText).join('\n') };
}

function richElement(as: Line['as'], elements: RichElement[]): types.RichTextBlock['elements'][number] {
  if (as === 'quote') return { type: 'rich_text_quote', elements };
  const section = { type: 'rich_text_section', elements } as const;
  return as === 'bullet' ? { type: 'rich_text_list', style: 'bullet', elements: [section] } : section;
}

function lineText({ as, words, around = ['', ''] }: Line): string {
  return `${around[0]}${as === 'bullet' ? '• ' : ''}${textWords(words)}${around[1]}`;
}
