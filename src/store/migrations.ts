import type { Kysely, Migration } from 'kysely';

/**
 * Every change of the tables, in order, under names that sort. A landed one is never edited.
 * `text collate "C"` is not needed: nothing is sorted by text where the order is shown.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-articles': { up: articles },
};

async function articles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('workspaces')
    .addColumn('workspace', 'text', (column) => column.primaryKey())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addColumn('current_article', 'text')
    .addColumn('zone', 'text')
    .execute();
  await db.schema
    .createTable('articles')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('publisher', 'text')
    .addColumn('published', 'text')
    .addColumn('url', 'text')
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('engine', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('articles_pk', ['workspace', 'id'])
    .execute();
  await db.schema
    .createIndex('articles_fingerprint')
    .on('articles')
    .columns(['workspace', 'fingerprint'])
    .unique()
    .execute();
  await db.schema
    .createTable('claims')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('claimed_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('claims_pk', ['workspace', 'id'])
    .execute();
  await db.schema.createIndex('claims_claimed_at').on('claims').column('claimed_at').execute();
}
