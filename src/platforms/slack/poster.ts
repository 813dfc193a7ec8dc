import { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Found, Posted, Poster } from '../../chat/post.ts';
import type { Workspace } from '../../nouns.ts';
import { asMessage } from './answering.ts';
import type { Clients, Reach } from './clients.ts';
import { slackError } from './failures.ts';
import { workspaceOf } from './installations.ts';
import { type Page, renderPages } from './render.ts';

/** The type of the metadata that carries a delivery's id. https://docs.slack.dev/messaging/message-metadata */
const deliveryEvent = 'standfirst_delivery';

export interface PosterSpec {
  readonly clients: Clients;
  readonly log: Logger;
}

/** Posts for the schedule. https://docs.slack.dev/reference/methods/chat.postMessage lists the errors. */
export function slackPoster({ clients, log }: PosterSpec): Poster {
  const reachOf = (workspace: Workspace | undefined) => clients.of(workspace ?? workspaceOf(''));

  return {
    platform: 'slack',

    async post(channel, reply, deliveryId) {
      const reach = await reachOf(channel.workspace);
      const [page, ...rest] = renderPages(reply, { audience: 'channel' });
      if (page === undefined) throw new Error('a reply has at least one page');
      if (reach === null) return { outcome: 'gone' };
      let posted = await postPage(reach, channel.id, page, deliveryId);
      if (posted.outcome === 'forbidden' && posted.missing === refusedBlocks) {
        posted = await postPage(reach, channel.id, { text: page.text, blocks: [] }, deliveryId);
      }
      if (posted.outcome === 'sent') await postRest(reach, channel.id, rest, posted.messageId, log);
      return posted;
    },

    async find(channel, deliveryId, since) {
      try {
        const reach = await reachOf(channel.workspace);
        return reach ? await findIn(reach.once, channel.id, deliveryId, since) : { found: 'unreadable' };
      } catch (error) {
        const code = slackError(error);
        // Slack was not reached, or cannot answer now: that says nothing about the post, and is asked again later.
        if (code === null || [...passing, ...doubtful].includes(code)) throw error;
        log.info({ why: code }, 'a Slack channel may not be searched');
        return { found: 'unreadable' };
      }
    },

    async tell(personId, reply, workspace) {
      try {
        const reach = await reachOf(workspace);
        if (reach === null) return false;
        for (const page of renderPages(reply, { audience: 'asker' })) {
          await reach.once.chat.postMessage({ ...asMessage(page), channel: personId });
        }
        return true;
      } catch (error) {
        log.warn({ why: slackError(error) ?? 'unreachable' }, 'a person could not be told in Slack');
        return false;
      }
    },

    async missingRight(channel) {
      const reach = await reachOf(channel.workspace);
      if (reach === null) return 'the app: it is not installed in this workspace';
      try {
        // Only the channel's own history tells whether the app is in it, with the rights that it has anyway.
        await reach.once.conversations.history({ channel: channel.id, limit: 1 });
        return null;
      } catch (error) {
        const outcome = outcomeOf(error, invitationOf(reach));
        if (slackError(error) === 'missing_scope') return null;
        if (outcome.outcome === 'gone') return invitationOf(reach);
        return outcome.outcome === 'forbidden' ? outcome.missing : null;
      }
    },
  };
}

const invitationOf = ({ bot }: Reach) => `an invitation to the channel: type /invite @${bot.name} in it`;

async function postPage(reach: Reach, channel: string, page: Page, deliveryId: string): Promise<Posted> {
  try {
    const { ts } = await reach.once.chat.postMessage({
      ...asMessage(page),
      channel,
      metadata: { event_type: deliveryEvent, event_payload: { delivery_id: deliveryId } },
    });
    return ts === undefined ? { outcome: 'unknown' } : { outcome: 'sent', messageId: ts };
  } catch (error) {
    return outcomeOf(error, invitationOf(reach));
  }
}

/** What did not fit into the one message that counts goes below it. */
async function postRest(
  { once }: Reach,
  channel: string,
  pages: readonly Page[],
  thread: string,
  log: Logger,
): Promise<void> {
  try {
    for (const page of pages) await once.chat.postMessage({ ...asMessage(page), channel, thread_ts: thread });
  } catch (error) {
    log.warn({ why: slackError(error) ?? 'unreachable' }, 'the rest of a post did not reach its thread');
  }
}

const pageSize = 200;
const mostPages = 10;

async function findIn(
  web: webApi.WebClient,
  channel: string,
  deliveryId: string,
  since: number,
): Promise<Found> {
  let cursor: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const history = await web.conversations.history({
      channel,
      oldest: String(since / 1000),
      inclusive: true,
      include_all_metadata: true,
      limit: pageSize,
      ...(cursor && { cursor }),
    });
    for (const { ts, metadata } of history.messages ?? []) {
      const payload = metadata?.event_payload;
      if (metadata?.event_type !== deliveryEvent || !payload || !('delivery_id' in payload)) continue;
      if (payload.delivery_id === deliveryId && ts !== undefined) return { found: 'yes', messageId: ts };
    }
    cursor = history.response_metadata?.next_cursor || undefined;
    if (!history.has_more || cursor === undefined) return { found: 'no' };
  }
  return { found: 'unreadable' };
}

const gone = [
  'channel_not_found',
  'is_archived',
  'account_inactive',
  'token_revoked',
  'invalid_auth',
  'team_disabled',
];
const passing = [
  'ratelimited',
  'rate_limited',
  'service_unavailable',
  'team_added_to_org',
  'message_limit_exceeded',
];
const doubtful = ['fatal_error', 'internal_error', 'request_timeout'];
const badBlocks = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'metadata_too_large'];
const refusedBlocks = 'blocks that Slack accepts';

const aWhileMs = 30_000;
/** Errors of a connection that was never made: nothing went out. */
const neverSent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/** How a refused or broken chat.postMessage ended. */
function outcomeOf(error: unknown, invitation: string): Posted {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { outcome: 'retry', afterMs: error.retryAfter * 1000 };
  const code = slackError(error);
  if (code === null)
    return neverSent.includes(causeCode(error))
      ? { outcome: 'retry', afterMs: aWhileMs }
      : { outcome: 'unknown' };
  if (gone.includes(code)) return { outcome: 'gone' };
  if (passing.includes(code)) return { outcome: 'retry', afterMs: aWhileMs };
  if (doubtful.includes(code)) return { outcome: 'unknown' };
  if (badBlocks.includes(code)) return { outcome: 'forbidden', missing: refusedBlocks };
  return { outcome: 'forbidden', missing: code === 'not_in_channel' ? invitation : code };
}

function causeCode(error: unknown): string {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    if ('code' in cause && typeof cause.code === 'string' && /^[A-Z]/.test(cause.code)) return cause.code;
    cause = cause instanceof webApi.WebAPIRequestError ? cause.original : cause.cause;
  }
  return '';
}
