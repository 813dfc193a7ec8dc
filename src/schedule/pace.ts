import type { Poster } from '../chat/post.ts';

/**
 * How fast a chat may be posted to (in one channel: from the arrival of one request to that of the next), and how long it
 * takes a repeated post for the same. In milliseconds.
 */
export interface Pace {
  readonly platformGapMs: number;
  readonly channelGapMs: number;
  /** The longest that a request may be under way until it arrives, where no answer says that it has. */
  readonly transitMs: number;
  /** A post sent again under its id this soon after the first attempt is recognised by the chat itself. */
  readonly repeatSafeMs: number;
}

/**
 * Discord takes 50 requests a second (https://docs.discord.com/developers/topics/rate-limits): a few are left to other
 * calls; its `enforce_nonce` holds for "the past few minutes"
 * (https://docs.discord.com/developers/resources/message#create-message). Slack takes about one message a second in a
 * channel, and some hundred a minute in a workspace (https://docs.slack.dev/apis/web-api/rate-limits).
 */
export const paces: Readonly<Record<Poster['platform'], Pace>> = {
  discord: { platformGapMs: 22, channelGapMs: 1010, transitMs: 5000, repeatSafeMs: 2 * 60_000 },
  slack: { platformGapMs: 100, channelGapMs: 1010, transitMs: 5000, repeatSafeMs: 0 },
  terminal: { platformGapMs: 0, channelGapMs: 0, transitMs: 0, repeatSafeMs: 0 },
};
