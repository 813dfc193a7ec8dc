import type { types } from '@slack/bolt';
import { oneLine } from '../../chat/clean.ts';
import { remembered } from '../../chat/remembered.ts';
import type { Action, Call, Reply, Words } from '../../chat/reply.ts';
import { type ButtonMode, button, buttonRow, fitsAButton } from './buttons.ts';
import { escapeText } from './escape.ts';
import { limits } from './limits.ts';
import { actionPieces, bodyPieces, headerPiece, longTitle, type Piece, smallPrint } from './pieces.ts';
import { weigh } from './split.ts';
import { type Audience, textObject, textWords, tidyWords } from './words.ts';

/** One message: Block Kit, and all of its words once more for screen readers and notifications. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}

export interface Rendering {
  readonly audience: Audience;
  /** The call that made the reply: its pages then have buttons to turn them. */
  readonly call?: Call | undefined;
  /** Whether there is a channel that the page may be shared to. */
  readonly shareable?: boolean;
}

/**
 * A reply as messages that each obey every limit of `limits.ts`. Everything in it is on one of them, nothing is cut;
 * the title, the buttons and the source line are on each. Pure. Always at least one page.
 */
export const renderPages = remembered((reply: Reply, rendering: Rendering): readonly Page[] => {
  const { head, foot, overflow, afterwards } = frameOf(reply, rendering);
  const body = [...overflow, ...bodyPieces(reply, rendering.audience), ...afterwards].filter(
    ({ startsPage }) => !startsPage || rendering.call !== undefined,
  );
  const whole = asPage([...head, ...body, ...foot(1, 1)]);
  if (fits(whole) && !body.some(({ startsPage }) => startsPage)) return [whole];
  // The foot of a page that is neither first nor last has the most buttons.
  const pages = pack(body, roomBeside([...head, ...foot(98, 99)]));
  return pages.map((pieces, index) => asPage([...head, ...pieces, ...foot(index + 1, pages.length)]));
});

function asPage(pieces: readonly Piece[]): Page {
  return {
    text:
      pieces
        .map(({ text }) => text)
        .filter(Boolean)
        .join('\n') || 'Standfirst',
    blocks: pieces.flatMap(({ blocks }) => blocks),
  };
}

const fits = ({ text, blocks }: Page): boolean =>
  blocks.length <= limits.message.blocks &&
  text.length <= limits.message.text &&
  JSON.stringify(blocks).length <= limits.message.json;

/** The page asked for, counted from 1, or the nearest that there is. */
export function renderPage(reply: Reply, page: number, rendering: Rendering): Page {
  const pages = renderPages(reply, rendering);
  return pages[Math.min(Math.max(1, page), pages.length) - 1] ?? { text: reply.title, blocks: [] };
}

interface Room {
  readonly blocks: number;
  readonly json: number;
  readonly text: number;
}

interface Frame {
  /** On every page. */
  readonly head: readonly Piece[];
  readonly foot: (page: number, of: number) => readonly Piece[];
  /** What is too big to stand on every page. */
  readonly overflow: readonly Piece[];
  readonly afterwards: readonly Piece[];
}

/** The most that a page's buttons and its source may take (JSON) to stand on every page. */
const footRoom = { actions: 3_500, source: 700 };

function frameOf(reply: Reply, { audience, call, shareable = false }: Rendering): Frame {
  const title = escapeText(oneLine(reply.title));
  const head = title !== '' && title.length <= limits.header ? [headerPiece(title)] : [];
  const actions = (reply.actions ?? []).filter((action) => action.current !== true);
  const everywhere = fitsAFoot(actions) ? actions : [];
  const source =
    reply.source !== undefined && weigh(reply.source) <= footRoom.source ? reply.source : undefined;
  const shared = shareable && audience === 'asker' && reply.tone !== 'problem';
  const foot = (page: number, of: number) => [
    ...sourceLine(source, of > 1 ? `Page ${page} of ${of}` : null),
    ...buttonRows(everywhere, call, page, of, shared),
  ];
  return {
    head,
    foot,
    overflow: head.length === 0 ? longTitle(oneLine(reply.title), audience) : [],
    afterwards: [
      ...(everywhere === actions ? [] : actionPieces(actions, audience)),
      ...(reply.source !== undefined && source === undefined ? smallPrint(reply.source, audience) : []),
    ],
  };
}

function fitsAFoot(actions: readonly Action[]): boolean {
  return (
    actions.length + turners <= limits.actions &&
    actions.every(fitsAButton) &&
    JSON.stringify(buttonRow(actions)).length <= footRoom.actions
  );
}

/** Back, Next and Share. */
const turners = 3;

function sourceLine(source: Words | undefined, page: string | null): Piece[] {
  const words = tidyWords(source ?? '');
  const line = page === null ? words : [...words, `${textWords(words) === '' ? '' : ' · '}${page}`];
  const text = textWords(line);
  if (text.trim() === '') return [];
  const small = textObject(line) ?? { type: 'plain_text', text, emoji: false };
  return [{ blocks: [{ type: 'context', elements: [small] }], text }];
}

function buttonRows(
  actions: readonly Action[],
  call: Call | undefined,
  page: number,
  of: number,
  shared: boolean,
): Piece[] {
  const [row] = buttonRow(actions);
  const elements = row?.elements ?? [];
  const add = (label: string, to: number, mode: ButtonMode) => {
    const turner = call === undefined ? null : button(label, { ...call, page: to }, mode, elements.length);
    if (turner) elements.push(turner);
  };
  if (page > 1) add('‹ Back', page - 1, 'replace');
  if (page < of) add('Next ›', page + 1, 'replace');
  if (shared) add('Share', page, 'share');
  return elements.length === 0 ? [] : [{ blocks: [{ type: 'actions', elements }], text: '' }];
}

function sizeOf(pieces: readonly Piece[]): Room {
  return {
    blocks: pieces.reduce((sum, piece) => sum + piece.blocks.length, 0),
    json: pieces.reduce((sum, piece) => sum + JSON.stringify(piece.blocks).length, 0),
    text: pieces.reduce((sum, piece) => sum + piece.text.length + 1, 0),
  };
}

function roomBeside(frame: readonly Piece[]): Room {
  const taken = sizeOf(frame);
  return {
    blocks: limits.message.blocks - taken.blocks,
    json: limits.message.json - taken.json,
    text: limits.message.text - taken.text,
  };
}

/** Pieces in as few pages as they need, in order; a heading goes on to the next page with what it heads. */
function pack(pieces: readonly Piece[], room: Room): Piece[][] {
  const pages: Piece[][] = [[]];
  let left = room;
  for (const piece of pieces) {
    const size = sizeOf([piece]);
    const page = pages.at(-1) ?? [];
    if (piece.startsPage) {
      if (page.length > 0) pages.push([]);
      left = room;
      continue;
    }
    if (page.length > 0 && (size.blocks > left.blocks || size.json > left.json || size.text > left.text)) {
      const moved = page.length > 1 && page.at(-1)?.keepWithNext ? page.splice(-1) : [];
      pages.push([...moved]);
      left = minus(room, sizeOf(moved));
    }
    pages.at(-1)?.push(piece);
    left = minus(left, size);
  }
  return pages.filter((page, index) => page.length > 0 || index === 0);
}

const minus = (a: Room, b: Room): Room => ({
  blocks: a.blocks - b.blocks,
  json: a.json - b.json,
  text: a.text - b.text,
});
