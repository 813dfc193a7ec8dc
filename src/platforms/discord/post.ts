import {
  type APIMessage,
  type APIUser,
  DiscordAPIError,
  HTTPError,
  RateLimitError,
  REST,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageResult,
  Routes,
} from 'discord.js';
import type { Channel } from '../../chat/command.ts';
import type { Posted, Poster } from '../../chat/post.ts';
import type { Reply } from '../../chat/reply.ts';
import { turnable } from './buttons.ts';
import { readCustomId } from './custom-id.ts';
import { limits } from './limits.ts';
import type { DiscordLog } from './log.ts';
import { publisher } from './publish.ts';
import { type MessageBody, renderReply } from './render.ts';
import { type ChannelRight, rightsIn } from './rights.ts';

/** What posting needs: no gateway, so that a process without it can post as well. */
export interface PosterOptions {
  readonly token: string;
  /** `https://discord.com/api`, or a server on loopback. */
  readonly apiUrl: string;
  readonly log: DiscordLog;
}

/** Milliseconds until a post that certainly did not arrive is tried again. */
const soon = 5_000;
/** Pages of a channel's history that are looked through for a post of unknown outcome. */
const mostHistory = 20;

/** Posts in Discord's channels for the schedule. */
export function discordPoster({ token, apiUrl, log }: PosterOptions): Poster {
  // Never a second send by the client itself: whether to send again is for the schedule to say.
  const sending = new REST({
    api: apiUrl,
    retries: 0,
    rejectOnRateLimit: () => true,
    // The client keeps some kilobytes for each channel that it posted in: ten thousand at nine o'clock are not kept.
    handlerSweepInterval: 60_000,
  }).setToken(token);
  const reading = new REST({ api: apiUrl }).setToken(token);
  const publish = publisher(sending, log, Date.now);
  let self: Promise<string> | undefined;
  const botId = () => {
    self ??= reading.get(Routes.user('@me')).then((user) => (user as APIUser).id);
    self.catch(() => {
      self = undefined;
    });
    return self;
  };
  const firstMissing = async (channel: Channel, wanted: (isThread: boolean) => readonly ChannelRight[]) => {
    const rights = await rightsIn(reading, channel.id, await botId());
    return wanted(rights.isThread).find((right) => !rights.has(right)) ?? null;
  };
  const missingToPost = (channel: Channel) =>
    firstMissing(channel, (isThread) => [
      'View Channel',
      isThread ? 'Send Messages in Threads' : 'Send Messages',
    ]);
  const outcomeOf = async (error: unknown, channel: Channel): Promise<Posted> => {
    const outcome = classify(error);
    if (outcome.outcome !== 'forbidden') return outcome;
    const missing = await missingToPost(channel).catch(() => null);
    return missing === null ? outcome : { outcome: 'forbidden', missing };
  };
  return {
    platform: 'discord',
    async post(channel, reply, deliveryId) {
      try {
        // The client forgets a token that was refused once.
        sending.setToken(token);
        const messageId = await send(sending, channel.id, reply, deliveryId);
        // Not waited for: the post stands, and is written down as sent at once.
        publish(channel.id, messageId);
        return { outcome: 'sent', messageId };
      } catch (error) {
        const outcome = await outcomeOf(error, channel);
        log.warn(
          { err: error, delivery: deliveryId, channel: channel.id, outcome: outcome.outcome },
          'a post did not go through',
        );
        return outcome;
      }
    },
    async find(channel, deliveryId, since) {
      try {
        const found = await search(reading, channel.id, deliveryId, since, await botId());
        if (found !== 'no')
          return found === 'unreadable' ? { found } : { found: 'yes', messageId: found.messageId };
        // Without the right to read history, Discord says that there are no messages.
        const missing = await firstMissing(channel, () => ['View Channel', 'Read Message History']);
        return { found: missing === null ? 'no' : 'unreadable' };
      } catch (error) {
        if (error instanceof DiscordAPIError && error.status === 404) return { found: 'no' };
        if (error instanceof DiscordAPIError && error.status === 403) return { found: 'unreadable' };
        throw error;
      }
    },
    async tell(personId, reply) {
      try {
        const channel = (await reading.post(Routes.userChannels(), { body: { recipient_id: personId } })) as {
          id: string;
        };
        await send(sending, channel.id, reply);
        return true;
      } catch (error) {
        log.warn({ err: error, person: personId }, 'a person could not be told privately');
        return false;
      }
    },
    async missingRight(channel) {
      try {
        return await missingToPost(channel);
      } catch (error) {
        if (error instanceof DiscordAPIError && error.status < 500) return 'View Channel';
        throw error;
      }
    },
  };
}

