import { complaintsAbout, complaintsAboutView } from './block-kit.ts';

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const messageKeys = ['text', 'blocks', 'unfurl_links', 'unfurl_media', 'thread_ts'];

/** What each method takes: https://docs.slack.dev/reference/methods; `response` is a response_url. */
const methods: Readonly<
  Record<string, { readonly needs: readonly string[]; readonly takes: readonly string[] }>
> = {
  response: {
    needs: ['text', 'response_type'],
    takes: [...messageKeys, 'response_type', 'replace_original', 'delete_original'],
  },
  'chat.postMessage': { needs: ['channel', 'text'], takes: [...messageKeys, 'channel', 'metadata'] },
  'chat.postEphemeral': {
    needs: ['channel', 'user', 'text'],
    takes: ['channel', 'user', 'text', 'blocks', 'thread_ts', 'unfurl_links', 'unfurl_media'],
  },
  'views.open': { needs: ['trigger_id', 'view'], takes: ['trigger_id', 'view'] },
  'views.update': { needs: ['view_id', 'view'], takes: ['view_id', 'view', 'hash'] },
  'views.publish': { needs: ['user_id', 'view'], takes: ['user_id', 'view', 'hash'] },
  'users.info': { needs: ['user'], takes: ['user', 'include_locale'] },
  'conversations.history': {
    needs: ['channel'],
    takes: ['channel', 'oldest', 'latest', 'inclusive', 'limit', 'cursor', 'include_all_metadata'],
  },
  'auth.test': { needs: [], takes: [] },
  'apps.connections.open': { needs: [], takes: [] },
};

/** All that Slack would refuse in a request, in words; empty where it would take it. */
export function complaintsAboutRequest(method: string, body: Json): string[] {
  const known = methods[method];
  if (known === undefined) return method.startsWith('oauth.') ? [] : [`${method} is not known here`];
  const { view } = body;
  return [
    ...known.needs.filter((key) => body[key] === undefined || body[key] === '').map((key) => `no ${key}`),
    ...Object.keys(body)
      .filter((key) => !known.takes.includes(key) && key !== 'token')
      .map((key) => `${key} is not taken`),
    ...(known.takes.includes('text') ? complaintsAbout({ text: body.text, blocks: body.blocks ?? [] }) : []),
    ...(known.takes.includes('text') && `${body.unfurl_links}${body.unfurl_media}` !== 'falsefalse'
      ? ['link previews are not off']
      : []),
    ...(isRecord(view) ? complaintsAboutView(view) : known.takes.includes('view') ? ['no view'] : []),
  ].map((complaint) => `${method}: ${complaint}`);
}
