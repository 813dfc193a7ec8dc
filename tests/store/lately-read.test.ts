import { expect, it } from 'vitest';
import { latelyRead } from '../../src/store/lately-read.ts';
import { record } from './articles.ts';

const version = (id: string) => ({
  workspace: 'slack:T1' as const,
  id,
  fingerprint: 'f',
  added_at: 1,
  revision: 1,
  engine: '1',
  page: null,
  feed: null,
});

it('holds a bounded number of articles, those that were asked for last', () => {
  const lately = latelyRead();
  for (let i = 0; i < 64; i += 1) lately.put(version(`a${i}`), record(`a${i}`, {}), 100);
  expect(lately.get(version('a0'))?.article.id).toBe('a0');
  lately.put(version('more'), record('more', {}), 100);
  expect(lately.get(version('a0'))?.article.id).toBe('a0');
  expect(lately.get(version('a1'))).toBeUndefined();
});

it('holds no more than some megabytes, and nothing of one that is larger by itself', () => {
  const lately = latelyRead();
  lately.put(version('small'), record('small', {}), 1_000_000);
  lately.put(version('large'), record('large', {}), 1_500_000);
  expect(lately.get(version('small'))).toBeUndefined();
  expect(lately.get(version('large'))?.article.id).toBe('large');
  lately.put(version('huge'), record('huge', {}), 3_000_000);
  expect(lately.get(version('huge'))).toBeUndefined();
  lately.put(version('small'), record('small', {}), 10);
  expect(lately.get(version('small'))?.article.id).toBe('small');
});

it('gives nothing of another version', () => {
  const lately = latelyRead();
  lately.put(version('a'), record('a', {}), 10);
  for (const other of [
    { revision: 2 },
    { engine: '2' },
    { added_at: 2 },
    { fingerprint: 'g' },
    { workspace: 'slack:T2' as const },
  ])
    expect(lately.get({ ...version('a'), ...other })).toBeUndefined();
});
