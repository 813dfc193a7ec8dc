import type { App, ViewSubmitAction } from '@slack/bolt';
import type { Answer } from '../../chat/desk.ts';
import { sendAnswer } from './answering.ts';
import { publishHome } from './home.ts';
import type { Street } from './house.ts';
import { payloadId } from './payload-id.ts';
import { renderPage } from './render.ts';
import { messageWords } from './typed.ts';
import { formId, readForm } from './view.ts';

/** So long a sent form waits for its answer before it closes: what cannot be read is then told in the form itself. */
const formPatienceMs = 2_000;

/** A form that was filled in. Where its call has a problem, the form stays open with all that was typed, and says so. */
export function listenToForms(app: App, street: Street): void {
  app.view<ViewSubmitAction>(formId, async ({ body, view, ack }) => {
    const form = readForm(view);
    const id = payloadId(body.trigger_id, view.id, view.state);
    if (form === null || !street.isFirst(id)) return await ack();
    const { context } = form;
    const team = body.team?.id ?? body.user.team_id ?? '';
    const house = await street.houseOf(team);
    const asked = await house.asked({
      id,
      team,
      person: body.user.id,
      channel: context.channelId === undefined ? null : { id: context.channelId },
    });
    const promised = house.desk.call(form.path, form.values, asked);
    const soon = await Promise.race([promised, house.pause(formPatienceMs).then(() => null)]);
    if (soon?.reply.tone === 'problem') {
      return await ack({ response_action: 'errors', errors: { [form.first]: problemWords(soon) } });
    }
    await ack();
    const answer = house.repeatable(await promised);
    const way = house.wayOf({ asked, received: context.receivedAt, responseUrl: context.responseUrl });
    await sendAnswer(answer, { audience: answer.audience }, way);
    if (context.responseUrl === undefined) await publishHome(null, asked, house);
  });
}

/** A problem as the plain words under a field. */
const problemWords = ({ reply }: Answer) => messageWords(renderPage(reply, 1, { audience: 'asker' }).text);
