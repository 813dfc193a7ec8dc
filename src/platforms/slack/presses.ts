import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { Answer, Asked } from '../../chat/desk.ts';
import { sendAnswer } from './answering.ts';
import { anyButton, buttonMode } from './buttons.ts';
import { slackError } from './failures.ts';
import { publishHome } from './home.ts';
import type { House, Street } from './house.ts';
import { payloadId } from './payload-id.ts';
import { replyView } from './view.ts';

/** Buttons under answers, in the channel's posts, on the Home tab and in modals; also those of before a restart. */
export function listenToButtons(app: App, street: Street): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: anyButton },
    async ({ action, body, ack }) => {
      await ack();
      const id = payloadId(body.trigger_id, body.response_url, action.action_ts);
      if (!street.isFirst(id)) return;
      const team = body.team?.id ?? body.user.team_id ?? '';
      const house = await street.houseOf(team);
      const received = house.now();
      const asked = await house.asked({
        id,
        team,
        person: body.user.id,
        channel: body.channel ? { id: body.channel.id } : null,
      });
      const mode = buttonMode(action.action_id);
      const answer = house.desk.pressed(action.value ?? '', asked);
      if (body.view)
        return await answerInView(house.repeatable(await answer), body, mode === 'replace', asked, house);
      await house.answer(answer, {
        asked,
        received,
        responseUrl: body.response_url,
        triggerId: body.trigger_id,
        threadTs: body.message?.thread_ts,
        replace: mode === 'replace' && isPrivate(body),
      });
    },
  );
}

/** Whether the pressed message is the person's own: what stands in a channel is not turned over under its readers. */
function isPrivate({ container, message, channel }: BlockAction): boolean {
  const isEphemeral = container?.is_ephemeral ?? message === undefined;
  return isEphemeral === true || channel?.id.startsWith('D') === true;
}

/** On the Home tab and in modals there is no message to answer by: the view itself shows the answer. */
async function answerInView(
  answer: Answer,
  { view, trigger_id: triggerId }: BlockAction,
  isReplacing: boolean,
  asked: Asked,
  house: House,
): Promise<void> {
  try {
    if (answer.reply.form) {
      await house.answer(Promise.resolve(answer), { asked, triggerId, received: house.now() });
    } else if (view?.type === 'home' && isReplacing) {
      await publishHome(answer, asked, house);
    } else if (view?.type === 'home') {
      await house.web.views.open({
        trigger_id: triggerId,
        view: replyView(answer.reply, answer.page, answer.call),
      });
      await publishHome(null, asked, house);
    } else {
      await house.web.views.update({
        view_id: view?.id ?? '',
        view: replyView(answer.reply, answer.page, answer.call),
      });
    }
  } catch (error) {
    house.log.warn({ why: slackError(error) ?? 'unreachable' }, 'Slack did not show an answer in its view');
    await sendAnswer(answer, { audience: 'asker' }, house.wayOf({ asked, received: house.now() }));
  }
}
