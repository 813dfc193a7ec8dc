import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Answer } from '../../chat/desk.ts';
import { isTurnable } from './buttons.ts';
import { slackError } from './failures.ts';
import { type Page, renderPage, renderPages } from './render.ts';
import type { Manner, ResponseUrl } from './response-url.ts';

/** Where the answer to an interaction goes. */
export interface Way {
  /** Absent where Slack gives none (a form opened from the Home tab). */
  readonly response: ResponseUrl | null;
  readonly web: webApi.WebClient;
  readonly personId: string;
  readonly channelId: string | null;
  /** The thread that the pressed message stands in. */
  readonly threadTs?: string | undefined;
  readonly log: Logger;
}

/** The messages of an answer: the page asked for, or all of them where no button could turn to the others. */
export function pagesOf(answer: Answer, audience: Manner['audience'], shareable: boolean): readonly Page[] {
  const call = answer.call && isTurnable(answer.call) ? answer.call : undefined;
  const rendering = { audience, call, shareable };
  return call === undefined
    ? renderPages(answer.reply, rendering)
    : [renderPage(answer.reply, answer.page, rendering)];
}

/** Sends an answer by the interaction's address, else as a post; logs where neither is to be had. */
export async function sendAnswer(answer: Answer, manner: Manner, way: Way): Promise<void> {
  for (const [index, page] of pagesOf(answer, manner.audience, way.channelId !== null).entries()) {
    await sendPage(page, index === 0 ? manner : { ...manner, replace: false }, way);
  }
}

async function sendPage(page: Page, manner: Manner, way: Way): Promise<void> {
  if (await way.response?.send(page, manner)) return;
  for (const post of postsOf(page, manner, way)) {
    try {
      await post();
      return;
    } catch (error) {
      way.log.warn({ why: slackError(error) ?? 'unreachable' }, 'an answer could not be posted to Slack');
    }
  }
}

/** The ways to post an answer that the interaction's address did not take, best first. */
function postsOf(page: Page, { audience }: Manner, way: Way): Array<() => Promise<unknown>> {
  const { web, personId, channelId, threadTs } = way;
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const posts: Array<() => Promise<unknown>> = [];
  if (channelId !== null) {
    posts.push(() =>
      audience === 'channel'
        ? web.chat.postMessage({ ...asMessage(page), channel: channelId, ...thread })
        : web.chat.postEphemeral({ ...asMessage(page), channel: channelId, user: personId, ...thread }),
    );
  }
  // A person's id is as good as the channel of their direct messages with the app.
  posts.push(() => web.chat.postMessage({ ...asMessage(page), channel: personId }));
  return posts;
}

/** A page as chat.postMessage takes it. Both kinds of link previews are off: each has its own switch. */
export function asMessage(page: Page) {
  return { text: page.text, blocks: [...page.blocks], unfurl_links: false, unfurl_media: false };
}
