import { describe, expect, it } from 'vitest';
import type { Block, Reply } from '../../src/chat/reply.ts';
import { changesBetween } from '../../src/digest/changes.ts';
import { digestArticle } from '../../src/digest/digest.ts';
import { UserError } from '../../src/errors.ts';
import type { Kept } from '../../src/newsdesk/kept.ts';
import type { Listed } from '../../src/newsdesk.ts';
import { compose } from '../../src/schedule/compose.ts';
import type { Composed } from '../../src/schedule/deliver.ts';
import type { Schedule } from '../../src/store/schedule-record.ts';

const noon = Date.UTC(2026, 2, 2, 12);
const first =
  'The ferry to Ilha Verde sails again from Monday. “The sea has been kind to us,” said Rui Matos, the captain. The old ship sank in March 2024.';
const added = '“We will sail at night too,” said Marta Pinto, the director of the line.';

const kept = (text: string, changes: Partial<Kept> & { id?: string; title?: string } = {}): Kept => {
  const { id = 'a1', title = 'The ferry is back', ...rest } = changes;
  const article = { id, title, language: 'en', text, paragraphs: [{ start: 0, end: text.length }] };
  return { article, digest: digestArticle(article), addedAt: noon, revision: 1, current: true, ...rest };
};

const schedule = (what: string, lastPosted?: string, onlyChanged = false): Schedule => ({
  id: 's1',
  workspace: 'terminal:local',
  platform: 'terminal',
  channel: { id: 'screen' },
  owner: 'local',
  what,
  times: '0 9 * * *',
  zone: 'UTC',
  onlyChanged,
  graceMs: 60_000,
  createdAt: noon,
  nextDue: null,
  ...(lastPosted !== undefined && { lastPosted }),
});

/**
 * Composes, at noon unless another time is given, from what a workspace keeps: the current article, others, and a former
 * revision of the current one.
 */
const composed = (
  current: Kept | null,
  wanted: Schedule,
  others: readonly Kept[] = [],
  at = noon,
  former: Kept | null = null,
) => {
  const all = [...(current ? [current] : []), ...others];
  return compose(
    {
      newsdesk: {
        current: async () => current,
        find: async (_, id) => {
          const found = all.find(({ article }) => article.id === id);
          if (found) return found;
          throw new UserError(`There is no article ${id} here.`);
        },
        list: async () =>
          all.map(({ article, addedAt }): Listed => ({ ...article, addedAt, current: false })),
        changesSince: async (_, now) => former && { before: former, changes: changesBetween(former, now) },
      },
      now: () => at,
    },
    wanted,
  );
};
const posted = (result: Composed) => {
  if ('skip' in result) throw new Error(result.skip);
  return result;
};
const notes = ({ blocks }: Reply) => blocks.flatMap((block) => (block.kind === 'note' ? [block.words] : []));
const quotes = ({ blocks }: Reply) =>
  blocks.filter((block): block is Block & { kind: 'quote' } => block.kind === 'quote');
const isMarked = ({ detail }: { detail?: unknown }) => JSON.stringify(detail ?? '').includes('"New"');

describe('a first post', () => {
  it.each(['digest', 'summary', 'quotes', 'timeline', 'new'])('of %s marks nothing', async (what) => {
    const { reply } = posted(await composed(kept(first), schedule(what)));
    expect(reply.title).not.toBe('');
    expect(JSON.stringify(reply)).not.toContain('"New"');
  });

  it('is not made where no article is kept, or the wanted one is gone', async () => {
    expect(await composed(null, schedule('digest'))).toEqual({ skip: 'No article is kept here.' });
    expect(await composed(null, { ...schedule('digest'), article: 'gone' })).toEqual({
      skip: 'There is no article gone here.',
    });
  });
});

describe('an article that has not changed', () => {
  it('is posted again, unless only changes are wanted', async () => {
    const { posted: memory, reply } = posted(await composed(kept(first), schedule('quotes')));
    expect(posted(await composed(kept(first), schedule('quotes', memory))).reply).toEqual(reply);
    const skip = { skip: '“The ferry is back” has not changed since the last post.' };
    expect(await composed(kept(first), schedule('quotes', memory, true))).toEqual(skip);
    expect(await composed(kept(first), schedule('new', memory))).toEqual({
      skip: 'Nothing was added since the last post, and “The ferry is back” has not changed.',
    });
  });
});

