import { severalReply } from '../answers/several.ts';
import type { Reply } from '../chat/reply.ts';
import type { Kept } from '../newsdesk/kept.ts';
import type { Listed, Newsdesk } from '../newsdesk.ts';
import type { Schedule } from '../store/schedule-record.ts';
import { onChange } from '../store/tables.ts';

/** Of the articles that were added since the last post so many are told of, the newest ones. */
const mostTold = 10;
/** Clocks of several processes differ, and an article counts from when it was read: so far back none is overlooked. */
const overlapMs = 10 * 60_000;

/** What a post knew when it was made. */
export interface Known {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** Ids of the articles that had been added not long before. */
  readonly recent: readonly string[];
}

/** Whether a schedule tells of every article that is added, not of one alone. */
export const tellsOfAdded = ({ article, what, times }: Schedule): boolean =>
  article === undefined && (what === 'new' || times === onChange);

/** Articles added since the last post, or since the schedule was made; newest first. */
export function addedSince(
  listed: readonly Listed[],
  last: Known | null,
  { createdAt }: Schedule,
): readonly Listed[] {
  if (last === null) return listed.filter(({ addedAt }) => addedAt > createdAt);
  return listed.filter(({ id, addedAt }) => addedAt > last.at - overlapMs && !last.recent.includes(id));
}

/** What the next post is to know of this one. */
export const knownNow = (listed: readonly Listed[], now: number): Known => ({
  at: now,
  recent: listed.filter(({ addedAt }) => addedAt > now - overlapMs).map(({ id }) => id),
});

/** Tells of articles that were added: one as `answer` does, several as a list of at most ten. */
export async function tellOfAdded(
  newsdesk: Pick<Newsdesk, 'find'>,
  { workspace }: Schedule,
  added: readonly Listed[],
  answer: (kept: Kept) => Reply,
): Promise<Reply> {
  const all = await Promise.all(added.slice(0, mostTold).map(({ id }) => newsdesk.find(workspace, id)));
  const [only, ...others] = all;
  return only && others.length === 0 ? answer(only) : severalReply(all, added.length - all.length);
}
