import { setTimeout as wait } from 'node:timers/promises';
import { type AnyCommand, command } from '../../../src/chat/command.ts';
import type { Desk } from '../../../src/chat/desk.ts';
import { createDesk } from '../../../src/chat/dispatch.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { UserError } from '../../../src/errors.ts';
import { ids, type Json } from './loopback.ts';

/** What a test may turn: how long slow commands take, what articles there are, what was asked. */
export interface Newsroom {
  slowMs: number;
  articles: { id: string; title: string }[];
  readonly asked: {
    command: string;
    workspace: string;
    right: string;
    values: Readonly<Record<string, unknown>>;
  }[];
  readonly claimed: Set<string>;
}

export const newsroom = (): Newsroom => ({
  slowMs: 0,
  articles: [{ id: 'k3f9x', title: 'Council keeps the night bus' }],
  asked: [],
  claimed: new Set(),
});

const article = { kind: 'article', description: 'Which article' } as const;
const share = { kind: 'flag', description: 'Show it to the channel' } as const;

const titled = (title: string, more: Partial<Reply> = {}): Reply => ({ title, blocks: [], ...more });

/** A few commands of every kind, on the project's own desk. */
export function testDesk(room: Newsroom): Desk {
  const note = (name: string, asked: { workspace: string; asker: { right: string }; values: object }) =>
    room.asked.push({
      command: name,
      workspace: asked.workspace,
      right: asked.asker.right,
      values: { ...asked.values },
    });
  const kept = (id: string | undefined) => {
    const found = room.articles.find((one) => one.id === (id ?? room.articles[0]?.id));
    if (found === undefined)
      throw new UserError('That article is not kept any more.', 'See what is there with /article list.');
    return found;
  };
  const reads = (name: string, count: number) =>
    command({
      name,
      description: `The ${name} of an article`,
      options: { article, share },
      right: 'reader',
      slow: false,
      writes: false,
      audience: 'asker',
      async run(invocation) {
        note(name, invocation);
        const { id, title } = kept(invocation.values.article);
        const call = (other: string) => ({ command: other, options: { article: id } });
        return {
          title,
          blocks: Array.from({ length: count }, (_, index) => ({
            kind: 'quote' as const,
            text: `We will keep the night bus running, ${index} times over if we must.`,
            speaker: 'Ada Okafor',
            place: index + 1,
          })),
          actions: ['summary', 'quotes'].map((other) => ({
            label: other,
            call: call(other),
            answer: 'replace' as const,
            ...(other === name && { current: true }),
          })),
          source: 'The Courier',
        };
      },
      async suggest(_, typed) {
        return room.articles
          .filter(({ title }) => title.includes(typed))
          .map(({ id, title }) => ({ value: id, label: title }));
      },
    });
  const commands: AnyCommand<unknown>[] = [
    reads('summary', 2),
    reads('quotes', 60),
    command({
      name: 'slow',
      description: 'Takes its time',
      options: { share, fail: { kind: 'flag', description: 'Go wrong' } },
      right: 'reader',
      slow: true,
      writes: false,
      audience: 'asker',
      async run({ values }) {
        await wait(room.slowMs);
        if (values.fail) throw new Error('a secret of the inside');
        return titled('Here at last');
      },
    }),
    command({
      name: 'where',
      description: 'Says where it was asked',
      options: {},
      right: 'reader',
      slow: false,
      writes: false,
      audience: 'asker',
      async run(invocation) {
        note('where', { ...invocation, values: { channel: invocation.channel?.id } });
        return titled('Here');
      },
    }),
    command({
      name: 'pour',
      description: 'Says more than a few messages hold, and cannot be asked for its pages',
      options: {},
      right: 'reader',
      slow: true,
      writes: true,
      audience: 'asker',
      async run() {
        await wait(room.slowMs);
        const words = 'The night bus runs. '.repeat(150);
        return titled('Poured', { blocks: Array.from({ length: 10 }, () => ({ kind: 'text', words })) });
      },
    }),
    {
      name: 'article',
      description: 'The articles',
      right: 'reader',
      subcommands: [
        command({
          name: 'add',
          description: 'Add an article',
          options: {
            url: { kind: 'link', description: 'Its address' },
            text: { kind: 'text', description: 'Its text', rest: 'text', maxLength: 6000 },
            file: { kind: 'file', description: 'A file', extensions: ['.txt', '.md', '.html'] },
          },
          right: 'editor',
          slow: true,
          writes: true,
          audience: 'asker',
          async run(invocation) {
            note('article add', invocation);
            const { url, text, file } = invocation.values;
            if (url === undefined && text === undefined && file === undefined) {
              return titled('Add an article', {
                form: {
                  title: 'Add an article',
                  submit: 'Add',
                  call: { command: 'article add', options: {} },
                  fields: [{ option: 'text', label: 'Text', long: true, required: true }],
                },
              });
            }
            return titled(`Added ${url ?? text ?? `${file?.name}, ${file?.bytes.length} bytes`}`, {
              tone: 'done',
            });
          },
        }),
        command({
          name: 'list',
          description: 'What is kept',
          options: {},
          right: 'reader',
          slow: false,
          writes: false,
          audience: 'asker',
          run: async () => titled(`${room.articles.length} articles`),
        }),
      ],
    },
    command({
      name: 'schedule',
      description: 'Post on a schedule',
      options: {
        channel: { kind: 'channel', description: 'Where' },
        when: { kind: 'text', description: 'When' },
      },
      right: 'manager',
      slow: false,
      writes: true,
      audience: 'asker',
      async run(invocation) {
        note('schedule', invocation);
        if (invocation.values.when === undefined) {
          return titled('When?', {
            form: {
              title: 'Schedule',
              submit: 'Schedule',
              call: { command: 'schedule', options: {} },
              fields: [{ option: 'when', label: 'When' }],
            },
          });
        }
        return titled('Scheduled', { tone: 'done' });
      },
    }),
  ];
  return createDesk(commands, undefined, {
    claim: async (_, id) => !room.claimed.has(id) && Boolean(room.claimed.add(id)),
    now: Date.now,
    errorId: () => 'e-1234',
    log: { error: () => undefined },
  });
}

