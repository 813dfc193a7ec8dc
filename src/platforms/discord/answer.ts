import { setTimeout as wait } from 'node:timers/promises';
import { InteractionResponseType } from 'discord.js';
import type { Answer } from '../../chat/desk.ts';
import type { Reply } from '../../chat/reply.ts';
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
  /** Discord opens no form on a form. */
  readonly noForm?: boolean;
  /** Whether a private answer of this kind can be shared. */
  readonly canShare: (answer: Answer) => boolean;
}

/** Gets an answer to its reader in time: at once, or after Discord was told to wait. Throws what `Line` throws. */
export async function deliver(line: Line, pending: Promise<Answer>, delivery: Delivery): Promise<void> {
  const patience = new AbortController();
  const early = await Promise.race([
    pending,
    wait(delivery.patience, null, { signal: patience.signal }).catch(() => null),
  ]);
  patience.abort();
  if (early !== null) return respond(line, early, delivery);
  await line.respond(asDeferral(delivery.how, isHidden(delivery.isPrivate, delivery)));
  return afterDeferral(line, await pending, delivery);
}

async function respond(line: Line, answer: Answer, delivery: Delivery): Promise<void> {
  const modal = answer.reply.form === undefined || delivery.noForm ? null : modalOf(answer.reply.form);
  if (modal !== null) return line.respond({ type: InteractionResponseType.Modal, data: modal });
  if (replaces(answer.reply, delivery)) {
    return line.respond(asResponse(bodyOf(answer, delivery, delivery.isPrivate), 'replace'));
  }
  const hidden = isHidden(isForAsker(answer, delivery), delivery);
  const body = bodyOf(answer, delivery, hidden);
  return line.respond(asResponse(hidden ? privately(body) : body, 'anew'));
}

async function afterDeferral(line: Line, answer: Answer, delivery: Delivery): Promise<void> {
  if (replaces(answer.reply, delivery)) return line.edit(bodyOf(answer, delivery, delivery.isPrivate));
  const hidden = isHidden(isForAsker(answer, delivery), delivery);
  const body = bodyOf(answer, delivery, hidden);
  if (delivery.how === 'replace') return line.followUp(hidden ? privately(body) : body);
  if (hidden === isHidden(delivery.isPrivate, delivery)) return line.edit(body);
  // Who sees a deferred answer cannot be changed any more: it goes, and the answer comes as a message of its own.
  await line.withdraw();
  return line.followUp(hidden ? privately(body) : body);
}

/** A problem never takes the place of what a reader was reading. */
const replaces = (reply: Reply, { how }: Delivery) => how === 'replace' && reply.tone !== 'problem';

const isForAsker = ({ audience, reply }: Answer, { onlyPrivate }: Delivery) =>
  onlyPrivate === true || audience === 'asker' || reply.tone === 'problem';

const isHidden = (isPrivate: boolean, { isDirect }: Delivery) => isPrivate && !isDirect;

function bodyOf(answer: Answer, delivery: Delivery, isPrivate: boolean): MessageBody {
  const { call } = answer;
  const pages = renderReply(answer.reply, {
    ...(call !== undefined && { call }),
    shareable: isPrivate && !delivery.isDirect && delivery.canShare(answer),
  });
  // A page that is gone (the article has changed) is answered with the last one.
  const body = pages[Math.min(Math.max(answer.page, 1), pages.length) - 1];
  if (body === undefined) throw new Error('A reply without a page.');
  return body;
}
