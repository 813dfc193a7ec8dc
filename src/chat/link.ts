/** An http(s) address, also as Slack escapes it (`<https://example.org|example.org>`) and Discord hides its preview. */
export function linkOf(word: string): string | null {
  const address = /^<(https?:[^|>\s]+)(?:\|[^>]*)?>$/i.exec(word)?.[1] ?? word;
  return /^https?:\/\/\S+$/i.test(address) ? address : null;
}
