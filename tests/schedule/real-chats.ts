import type { Schedule } from '../../src/store/schedule-record.ts';
import { ids, LoopbackDiscord } from '../platforms/discord/loopback.ts';
import { openSlack } from '../platforms/slack/loopback.ts';

/** What becomes of the next post: it waits, is taken without an answer, or is never heard. */
export type Fate = 'wait' | 'taken' | 'lost';

/** A chat on loopback as the released clients see it, with one channel. */
export interface RealChat {
  readonly url: string;
  readonly channel: string;
  readonly owner: string;
  readonly workspace: Schedule['workspace'];
  messages(): number;
  /** How often the owner was told something. */
  told(): number;
  /** The next post goes so; `heard` is called before the chat does anything about it. */
  nextPost(fate: Fate, heard?: () => void): void;
  closeHistory(): void;
  /** Sets the chat's clock; milliseconds since 1970, UTC. */
  setClock(at: number): void;
  /** What was sent against the chat's own rules. */
  wrongs(): readonly string[];
  /** Another one with the same messages. */
  copy(): Promise<RealChat>;
  close(): Promise<void>;
}

const retryAfterSeconds = 5;

type DiscordMessages = NonNullable<ReturnType<LoopbackDiscord['channels']['get']>>['messages'];

async function openDiscord(before: DiscordMessages = []): Promise<RealChat> {
  const discord = await LoopbackDiscord.start();
  const posted = discord.channels.get(ids.channel)?.messages ?? [];
  posted.push(...before);
  const isPost = ({ method, path }: { method: string; path: string }) =>
    method === 'POST' && path === `/channels/${ids.channel}/messages`;
  const refused = {
    status: 429,
    headers: { 'retry-after': String(retryAfterSeconds) },
    body: { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global: false },
  };
  return {
    url: discord.apiUrl,
    channel: ids.channel,
    owner: ids.asker,
    workspace: `discord:${ids.guild}`,
    messages: () => posted.length,
    told: () => discord.requests.filter(({ path }) => path === '/users/@me/channels').length,
    nextPost(fate, heard) {
      const on = (request: { method: string; path: string }) => {
        if (isPost(request)) heard?.();
        return isPost(request);
      };
      const act = fate === 'wait' ? refused : fate === 'taken' ? 'lose' : 'break';
      discord.faults.push({ on, times: 1, act });
    },
    closeHistory() {
      // View Channel and Send Messages, without Read Message History.
      discord.rolePermissions = String(1024 + 2048);
    },
    setClock(at) {
      discord.skew = at - Date.now();
    },
    wrongs: () => discord.wrongs,
    copy: () => openDiscord(posted),
    close: () => discord.stop(),
  };
}

async function openSlackChat(before: readonly Record<string, unknown>[] = []): Promise<RealChat> {
  const slack = await openSlack();
  slack.history.set('C1', [...before]);
  const posted = () => slack.history.get('C1') ?? [];
  return {
    url: slack.apiUrl,
    channel: 'C1',
    owner: 'U1',
    workspace: 'slack:T1',
    messages: () => posted().length,
    told: () => slack.of('chat.postMessage').filter(({ channel }) => channel === 'U1').length,
    nextPost(fate, heard) {
      slack.onHeard = (method) => {
        if (method === 'chat.postMessage') heard?.();
      };
      const how = {
        wait: { status: 429, retryAfter: retryAfterSeconds },
        taken: 'lose',
        lost: 'drop',
      } as const;
      slack.fail('chat.postMessage', how[fate]);
    },
    closeHistory: () => slack.fail('conversations.history', { error: 'missing_scope' }),
    // Slack knows no post by its id for a while: nothing depends on its clock.
    setClock() {},
    wrongs: () => slack.wrongs,
    copy: () => openSlackChat(posted()),
    close: () => slack.close(),
  };
}

/** What opens each chat. */
export const realChats = { discord: openDiscord, slack: openSlackChat } as const;