/** Sends a reply and says the id of its message. Pages that no button could turn to follow as messages of their own. */
async function send(rest: REST, channelId: string, reply: Reply, deliveryId?: string): Promise<string> {
  const call = turnable(reply, undefined);
  const [first, ...others] = renderReply(reply, {
    ...(call !== undefined && { call }),
    ...(deliveryId !== undefined && { deliveryId }),
  });
  const post = async (body: MessageBody, nonce: string | undefined) =>
    (await rest.post(Routes.channelMessages(channelId), {
      body: { ...body, ...(nonce !== undefined && { nonce, enforce_nonce: true }) },
      signal: AbortSignal.timeout(20_000),
    })) as RESTPostAPIChannelMessageResult;
  const message = await post(first, deliveryId);
  if (call === undefined) for (const page of others) await post(page, undefined);
  return message.id;
}

/** Looks for a message of the bot with a button (or small print) of that delivery. */
async function search(
  rest: REST,
  channelId: string,
  deliveryId: string,
  since: number,
  botId: string,
): Promise<{ messageId: string } | 'no' | 'unreadable'> {
  // The clocks of this machine and of Discord may differ a little.
  let after = snowflakeAt(since - 60_000);
  for (let page = 0; page < mostHistory; page++) {
    const query = new URLSearchParams({ after, limit: String(limits.history.max) });
    const messages = (await rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[];
    const found = messages.find(
      ({ author, components }) => author.id === botId && holds(components, deliveryId),
    );
    if (found !== undefined) return { messageId: found.id };
    if (messages.length < limits.history.max) return 'no';
    after = messages
      .map(({ id }) => BigInt(id))
      .reduce((a, b) => (a > b ? a : b))
      .toString();
  }
  return 'unreadable';
}

const discordEpoch = 1_420_070_400_000;
const snowflakeAt = (at: number) => (BigInt(Math.max(0, at - discordEpoch)) << 22n).toString();

/** Whether some component carries the delivery id. */
function holds(value: unknown, deliveryId: string): boolean {
  if (Array.isArray(value)) return value.some((part) => holds(part, deliveryId));
  if (typeof value !== 'object' || value === null) return false;
  if ('custom_id' in value && typeof value.custom_id === 'string') {
    return readCustomId(value.custom_id)?.deliveryId === deliveryId;
  }
  if ('content' in value && typeof value.content === 'string')
    return value.content.endsWith(`delivery ${deliveryId}`);
  return Object.values(value).some((part) => holds(part, deliveryId));
}

/** Errors that come before the request has left this machine. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What an error of the one request says about the post. */
function classify(error: unknown): Posted {
  if (error instanceof RateLimitError) return { outcome: 'retry', afterMs: Math.max(error.retryAfter, 250) };
  if (error instanceof DiscordAPIError) {
    if (error.code === RESTJSONErrorCodes.UnknownChannel || error.status === 404) return { outcome: 'gone' };
    if (error.code === RESTJSONErrorCodes.MissingAccess)
      return { outcome: 'forbidden', missing: 'View Channel' };
    if (error.status === 403) return { outcome: 'forbidden', missing: 'Send Messages' };
    // Refused for another reason (token, form): nothing was posted, and whoever runs the bot must look at the log.
    return { outcome: 'retry', afterMs: 60_000 };
  }
  if (error instanceof HTTPError) return { outcome: 'unknown' };
  return neverSent.has(codeOf(error)) ? { outcome: 'retry', afterMs: soon } : { outcome: 'unknown' };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause);
}
