import { createHash } from 'node:crypto';
import type { Block, DatedEntry, Reply, Words } from '../chat/reply.ts';

/** What is told of an article that changed since the last post. */
export interface Change {
  /** Fingerprints of the parts that the last post showed. */
  readonly seen: readonly string[];
  /** What changed, in words; none where the former revision is not kept any more. */
  readonly told: readonly Block[];
  /** Quotes that stand in the place of other words, and what those were. */
  readonly corrected: ReadonlyMap<string, string>;
  /** Sentences with a figure or date that was corrected. */
  readonly sentences: readonly string[];
}

/**
 * An article that changed: what changed is said first, and each new or corrected part marked; of `onlyNew` those alone.
 * Null: nothing of it is new.
 */
export function markedChanges(answer: Reply, change: Change, onlyNew: boolean): Reply | null {
  const seen = new Set(change.seen);
  const isNew = (part: string) => !seen.has(fingerprint(part));
  const isTold = change.told.length > 0;
  const fresh = answer.blocks.flatMap(partsOf).filter(isNew).length;
  if (onlyNew && fresh === 0 && !isTold) return null;
  const note: Block = {
    kind: 'note',
    words: isTold
      ? 'The article changed since the last post.'
      : fresh === 0
        ? 'The article changed since the last post; what is shown here did not.'
        : `The article changed since the last post: ${fresh} ${fresh === 1 ? 'part is' : 'parts are'} new.`,
  };
  const markOf = (part: string): Words | null => {
    const was = change.corrected.get(part);
    if (was !== undefined) return [correctedMark, ` · it was: “${was}”`];
    if (!isNew(part)) return null;
    return change.sentences.some((sentence) => holds(sentence, part)) ? [correctedMark] : [newMark];
  };
  const blocks = answer.blocks.flatMap((block) => marked(block, markOf, onlyNew));
  const told = !isTold ? [] : [heading('What changed'), ...change.told, heading('As it is now')];
  return { ...answer, blocks: [note, ...[...told, ...blocks].filter(leadsToSomething)] };
}

const heading = (words: string): Block => ({ kind: 'heading', words });

/** Whether a heading still has something below it. */
const leadsToSomething = ({ kind }: Block, at: number, blocks: readonly Block[]) => {
  const below = blocks[at + 1]?.kind;
  return kind !== 'heading' || (below !== undefined && below !== 'heading' && below !== 'break');
};

const newMark = { text: 'New', style: 'strong' } as const;
const correctedMark = { text: 'Corrected', style: 'strong' } as const;

/** Whether a part is of the sentence: a summary shows all of it, a timeline its clause behind a date. */
const holds = (sentence: string, part: string) =>
  part.includes(sentence) || sentence.includes(part.slice(part.indexOf('\n') + 1));

const marks = (mark: Words, words: Words | undefined): Words =>
  words === undefined ? mark : [...inlines(mark), ' · ', ...inlines(words)];

const inlines = (words: Words) => (typeof words === 'string' ? [words] : words);

/** A block with its new parts marked; where only those are wanted, without the others, or none of it. */
function marked(block: Block, markOf: (part: string) => Words | null, only: boolean): readonly Block[] {
  switch (block.kind) {
    case 'quote': {
      const mark = markOf(block.text);
      return mark ? [{ ...block, detail: marks(mark, block.detail) }] : only ? [] : [block];
    }
    case 'text': {
      const mark = markOf(plainWords(block.words));
      return mark ? [{ ...block, words: marks(mark, block.words) }] : only ? [] : [block];
    }
    case 'dated': {
      const entries = block.entries.flatMap((entry): readonly DatedEntry[] => {
        const mark = markOf(entryPart(entry));
        return mark ? [{ ...entry, detail: marks(mark, entry.detail) }] : only ? [] : [entry];
      });
      return entries.length === 0 ? [] : [{ ...block, entries }];
    }
    default:
      return [block];
  }
}

/** Fingerprints of what a reply shows that can be new: quotes, sentences, events. */
export const partsShown = ({ blocks }: Reply): string[] => blocks.flatMap(partsOf).map(fingerprint);

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

const entryPart = ({ date, event }: DatedEntry) => `${date}\n${plainWords(event)}`;

const plainWords = (words: Words): string =>
  typeof words === 'string'
    ? words
    : words.map((piece) => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : '')).join('');

const fingerprint = (part: string) => createHash('sha256').update(part).digest('base64url').slice(0, 8);
