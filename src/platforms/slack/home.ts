import type { App } from '@slack/bolt';
import type { Answer, Asked } from '../../chat/desk.ts';
import { slackError } from './failures.ts';
import type { House, Street } from './house.ts';
import { payloadId } from './payload-id.ts';
import { homeView } from './view.ts';

/** The command whose reply the Home tab is. */
const listPath = 'article list';

/** The Home tab is drawn anew each time that it is opened. */
export function listenToHome(app: App, street: Street): void {
  app.event('app_home_opened', async ({ event, body }) => {
    const id = payloadId(body.event_id, event.user, event.event_ts);
    if (event.tab !== 'home' || !street.isFirst(id)) return;
    const house = await street.houseOf(body.team_id);
    const asked = await house.asked({
      id,
      team: body.team_id,
      person: event.user,
      channel: null,
    });
    try {
      await publishHome(null, asked, house);
    } catch (error) {
      house.log.warn({ why: slackError(error) ?? 'unreachable' }, 'Slack did not take the Home tab');
    }
  });
}

/** Shows an answer on the Home tab, or the list of articles. Throws where Slack does not take it. */
export async function publishHome(answer: Answer | null, asked: Asked, house: House): Promise<void> {
  const { reply, page, call } = answer ?? (await house.desk.call(listPath, {}, asked));
  await house.web.views.publish({ user_id: asked.asker.id, view: homeView(reply, page, call) });
}
