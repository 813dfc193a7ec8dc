import { webApi } from '@slack/bolt';
import pino from 'pino';
import type { Poster } from '../../src/chat/post.ts';
import { discordPoster } from '../../src/platforms/discord/post.ts';
import { slackPoster } from '../../src/platforms/slack/poster.ts';
import { loopbackPoster } from './loopback-chat.ts';

const log = pino({ level: 'silent' });

/** What posts to a chat on loopback: by our own few lines, or by the platform's own poster and client. */
export function posterTo(platform: 'discord' | 'slack', url: string, real: boolean): Poster {
  if (!real) return loopbackPoster(platform, url);
  if (platform === 'discord') return discordPoster({ token: 'test-token', apiUrl: url, log });
  const once = new webApi.WebClient('xoxb-good', {
    slackApiUrl: url,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: webApi.LogLevel.ERROR,
  });
  const bot = { token: 'xoxb-good', id: 'BBOT', userId: 'UBOT', name: 'standfirst' };
  return slackPoster({ clients: { of: async () => ({ bot, patient: once, once }) }, log });
}
