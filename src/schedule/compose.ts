import { createHash } from 'node:crypto';
import { z } from 'zod';
import { digestReply } from '../answers/digest.ts';
import { quotesReply } from '../answers/quotes.ts';
import { summaryReply } from '../answers/summary.ts';
import { timelineReply } from '../answers/timeline.ts';
import type { Block, DatedEntry, ListItem, Reply, Words } from '../chat/reply.ts';
import { UserError } from '../errors.ts';
import type { Kept, Newsdesk } from '../newsdesk.ts';
import type { Schedule } from '../store/schedules.ts';
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
});
type PostedBefore = z.infer<typeof posted>;

const isContent = (what: string): what is Content => contents.some((one) => one === what);

/** What a schedule posts now: the command's own Reply, what is new in it marked; or why there is nothing to post. */
export async function compose(parts: ComposeParts, schedule: Schedule): Promise<Composed> {
  const kept = await articleOf(parts.newsdesk, schedule);
  if ('skip' in kept) return kept;
  const what = isContent(schedule.what) ? schedule.what : 'digest';
  const last = schedule.lastPosted === undefined ? null : posted.parse(JSON.parse(schedule.lastPosted));
  const isSame = last?.article === kept.article.id;
  if (last && isSame && last.revision === kept.revision && (schedule.onlyChanged || what === 'new'))
    return { skip: `“${kept.article.title}” has not changed since the last post.` };
  const answer = answers[what === 'new' ? 'digest' : what](kept);
  const reply = !last
    ? answer
    : isSame
      ? markedChanges(answer, last, kept, what)
      : await anotherArticle(parts, schedule, answer, last, what);
  if (reply === null) return { skip: `Nothing in “${kept.article.title}” is new since the last post.` };
  const remembered: PostedBefore = {
    article: kept.article.id,
    revision: kept.revision,
    at: parts.now(),
    parts: answer.blocks.flatMap(partsOf).map(fingerprint),
  };
  return { reply, posted: JSON.stringify(remembered) };
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

/** The same article: said first where it changed, and each new part marked; of `new` only those. Null: none is new. */
function markedChanges(answer: Reply, last: PostedBefore, kept: Kept, what: Content): Reply | null {
  if (last.revision === kept.revision) return answer;
  const seen = new Set(last.parts);
  const isNew = (part: string) => !seen.has(fingerprint(part));
  const fresh = answer.blocks.flatMap(partsOf).filter(isNew).length;
  if (what === 'new' && fresh === 0) return null;
  const note: Block = {
    kind: 'note',
    words:
      fresh === 0
        ? 'The article changed since the last post; what is shown here did not.'
        : `The article changed since the last post: ${fresh} ${fresh === 1 ? 'part is' : 'parts are'} new.`,
  };
  const blocks = answer.blocks.flatMap((block) => marked(block, isNew, what === 'new'));
  return { ...answer, blocks: [note, ...blocks.filter(leadsToSomething)] };
}

async function anotherArticle(
  { newsdesk }: ComposeParts,
  { workspace }: Schedule,
  answer: Reply,
  last: PostedBefore,
  what: Content,
): Promise<Reply> {
  const note: Block = { kind: 'note', words: 'Another article since the last post.' };
  if (what !== 'new') return { ...answer, blocks: [note, ...answer.blocks] };
  const others = (await newsdesk.list(workspace)).filter(
    ({ addedAt, current }) => addedAt > last.at && !current,
  );
  if (others.length === 0) return { ...answer, blocks: [note, ...answer.blocks] };
  const added: readonly ListItem[] = others.map(({ id, title }) => ({
    words: title,
    action: { label: 'Digest', call: { command: 'digest', options: { article: id } }, answer: 'anew' },
  }));
  return {
    ...answer,
    blocks: [
      note,
      ...answer.blocks,
      { kind: 'heading', words: 'Also added' },
      { kind: 'list', items: added },
    ],
  };
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
