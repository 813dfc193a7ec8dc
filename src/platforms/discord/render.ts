import {
  type APIComponentInContainer,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { oneLine } from '../../chat/clean.ts';
import { remembered } from '../../chat/remembered.ts';
import type { Block, Reply } from '../../chat/reply.ts';
import { buttonRows, drawRow, type Frame, Ids, isShort, rowsOf, turnButtons, turnRoom } from './buttons.ts';
import { layOut, type Part, partRoom, small, withButton } from './layout.ts';
import { limits } from './limits.ts';
import { intoPages, type PageRoom } from './pages.ts';
import { setWords } from './words.ts';

/** The body of a message as Discord takes it. It notifies nobody. */
export interface MessageBody {
  readonly flags: number;
  readonly components: [
    { type: ComponentType.Container; accent_color: number; components: APIComponentInContainer[] },
  ];
  readonly allowed_mentions: { readonly parse: [] };
}

type Messages = readonly [MessageBody, ...MessageBody[]];

const accents = { news: 0x3d7ec9, done: 0x2f9e5f, problem: 0xd9534f } as const;

/** Up to this many characters a reply stands on one page; longer ones make pages of about `pageText`. */
const onePageText = 2600;
const pageText = 1500;
/** Titles and source lines up to this length stand on every page; longer ones are said once. */
const pinnedText = 700;
/** Up to this many buttons stand on every page; more come after the words. */
const pinnedButtons = 10;
/** Characters that the page number and a delivery id add to the source line. */
const footerRoom = 100;

/** A reply as the messages that say all of it, one after the other; at least one. Pure. */
export const renderReply = remembered((reply: Reply, frame: Frame = {}): Messages => {
  const { header, flow, source, buttons } = arrange(reply);
  const room: PageRoom = {
    text: limits.text.max - (header?.length ?? 0) - (source?.length ?? 0) - footerRoom,
    components: limits.components.max - 4 - buttons.length - rowsOf(buttons).length - turnRoom,
    // Without buttons to turn them, pages are as few as Discord allows.
    one: frame.call === undefined ? limits.text.max : onePageText,
    each: pageText,
  };
  // A post that nobody can page through goes on where a page would begin.
  const chapters = frame.call === undefined ? [flow.flat()] : flow;
  const pages = chapters.flatMap((parts) => intoPages(parts, room));
  const draw = (parts: readonly Part[], index: number): MessageBody => {
    const ids = new Ids(frame.deliveryId);
    const place = { number: index + 1, of: pages.length };
    const inside: APIComponentInContainer[] = [
      ...(header === null ? [] : [display(header)]),
      ...parts.flatMap((part) => drawPart(part, ids)),
      ...buttonRows(
        buttons.map((action) => ids.button(action)),
        turnButtons(place, frame, ids),
      ),
    ];
    const footer = footerLine(source, place, ids.unplaced);
    if (footer !== null) inside.splice((header === null ? 0 : 1) + parts.length, 0, rule, display(footer));
    return {
      flags: MessageFlags.IsComponentsV2,
      components: [
        {
          type: ComponentType.Container,
          accent_color: accents[reply.tone ?? 'news'],
          // Discord refuses an empty container.
          components: inside.length === 0 ? [display('—')] : inside,
        },
      ],
      allowed_mentions: { parse: [] },
    };
  };
  const [first = [], ...others] = pages;
  return [draw(first, 0), ...others.map((parts, index) => draw(parts, index + 1))];
});

/** What stands on every page (title, source line, buttons), and what flows over the pages. */
function arrange(reply: Reply) {
  const title = [{ text: oneLine(reply.title), ...(reply.link !== undefined && { link: reply.link }) }];
  const headers = setWords(title, { lines: 'one' }, partRoom - 3);
  const header = headers.length === 1 && (headers[0]?.length ?? 0) <= pinnedText ? `## ${headers[0]}` : null;
  const sources = reply.source === undefined ? [] : small(reply.source);
  const source =
    sources.length === 1 && (sources[0]?.length ?? 0) <= pinnedText ? (sources[0] ?? null) : null;
  const actions = reply.actions ?? [];
  const [short, long] = [actions.filter(isShort), actions.filter((action) => !isShort(action))];
  const pinned = short.length <= pinnedButtons;
  const [blocks = [], ...later] = chaptersOf(reply.blocks);
  const before: Part[] = [
    ...(header === null ? headers.map((text) => ({ kind: 'text', text: `## ${text}` }) as const) : []),
    ...(reply.standfirst === undefined
      ? []
      : setWords([{ text: reply.standfirst, style: 'emphasis' }], { lines: 'one' }, partRoom)
    ).map((text) => ({ kind: 'text', text }) as const),
    ...blocks.flatMap(layOut),
  ];
  const after: Part[] = [
    ...long.flatMap((action) => withButton(undefined, action)),
    ...(pinned ? [] : rowsOf(short).map((row) => ({ kind: 'buttons', actions: row }) as const)),
    ...(source === null ? sources.map((text) => ({ kind: 'text', text }) as const) : []),
  ];
  const chapters = [before, ...later.map((some) => some.flatMap(layOut))];
  const flow = chapters.map((parts, i) => (i === chapters.length - 1 ? [...parts, ...after] : parts));
  return { header, flow, source, buttons: pinned ? short : [] };
}

/** The blocks between the places where a page begins; at least one run of them, which may be empty. */
function chaptersOf(blocks: readonly Block[]): Block[][] {
  const chapters: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'break') chapters.push([]);
    else chapters.at(-1)?.push(block);
  }
  return chapters.filter((some, i) => i === 0 || some.length > 0);
}

const rule = { type: ComponentType.Separator } as const;
const display = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });
function drawPart(part: Part, ids: Ids): APIComponentInContainer {
  switch (part.kind) {
    case 'text':
      return display(part.text);
    case 'item':
      return {
        type: ComponentType.Section,
        components: [display(part.text)],
        accessory: ids.button(part.action),
      };
    case 'picture':
      return {
        type: ComponentType.MediaGallery,
        items: [{ media: { url: part.url }, ...(part.alt !== undefined && { description: part.alt }) }],
      };
    case 'buttons':
      return drawRow(part.actions.map((action) => ids.button(action)));
  }
}

function footerLine(
  source: string | null,
  place: { number: number; of: number },
  deliveryId: string | undefined,
) {
  const pieces = [
    ...(source === null ? [] : [source.slice('-# '.length)]),
    ...(place.of > 1 ? [`page ${place.number} of ${place.of}`] : []),
    ...(deliveryId === undefined ? [] : [`delivery ${deliveryId}`]),
  ];
  return pieces.length === 0 ? null : `-# ${pieces.join(' · ')}`;
}
