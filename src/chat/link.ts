/** An http(s) address, also as Slack escapes it (`<https://example.org|example.org>`) and Discord hides its preview. */
function linkOf(word: string): string | null {
  const address = /^<(https?:[^|>\s]+)(?:\|[^>]*)?>$/i.exec(word)?.[1] ?? word;
  return /^https?:\/\/\S+$/i.test(address) ? address : null;
}

/** `example.org/story`, `www.example.org`: an address as people say it. A word with a full stop in it alone is none. */
const spoken = /^(?:www\.\S|(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?\/)\S*$/i;

/** A link as a person types it, also without its `https://`; null for what is no address by its look. */
export const typedLink = (word: string): string | null =>
  linkOf(word) ?? (spoken.test(word) ? linkOf(`https://${word}`) : null);

const host = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

/** The same where nothing but a link can be meant: `example.org` is one too. */
export const meantLink = (word: string): string | null =>
  typedLink(word) ?? (host.test(word) ? linkOf(`https://${word}`) : null);
