import type { APIMessage } from 'discord.js';
import type { Offered } from './attachment.ts';

/** What a message holds that can be digested. */
export type Found =
  | { readonly kind: 'file'; readonly file: Offered }
  | { readonly kind: 'link'; readonly value: string }
  | { readonly kind: 'text'; readonly value: string };

/** As much of a message as is looked at. */
export interface Read {
  readonly content: string;
  readonly files: readonly Offered[];
  /** Addresses of link previews. */
  readonly previews: readonly string[];
}

/** From this many characters on a text is an article by itself, whatever it links to; or where it links to nothing. */
const longText = 600;
const longEnough = 200;

/** A message, or the one that it forwards. */
export function readMessage(message: Partial<APIMessage>): Read {
  const forwarded: Partial<APIMessage> | undefined = message.message_snapshots?.[0]?.message;
  const isEmpty = !message.content && !message.attachments?.length;
  const { content = '', attachments = [], embeds = [] } = (isEmpty && forwarded) || message;
  return {
    content,
    files: attachments.map(({ filename, url, size }) => ({ name: filename, url, size })),
    previews: embeds.flatMap(({ url }) => url ?? []),
  };
}

/**
 * The attached text file, else the text where it is long, else the first link; null where there is none of them.
 * `extensions` are those that articles can be read from, with the dot.
 */
export function findArticle({ content, files, previews }: Read, extensions: readonly string[]): Found | null {
  const file = files.find(({ name }) =>
    extensions.some((extension) => name.toLowerCase().endsWith(extension)),
  );
  if (file !== undefined) return { kind: 'file', file };
  const links = content.match(/https?:\/\/[^\s<>]+/g) ?? [];
  const rest = links.reduce((text, link) => text.replace(link, ''), content).trim();
  if (rest.length >= longText) return { kind: 'text', value: content };
  const link = links[0] ?? previews[0];
  if (link === undefined) return rest.length >= longEnough ? { kind: 'text', value: content } : null;
  return { kind: 'link', value: link.replace(/[.,;:!?)\]*_~|]+$/, '') };
}
