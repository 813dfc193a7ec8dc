import type { Selectable } from 'kysely';
import type { ArticleRecord } from './article-record.ts';
import type { ArticleRow } from './tables.ts';

/** What tells an article as it is kept from every other, and from what it was: small columns. */
export type ArticleVersion = Pick<
  Selectable<ArticleRow>,
  'workspace' | 'id' | 'fingerprint' | 'added_at' | 'revision' | 'engine' | 'page' | 'feed'
>;

/** Articles of about 15,000 characters with their digests: some 10 MB as objects at most. */
const most = { records: 64, characters: 2_000_000 };

/**
 * Articles read last, as objects: parsing one takes longer than all else that a command does. The database is asked
 * each time which version is kept there; what stands here under a version never changes.
 */
export function latelyRead() {
  const records = new Map<string, { readonly record: ArticleRecord; readonly characters: number }>();
  let held = 0;
  const drop = (key: string) => {
    held -= records.get(key)?.characters ?? 0;
    records.delete(key);
  };
  return {
    /** The record of a version, or undefined where it must be read. */
    get(version: ArticleVersion): ArticleRecord | undefined {
      const key = keyOf(version);
      const found = records.get(key);
      if (!found) return undefined;
      records.delete(key);
      records.set(key, found);
      return found.record;
    },
    /** Keeps a record that was read; `characters` is the length of its JSON. */
    put(version: ArticleVersion, record: ArticleRecord, characters: number): void {
      const key = keyOf(version);
      drop(key);
      records.set(key, { record, characters });
      held += characters;
      for (const oldest of records.keys()) {
        if (records.size <= most.records && held <= most.characters) break;
        drop(oldest);
      }
    },
    /** Forgets an article, whatever its version: it is written or removed now. */
    forget(workspace: string, id: string): void {
      for (const key of records.keys()) if (key.startsWith(`${workspace} ${id} `)) drop(key);
    },
  };
}

const keyOf = ({ workspace, id, fingerprint, added_at, revision, engine, page, feed }: ArticleVersion) =>
  [workspace, id, fingerprint, added_at, revision, engine, page, feed].join(' ');
