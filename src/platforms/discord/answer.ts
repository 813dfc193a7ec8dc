import { InteractionResponseType } from 'discord.js';
import type { Command } from '../../chat/command.ts';
import type { Answer } from '../../chat/desk.ts';
import type { Reply } from '../../chat/reply.ts';
import { turnable } from './buttons.ts';
import { modalOf } from './form.ts';
import { asDeferral, asResponse, type Line, privately } from './line.ts';
import { type MessageBody, renderReply } from './render.ts';

/** How an answer is to reach its reader. */
export interface Delivery {
  /** Milliseconds after which Discord is told to wait; far below its three seconds. */
  readonly patience: number;
  /** In the place of the message whose button was pressed, or as a message of its own. */
  readonly how: 'anew' | 'replace';
  /** Whether the answer is expected to be seen by the asker alone: a deferral must say so before the answer is known. */
  readonly isPrivate: boolean;
  /** A direct message is private as it is: nothing is hidden there. */
  readonly isDirect: boolean;
  /** The asker may not change what others see: whatever comes goes to them alone. */
  readonly onlyPrivate?: boolean;
  /** More messages than this Discord does not take after the first response. */
  readonly mostFollowUps: number;
  /** Discord opens no form on a form. */
  readonly noForm?: boolean;
  /** Hears of the form that is opened, by its custom_id. */
  readonly onForm?: (customId: string) => void;
  readonly specOf: (path: string) => Command<unknown> | undefined;
}

/** Gets an answer to its reader in time: at once, or after Discord was told to wait. Throws what `Line` throws. */
export async function deliver(line: Line, pending: Promise<Answer>, delivery: Delivery): Promise<void> {
  const early = await soon(pending, delivery.patience);
  if (early !== null) return respond(line, early, delivery);
  await line.respond(asDeferral(delivery.how, isHidden(delivery.isPrivate, delivery)));
  return afterDeferral(line, await pending, delivery);
}

/** What is promised, or null where that takes longer than `ms`. */
async function soon<T>(promised: Promise<T>, ms: number): Promise<T | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(late.resolve, ms, null);
  try {
    return await Promise.race([promised, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function respond(line: Line, answer: Answer, delivery: Delivery): Promise<void> {
  const modal = answer.reply.form === undefined || delivery.noForm ? null : modalOf(answer.reply.form);
  if (modal !== null) {
    delivery.onForm?.(modal.custom_id);
    return line.respond({ type: InteractionResponseType.Modal, data: modal });
  }
  const how = replaces(answer.reply, delivery) ? 'replace' : 'anew';
  const hidden = how === 'replace' ? delivery.isPrivate : isHidden(isForAsker(answer, delivery), delivery);
  const [body, ...more] = bodiesOf(answer, delivery, hidden);
  await line.respond(asResponse(how === 'anew' && hidden ? privately(body) : body, how));
  await followUp(line, more, hidden, delivery);
}

async function afterDeferral(line: Line, answer: Answer, delivery: Delivery): Promise<void> {
  const replacing = replaces(answer.reply, delivery);
  const hidden = replacing ? delivery.isPrivate : isHidden(isForAsker(answer, delivery), delivery);
  const bodies = bodiesOf(answer, delivery, hidden);
  const [body, ...more] = bodies;
  if (replacing || (delivery.how === 'anew' && hidden === isHidden(delivery.isPrivate, delivery))) {
    await line.edit(body);
    return followUp(line, more, hidden, delivery);
  }
  // Who sees a deferred answer cannot be changed any more: it goes, and the answer comes as a message of its own.
  if (delivery.how === 'anew') await line.withdraw();
  return followUp(line, bodies, hidden, delivery);
}

async function followUp(
  line: Line,
  bodies: readonly MessageBody[],
  hidden: boolean,
  { mostFollowUps: most }: Delivery,
): Promise<void> {
  const fit =
    bodies.length <= most ? bodies : [...bodies.slice(0, most - 1), ...moreIn(bodies.length - most + 1)];
  for (const body of fit) await line.followUp(hidden ? privately(body) : body);
}

/** What stands in the place of messages that Discord does not take. */
const moreIn = (messages: number) =>
  renderReply({
    title: `${messages} more messages do not fit here`,
    tone: 'problem',
    blocks: [
      {
        kind: 'text',
        words:
          'This server has not installed me, so Discord lets me say only so much. Ask me in a direct message for the rest.',
      },
    ],
  });

/** A problem never takes the place of what a reader was reading. */
const replaces = (reply: Reply, { how }: Delivery) => how === 'replace' && reply.tone !== 'problem';

const isForAsker = ({ audience, reply }: Answer, { onlyPrivate }: Delivery) =>
  onlyPrivate === true || audience === 'asker' || reply.tone === 'problem';

const isHidden = (isPrivate: boolean, { isDirect }: Delivery) => isPrivate && !isDirect;

/** The page that was asked for; where no button can turn the pages, all of them. */
function bodiesOf(answer: Answer, delivery: Delivery, isPrivate: boolean): [MessageBody, ...MessageBody[]] {
  const { reply, page } = answer;
  const made = answer.call === undefined ? undefined : delivery.specOf(answer.call.command);
  const call = turnable(reply, made?.writes === false ? answer.call : undefined);
  const [first, ...others] = renderReply(reply, {
    ...(call !== undefined && { call }),
    shareable:
      isPrivate &&
      !delivery.isDirect &&
      call !== undefined &&
      delivery.specOf(call.command)?.options.share?.kind === 'flag',
  });
  if (call === undefined) return [first, ...others];
  // A page that is gone (the article has changed) is answered with the last one.
  return [[first, ...others][page - 1] ?? others.at(-1) ?? first];
}
