import type { webApi } from '@slack/bolt';
import type { AnyCommand, Attachment, Options, Values } from '../../chat/command.ts';
import { UserError } from '../../errors.ts';
import { firstLink, messageWords } from './typed.ts';

/** The `callback_id` of the message shortcut "Digest this". */
export const digestThis = 'standfirst.digest';

/** The command that digests what it is given. */
export const addPath = 'article add';

/** A message as far as its article is looked for. */
export interface Message {
  readonly text?: string | undefined;
  readonly files?: readonly SharedFile[] | undefined;
}

export interface SharedFile {
  readonly name?: string | null | undefined;
  readonly size?: number | undefined;
  readonly url_private_download?: string | undefined;
  readonly url_private?: string | undefined;
}

/** Where an article is in a message. */
export type Found =
  | { readonly kind: 'file'; readonly name: string; readonly url: string }
  | { readonly kind: 'link'; readonly link: string }
  | { readonly kind: 'text'; readonly text: string };

/** From this length on, a message is an article itself, whatever links stand in it. */
const articleLength = 600;

/** The article of a message: its text file, else its long text, else the link in it, else whatever words it has. */
export function articleIn(message: Message, extensions: readonly string[]): Found | null {
  for (const file of message.files ?? []) {
    const [name, url] = [file.name ?? '', file.url_private_download ?? file.url_private];
    if (url && extensions.some((ending) => name.toLowerCase().endsWith(ending)))
      return { kind: 'file', name, url };
  }
  const written = message.text ?? '';
  const text = messageWords(written).trim();
  if (text.length >= articleLength) return { kind: 'text', text };
  const link = firstLink(written);
  if (link !== null) return { kind: 'link', link };
  return text === '' ? null : { kind: 'text', text };
}

/** What `article add` takes, by the kind of its options: their names, and the endings of files. */
export function whatAddTakes(commands: readonly AnyCommand<unknown>[]) {
  const [group, name] = addPath.split(' ');
  const command = commands.find((candidate) => candidate.name === group);
  const options =
    (command && 'subcommands' in command ? command.subcommands : []).find((sub) => sub.name === name)
      ?.options ?? {};
  return { name: nameOf(options), extensions: extensionsOf(options) };
}

const nameOf =
  (options: Options) =>
  (kind: Found['kind']): string =>
    Object.entries(options).find(
      ([, option]) =>
        option.kind === kind && (kind !== 'text' || ('rest' in option && option.rest === 'text')),
    )?.[0] ?? kind;

function extensionsOf(options: Options): readonly string[] {
  return Object.values(options).flatMap((option) => (option.kind === 'file' ? option.extensions : []));
}

/** A file is an article, not an archive. */
const largestFile = 2_000_000;
const timeoutMs = 20_000;

/**
 * The bytes of a file that was shared in Slack. The bot's token goes to Slack alone.
 * Throws a UserError that says what to do where Slack does not give it.
 */
export async function download(
  url: string,
  name: string,
  web: webApi.WebClient,
  apiUrl: string,
): Promise<Attachment> {
  if (!isSlacks(url, apiUrl)) {
    throw new UserError(
      'This file is kept outside Slack.',
      'Upload the file itself, or use its link with /article add.',
    );
  }
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${web.token ?? ''}` },
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  // Without the right to read files Slack leads to its sign-in page.
  const isSignIn = /text\/html/.test(response.headers.get('content-type') ?? '') && !/\.html?$/i.test(name);
  if (!response.ok || isSignIn) {
    throw new UserError(
      'Slack did not give the file to me.',
      'The app needs the scope files:read: install it again from its manifest, or paste the text with /article add.',
    );
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > largestFile) {
      throw new UserError(
        'This file is too large to be an article.',
        `At most ${largestFile / 1_000_000} MB are read.`,
      );
    }
    parts.push(part);
  }
  return { name, bytes: Buffer.concat(parts) };
}

function isSlacks(url: string, apiUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin } = new URL(url);
  return origin === new URL(apiUrl).origin || (protocol === 'https:' && /(^|\.)slack\.com$/.test(hostname));
}

/** What was found, as the values of `article add`. */
export async function valuesOf(
  found: Found,
  optionNamed: (kind: Found['kind']) => string,
  fetchFile: (url: string, name: string) => Promise<Attachment>,
): Promise<Values> {
  const option = optionNamed(found.kind);
  switch (found.kind) {
    case 'file':
      return { [option]: await fetchFile(found.url, found.name) };
    case 'link':
      return { [option]: found.link };
    case 'text':
      return { [option]: found.text };
  }
}