describe('an article that changed', () => {
  const changed = kept(`${first} ${added}`, { revision: 2 });

  it('says so first, and marks what is new', async () => {
    const { posted: memory } = posted(await composed(kept(first), schedule('quotes')));
    const { reply } = posted(await composed(changed, schedule('quotes', memory, true)));
    expect(reply.blocks[0]).toEqual({
      kind: 'note',
      words: 'The article changed since the last post: 1 part is new.',
    });
    expect(
      quotes(reply)
        .filter(isMarked)
        .map(({ text }) => text),
    ).toEqual(['We will sail at night too']);
  });

  it('gives only what is new where that is asked for', async () => {
    const { posted: memory } = posted(await composed(kept(first), schedule('new')));
    const { reply } = posted(await composed(changed, schedule('new', memory)));
    expect(quotes(reply).map(({ text }) => text)).toEqual(['We will sail at night too']);
    const kinds = reply.blocks.map(({ kind }) => kind);
    expect(
      kinds.some((kind, at) => kind === 'heading' && [undefined, 'heading'].includes(kinds[at + 1])),
    ).toBe(false);
  });

  it('has nothing to post of `new` where nothing that is shown changed', async () => {
    const { posted: memory } = posted(await composed(kept(first), schedule('new')));
    expect(await composed(kept(first, { revision: 2 }), schedule('new', memory))).toEqual({
      skip: 'Nothing in “The ferry is back” is new since the last post.',
    });
  });
});

describe('another article', () => {
  it('is posted without marks', async () => {
    const { posted: memory } = posted(await composed(kept(first), schedule('quotes')));
    const other = kept(added, { id: 'b2', title: 'Night ferries' });
    const { reply } = posted(await composed(other, schedule('quotes', memory, true)));
    expect(notes(reply)[0]).toBe('Another article since the last post.');
    expect(JSON.stringify(reply.blocks)).not.toContain('"New"');
  });
});

describe('articles that were added', () => {
  const hour = 60 * 60_000;
  const start = kept(first, { addedAt: noon - hour });
  const later = (n: number) =>
    kept(`${added} It was the ${n}th year.`, { id: `b${n}`, title: `Night ferries ${n}`, addedAt: noon + n });

  it.each(['new', 'quotes'])('are told of once, by `on change` of %s, whichever is current', async (what) => {
    const waiting = (memory?: string) => ({ ...schedule(what, memory), times: 'on change' });
    const { reply, posted: memory } = posted(await composed(start, waiting(), [later(1)], noon + 1));
    expect(reply.title).toBe('Night ferries 1');
    const both = [later(2), later(1)];
    const { reply: second, posted: after } = posted(await composed(start, waiting(memory), both, noon + 2));
    expect(second.title).toBe('Night ferries 2');
    const third = await composed(start, { ...waiting(after), onlyChanged: true }, both, noon + 3);
    expect(third).toHaveProperty('skip');
  });

  it('are one post of at most ten, which says how many more there are', async () => {
    const twelve = Array.from({ length: 12 }, (_, n) => later(12 - n));
    const { reply } = posted(await composed(start, schedule('new'), twelve, noon + hour));
    expect(reply.title).toBe('12 new articles');
    const [list, note] = reply.blocks;
    expect(list?.kind === 'list' && list.items).toHaveLength(10);
    expect(JSON.stringify(list)).toContain('Night ferries 12');
    expect(note).toMatchObject({ words: 'And 2 more: /article list shows them all.' });
  });

  it('are not overlooked where they were read before the last post and kept after it', async () => {
    const { posted: memory } = posted(await composed(start, schedule('new'), [later(5)], noon + 10));
    const { reply } = posted(
      await composed(start, schedule('new', memory), [later(5), later(4)], noon + hour),
    );
    expect(reply.title).toBe('Night ferries 4');
  });

  it('come with what changed in the article that was posted before', async () => {
    const { posted: memory } = posted(await composed(start, schedule('new'), [], noon));
    const changed = { ...kept(`${first} ${added}`, { revision: 2 }), addedAt: start.addedAt };
    const { reply } = posted(await composed(changed, schedule('new', memory), [later(1)], noon + hour));
    expect(reply.title).toBe('Night ferries 1');
    expect(JSON.stringify(reply.blocks)).toContain(
      'The article changed since the last post: 2 parts are new.',
    );
  });

  it('do not matter to a schedule that names its times and a view of the current article', async () => {
    const { posted: memory } = posted(await composed(start, schedule('quotes'), [], noon));
    const again = await composed(start, schedule('quotes', memory, true), [later(1)], noon + hour);
    expect(again).toEqual({ skip: '“The ferry is back” has not changed since the last post.' });
  });
});
