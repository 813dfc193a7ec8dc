import type { App } from '@slack/bolt';
import { type Bots, workspaceOf } from './installations.ts';

/**
 * A workspace that removes the app, or takes its token back, is forgotten: the token is deleted, and posts find no
 * bot any more, which pauses their schedules. https://docs.slack.dev/reference/events/app_uninstalled
 */
export function listenToEndings(app: App, bots: Bots): void {
  app.event('app_uninstalled', async ({ body }) => bots.end(workspaceOf(body.team_id)));
  app.event('tokens_revoked', async ({ event, body }) => {
    if (event.tokens.bot?.length) await bots.end(workspaceOf(body.team_id));
  });
}
