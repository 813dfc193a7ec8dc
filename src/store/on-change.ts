import { type Kysely, sql } from 'kysely';
import type { Workspace } from '../nouns.ts';
import { onChange, type Tables } from './tables.ts';

/** What a feed brings within this time is posted together. */
const bundleMs = 60_000;
/** Between two posts of one schedule of what feeds bring, so that many feeds do not flood a channel. */
const betweenMs = 10 * 60_000;

/** What happened to an article. */
export interface Change {
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** It was not kept before. */
  readonly isNew: boolean;
  /** By a feed. */
  readonly isBrought: boolean;
}

/**
 * Makes the schedules due that wait for an article to be kept or to change: those that name it, and those that name none
 * where it is new or the current one. What a person did is posted at once; what a feed brings a minute later, and ten
 * minutes after the last such post at the earliest.
 */
export async function dueOnChange(
  db: Kysely<Tables>,
  workspace: Workspace,
  id: string,
  { now, isNew, isBrought }: Change,
): Promise<void> {
  const bundled = sql<number>`cast(${now + bundleMs} as bigint)`;
  const later = sql<number>`coalesce((select max(due_at) from deliveries
    where deliveries.schedule = schedules.id and kind = 'change'), 0) + ${betweenMs}`;
  const due = sql<number>`case when ${later} > ${bundled} then ${later} else ${bundled} end`;
  await db
    .updateTable('schedules')
    .set({
      next_due: isBrought ? sql<number>`case when next_due <= ${bundled} then next_due else ${due} end` : now,
    })
    .where('workspace', '=', workspace)
    .where('times', '=', onChange)
    .where('paused', 'is', null)
    .where((where) =>
      where.or([
        where('article', '=', id),
        isNew
          ? where('article', 'is', null)
          : where.and([
              where('article', 'is', null),
              where.exists(
                where
                  .selectFrom('workspaces')
                  .where('workspace', '=', workspace)
                  .where('current_article', '=', id)
                  .select('seen_at'),
              ),
            ]),
      ]),
    )
    .execute();
}
