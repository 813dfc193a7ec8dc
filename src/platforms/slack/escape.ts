/** Text of others made harmless in Slack: it reads as it was written, and does nothing. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * `text`, already clean, as it stands in a message's `text`, in a text object, a label: the three characters that open
 * entities, mentions and links. https://docs.slack.dev/messaging/formatting-message-text#escaping
 * Slack decodes these three in plain_text too. In rich_text nothing is decoded, and nothing is to be escaped.
 */
export function escapeText(text: string): string {
  return !/[&<>]/.test(text) ? text : text.replace(/[&<>]/g, (mark) => entities[mark] ?? mark);
}

/**
 * Whether clean, escaped `text` reads the same in mrkdwn, whose `*`, `_`, `~`, backtick and `:smile:` know no escape
 * and whose lines are quotations after `&gt;`.
 * https://github.com/yhatt/jsx-slack/blob/main/docs/about-escape-and-exact-mode.md
 */
export function isPlainInMrkdwn(text: string): boolean {
  return !/[*_~`]|:[^\s:]+:|^\s*&gt;/m.test(text);
}

/** An http(s) address as it is sent, or null where it is none, is longer than `longest`, or hides a name before its host. */
export function safeAddress(link: string, longest: number): string | null {
  if (link.length > longest || !URL.canParse(link)) return null;
  const url = new URL(link);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  // `https://bank.example@evil.example` is there to deceive.
  if (url.username !== '' || url.password !== '') return null;
  const address = url.href.replace(/[<>|]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return address.length > longest ? null : address;
}

const addressLike = /:\/\/|[\p{L}\p{N}-]\.\p{L}{2}/u;

/** Whether a reader takes the words for an address themselves (`bank.example`): then they may not lead to another. */
export function looksLikeAddress(words: string): boolean {
  return addressLike.test(words);
}
