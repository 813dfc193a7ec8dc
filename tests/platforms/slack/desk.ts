import { type AnyCommand, command } from '../../../src/chat/command.ts';
import type { Desk } from '../../../src/chat/desk.ts';
import { createDesk } from '../../../src/chat/dispatch.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { UserError } from '../../../src/errors.ts';

/** What the tests' commands keep, by workspace, and how often each was run. */
export interface Kept {
  readonly added: Map<string, string[]>;
  readonly runs: string[];
  /** Held back until it resolves. */
  gate: Promise<void>;
}

const tabs = (current: string) =>
  ['summary', 'quotes'].map((name) => ({
    label: name,
    call: { command: name, options: {} },
    answer: 'replace' as const,
    current: name === current,
  }));

const summary = command<Kept, { share: { kind: 'flag'; description: string } }>({
  name: 'summary',
  description: 'The summary of an article',
  options: { share: { kind: 'flag', description: 'Show it to everyone here' } },
  right: 'reader',
  slow: false,
  writes: false,
  audience: 'asker',
  run: async ({ workspace }, kept) => {
    kept.runs.push('summary');
    await kept.gate;
    return {
      title: 'Rates & <rules>',
      blocks: [{ kind: 'text', words: `The bank held its rate. <!channel> ${workspace}` }],
      actions: tabs('summary'),
      source: 'The Daily Example',
    };
  },
});

const quotes = command<Kept, { speaker: { kind: 'text'; description: string; rest: 'text' } }>({
  name: 'quotes',
  description: 'Its key quotes',
  options: { speaker: { kind: 'text', description: 'Who said it', rest: 'text' } },
  right: 'reader',
  slow: false,
  writes: false,
  audience: 'asker',
  run: async ({ values }) => ({
    title: `Quotes of ${values.speaker ?? 'all'}`,
    blocks: Array.from({ length: 60 }, (_, index) => ({
      kind: 'quote' as const,
      text: `Sentence ${index + 1} of the many that were said.`,
      speaker: 'Ana Ruiz',
    })),
    actions: tabs('quotes'),
  }),
});

const broken = command<Kept, Record<never, never>>({
  name: 'broken',
  description: 'Fails',
  options: {},
  right: 'reader',
  slow: false,
  writes: false,
  audience: 'asker',
  run: async () => {
    throw new Error('secret inside');
  },
});

const form: Reply = {
  title: 'Add an article',
  blocks: [{ kind: 'text', words: 'Type /article add and a link.' }],
  form: {
    title: 'Add an article',
    submit: 'Add',
    call: { command: 'article add', options: {} },
    fields: [
      { option: 'link', label: 'Link' },
      { option: 'text', label: 'Text', long: true, hint: 'The article itself.' },
    ],
  },
};

const add = command<
  Kept,
  {
    link: { kind: 'link'; description: string };
    file: { kind: 'file'; description: string; extensions: readonly string[] };
    text: { kind: 'text'; description: string; rest: 'text' };
  }
>({
  name: 'add',
  description: 'Add an article',
  options: {
    link: { kind: 'link', description: 'Its link' },
    file: { kind: 'file', description: 'Its file', extensions: ['.txt', '.md'] },
    text: { kind: 'text', description: 'Its text', rest: 'text' },
  },
  right: 'editor',
  slow: true,
  writes: true,
  audience: 'asker',
  run: async ({ values, workspace }, kept) => {
    const { link, file, text } = values;
    if (link !== undefined) throw new UserError('Links cannot be read yet.', 'Give the text instead.');
    const given = text ?? (file && Buffer.from(file.bytes).toString());
    if (given === undefined) return form;
    kept.added.set(workspace, [...(kept.added.get(workspace) ?? []), given]);
    return { title: 'Added', blocks: [{ kind: 'text', words: given.slice(0, 40) }], tone: 'done' };
  },
});

const list = command<Kept, Record<never, never>>({
  name: 'list',
  description: 'The articles',
  options: {},
  right: 'reader',
  slow: false,
  writes: false,
  audience: 'asker',
  run: async ({ workspace }, kept) => {
    const added = kept.added.get(workspace) ?? [];
    if (added.length === 0) return { title: 'No articles yet', blocks: [] };
    const items = added.map((text) => ({
      words: text.slice(0, 40),
      action: { label: 'Summary', call: { command: 'summary', options: {} }, answer: 'anew' as const },
    }));
    return {
      title: 'Articles',
      blocks: [{ kind: 'list', items }],
      actions: [{ label: 'Add', call: { command: 'article add', options: {} }, answer: 'anew' }],
    };
  },
});

const help = command<Kept, Record<never, never>>({
  name: 'help',
  description: 'What there is',
  options: {},
  right: 'reader',
  slow: false,
  writes: false,
  audience: 'asker',
  run: async () => ({ title: 'Help', blocks: [{ kind: 'text', words: '/standfirst summary' }] }),
});

export const commands: readonly AnyCommand<Kept>[] = [
  summary,
  quotes,
  { name: 'article', description: 'Your articles', right: 'reader', subcommands: [add, list] },
  broken,
  help,
];

/** The real desk over a few small commands. */
export function openDesk(): { desk: Desk; kept: Kept } {
  const kept: Kept = { added: new Map(), runs: [], gate: Promise.resolve() };
  const claimed = new Set<string>();
  const desk = createDesk(commands, kept, {
    claim: async (workspace, id) => !claimed.has(workspace + id) && Boolean(claimed.add(workspace + id)),
    now: () => Date.now(),
    errorId: () => 'e-1',
    log: { error: () => {} },
  });
  return { desk, kept };
}
