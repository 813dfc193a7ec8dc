import {
  type APIInteraction,
  type APIInteractionResponse,
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { MessageBody } from './render.ts';

/** The line to Discord that an interaction opens: one first response, then fifteen minutes of edits and more messages. */
export interface Line {
  /** `deferred`: Discord shows that an answer is coming, and waits for an edit. */
  readonly state: 'open' | 'deferred' | 'answered';
  /** The first response. Throws DiscordAPIError where Discord refuses it, and what the network throws twice in a row. */
  respond(response: APIInteractionResponse): Promise<void>;
  /** Puts a message in the place of the first response (or of the message whose button was pressed). */
  edit(body: MessageBody): Promise<void>;
  followUp(body: MessageBody): Promise<void>;
  /** Takes the first response away. */
  withdraw(): Promise<void>;
}

/** Speaks for one interaction over the client's REST. */
export function openLine(rest: REST, interaction: APIInteraction): Line {
  const { id, token, application_id: applicationId } = interaction;
  const original = Routes.webhookMessage(applicationId, token, '@original');
  const send = async (response: APIInteractionResponse) => {
    await rest.post(Routes.interactionCallback(id, token), { auth: false, body: response });
  };
  let state: Line['state'] = 'open';
  return {
    get state() {
      return state;
    },
    async respond(response) {
      await sendOnce(() => send(response));
      const isDeferral = response.type === InteractionResponseType.DeferredChannelMessageWithSource;
      state = isDeferral ? 'deferred' : 'answered';
    },
    async edit(body) {
      await rest.patch(original, {
        auth: false,
        body: { ...body, flags: body.flags & ~MessageFlags.Ephemeral },
      });
    },
    async followUp(body) {
      await rest.post(Routes.webhook(applicationId, token), { auth: false, body });
    },
    async withdraw() {
      await rest.delete(original, { auth: false });
    },
  };
}

/** Discord takes one first response: after a connection that died under it, the same again either arrives or was there. */
async function sendOnce(send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (isTaken(error)) return;
    if (error instanceof DiscordAPIError) throw error;
    await send().catch((again: unknown) => {
      if (!isTaken(again)) throw again;
    });
  }
}

/** The response arrived with the first try, only its confirmation was lost. */
const isTaken = (error: unknown) =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** A message as the first response: of its own, or in the place of the one whose button was pressed. */
export const asResponse = (body: MessageBody, how: 'anew' | 'replace'): APIInteractionResponse =>
  how === 'replace'
    ? { type: InteractionResponseType.UpdateMessage, data: body }
    : { type: InteractionResponseType.ChannelMessageWithSource, data: body };

/** A first response that only says that one is coming. */
export const asDeferral = (how: 'anew' | 'replace', isPrivate: boolean): APIInteractionResponse =>
  how === 'replace'
    ? { type: InteractionResponseType.DeferredMessageUpdate }
    : {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        ...(isPrivate && { data: { flags: MessageFlags.Ephemeral } }),
      };

/** The message, seen by the person alone. */
export const privately = (body: MessageBody): MessageBody => ({
  ...body,
  flags: body.flags | MessageFlags.Ephemeral,
});
