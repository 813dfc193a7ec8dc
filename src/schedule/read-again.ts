import type { Logger } from 'pino';
import { UserError } from '../errors.ts';
import type { Kept } from '../newsdesk/kept.ts';
import type { Newsdesk } from '../newsdesk.ts';
import type { Workspace } from '../nouns.ts';

/** An article as its page has it now, and a remark for those who ask why where that could not be had. */
export type ReadAgain = (
  workspace: Workspace,
  kept: Kept,
) => Promise<{ readonly kept: Kept; readonly remark: string | undefined }>;

/** A page that was read so shortly before is not asked again: several posts may be due at once. */
const freshMs = 5 * 60_000;

/** Reads the pages of articles again. A page that cannot be had costs no post: what is kept is posted. */
export function pagesAgain(
  newsdesk: Pick<Newsdesk, 'refresh'>,
  now: () => number,
  log: Pick<Logger, 'error'>,
): ReadAgain {
  return async (workspace, kept) => {
    try {
      const refreshed = await newsdesk.refresh(workspace, kept.article.id, now() - freshMs);
      return { kept: { ...refreshed.kept, current: kept.current }, remark: undefined };
    } catch (error) {
      if (!(error instanceof UserError))
        log.error({ err: error, article: kept.article.id }, 'a page could not be read before a post');
      const why = error instanceof UserError ? error.message : 'Something went wrong on our side.';
      return { kept, remark: `The article’s page could not be read again, so what was kept counts: ${why}` };
    }
  };
}
