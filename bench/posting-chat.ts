/**
 * A chat on loopback that keeps the limits of the real one and counts: `fork` it with `discord` or `slack`. It says its
 * address when it listens, and what it counted when it is asked (`report`).
 */
import { LoopbackDiscord } from '../tests/platforms/discord/loopback.ts';
import { openSlack } from '../tests/platforms/slack/loopback.ts';

/** What the chat counted. */
export interface Counted {
  /** Messages that it took, and how many different deliveries those were. */
  readonly posts: number;
  readonly deliveries: number;
  readonly refused: number;
  /** At most so many requests in any second, in all and in one channel. */
  readonly mostInASecond: number;
  readonly mostInAChannel: number;
}

const posts: { readonly at: number; readonly channel: string }[] = [];
const deliveries = new Set<string>();
let refused = 0;

/** Whether a request is within `most` in a second, in all or in its channel; one that is not is refused. */
function limiter(most: number) {
  const taken: number[] = [];
  return () => {
    const now = performance.now();
    while ((taken[0] ?? now) <= now - 1000) taken.shift();
    if (taken.length >= most) {
      refused++;
      return false;
    }
    taken.push(now);
    return true;
  };
}

function count(channel: string, delivery: unknown): void {
  posts.push({ at: performance.now(), channel });
  deliveries.add(String(delivery));
}

/** https://docs.discord.com/developers/topics/rate-limits: 50 requests a second in all. */
async function discord(): Promise<string> {
  const chat = await LoopbackDiscord.start({ checks: false });
  const within = limiter(50);
  const tooMany = { message: 'You are being rate limited.', retry_after: 1, global: true };
  chat.faults.push({
    on({ path, body }) {
      chat.requests.length = 0;
      const channel = /^\/channels\/(\d+)\/messages$/.exec(path)?.[1];
      if (channel !== undefined && !chat.channels.has(channel)) chat.addChannel(channel);
      const isTaken = within();
      if (isTaken && channel !== undefined) count(channel, body?.nonce);
      return !isTaken;
    },
    times: Number.POSITIVE_INFINITY,
    act: { status: 429, headers: { 'retry-after': '1', 'x-ratelimit-global': 'true' }, body: tooMany },
  });
  return chat.apiUrl;
}

/** https://docs.slack.dev/apis/web-api/rate-limits: one message a second in a channel. */
async function slack(): Promise<string> {
  const chat = await openSlack({ checks: false });
  const channels = new Map<string, () => boolean>();
  chat.onHeard = (method) => {
    const body = chat.made.pop()?.body;
    if (method !== 'chat.postMessage' || body === undefined) return;
    const channel = String(body.channel);
    const within = channels.get(channel) ?? limiter(1);
    channels.set(channel, within);
    chat.history.clear();
    if (within()) count(channel, JSON.stringify(body.metadata));
  };
  return chat.apiUrl;
}

function counted(): Counted {
  const channels = Map.groupBy(posts, ({ channel }) => channel);
  return {
    posts: posts.length,
    deliveries: deliveries.size,
    refused,
    mostInASecond: mostInASecond(posts.map(({ at }) => at)),
    mostInAChannel: Math.max(
      0,
      ...[...channels.values()].map((all) => mostInASecond(all.map(({ at }) => at))),
    ),
  };
}

function mostInASecond(times: readonly number[]): number {
  let most = 0;
  for (let first = 0, last = 0; last < times.length; last++) {
    while ((times[first] ?? 0) <= (times[last] ?? 0) - 1000) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

process.on('message', () => process.send?.(counted()));
process.send?.(process.argv[2] === 'slack' ? await slack() : await discord());
