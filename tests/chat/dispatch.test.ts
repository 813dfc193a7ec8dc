import { describe, expect, it } from 'vitest';
import { callId } from '../../src/chat/call-id.ts';
import { type AnyCommand, type Command, command, type Option } from '../../src/chat/command.ts';
import type { Asked } from '../../src/chat/desk.ts';
import { createDesk, type DeskParts } from '../../src/chat/dispatch.ts';
import { UserError } from '../../src/errors.ts';

interface Notebook {
  readonly lines: string[];
}

const share: Option = { kind: 'flag', description: 'Post it to the channel' };
const made = (spec: Partial<Command<Notebook>> & Pick<Command<Notebook>, 'name' | 'run'>) =>
  command<Notebook, Record<string, Option>>({
    description: spec.name,
    options: {},
    right: 'reader',
    slow: false,
    writes: false,
    audience: 'asker',
    ...spec,
  });

const commands: AnyCommand<Notebook>[] = [
  made({
    name: 'read',
    options: { speaker: { kind: 'speaker', description: 'Who' }, share },
    run: async ({ values, at }, { lines }) => ({
      title: `${values.speaker ?? lines.join()} at ${at}`,
      blocks: [],
    }),
    suggest: async (_option, typed) =>
      [{ value: 'Ana Ruiz', label: 'Ana Ruiz (2)' }].filter(({ value }) => value.startsWith(typed)),
  }),
  {
    name: 'note',
    description: 'Notes',
    right: 'reader',
    subcommands: [
      made({
        name: 'drop',
        options: { text: { kind: 'text', required: true, description: 'Which note' } },
        writes: true,
        run: async () => ({ title: 'Dropped', blocks: [] }),
      }),
      made({
        name: 'add',
        options: {
          text: { kind: 'text', rest: 'text', description: 'The note' },
          file: { kind: 'file', extensions: ['.txt'], description: 'A file' },
        },
        right: 'editor',
        slow: true,
        writes: true,
        run: async ({ values }, { lines }) => {
          lines.push(typeof values.file === 'object' ? values.file.name : String(values.text));
          return { title: 'Noted', blocks: [], tone: 'done' };
        },
      }),
    ],
  },
  made({
    name: 'mend',
    run: async () => {
      throw new UserError('The ink is dry.', 'Fill it up.');
    },
  }),
  made({
    name: 'break',
    run: async () => {
      throw new Error('password=hunter2');
    },
    suggest: async () => {
      throw new Error('no suggestions');
    },
  }),
];

function desk(parts: Partial<DeskParts> = {}) {
  const claimed = new Set<string>();
  const logged: unknown[] = [];
  const notebook: Notebook = { lines: [] };
  return {
    notebook,
    logged,
    ...createDesk(commands, notebook, {
      claim: async (workspace, id) => {
        const isNew = !claimed.has(`${workspace} ${id}`);
        claimed.add(`${workspace} ${id}`);
        return isNew;
      },
      now: () => 1234,
      errorId: () => 'e4f1',
      log: { error: (about, message) => logged.push([about, message]) },
      ...parts,
    }),
  };
}

let asking = 0;
const asked = (asker: Partial<Asked['asker']> = {}): Asked => ({
  id: `i${asking++}`,
  workspace: 'terminal:local',
  asker: { id: 'p', right: 'manager', ...asker },
  channel: null,
});

