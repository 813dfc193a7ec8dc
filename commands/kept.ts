import { callId, longestCallId } from '../src/chat/call-id.ts';
import type { Invocation, Option, Suggestion } from '../src/chat/command.ts';
import { folded } from '../src/chat/folded.ts';
import { typedLink } from '../src/chat/link.ts';
import type { Block, Call, Reply } from '../src/chat/reply.ts';
import { UserError } from '../src/errors.ts';
import type { Kept } from '../src/newsdesk/kept.ts';
import type { Services } from './services.ts';

/** The option by which every command names an article; without it the current one is meant. */
export const articleOption = {
  kind: 'article',
  description: 'An article that is kept here, or a link; without it, the current one',
} as const satisfies Option;

/** The option that makes a private answer public. */
export const shareOption = {
  kind: 'flag',
  description: 'Post the answer to the channel for everyone',
} as const satisfies Option;

/** The kept article that a command is about. Throws a UserError where there is none, or none of that name. */
export async function keptArticle(
  { workspace }: Pick<Invocation, 'workspace'>,
  name: string | undefined,
  { newsdesk }: Services,
): Promise<Kept> {
  const kept = name === undefined ? await newsdesk.current(workspace) : await newsdesk.find(workspace, name);
  if (!kept) throw new UserError('No article is kept here yet.', 'Add one with /article add.');
  return kept;
}

/** An article that may have been read just now. */
export interface Meant {
  readonly kept: Kept;
  /**
   * `added`: read and kept just now; `found`: read just now, and found to be kept under another address; `seen`: read just
   * now and not kept, for the asker may not keep articles.
   */
  readonly how: 'kept' | 'added' | 'found' | 'seen';
}

/** The article that a command is about, read from its page where it is named by a link that leads to none kept. */
export async function meantArticle(
  asking: Pick<Invocation, 'workspace' | 'asker'>,
  name: string | undefined,
  services: Services,
): Promise<Meant> {
  const link = name === undefined ? null : typedLink(name);
  if (link === null) return { kept: await keptArticle(asking, name, services), how: 'kept' };
  const { newsdesk } = services;
  const known = await newsdesk.atLink(asking.workspace, link);
  if (known) return { kept: known, how: 'kept' };
  if (asking.asker.right === 'reader') return { kept: await newsdesk.glance(link), how: 'seen' };
  const { kept, isNew } = await newsdesk.add(asking.workspace, { kind: 'link', url: link }, {});
  return { kept, how: isNew ? 'added' : 'found' };
}

/** What `answer` says of the article that is meant, with a word of what was done where it was read just now. */
export async function answerOn(
  asking: Pick<Invocation, 'workspace' | 'asker'>,
  name: string | undefined,
  services: Services,
  answer: (kept: Kept) => Reply,
): Promise<Reply> {
  const { kept, how } = await meantArticle(asking, name, services);
  const reply = answer(kept);
  if (how === 'kept') return name === undefined ? reply : { ...reply, ids: { article: kept.article.id } };
  const note: Block = { kind: 'note', words: notes[how] };
  const blocks = [note, ...reply.blocks];
  if (how !== 'seen') return { ...reply, blocks, ids: { article: kept.article.id } };
  return { ...reply, blocks, actions: (reply.actions ?? []).filter(({ call }) => isShort(call)) };
}

const notes = {
  added: 'Read and kept: commands without an article now mean this one.',
  found: 'This link leads to an article that was kept already; it is the current one now.',
  seen: 'Read for this answer alone. People who may edit articles here keep it with /article add.',
} as const;

/** Whether a button can hold the call: one with a long link cannot. */
function isShort(call: Call): boolean {
  try {
    return callId(call).length <= longestCallId;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Kept articles whose title or id holds what is typed, newest first: ids to send, titles to read. A link is its own. */
export async function suggestArticles(
  typed: string,
  { workspace }: Pick<Invocation, 'workspace'>,
  { newsdesk }: Services,
): Promise<Suggestion[]> {
  const link = typedLink(typed.trim());
  if (link !== null) {
    const kept = await newsdesk.atLink(workspace, link);
    return [
      kept ? { value: kept.article.id, label: kept.article.title } : { value: link, label: `Read ${link}` },
    ];
  }
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return (await newsdesk.list(workspace))
    .filter(({ id, title }) => words.every((word) => folded(`${title} ${id}`).includes(word)))
    .map(({ id, title }) => ({ value: id, label: title }));
}
