import type { Channel } from '../../src/chat/command.ts';
import type { Found, Posted, Poster } from '../../src/chat/post.ts';
import type { Reply } from '../../src/chat/reply.ts';

export interface Message {
  readonly id: string;
  readonly channel: string;
  readonly delivery: string;
  readonly title: string;
  readonly at: number;
}

/** How the chat answers one request: `dropped` takes the message and gives no answer, `lost` never gets it. */
export type Answer = Posted | 'dropped' | 'lost';

/** A chat in memory that keeps its own rules: nonces for a while as Discord, a history that may be closed. */
export interface Chat {
  readonly poster: Poster;
  readonly messages: Message[];
  readonly told: { readonly person: string; readonly reply: Reply }[];
  /** Answers to the next requests, in order; then all is sent. */
  readonly answers: Answer[];
  historyOpen: boolean;
  requests: number;
}

const nonceMs = 3 * 60_000;

export function createChat(platform: Poster['platform'], now: () => number): Chat {
  const chat: Chat = {
    messages: [],
    told: [],
    answers: [],
    historyOpen: true,
    requests: 0,
    poster: {
      platform,
      async post(channel: Channel, reply: Reply, delivery: string): Promise<Posted> {
        chat.requests++;
        const answer = chat.answers.shift();
        if (answer === 'lost') return { outcome: 'unknown' };
        if (answer !== undefined && answer !== 'dropped') return answer;
        const same =
          platform === 'discord' &&
          chat.messages.find((one) => one.delivery === delivery && one.at > now() - nonceMs);
        const id = same ? same.id : `message-${chat.messages.length + 1}`;
        if (!same) chat.messages.push({ id, channel: channel.id, delivery, title: reply.title, at: now() });
        return answer === 'dropped' ? { outcome: 'unknown' } : { outcome: 'sent', messageId: id };
      },
      async find(channel: Channel, delivery: string, since: number): Promise<Found> {
        if (!chat.historyOpen) return { found: 'unreadable' };
        const found = chat.messages.find(
          (one) => one.channel === channel.id && one.delivery === delivery && one.at >= since,
        );
        return found ? { found: 'yes', messageId: found.id } : { found: 'no' };
      },
      async tell(person: string, reply: Reply) {
        chat.told.push({ person, reply });
        return true;
      },
      missingRight: async () => null,
    },
  };
  return chat;
}
