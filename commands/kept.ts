import type { Invocation, Option, Suggestion } from '../src/chat/command.ts';
import { folded } from '../src/chat/folded.ts';
import { UserError } from '../src/errors.ts';
import type { Kept } from '../src/newsdesk.ts';
import type { Services } from './services.ts';

export { folded };

/** The option by which every command names an article; without it the current one is meant. */
export const articleOption = {
  kind: 'article',
  description: 'An article that is kept here; without it, the current one',
} as const satisfies Option;

/** The option that makes a private answer public. */
export const shareOption = {
  kind: 'flag',
  description: 'Post the answer to the channel for everyone',
} as const satisfies Option;

/** The article that a command is about. Throws a UserError where there is none, or none of that name. */
export async function keptArticle(
  { workspace }: Pick<Invocation, 'workspace'>,
  name: string | undefined,
  { newsdesk }: Services,
): Promise<Kept> {
  const kept = name === undefined ? await newsdesk.current(workspace) : await newsdesk.find(workspace, name);
  if (!kept) throw new UserError('No article is kept here yet.', 'Add one with /article add.');
  return kept;
}

/** Kept articles whose title or id holds what is typed, newest first: ids to send, titles to read. */
export async function suggestArticles(
  typed: string,
  { workspace }: Pick<Invocation, 'workspace'>,
  { newsdesk }: Services,
): Promise<Suggestion[]> {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return (await newsdesk.list(workspace))
    .filter(({ id, title }) => words.every((word) => folded(`${title} ${id}`).includes(word)))
    .map(({ id, title }) => ({ value: id, label: title }));
}
