import type { types } from '@slack/bolt';
import { clean } from '../../chat/clean.ts';
import type { Inline, Moment, Reference, Run, Words } from '../../chat/reply.ts';
import { escapeText, isPlainInMrkdwn, looksLikeAddress, safeAddress } from './escape.ts';

export type RichElement = types.RichTextElement;

/** Who sees the message: a person named in a public one would be rung, so there the name is no mention. */
export type Audience = 'asker' | 'channel';

/** Styles of Slack's rich text. */
export interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
}

const looks = { strong: { bold: true }, emphasis: { italic: true }, code: { code: true } } as const;

/** Longer addresses are shown as words without a link: one alone would fill a message. */
const longestLink = 1_000;

/**
 * Words with every string clean, and only links that may be sent. Where those have no words, their host stands; words
 * that pretend to be an address themselves are followed by the true host, and it is the link.
 */
export function tidyWords(words: Words): Inline[] {
  return (typeof words === 'string' ? [words] : words).flatMap((piece): Inline[] => {
    if (typeof piece === 'string') return [clean(piece)];
    return 'text' in piece ? tidyRun(piece) : [piece];
  });
}

function tidyRun({ link, ...run }: Run): Inline[] {
  const url = link === undefined ? null : safeAddress(link, longestLink);
  const text = clean(run.text);
  if (url === null) return [{ ...run, text: text === '' ? clean(link ?? '') : text }];
  const { hostname } = new URL(url);
  const host = { ...run, text: hostname, link: url };
  if (text === '' || text === hostname) return [host];
  return looksLikeAddress(text) ? [{ ...run, text }, ' (', host, ')'] : [{ ...run, text, link: url }];
}

/** Words as pieces of Slack's rich text, in which nothing is markup. Never an empty piece. */
export function richWords(words: Words, audience: Audience, look: Look = {}): RichElement[] {
  return tidyWords(words)
    .flatMap((piece) => richPiece(piece, audience, look))
    .filter((element) => element.type !== 'text' || element.text !== '');
}

function richPiece(piece: Inline, audience: Audience, look: Look): RichElement[] {
  if (typeof piece === 'string') return [richText(piece, look)];
  if ('text' in piece) {
    const style = { ...look, ...(piece.style && looks[piece.style]) };
    return piece.link === undefined
      ? [richText(piece.text, style)]
      : [{ type: 'link', url: piece.link, text: piece.text, ...styled(style) }];
  }
  if ('at' in piece) return [richMoment(piece, look)];
  // Slack refuses a whole message for one id that is none, as a channel is that was typed by its name.
  if (!isId(piece) || (piece.refer === 'person' && audience === 'channel'))
    return [richText(clean(piece.id), look)];
  return piece.refer === 'channel'
    ? [{ type: 'channel', channel_id: piece.id, ...styled(look) }]
    : [{ type: 'user', user_id: piece.id, ...styled(look) }];
}

const styled = (look: Look) => (Object.keys(look).length > 0 ? { style: look } : {});

/** One run of rich text. */
function richText(text: string, look: Look = {}): RichElement {
  return { type: 'text', text, ...styled(look) };
}

/** https://docs.slack.dev/messaging/formatting-message-text#date-formatting: each reader's own zone and clock. */
const formats = {
  'date-time': '{date_short_pretty} {time}',
  date: '{date_short}',
  relative: '{ago}',
} as const satisfies Record<Moment['show'], string>;

function richMoment(moment: Moment, look: Look): RichElement {
  return {
    type: 'date',
    timestamp: Math.floor(moment.at / 1000),
    format: formats[moment.show],
    fallback: inWords(moment),
    ...styled(look),
  };
}

/** For readers without Slack's clock (screen readers, notifications): `24 Nov 2026, 09:00 (Europe/Madrid)`. */
function inWords({ at, zone, show }: Moment): string {
  const date = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const time = show === 'date' ? {} : ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const);
  const printed = new Intl.DateTimeFormat('en-GB', { ...date, ...time, timeZone: zone }).format(at);
  return show === 'date' ? printed : `${printed} (${zone})`;
}

/** Words as they stand in a message's `text`: read aloud and shown in notifications, so no marks of any look. */
export function textWords(words: Words): string {
  return tidyWords(words).map(textPiece).join('');
}

function textPiece(piece: Inline): string {
  if (typeof piece === 'string') return escapeText(piece);
  if ('text' in piece) return escapeText(piece.text);
  return 'at' in piece ? escapeText(inWords(piece)) : referenceInText(piece);
}

const referenceInText = (reference: Reference) =>
  reference.refer === 'channel' && isId(reference) ? `<#${reference.id}>` : escapeText(clean(reference.id));

/** Whether it is an id of Slack's: https://docs.slack.dev/reference/objects/conversation-object and …/user-object. */
const isId = ({ refer, id }: Reference) =>
  (refer === 'channel' ? /^[CDG][A-Z0-9]{2,30}$/ : /^[UW][A-Z0-9]{2,30}$/).test(id);

/**
 * Words as a text object: plain where there is nothing but words; mrkdwn where a look, a link or a moment needs it and
 * no foreign character could be taken for a mark; null where neither will do, for rich text.
 */
export function textObject(words: Words): types.PlainTextElement | types.MrkdwnElement | null {
  const all = tidyWords(words);
  if (all.every((piece) => typeof piece === 'string' || ('text' in piece && !piece.style && !piece.link))) {
    return { type: 'plain_text', text: textWords(words), emoji: false };
  }
  const marked = all.map(mrkdwnPiece);
  return marked.includes(null) ? null : { type: 'mrkdwn', text: marked.join(''), verbatim: true };
}

const marks = { strong: '*', emphasis: '_', code: '`' } as const;

function mrkdwnPiece(piece: Inline): string | null {
  if (typeof piece !== 'string' && 'at' in piece) {
    const fallback = escapeText(inWords(piece)).replaceAll('|', '');
    return `<!date^${Math.floor(piece.at / 1000)}^${formats[piece.show]}|${fallback}>`;
  }
  if (typeof piece !== 'string' && 'refer' in piece) return null;
  const text = escapeText(typeof piece === 'string' ? piece : piece.text);
  if (!isPlainInMrkdwn(text)) return null;
  if (typeof piece === 'string') return text;
  const mark =
    piece.style === undefined || text.trim() !== text || text.includes('\n') ? '' : marks[piece.style];
  if (piece.link === undefined) return `${mark}${text}${mark}`;
  return /[|\n]/.test(text) ? null : `<${escapeText(piece.link)}|${text}>`;
}
