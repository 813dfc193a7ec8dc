import { setTimeout as wait } from 'node:timers/promises';
import { type APIChannel, ChannelType, type REST, Routes } from 'discord.js';
import type { DiscordLog } from './log.ts';

/** So many channels are remembered, each for so long: whether it is one for announcements seldom changes. */
const mostKnown = 10_000;
const knownForMs = 60 * 60_000;
/**
 * Between two looks at channels: while posts go out, those have nearly all of the fifty requests a second; so the looks of
 * ten thousand posts wait for a while, each as two ids.
 */
const lookPauseMs = { whilePosting: 1_000, else: 100 };
/** So long after a post others may be going out. */
const postingMs = 2_000;

interface Published {
  readonly channelId: string;
  readonly messageId: string;
}

/**
 * Publishes the bot's posts in announcement channels, so that the servers that follow them see them too. A post stands
 * whether that works or not (Discord allows ten an hour in a channel): it is tried once, and the log says why it failed.
 * https://docs.discord.com/developers/resources/message#crosspost-message
 *
 * Answers that are shared cannot be published: Discord takes only messages that answer no interaction.
 */
export function publisher(rest: REST, log: DiscordLog, now: () => number) {
  const known = new Map<string, { readonly isForAnnouncements: boolean; readonly until: number }>();
  const knownOf = (id: string) => {
    const found = known.get(id);
    return found !== undefined && found.until > now() ? found.isForAnnouncements : undefined;
  };
  const look = async (id: string) => {
    const before = knownOf(id);
    if (before !== undefined) return before;
    const { type } = (await rest.get(Routes.channel(id))) as APIChannel;
    const isForAnnouncements = type === ChannelType.GuildAnnouncement;
    if (known.size >= mostKnown) known.clear();
    known.set(id, { isForAnnouncements, until: now() + knownForMs });
    return isForAnnouncements;
  };
  const publish = async ({ channelId, messageId }: Published): Promise<void> => {
    try {
      if (await look(channelId)) await rest.post(Routes.channelMessageCrosspost(channelId, messageId));
    } catch (error) {
      log.warn({ err: error, channel: channelId, message: messageId }, 'a post could not be published');
    }
  };
  const waiting: Published[] = [];
  let lastPostAt = 0;
  let isWorking = false;
  const work = async () => {
    isWorking = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await publish(next);
      const isPosting = now() - lastPostAt < postingMs;
      await wait(isPosting ? lookPauseMs.whilePosting : lookPauseMs.else, undefined, { ref: false });
    }
    isWorking = false;
  };
  return (channelId: string, messageId: string): void => {
    lastPostAt = now();
    const isForAnnouncements = knownOf(channelId);
    if (isForAnnouncements === true) void publish({ channelId, messageId });
    if (isForAnnouncements !== undefined) return;
    waiting.push({ channelId, messageId });
    if (!isWorking) void work();
  };
}
