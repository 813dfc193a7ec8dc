import type { Kysely, Migration } from 'kysely';

/** Every change of the tables, in order, under names that sort. A landed one is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-articles': { up: articles },
  '0002-schedules': { up: schedules },
  '0003-installations': { up: installations },
  '0004-pages': { up: pages },
  '0005-feeds': { up: feeds },
  '0006-crowded-channels': { up: crowdedChannels },
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

async function schedules(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('schedules')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('channel_name', 'text')
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('article', 'text')
    .addColumn('times', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('only_changed', 'integer', (column) => column.notNull())
    .addColumn('grace_ms', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('paused', 'text')
    .addColumn('next_due', 'bigint')
    .addColumn('last_posted', 'text')
    .execute();
  await db.schema.createIndex('schedules_workspace').on('schedules').column('workspace').execute();
  await db.schema
    .createIndex('schedules_next_due')
    .on('schedules')
    .columns(['platform', 'next_due'])
    .execute();
  await db.schema
    .createTable('deliveries')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('schedule', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('missed', 'integer', (column) => column.notNull())
    .addColumn('holder', 'text')
    .addColumn('ready_at', 'bigint')
    .addColumn('slot_at', 'bigint')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('first_sent_at', 'bigint')
    .addColumn('message', 'text')
    .addColumn('problem', 'text')
    .addColumn('settled_at', 'bigint')
    .execute();
  const indexes = {
    deliveries_schedule: ['schedule', 'due_at'],
    deliveries_workspace: ['workspace'],
    deliveries_ready: ['platform', 'ready_at'],
    deliveries_queue: ['platform', 'state', 'due_at'],
    deliveries_channel: ['channel', 'state', 'due_at'],
    deliveries_slot: ['channel', 'slot_at'],
    deliveries_settled: ['settled_at'],
  };
  for (const [name, columns] of Object.entries(indexes))
    await db.schema.createIndex(name).on('deliveries').columns(columns).execute();
  await db.schema
    .createTable('paces')
    .addColumn('platform', 'text', (column) => column.primaryKey())
    .addColumn('free_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('leases')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .execute();
}

async function installations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('installations')
    .addColumn('installed_in', 'text', (column) => column.primaryKey())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .execute();
}

async function pages(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('articles').addColumn('page', 'text').execute();
  await db.schema
    .createTable('addresses')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('addresses_pk', ['workspace', 'address'])
    .execute();
  await db.schema
    .createIndex('addresses_article')
    .on('addresses')
    .columns(['workspace', 'article'])
    .execute();
  await db.schema
    .createTable('revisions')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('revisions_pk', ['workspace', 'id', 'revision'])
    .execute();
}

async function feeds(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('articles').addColumn('feed', 'text').execute();
  await db.schema
    .createTable('feeds')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('every_ms', 'bigint')
    .addColumn('next_read', 'bigint')
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('failing_since', 'bigint')
    .addColumn('problem', 'text')
    .addColumn('broken', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('feeds_next_read').on('feeds').column('next_read').execute();
  await db.schema.createIndex('feeds_broken').on('feeds').column('broken').execute();
  await db.schema
    .createTable('follows')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('feed', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('follower', 'text', (column) => column.notNull())
    .addColumn('leads', 'integer', (column) => column.notNull())
    .addColumn('followed_at', 'bigint', (column) => column.notNull())
    .addColumn('seen', 'text', (column) => column.notNull())
    .addColumn('told', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('follows_pk', ['workspace', 'feed'])
    .execute();
  await db.schema.createIndex('follows_feed').on('follows').column('feed').execute();
}

/** Which channels have most posts waiting is asked at each claim. */
async function crowdedChannels(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('deliveries_crowded')
    .on('deliveries')
    .columns(['platform', 'state', 'channel'])
    .execute();
}
