import type { Logger } from 'pino';
import { remembered } from '../../chat/remembered.ts';
import { limits } from './limits.ts';
import { postJson } from './post-json.ts';
import type { Page } from './render.ts';

/** How a message is to appear. */
export interface Manner {
  readonly audience: 'asker' | 'channel';
  /** In place of the message whose button was pressed. */
  readonly replace?: boolean;
}

/** The address that an interaction brings for its answers. Good for five uses in thirty minutes. */
export interface ResponseUrl {
  /** Sends a message; `false` where Slack took none: spent, too late, refused or out of reach. */
  send(page: Page, manner: Manner): Promise<boolean>;
}

export interface ResponseUrlSpec {
  readonly url: string;
  /** When the interaction came, ms UTC. */
  readonly receivedAt: number;
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
  readonly log: Logger;
}

const timeoutMs = 10_000;
/** A longer wait than this for a busy Slack is too long for the person: then the answer is posted another way. */
const longestWaitMs = 30_000;

/**
 * Answers by an interaction's `response_url`. A busy Slack is asked again when it says, a lost connection once more; a
 * message whose blocks it refuses goes as its text alone, so that nobody waits in vain.
 */
export function responseUrl({ url, receivedAt, now, pause, log }: ResponseUrlSpec): ResponseUrl {
  let used = 0;
  const send = async (body: Uint8Array): Promise<Result> => {
    if (used >= limits.response.uses || now() - receivedAt >= limits.response.lifeMs)
      return { sent: false, why: 'spent' };
    used += 1;
    return await postTo(url, body);
  };
  const sendPatiently = async (body: Uint8Array): Promise<Result> => {
    const first = await send(body);
    if (first.sent || first.retryAfterMs === undefined || first.retryAfterMs > longestWaitMs) return first;
    await pause(first.retryAfterMs);
    return await send(body);
  };
  return {
    async send(page, manner) {
      const result = await sendPatiently(bodyOf(page, manner));
      if (result.sent) return true;
      log.warn({ why: result.why }, 'Slack did not take an answer');
      if (!result.refused) return false;
      return (await sendPatiently(bodyOf({ text: page.text, blocks: [] }, manner))).sent;
    },
  };
}

type Result =
  | { readonly sent: true }
  | { readonly sent: false; readonly why: string; readonly refused?: true; readonly retryAfterMs?: number };

/** The JSON of a message, in UTF-8. */
const bodyOf = remembered(
  (page: Page, { audience, replace = false }: Manner): Uint8Array =>
    Buffer.from(
      JSON.stringify({
        text: page.text,
        ...(page.blocks.length > 0 && { blocks: page.blocks }),
        response_type: audience === 'channel' ? 'in_channel' : 'ephemeral',
        replace_original: replace,
        unfurl_links: false,
        unfurl_media: false,
      }),
    ),
);

async function postTo(url: string, body: Uint8Array): Promise<Result> {
  try {
    const { status, retryAfter, said } = await postJson(url, body, timeoutMs);
    if (status >= 200 && status < 300 && !/"ok"\s*:\s*false/.test(said)) return { sent: true };
    const why = `${status} ${said.slice(0, 100)}`;
    if (status === 429) return { sent: false, why, retryAfterMs: (retryAfter ?? 1) * 1000 };
    if (status >= 500 && !/invalid/.test(said)) return { sent: false, why, retryAfterMs: 500 };
    return /invalid|too_long|no_text/.test(said) ? { sent: false, why, refused: true } : { sent: false, why };
  } catch (error) {
    return { sent: false, why: error instanceof Error ? error.name : 'unreachable', retryAfterMs: 200 };
  }
}
