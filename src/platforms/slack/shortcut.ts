import type { App, MessageShortcut } from '@slack/bolt';
import type { Answer, Asked } from '../../chat/desk.ts';
import type { Reply } from '../../chat/reply.ts';
import { UserError } from '../../errors.ts';
import { asMessage, pagesOf, sendAnswer } from './answering.ts';
import {
  addPath,
  articleIn,
  digestThis,
  download,
  type Message,
  valuesOf,
  whatAddTakes,
} from './digest-this.ts';
import { slackError } from './failures.ts';
import type { House, Interaction, Street } from './house.ts';
import { payloadId } from './payload-id.ts';

/** "Digest this" in the menu of a message: its article is digested, and the answer stands in its thread. */
export function listenToShortcut(app: App, street: Street): void {
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: digestThis },
    async ({ shortcut, ack }) => {
      await ack();
      const id = payloadId(shortcut.trigger_id, shortcut.response_url);
      if (!street.isFirst(id)) return;
      const team = shortcut.team?.id ?? shortcut.user.team_id ?? '';
      const house = await street.houseOf(team);
      const received = house.now();
      const asked = await house.asked({
        id,
        team,
        person: shortcut.user.id,
        channel: { id: shortcut.channel.id },
      });
      const threadTs: string = shortcut.message.thread_ts ?? shortcut.message.ts;
      const interaction = { asked, received, responseUrl: shortcut.response_url };
      const answer = house.repeatable(await digestOf(shortcut.message, asked, house));
      if (answer.reply.tone === 'problem') return await house.answer(Promise.resolve(answer), interaction);
      await answerInThread(answer, shortcut.channel.id, threadTs, interaction, house);
    },
  );
}

async function digestOf(message: Message, asked: Asked, house: House): Promise<Answer> {
  const takes = whatAddTakes(house.desk.commands);
  const found = articleIn(message, takes.extensions);
  if (found === null)
    return problem(
      'There is no article in this message.',
      'I read its link, its text file or its own words.',
    );
  try {
    const fetchFile = (url: string, name: string) => download(url, name, house.web, house.apiUrl);
    return await house.desk.call(addPath, await valuesOf(found, takes.name, fetchFile), asked);
  } catch (error) {
    if (error instanceof UserError) return problem(error.message, error.mend ?? '');
    house.log.warn({ err: error }, 'a file could not be fetched from Slack');
    return problem('Slack did not give the file to me.', 'Try again in a minute.');
  }
}

function problem(title: string, mend: string): Answer {
  const reply: Reply = { title, tone: 'problem', blocks: [{ kind: 'text', words: mend }] };
  return { reply, audience: 'asker', page: 1 };
}

/** Posts in the thread; where the app may not, the person gets the digest privately, and how to invite the app. */
async function answerInThread(
  answer: Answer,
  channel: string,
  threadTs: string,
  interaction: Interaction,
  house: House,
): Promise<void> {
  try {
    for (const page of pagesOf(answer, 'channel', false)) {
      await house.web.chat.postMessage({ ...asMessage(page), channel, thread_ts: threadTs });
    }
  } catch (error) {
    const code = slackError(error);
    house.log.warn({ why: code ?? 'unreachable' }, 'a digest could not be posted in its thread');
    const reply = { ...answer.reply, blocks: [notHere(code, house.botName), ...answer.reply.blocks] };
    await sendAnswer({ ...answer, reply }, { audience: 'asker' }, house.wayOf(interaction));
  }
}

const absent = ['not_in_channel', 'channel_not_found', 'is_archived'];

function notHere(code: string | null, botName: string): Reply['blocks'][number] {
  if (code === null || !absent.includes(code)) {
    return { kind: 'note', words: 'Slack did not let me post in the thread, so only you see this.' };
  }
  return {
    kind: 'note',
    words: [
      'I am not in this channel, so only you see this. To have answers in threads, invite me: ',
      { text: `/invite @${botName}`, style: 'code' },
    ],
  };
}