const member = (user: string, permissions: bigint) => ({
  user: { id: user, username: 'ana', discriminator: '0', global_name: 'Ana', avatar: null },
  permissions: String(permissions),
  roles: [],
  joined_at: '2024-01-01T00:00:00Z',
  deaf: false,
  mute: false,
  flags: 0,
});

interface Where {
  readonly user?: string;
  readonly permissions?: bigint;
  /** In the server, in a direct message, or in a server that has not installed the app (the person has). */
  readonly where?: 'server' | 'direct' | 'elsewhere';
}

/** What every interaction says of who and where. */
export function from({ user = ids.asker, permissions = 0n, where = 'server' }: Where = {}): Json {
  const base = {
    application_id: ids.application,
    version: 1,
    locale: 'en-US',
    entitlements: [],
    app_permissions: '0',
  };
  const person = member(user, permissions);
  if (where === 'direct') {
    const channel = { id: '600000000000000099', type: 1 };
    return {
      ...base,
      context: 1,
      channel,
      channel_id: channel.id,
      user: person.user,
      authorizing_integration_owners: { 0: '0' },
    };
  }
  const guild = where === 'server' ? ids.guild : '500000000000000777';
  return {
    ...base,
    context: 0,
    guild_id: guild,
    channel: { id: ids.channel, type: 0, name: 'news' },
    channel_id: ids.channel,
    member: person,
    authorizing_integration_owners: where === 'server' ? { 0: guild } : { 1: user },
  };
}

/** `/summary article:k3f9x` as Discord sends it; `article add` with its subcommand nested. */
export function slash(
  path: string,
  options: readonly Json[] = [],
  who: Where = {},
  resolved: Json = {},
): Json {
  const [name, sub] = path.split(' ');
  const nested = sub === undefined ? options : [{ type: 1, name: sub, options }];
  return { ...from(who), type: 2, data: { id: '1', name, type: 1, options: nested, resolved } };
}

export const text = (name: string, value: string): Json => ({ name, type: 3, value });
export const flag = (name: string, value: boolean): Json => ({ name, type: 5, value });

/** A press of the button with that label in a message that the bot sent. */
export function press(message: Json, label: string, who: Where = {}, more: Json = {}): Json {
  const id = buttons(message).find((button) => button.label === label)?.custom_id;
  if (id === undefined)
    throw new Error(`No button “${label}” among ${buttons(message).map((button) => button.label)}`);
  const sent = {
    id: '900000000000000001',
    type: 0,
    channel_id: ids.channel,
    author: { id: ids.bot },
    ...message,
    ...more,
  };
  return { ...from(who), type: 3, message: sent, data: { custom_id: id, component_type: 2 } };
}

/** Every button of a message. */
export function buttons(message: unknown): Json[] {
  if (Array.isArray(message)) return message.flatMap(buttons);
  if (typeof message !== 'object' || message === null) return [];
  const own = message as Json;
  return [...(own.type === 2 ? [own] : []), ...buttons(own.components), ...buttons(own.accessory)];
}
