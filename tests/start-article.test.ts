import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../src/article/read.ts';
import { readConfig } from '../src/config.ts';

const root = join(import.meta.dirname, '..');
const newspaper = join(root, '../shared/article/mexico-intervention.raw.txt');
const start = () => {
  const name = readConfig({}).article;
  return readArticle({ kind: 'file', name, bytes: readFileSync(join(root, name)) }, {});
};

/** Every run of `length` words outside quotation marks. */
const runsOf = (text: string, length: number): Set<string> => {
  const words =
    text
      .replaceAll(/“[^”]*”/g, '|')
      .toLowerCase()
      .match(/[\p{L}\p{N}’.]+|\|/gu) ?? [];
  const runs = words.map((_, i) => words.slice(i, i + length));
  return new Set(
    runs.filter((run) => run.length === length && !run.includes('|')).map((run) => run.join(' ')),
  );
};

describe('the start article', () => {
  it('says that it is a sample, what it retells, and when that was published', async () => {
    expect(await start()).toMatchObject({
      publisher: 'Standfirst (sample)',
      basedOn: 'EL PAÍS, 19 November 2025',
      published: '2025-11-19',
      language: 'en',
      standfirst: expect.any(String),
    });
  });

  it('is long enough to be worth a digest', async () => {
    expect((await start()).text.split(/\s+/).length).toBeGreaterThanOrEqual(500);
  });

  it.skipIf(!existsSync(newspaper))(
    'shares no run of seven words with the newspaper outside quotations',
    async () => {
      const theirs = runsOf(readFileSync(newspaper, 'utf8'), 7);
      const shared = [...runsOf((await start()).text, 7)].filter((run) => theirs.has(run));
      expect(shared).toEqual([]);
    },
  );
});
