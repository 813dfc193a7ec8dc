import type { Kysely } from 'kysely';
import type { Article, Workspace } from '../nouns.ts';
import type { ArticleRecord } from './article-record.ts';
import type { Tables } from './tables.ts';

/** So many former revisions of an article are kept, the newest ones. */
export const formerKept = 10;

/** Keeps what an article was until now, and forgets the oldest of its former revisions. */
export async function keepFormer(
  db: Kysely<Tables>,
  workspace: Workspace,
  { article, revision }: ArticleRecord,
): Promise<void> {
  const row = { workspace, id: article.id, revision, article: JSON.stringify(article) };
  await db
    .insertInto('revisions')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workspace', 'id', 'revision']).doNothing())
    .execute();
  await db
    .deleteFrom('revisions')
    .where('workspace', '=', workspace)
    .where('id', '=', article.id)
    .where('revision', '<=', revision - formerKept)
    .execute();
}

/** The article as it was in a former revision; null where that is not kept. */
export async function formerRevision(
  db: Kysely<Tables>,
  workspace: Workspace,
  id: string,
  revision: number,
): Promise<Article | null> {
  const row = await db
    .selectFrom('revisions')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .select('article')
    .executeTakeFirst();
  return row ? JSON.parse(row.article) : null;
}