describe('the desk', () => {
  it('gives a typed line, a call and a button the same answer', async () => {
    const { typed, call, pressed } = desk();
    const expected = {
      reply: { title: 'Ana Ruiz at 1234', blocks: [] },
      audience: 'asker',
      page: 1,
      call: { command: 'read', options: { speaker: 'Ana Ruiz' } },
    };
    expect(await typed('read speaker:"Ana Ruiz"', asked())).toEqual(expected);
    expect(await typed('read ana ruiz', asked())).toEqual(expected);
    expect(await call('read', { speaker: 'Ana Ruiz' }, asked())).toEqual(expected);
    expect(await pressed(callId({ command: 'read', options: { speaker: 'Ana Ruiz' } }), asked())).toEqual(
      expected,
    );
  });

  it('passes the page on, of a call and of a button', async () => {
    const { call, pressed } = desk();
    expect(await call('read', {}, asked(), 3)).toMatchObject({ page: 3, call: { page: 3 } });
    const id = callId({ command: 'read', options: {}, page: 2 });
    expect(await pressed(id, asked())).toMatchObject({ page: 2, call: { page: 2 } });
  });

  it('shows an answer to the channel when it is shared, by option or by button', async () => {
    const { typed, pressed } = desk();
    const id = callId({ command: 'read', options: {} }, true);
    const answers = [await typed('read share:yes', asked()), await pressed(id, asked())];
    for (const answer of answers) {
      expect(answer.audience).toBe('channel');
      expect(answer.call).toEqual({ command: 'read', options: {} });
    }
  });

  it('runs what writes once, however often it arrives', async () => {
    const { typed, notebook } = desk();
    const once = asked();
    expect((await typed('note add milk', once)).reply.tone).toBe('done');
    expect(await typed('note add milk', once)).toMatchObject({
      reply: { title: 'This was done already.', tone: 'problem' },
    });
    await typed('note add bread', { ...once, workspace: 'terminal:other' });
    expect(notebook.lines).toEqual(['milk', 'bread']);
  });

  it('claims nothing for what only reads, nor for what is refused', async () => {
    const claims: string[] = [];
    const { typed } = desk({ claim: async (_, id) => claims.push(id) > 0 });
    await typed('read', asked());
    await typed('note add milk', asked({ right: 'reader' }));
    expect(claims).toEqual([]);
  });

  it('refuses a person without the right and says who may', async () => {
    const { pressed, notebook } = desk();
    const id = callId({ command: 'note add', options: { text: 'milk' } });
    const { reply } = await pressed(id, asked({ right: 'reader' }));
    expect(reply).toMatchObject({ title: 'You may not use /note add here.', tone: 'problem' });
    expect(notebook.lines).toEqual([]);
  });

  it('runs nothing without a value that the command needs, whichever way it is called', async () => {
    const claims: string[] = [];
    const { typed, call, pressed } = desk({ claim: async (_, id) => claims.push(id) > 0 });
    const answers = [
      await typed('note drop', asked()),
      await call('note drop', {}, asked()),
      await pressed(callId({ command: 'note drop', options: {} }), asked()),
    ];
    for (const { reply } of answers) {
      expect(reply).toMatchObject({ title: '/note drop needs text: Which note', tone: 'problem' });
    }
    expect(claims).toEqual([]);
  });

  it('shows what a person can mend in plain words', async () => {
    const { typed, logged } = desk();
    expect(await typed('mend', asked())).toEqual({
      reply: {
        title: 'The ink is dry.',
        blocks: [{ kind: 'text', words: 'Fill it up.' }],
        tone: 'problem',
      },
      audience: 'asker',
      page: 1,
    });
    expect(logged).toEqual([]);
  });

  it('logs anything else under an id, and gives the person the id alone', async () => {
    const { typed, logged } = desk();
    const { reply } = await typed('break', asked());
    expect(JSON.stringify(reply)).toContain('e4f1');
    expect(JSON.stringify(reply)).not.toContain('hunter2');
    expect(logged).toEqual([[{ err: new Error('password=hunter2'), errorId: 'e4f1' }, 'a command failed']]);
  });

  it.each(['', '   ', 'note', 'nothing', 'read speeker:x', '\u0000', 'constructor', '__proto__'])(
    'answers the line %j with what is wrong',
    async (line) => {
      const { reply } = await desk().typed(line, asked());
      expect(reply.tone).toBe('problem');
      expect(reply.title).not.toContain('wrong on our side');
    },
  );

  it.each(['', 'nonsense', '0|read', '1|nothing', '1|constructor', '1|read|?', `1|${'read'.repeat(99)}`])(
    'answers the button %j with what is wrong',
    async (id) => {
      const { reply } = await desk().pressed(id, asked());
      expect(reply.tone).toBe('problem');
      expect(reply.title).not.toContain('wrong on our side');
    },
  );

  it('reads a file by its path for the terminal alone, never for a chat', async () => {
    const bytes = new Uint8Array([65]);
    const here = desk({ openFile: async (path) => ({ name: path, bytes }) });
    await here.typed('note add list.txt', asked());
    expect(here.notebook.lines).toEqual(['list.txt']);
    for (const workspace of ['slack:T1', 'discord:1', 'discord:@1'] as const) {
      const { reply } = await here.typed('note add list.txt', { ...asked(), workspace });
      expect(reply.tone).toBe('problem');
    }
    expect(here.notebook.lines).toEqual(['list.txt']);
  });

  it('knows at once what may be slow', () => {
    const { isSlow } = desk();
    expect(['note add', 'note add milk', 'read', 'nothing', ''].map((line) => isSlow(line))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('suggests values, and nothing where that fails', async () => {
    const { suggest, logged } = desk();
    expect(await suggest('read', 'speaker', 'An', {}, asked())).toEqual([
      { value: 'Ana Ruiz', label: 'Ana Ruiz (2)' },
    ]);
    expect(await suggest('nothing', 'speaker', '', {}, asked())).toEqual([]);
    expect(await suggest('break', 'speaker', '', {}, asked())).toEqual([]);
    expect(logged).toHaveLength(1);
  });
});
