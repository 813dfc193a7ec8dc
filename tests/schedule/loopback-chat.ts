import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import type { Found, Posted, Poster } from '../../src/chat/post.ts';
import { type Chat, createChat } from './chat.ts';

const call = z.object({
  method: z.enum(['post', 'find', 'tell']),
  channel: z.string(),
  delivery: z.string(),
  title: z.string(),
  since: z.number(),
});

export interface LoopbackChat {
  readonly chat: Chat;
  readonly url: string;
  /** Called when a request to post has arrived and before the chat takes it. */
  arrived: () => Promise<void> | void;
  close(): Promise<void>;
}

/** A chat on loopback, for processes that are killed: it lives on when they die. */
export async function listen(platform: Poster['platform'], now: () => number): Promise<LoopbackChat> {
  const chat = createChat(platform, now);
  const server = createServer(async (request, response) => {
    const asked = call.parse(await json(request));
    const channel = { id: asked.channel };
    const reply = { title: asked.title, blocks: [] };
    const answer = async (): Promise<Posted | Found | boolean> => {
      if (asked.method === 'find') return chat.poster.find(channel, asked.delivery, asked.since);
      if (asked.method === 'tell') return chat.poster.tell(asked.channel, reply);
      await loopback.arrived();
      return chat.poster.post(channel, reply, asked.delivery);
    };
    response.end(JSON.stringify(await answer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the chat has no port');
  const loopback: LoopbackChat = {
    chat,
    url: `http://127.0.0.1:${address.port}`,
    arrived: () => {},
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return loopback;
}

/** The poster of a process that speaks to it. */
export function loopbackPoster(platform: Poster['platform'], url: string): Poster {
  /** What our own loopback chat answers is of the type that is asked for. */
  const ask = async (method: string, channel: string, delivery: string, title = '', since = 0) => {
    const body = JSON.stringify({ method, channel, delivery, title, since });
    return JSON.parse(await (await fetch(url, { method: 'POST', body })).text());
  };
  return {
    platform,
    post: async (channel, reply, delivery): Promise<Posted> => ask('post', channel.id, delivery, reply.title),
    find: async (channel, delivery, since): Promise<Found> => ask('find', channel.id, delivery, '', since),
    tell: async (person, reply): Promise<boolean> => ask('tell', person, '', reply.title),
    missingRight: async () => null,
  };
}
