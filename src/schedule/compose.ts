import { z } from 'zod';
import { changeBlocks, correctedQuotes, correctedSentences } from '../answers/changes.ts';
import { digestReply } from '../answers/digest.ts';
import { quotesReply } from '../answers/quotes.ts';
import { summaryReply } from '../answers/summary.ts';
import { timelineReply } from '../answers/timeline.ts';
import type { Block, Reply } from '../chat/reply.ts';
import { UserError } from '../errors.ts';
import type { Kept } from '../newsdesk/kept.ts';
import type { Newsdesk } from '../newsdesk.ts';
import type { Schedule } from '../store/schedule-record.ts';
import { addedSince, type Known, knownNow, tellOfAdded, tellsOfAdded } from './added.ts';
import type { Composed } from './deliver.ts';
import { type Change, markedChanges, partsShown } from './marks.ts';
import type { ReadAgain } from './read-again.ts';

/** What a schedule can post. `new`: what was added or changed since its last post. */
export const contents = ['digest', 'summary', 'quotes', 'timeline', 'new'] as const;
export type Content = (typeof contents)[number];

/** The same answers that the commands give. */
const answers: Readonly<Record<Exclude<Content, 'new'>, (kept: Kept) => Reply>> = {
  digest: (kept) => digestReply(kept),
  summary: (kept) => summaryReply(kept),
  quotes: (kept) => quotesReply(kept),
  timeline: (kept) => timelineReply(kept),
};

export interface ComposeParts {
  readonly newsdesk: Pick<Newsdesk, 'current' | 'find' | 'list' | 'changesSince'>;
  /** Asks the article's page before it is posted what it says now; without it what is kept is shown. */
  readonly readAgain?: ReadAgain;
  now(): number;
}

/** What a post held, remembered to tell what is new in the next. */
const posted = z.object({
  article: z.string(),
  revision: z.number(),
  at: z.number(),
  /** Short digests of its parts. */
  parts: z.array(z.string()),
  /** Ids of articles that had been added not long before. */
  recent: z.array(z.string()).readonly().default([]),
});
type PostedBefore = z.infer<typeof posted>;

const isContent = (what: string): what is Content => contents.some((one) => one === what);

/** What a schedule posts now: the command's own Reply, what is new in it marked; or why there is nothing to post. */
export async function compose(parts: ComposeParts, schedule: Schedule): Promise<Composed> {
  const found = await articleOf(parts.newsdesk, schedule);
  if ('skip' in found) return found;
  const { kept, remark } = parts.readAgain
    ? await parts.readAgain(schedule.workspace, found)
    : { kept: found, remark: undefined };
  const what = isContent(schedule.what) ? schedule.what : 'digest';
  const answer = answers[what === 'new' ? 'digest' : what];
  const last = schedule.lastPosted === undefined ? null : posted.parse(JSON.parse(schedule.lastPosted));
  const listed = await parts.newsdesk.list(schedule.workspace);
  const added = tellsOfAdded(schedule) ? addedSince(listed, last && knownOf(last), schedule) : [];
  const shown = answer(kept);
  const change = last && (await changeSince(parts.newsdesk, schedule, kept, last));
  const reply =
    added.length > 0
      ? withChanges(await tellOfAdded(parts.newsdesk, schedule, added, answer), shown, change, kept)
      : replyOn(kept, shown, last, change, what, schedule);
  if ('skip' in reply) return remark === undefined ? reply : { skip: `${reply.skip} ${remark}` };
  const remembered: PostedBefore = {
    article: kept.article.id,
    revision: kept.revision,
    parts: partsShown(shown),
    ...knownNow(listed, parts.now()),
  };
  return { reply, posted: JSON.stringify(remembered), ...(remark !== undefined && { remark }) };
}

/** What changed in the article since the last post was about it; null where it is another one, or the same still. */
async function changeSince(
  newsdesk: ComposeParts['newsdesk'],
  { workspace }: Schedule,
  kept: Kept,
  { article, revision, parts: seen }: PostedBefore,
): Promise<Change | null> {
  if (article !== kept.article.id || revision === kept.revision) return null;
  const changed = await newsdesk.changesSince(workspace, kept, revision);
  if (!changed) return { seen, told: [], corrected: new Map(), sentences: [] };
  const { changes } = changed;
  return {
    seen,
    told: changeBlocks(kept, changes),
    corrected: correctedQuotes(changes),
    sentences: correctedSentences(kept, changes),
  };
}

/** The article that a post was about is known as well. */
const knownOf = ({ at, recent, article }: PostedBefore): Known => ({ at, recent: [...recent, article] });

/** What is posted of one article: it may be another than before, the same, or the same changed. */
function replyOn(
  { article }: Kept,
  answer: Reply,
  last: PostedBefore | null,
  change: Change | null,
  what: Content,
  schedule: Schedule,
): Reply | { readonly skip: string } {
  if (!last) return answer;
  if (last.article !== article.id) return { ...answer, blocks: [anotherArticle, ...answer.blocks] };
  if (change) {
    const changed = markedChanges(answer, change, what === 'new');
    return changed ?? { skip: `Nothing in “${article.title}” is new since the last post.` };
  }
  if (tellsOfAdded(schedule))
    return { skip: `Nothing was added since the last post, and “${article.title}” has not changed.` };
  if (schedule.onlyChanged || what === 'new')
    return { skip: `“${article.title}” has not changed since the last post.` };
  return answer;
}

const anotherArticle: Block = { kind: 'note', words: 'Another article since the last post.' };

/** What is told of articles that were added, and below it what changed in the one that the last post was about. */
function withChanges(told: Reply, answer: Reply, change: Change | null, { article }: Kept): Reply {
  const changed = change && markedChanges(answer, change, true);
  if (!changed) return told;
  return { ...told, blocks: [...told.blocks, { kind: 'heading', words: article.title }, ...changed.blocks] };
}

async function articleOf(
  newsdesk: ComposeParts['newsdesk'],
  schedule: Schedule,
): Promise<Kept | { skip: string }> {
  try {
    const kept = schedule.article
      ? await newsdesk.find(schedule.workspace, schedule.article)
      : await newsdesk.current(schedule.workspace);
    return kept ?? { skip: 'No article is kept here.' };
  } catch (error) {
    if (error instanceof UserError) return { skip: error.message };
    throw error;
  }
}
