/** What Slack does to the words that a person types, undone. */

/** `<https://a|b>`, `<#C1|name>`, `<@U1|name>`, `<!here>`: https://docs.slack.dev/messaging/formatting-message-text */
const entity = /<([^<>|]+)(?:\|([^<>]*))?>/g;

/**
 * A line of a slash command as the person typed it: an address without its label, a channel by its id (`#C024BE7LD`),
 * a person as `@name`, and `&`, `<`, `>` themselves.
 */
export function typedLine(text: string): string {
  return unescaped(
    text.replace(entity, (_, target: string, label = '') => {
      if (target.startsWith('#')) return target;
      if (target.startsWith('@')) return `@${label || target.slice(1)}`;
      return target.startsWith('!') ? `@${target.slice(1)}` : target;
    }),
  );
}

/** A message's text as its readers see it: labels instead of addresses. */
export function messageWords(text: string): string {
  return unescaped(
    text.replace(entity, (_, target: string, label = '') =>
      label === '' ? target.replace(/^[#@!]/, (mark) => (mark === '#' ? '#' : '@')) : label,
    ),
  );
}

/** The first http(s) address of a message's text, or null. */
export function firstLink(text: string): string | null {
  for (const [, target = ''] of text.matchAll(entity)) {
    if (/^https?:\/\//i.test(target)) return unescaped(target);
  }
  return null;
}

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|amp);/g, (_, name) => (name === 'lt' ? '<' : name === 'gt' ? '>' : '&'));
}
