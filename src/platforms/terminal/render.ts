import stringWidth from 'string-width';
import { clean, oneLine } from '../../chat/clean.ts';
import type { Action, Block, DatedEntry, Inline, ListItem, Reply, Words } from '../../chat/reply.ts';
import { typedLine } from '../../chat/typed-line.ts';
import type { Look } from './look.ts';
import { type Piece, wrap } from './wrap.ts';

/** Lines longer than this are hard to read, however wide the window. */
const widest = 88;
const narrowest = 20;

/** A Reply as the lines of a terminal of `columns` columns. Says everything; foreign text cannot steer the terminal. */
export function renderReply(reply: Reply, columns: number, look: Look): string {
  const width = Math.max(narrowest, Math.min(columns, widest));
  const page: Page = { width, look, dates: datesColumn(reply.blocks, width) };
  const title = reply.tone === 'problem' ? look.problem : look.strong;
  const parts = [
    [
      ...wrap([{ text: oneLine(reply.title), look: title }], width),
      ...(reply.standfirst ? wrap([{ text: clean(reply.standfirst), look: look.emphasis }], width) : []),
    ],
    ...reply.blocks.map((block) => blockLines(block, page)),
    [
      ...(reply.source ? wrap(pieces(reply.source, look, look.faint), width) : []),
      ...(reply.link ? wrap([{ text: oneLine(reply.link), look: look.faint }], width) : []),
    ],
    actionLines(reply.actions ?? [], page),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

interface Page {
  readonly width: number;
  readonly look: Look;
  /** Columns for dates and the space after them, the same in the whole answer; null: dates stand above their events. */
  readonly dates: number | null;
}

function datesColumn(blocks: readonly Block[], width: number): number | null {
  const dates = blocks.flatMap((block) => (block.kind === 'dated' ? block.entries : []));
  const column = Math.max(0, ...dates.map(({ date }) => stringWidth(oneLine(date)))) + 2;
  return column <= width / 3 ? column : null;
}

function blockLines(block: Block, page: Page): string[] {
  const { look, width } = page;
  switch (block.kind) {
    case 'heading':
      return wrap(
        pieces(block.words, look, (words) => look.accent(look.strong(words))),
        width,
      );
    case 'text':
      return wrap([...pieces(block.words, look, look.plain), ...placePiece(block.place, look)], width);
    case 'break':
      return [];
    case 'note':
      return wrap(pieces(block.words, look, look.faint), width);
    case 'picture':
      return wrap([{ text: `[${oneLine(block.alt)}: ${oneLine(block.url)}]`, look: look.faint }], width);
    case 'quote':
      return quoteLines(block, page);
    case 'dated':
      return datedLines(block.entries, page);
    case 'list':
      return block.items.flatMap((item, i) => itemLines(item, block.numbered ? `${i + 1}. ` : '• ', page));
  }
}

/** An item with its small words below; its button is what to type, at their end. */
function itemLines({ words, detail, action }: ListItem, mark: string, { look, width }: Page): string[] {
  const room = width - mark.length;
  const typed = action ? [{ text: `/${typedFor(action)}`, look: look.faint }] : [];
  const between = detail && action ? [{ text: ' · ', look: look.faint }] : [];
  const small = [...pieces(detail ?? '', look, look.faint), ...between, ...typed];
  return [
    ...indented(wrap(pieces(words, look, look.plain), room), mark),
    ...(detail || action ? indented(wrap(small, room), ' '.repeat(mark.length)) : []),
  ];
}

const typedFor = (action: Action) => action.typed ?? typedLine(action.call);

function quoteLines(block: Extract<Block, { kind: 'quote' }>, { look, width }: Page): string[] {
  const bar = `${look.accent('│')} `;
  const words = wrap([{ text: `“${clean(block.text)}”`, look: look.plain }], width - 2);
  const who: Piece[] = [
    { text: '— ', look: look.faint },
    ...pieces(block.speaker, look, look.strong),
    ...(block.detail ? [{ text: ' · ', look: look.faint }, ...pieces(block.detail, look, look.faint)] : []),
    ...placePiece(block.place, look),
  ];
  return [...words.map((line) => bar + line), ...indented(wrap(who, width - 4), '    ')];
}

/** Dates in a column of their own where there is room for it; above their events where there is not. */
function datedLines(entries: readonly DatedEntry[], { look, width, dates }: Page): string[] {
  const column = dates ?? 2;
  const margin = ' '.repeat(column);
  const room = width - column;
  return entries.flatMap((entry) => {
    const date = oneLine(entry.date);
    const event = wrap([...pieces(entry.event, look, look.plain), ...placePiece(entry.place, look)], room);
    const detail = entry.detail ? indented(wrap(pieces(entry.detail, look, look.faint), room), margin) : [];
    if (dates === null)
      return [...wrap([{ text: date, look: look.strong }], width), ...indented(event, margin), ...detail];
    const gap = ' '.repeat(column - stringWidth(date));
    return [...indented(event, look.strong(date) + gap, margin), ...detail];
  });
}

/** Buttons are for pressing; here they are what to type. */
function actionLines(actions: readonly Action[], { look, width }: Page): string[] {
  const offered = actions.filter((action) => !action.current && !action.call.options.share);
  const says = (action: Action) => {
    const line = `/${typedFor(action)}`;
    return line.slice(1) === action.label.toLowerCase() ? line : `${oneLine(action.label)}: ${line}`;
  };
  return offered.length === 0 ? [] : wrap([{ text: offered.map(says).join(' · '), look: look.faint }], width);
}

const indented = (lines: readonly string[], first: string, others = ' '.repeat(stringWidth(first))) =>
  lines.map((line, i) => (i === 0 ? first : others) + line);

const placePiece = (place: number | undefined, look: Look): Piece[] =>
  place === undefined
    ? []
    : [
        { text: ' ', look: look.plain },
        { text: `¶\u00a0${place}`, look: look.faint },
      ];

function pieces(words: Words, look: Look, base: (words: string) => string): Piece[] {
  return (typeof words === 'string' ? [words] : words).flatMap((inline) => piecesOf(inline, look, base));
}

function piecesOf(inline: Inline, look: Look, base: (words: string) => string): Piece[] {
  if (typeof inline === 'string') return [{ text: clean(inline), look: base }];
  if ('at' in inline) return [{ text: momentWords(inline), look: base }];
  if ('refer' in inline)
    return [{ text: `${inline.refer === 'channel' ? '#' : '@'}${oneLine(inline.id)}`, look: base }];
  const own = { strong: look.strong, emphasis: look.emphasis, code: look.accent };
  const piece = {
    text: clean(inline.text),
    look: inline.style ? (words: string) => base(own[inline.style ?? 'strong'](words)) : base,
  };
  const address =
    inline.link && !inline.text.includes(inline.link)
      ? [{ text: ` (${oneLine(inline.link)})`, look: look.faint }]
      : [];
  return [piece, ...address];
}

function momentWords({ at, zone, show }: Extract<Inline, { at: number }>): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    ...day,
    ...(show === 'date' ? {} : time),
  }).format(at);
}
