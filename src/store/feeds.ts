import type { Kysely } from 'kysely';
import type { Workspace } from '../nouns.ts';
import { type Follow, feedOf, followOf, type KeptFeed, rowOf } from './feed-record.ts';
import type { Locking } from './locking.ts';
import type { Tables } from './tables.ts';

export interface Feeds {
  /** Follows a feed, whose row is made or, where it stood still, awakened. False where it is followed already. */
  follow(feed: Pick<KeptFeed, 'id' | 'url' | 'title'>, follow: Follow, nextRead: number): Promise<boolean>;
  /** False where it was not followed. A feed that nobody follows any more is forgotten. */
  unfollow(workspace: Workspace, id: string): Promise<boolean>;
  /** What a workspace follows, oldest first. */
  list(workspace: Workspace): Promise<readonly (KeptFeed & Follow)[]>;
  /**
   * Takes feeds that are due at `now` for `leaseMs`: no other process reads them meanwhile; if this one dies, another does
   * after it. Feeds that nobody follows are forgotten.
   */
  claim(now: number, leaseMs: number, limit: number): Promise<readonly KeptFeed[]>;
  /** Id of the feed that is kept at an address. */
  idAt(url: string): Promise<string | null>;
  /** Where another feed is kept at this address, that is the same: its followers and articles become that one's. */
  join(id: string, url: string): Promise<void>;
  followers(id: string): Promise<readonly Follow[]>;
  setSeen(workspace: Workspace, id: string, seen: string): Promise<void>;
  /** Writes down how a reading ended, unless the lease that ends at `lease` went to another process. */
  finish(feed: KeptFeed, lease: number): Promise<void>;
  /** Follows of broken feeds on these platforms whose follower was not told; each is given out once. */
  takeUntold(platforms: readonly string[]): Promise<readonly (KeptFeed & Follow)[]>;
}

export function feeds(db: Kysely<Tables>, locking: Locking): Feeds {
  const joined = () =>
    db.selectFrom('follows').innerJoin('feeds', 'feeds.id', 'follows.feed').selectAll(['feeds', 'follows']);

  return {
    follow: ({ id, url, title }, follow, nextRead) =>
      db.transaction().execute(async (trx) => {
        await trx
          .insertInto('feeds')
          .values({ ...rowOf({ id, url, title, nextRead, failures: 0, broken: false }) })
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet({ next_read: nextRead }).where('feeds.next_read', 'is', null),
          )
          .execute();
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('follows')
          .values({
            workspace: follow.workspace,
            feed: id,
            platform: follow.platform,
            follower: follow.follower,
            leads: follow.leads ? 1 : 0,
            followed_at: follow.followedAt,
            seen: follow.seen,
            told: 0,
          })
          .onConflict((conflict) => conflict.columns(['workspace', 'feed']).doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n;
      }),
    unfollow: (workspace, id) =>
      db.transaction().execute(async (trx) => {
        const { numDeletedRows } = await trx
          .deleteFrom('follows')
          .where('workspace', '=', workspace)
          .where('feed', '=', id)
          .executeTakeFirstOrThrow();
        await forgetUnfollowed(trx, [id]);
        return numDeletedRows === 1n;
      }),
    async list(workspace) {
      const rows = await joined().where('workspace', '=', workspace).orderBy('followed_at').execute();
      return rows.map((row) => ({ ...feedOf(row), ...followOf(row) }));
    },
    claim: (now, leaseMs, limit) =>
      db.transaction().execute(async (trx) => {
        const due = await locking
          .skipLocked(
            trx
              .selectFrom('feeds')
              .where('next_read', '<=', now)
              .orderBy('next_read')
              .limit(limit)
              .selectAll(),
          )
          .execute();
        if (due.length === 0) return [];
        const ids = due.map(({ id }) => id);
        const followed = new Set(await forgetUnfollowed(trx, ids));
        await trx
          .updateTable('feeds')
          .where('id', 'in', ids)
          .set({ next_read: now + leaseMs })
          .execute();
        return due.filter(({ id }) => followed.has(id)).map(feedOf);
      }),
    async idAt(url) {
      const row = await db.selectFrom('feeds').where('url', '=', url).select('id').executeTakeFirst();
      return row?.id ?? null;
    },
    join: (id, url) =>
      db.transaction().execute(async (trx) => {
        const other = await trx
          .selectFrom('feeds')
          .where('url', '=', url)
          .where('id', '!=', id)
          .select('id')
          .executeTakeFirst();
        if (!other) return;
        await trx
          .updateTable('follows')
          .where('feed', '=', id)
          .where('workspace', 'not in', (of) =>
            of.selectFrom('follows as others').where('others.feed', '=', other.id).select('workspace'),
          )
          .set({ feed: other.id })
          .execute();
        await trx.updateTable('articles').where('feed', '=', id).set({ feed: other.id }).execute();
        await trx.deleteFrom('follows').where('feed', '=', id).execute();
        await trx.deleteFrom('feeds').where('id', '=', id).execute();
      }),
    async followers(id) {
      const rows = await db
        .selectFrom('follows')
        .where('feed', '=', id)
        .orderBy('followed_at')
        .selectAll()
        .execute();
      return rows.map(followOf);
    },
    async setSeen(workspace, id, seen) {
      await db
        .updateTable('follows')
        .where('workspace', '=', workspace)
        .where('feed', '=', id)
        .set({ seen })
        .execute();
    },
    finish: (feed, lease) =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('feeds')
          .where('id', '=', feed.id)
          .where('next_read', '=', lease)
          .set(rowOf(feed))
          .executeTakeFirstOrThrow();
        // One that works again may break again, and is then told again.
        if (numUpdatedRows === 1n && !feed.broken)
          await trx.updateTable('follows').where('feed', '=', feed.id).set({ told: 0 }).execute();
      }),
    takeUntold: (platforms) =>
      db.transaction().execute(async (trx) => {
        const rows = await locking
          .skipLocked(
            trx
              .selectFrom('follows')
              .innerJoin('feeds', 'feeds.id', 'follows.feed')
              .where('broken', '=', 1)
              .where('told', '=', 0)
              .where('platform', 'in', platforms)
              .selectAll(['feeds', 'follows']),
          )
          .execute();
        for (const { workspace, feed } of rows) {
          await trx
            .updateTable('follows')
            .where('workspace', '=', workspace)
            .where('feed', '=', feed)
            .set({ told: 1 })
            .execute();
        }
        return rows.map((row) => ({ ...feedOf(row), ...followOf(row) }));
      }),
  };
}

/** Deletes those of some feeds that nobody follows; answers with the others. */
async function forgetUnfollowed(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly string[]> {
  const followed = await db
    .selectFrom('follows')
    .where('feed', 'in', ids)
    .select('feed')
    .distinct()
    .execute();
  const kept = followed.map(({ feed }) => feed);
  const gone = ids.filter((id) => !kept.includes(id));
  if (gone.length > 0) await db.deleteFrom('feeds').where('id', 'in', gone).execute();
  return kept;
}
