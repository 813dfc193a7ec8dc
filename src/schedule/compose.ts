import { createHash } from 'node:crypto';
import { z } from 'zod';
import { digestReply } from '../answers/digest.ts';
import { quotesReply } from '../answers/quotes.ts';
import { summaryReply } from '../answers/summary.ts';
import { timelineReply } from '../answers/timeline.ts';
import type { Block, DatedEntry, Reply, Words } from '../chat/reply.ts';
import { UserError } from '../errors.ts';
import type { Kept, Newsdesk } from '../newsdesk.ts';
import type { Schedule } from '../store/schedules.ts';
import { addedSince, type Known, knownNow, tellOfAdded, tellsOfAdded } from './added.ts';
import type { Composed } from './deliver.ts';

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
  readonly newsdesk: Pick<Newsdesk, 'current' | 'find' | 'list'>;
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
  const kept = await articleOf(parts.newsdesk, schedule);
  if ('skip' in kept) return kept;
  const what = isContent(schedule.what) ? schedule.what : 'digest';
  const answer = answers[what === 'new' ? 'digest' : what];
  const last = schedule.lastPosted === undefined ? null : posted.parse(JSON.parse(schedule.lastPosted));
  const listed = await parts.newsdesk.list(schedule.workspace);
  const added = tellsOfAdded(schedule) ? addedSince(listed, last && knownOf(last), schedule) : [];
  const shown = answer(kept);
  const reply =
    added.length > 0
      ? withChanges(await tellOfAdded(parts.newsdesk, schedule, added, answer), shown, last, kept)
      : replyOn(kept, shown, last, what, schedule);
  if ('skip' in reply) return reply;
  const remembered: PostedBefore = {
    article: kept.article.id,
    revision: kept.revision,
    parts: shown.blocks.flatMap(partsOf).map(fingerprint),
    ...knownNow(listed, parts.now()),
  };
  return { reply, posted: JSON.stringify(remembered) };
}

/** The article that a post was about is known as well. */
const knownOf = ({ at, recent, article }: PostedBefore): Known => ({ at, recent: [...recent, article] });

/** What is posted of one article: it may be another than before, the same, or the same changed. */
function replyOn(
  { article, revision }: Kept,
  answer: Reply,
  last: PostedBefore | null,
  what: Content,
  { onlyChanged }: Schedule,
): Reply | { readonly skip: string } {
  if (!last) return answer;
  if (last.article !== article.id) return { ...answer, blocks: [anotherArticle, ...answer.blocks] };
  if (last.revision !== revision) {
    const changed = markedChanges(answer, last, what === 'new');
    return changed ?? { skip: `Nothing in “${article.title}” is new since the last post.` };
  }
  if (onlyChanged || what === 'new')
    return { skip: `“${article.title}” has not changed since the last post.` };
  return answer;
}

const anotherArticle: Block = { kind: 'note', words: 'Another article since the last post.' };

/** What is told of articles that were added, and below it what changed in the one that the last post was about. */
function withChanges(
  told: Reply,
  answer: Reply,
  last: PostedBefore | null,
  { article, revision }: Kept,
): Reply {
  const isChanged = last?.article === article.id && last.revision !== revision;
  const changed = isChanged ? markedChanges(answer, last, true) : null;
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

/** An article that changed: said first, and each new part marked; of `onlyNew` those alone. Null: none of them is new. */
function markedChanges(answer: Reply, last: PostedBefore, onlyNew: boolean): Reply | null {
  const seen = new Set(last.parts);
  const isNew = (part: string) => !seen.has(fingerprint(part));
  const fresh = answer.blocks.flatMap(partsOf).filter(isNew).length;
  if (onlyNew && fresh === 0) return null;
  const note: Block = {
    kind: 'note',
    words:
      fresh === 0
        ? 'The article changed since the last post; what is shown here did not.'
        : `The article changed since the last post: ${fresh} ${fresh === 1 ? 'part is' : 'parts are'} new.`,
  };
  const blocks = answer.blocks.flatMap((block) => marked(block, isNew, onlyNew));
  return { ...answer, blocks: [note, ...blocks.filter(leadsToSomething)] };
}

/** Whether a heading still has something below it. */
const leadsToSomething = ({ kind }: Block, at: number, blocks: readonly Block[]) => {
  const below = blocks[at + 1]?.kind;
  return kind !== 'heading' || (below !== undefined && below !== 'heading' && below !== 'break');
};

const newMark = { text: 'New', style: 'strong' } as const;
const withMark = (words: Words | undefined): Words =>
  words === undefined ? [newMark] : [newMark, ' · ', ...(typeof words === 'string' ? [words] : words)];

/** A block with its new parts marked; where only those are wanted, without the others, or none of it. */
function marked(block: Block, isNew: (part: string) => boolean, only: boolean): readonly Block[] {
  switch (block.kind) {
    case 'quote':
      return isNew(block.text) ? [{ ...block, detail: withMark(block.detail) }] : only ? [] : [block];
    case 'text': {
      const fresh = isNew(plainWords(block.words));
      return fresh ? [{ ...block, words: withMark(block.words) }] : only ? [] : [block];
    }
    case 'dated': {
      const mark = (entry: DatedEntry): readonly DatedEntry[] =>
        isNew(entryPart(entry)) ? [{ ...entry, detail: withMark(entry.detail) }] : only ? [] : [entry];
      const entries = block.entries.flatMap(mark);
      return entries.length === 0 ? [] : [{ ...block, entries }];
    }
    default:
      return [block];
  }
}

/** What of a block can be new: a quote, a sentence, an event. */
function partsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'quote':
      return [block.text];
    case 'text':
      return [plainWords(block.words)];
    case 'dated':
      return block.entries.map(entryPart);
    default:
      return [];
  }
}

const entryPart = ({ date, event }: DatedEntry) => `${date} ${plainWords(event)}`;

const plainWords = (words: Words): string =>
  typeof words === 'string'
    ? words
    : words.map((piece) => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : '')).join('');

const fingerprint = (part: string) => createHash('sha256').update(part).digest('base64url').slice(0, 8);
