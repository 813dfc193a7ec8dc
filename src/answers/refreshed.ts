import type { Reply } from '../chat/reply.ts';
import type { Changes } from '../nouns.ts';
import { keptReply } from './articles.ts';
import { changeBlocks } from './changes.ts';
import type { Told } from './told.ts';

/** What an article is after its page was read again: what changed, in words, then its digest. */
export function refreshedReply(refreshed: {
  readonly kept: Told;
  readonly changed: { readonly changes: Changes } | null;
  readonly hasPage: boolean;
}): Reply {
  const { kept, changed, hasPage } = refreshed;
  if (!hasPage)
    return keptReply(kept, 'The digest was made anew. The article came from no page that could change.');
  if (!changed) return keptReply(kept, 'The page was read again: nothing has changed.');
  const told = changeBlocks(kept, changed.changes);
  const reply = keptReply(kept, 'The page has changed: this is its new text.');
  const [done, ...digest] = reply.blocks;
  if (!done || told.length === 0) return reply;
  return {
    ...reply,
    blocks: [
      done,
      { kind: 'heading', words: 'What changed' },
      ...told,
      { kind: 'heading', words: 'As it is now' },
      ...digest,
    ],
  };
}
