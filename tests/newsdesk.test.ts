import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Given, ReadArticle, Source } from '../src/article/source.ts';
import { UserError } from '../src/errors.ts';
import type { NewsdeskParts } from '../src/newsdesk/parts.ts';
import { createNewsdesk } from '../src/newsdesk.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { emptyDigest } from './store/articles.ts';

const here = 'discord:81384788765712384';
const there = 'terminal:local';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const open: Store[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
});

/** The first line is the title, the rest the text. */
const read = async (source: Source, given: Given): Promise<ReadArticle> => {
  if (source.kind !== 'text') throw new UserError('Only text is read here.');
  const [title = '', ...lines] = source.text.split('\n');
  const text = lines.join('\n');
  const published = given.published;
  return {
    title: given.title ?? title,
    ...(published && { published }),
    language: 'en',
    text,
    paragraphs: [{ start: 0, end: text.length }],
  };
};
const text = (title: string, body = `Body of ${title}.`): Source => ({
  kind: 'text',
  text: `${title}\n${body}`,
});

const startArticle: ReadArticle = {
  title: 'The ferry is back',
  language: 'en',
  text: 'The ferry sails again.',
  paragraphs: [{ start: 0, end: 22 }],
};

let files = 0;
async function newsdesk(parts: Partial<NewsdeskParts> & { file?: string } = {}) {
  const store = await openStore(`file:${parts.file ?? join(folder, `${++files}.db`)}`);
  open.push(store);
  return createNewsdesk({ store, read, startArticle, now: () => Date.UTC(2025, 10, 19), ...parts });
}
const refusal = async (asked: Promise<unknown>): Promise<UserError> => {
  const error = await asked.then(
    () => 'nothing was thrown',
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw new Error('not a UserError', { cause: error });
  return error;
};
const titles = (listed: readonly { title: string }[]) => listed.map(({ title }) => title);

describe('the start article', () => {
  it('is what every workspace starts with', async () => {
    const desk = await newsdesk();
    for (const workspace of [here, there] as const) {
      const kept = await desk.current(workspace);
      expect(kept).toMatchObject({ article: { title: 'The ferry is back' }, revision: 1, current: true });
    }
  });

  it('is there whatever is asked first', async () => {
    expect(titles(await (await newsdesk()).list(here))).toEqual(['The ferry is back']);
    expect((await (await newsdesk()).find(here, 'ferry')).current).toBe(true);
    const desk = await newsdesk();
    await desk.add(here, text('Rain'), {});
    expect(titles(await desk.list(here))).toEqual(['Rain', 'The ferry is back']);
  });

  it('stays removed, after a restart too', async () => {
    const file = join(folder, 'removed.db');
    const desk = await newsdesk({ file });
    const kept = await desk.find(here, 'ferry');
    expect(await desk.remove(here, kept.article.id)).toBeNull();
    expect(await (await newsdesk({ file })).current(here)).toBeNull();
    expect((await desk.current(there))?.article.title).toBe('The ferry is back');
  });

  it('does not come again when everything was forgotten', async () => {
    const desk = await newsdesk();
    await desk.add(here, text('Rain'), {});
    expect(await desk.forgetEverything(here)).toEqual({ articles: 2 });
    expect(await desk.list(here)).toEqual([]);
    expect(await desk.current(here)).toBeNull();
    expect(await desk.list(there)).toHaveLength(1);
  });

  it('can be none', async () => {
    expect(await (await newsdesk({ startArticle: null })).current(here)).toBeNull();
  });
});

describe('adding', () => {
  it('makes the new article current', async () => {
    const desk = await newsdesk();
    const { kept, isNew } = await desk.add(here, text('Rain in the north'), { published: '2025-11-18' });
    expect({ isNew, current: kept.current, published: kept.article.published }).toEqual({
      isNew: true,
      current: true,
      published: '2025-11-18',
    });
    expect((await desk.current(here))?.article.id).toBe(kept.article.id);
  });

  it('takes the same text for the same article', async () => {
    const desk = await newsdesk();
    const first = await desk.add(here, text('Rain'), {});
    await desk.add(here, text('Wind'), {});
    const again = await desk.add(here, text('Rain'), {});
    expect(again).toMatchObject({ isNew: false, kept: { current: true, revision: 1 } });
    expect(again.kept.article.id).toBe(first.kept.article.id);
    expect(await desk.list(here)).toHaveLength(3);
  });

  it('lets a second reading of the same text correct its title and date', async () => {
    const desk = await newsdesk();
    const first = await desk.add(here, text('Rain'), {});
    const again = await desk.add(here, text('Rain'), { title: 'Rain at last', published: '2025-11-18' });
    expect(again).toMatchObject({
      isNew: false,
      kept: {
        revision: 2,
        article: { id: first.kept.article.id, title: 'Rain at last', published: '2025-11-18' },
      },
    });
    expect(titles(await desk.list(here))).toEqual(['Rain at last', 'The ferry is back']);
  });

  it('keeps what is there when the new one cannot be read', async () => {
    const desk = await newsdesk();
    await refusal(desk.add(here, { kind: 'html', html: '' }, {}));
    expect((await desk.current(here))?.article.title).toBe('The ferry is back');
  });

  it('gives ids of at most ten letters and digits, the same on every machine', async () => {
    const desk = await newsdesk();
    const other = await newsdesk();
    for (let n = 0; n < 50; n++) {
      const { kept } = await desk.add(here, text(`Story ${n}`), {});
      expect(kept.article.id).toMatch(/^[a-z0-9]{1,10}$/);
      expect((await other.add(there, text(`Story ${n}`), {})).kept.article.id).toBe(kept.article.id);
    }
  });

  it('lists the newest first, though the clock stands still', async () => {
    const desk = await newsdesk();
    for (const title of ['One', 'Two', 'Three']) await desk.add(here, text(title), {});
    expect(titles(await desk.list(here))).toEqual(['Three', 'Two', 'One', 'The ferry is back']);
  });
});

describe('finding', () => {
  const stocked = async () => {
    const desk = await newsdesk();
    for (const title of ['Élections in São Tomé', 'Elections in Chad', 'Chad', 'A quiet harbour — for now'])
      await desk.add(here, text(title), {});
    return desk;
  };

  it.each([
    ['sao tome', 'Élections in São Tomé'],
    ['ELECTIONS chad', 'Elections in Chad'],
    ['chad', 'Chad'],
    ['harbour, now', 'A quiet harbour — for now'],
    ['  “Quiet Harbour” ', 'A quiet harbour — for now'],
  ])('takes %j for %j', async (name, title) => {
    expect((await (await stocked()).find(here, name)).article.title).toBe(title);
  });

  it('takes an id, whatever its case', async () => {
    const desk = await stocked();
    const { article } = await desk.find(here, 'harbour');
    expect((await desk.find(here, article.id.toUpperCase())).article.id).toBe(article.id);
  });

  it('asks for more words when several fit, and names them', async () => {
    const error = await refusal((await stocked()).find(here, 'elections'));
    expect(error.message).toBe('“elections” fits 2 articles.');
    expect(error.mend).toContain('“Élections in São Tomé”');
    expect(error.mend).toContain('“Elections in Chad”');
  });

  it('names the nearest when none fits', async () => {
    const error = await refusal((await stocked()).find(here, 'quiet harber'));
    expect(error.message).toBe('No article here is called “quiet harber”.');
    expect(error.mend).toMatch(/^The nearest: “A quiet harbour — for now”/);
    const strange = await refusal((await stocked()).find(here, 'xylophone'));
    expect(strange.mend).toBe('See what is kept with /article list.');
  });

  it('never finds an article of another workspace', async () => {
    const desk = await stocked();
    const { article } = await desk.find(here, 'harbour');
    await refusal(desk.find(there, article.id));
    await refusal(desk.use(there, article.id));
    await refusal(desk.refresh(there, article.id));
    await desk.remove(there, article.id);
    expect((await desk.find(here, 'harbour')).article.id).toBe(article.id);
  });

  it('says so where nothing is kept', async () => {
    const desk = await newsdesk({ startArticle: null });
    expect((await refusal(desk.find(here, 'rain'))).message).toBe('No article is kept here.');
  });

  it('refuses an endless name in a short sentence', async () => {
    expect((await refusal((await stocked()).find(here, 'x'.repeat(1_000_000)))).message.length).toBeLessThan(
      300,
    );
  });
});

describe('the digest', () => {
  const digester = (engine: string) => ({
    engine,
    digest: (article: { id: string }) => ({
      ...emptyDigest(article.id, engine),
      readingMinutes: Number(engine),
    }),
  });

  it('is kept, not made again at every question', async () => {
    let made = 0;
    const counting = {
      engine: '1',
      digest: (article: { id: string }) => emptyDigest(article.id, `${++made && 1}`),
    };
    const desk = await newsdesk({ digester: counting });
    for (let n = 0; n < 3; n++) await desk.current(here);
    expect(made).toBe(1);
  });

  it('is made anew when another engine made the kept one', async () => {
    const file = join(folder, 'engines.db');
    expect((await (await newsdesk({ file, digester: digester('7') })).current(here))?.digest.engine).toBe(
      '7',
    );
    expect((await (await newsdesk({ file, digester: digester('8') })).current(here))?.digest).toMatchObject({
      engine: '8',
      readingMinutes: 8,
    });
  });

  it('is of the true engine where none is given', async () => {
    const kept = await (await newsdesk()).current(here);
    expect(kept?.digest).toMatchObject({ article: kept?.article.id, readingMinutes: 1 });
  });
});

describe('using, removing, refreshing', () => {
  it('changes what is current', async () => {
    const desk = await newsdesk();
    const first = await desk.find(here, 'ferry');
    await desk.add(here, text('Rain'), {});
    expect((await desk.use(here, first.article.id)).current).toBe(true);
    expect((await desk.list(here)).filter(({ current }) => current).map(({ id }) => id)).toEqual([
      first.article.id,
    ]);
  });

  it('falls back to the newest of the others', async () => {
    const desk = await newsdesk();
    await desk.add(here, text('Wind'), {});
    const { kept } = await desk.add(here, text('Rain'), {});
    expect((await desk.remove(here, kept.article.id))?.article.title).toBe('Wind');
  });

  it('leaves the current one when another is removed', async () => {
    const desk = await newsdesk();
    const first = await desk.find(here, 'ferry');
    await desk.add(here, text('Rain'), {});
    expect((await desk.remove(here, first.article.id))?.article.title).toBe('Rain');
  });

  it('refreshes without changing what it is', async () => {
    const desk = await newsdesk();
    const { kept } = await desk.add(here, text('Rain'), {});
    expect(await desk.refresh(here, kept.article.id)).toEqual({ kept, changed: null, hasPage: false });
  });
});
