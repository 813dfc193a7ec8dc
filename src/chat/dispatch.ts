import { UserError } from '../errors.ts';
import type { Workspace } from '../nouns.ts';
import { readCallId } from './call-id.ts';
import type { AnyCommand, Attachment, Command, Invocation, OptionValue, Right, Values } from './command.ts';
import type { Answer, Asked, Desk } from './desk.ts';
import { findCommand, type NamedCommand } from './find-command.ts';
import { type Candidates, checkRequired, parseOptions } from './grammar.ts';
import { typedLink } from './link.ts';
import type { Call, Reply } from './reply.ts';

export interface DeskParts {
  /** Takes an invocation's id, once in all processes: false where it was taken before. */
  claim(workspace: Workspace, id: string): Promise<boolean>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** A short id for an error that the person cannot mend; the log has it too. */
  errorId(): string;
  log: { error(about: object, message: string): void };
  /** Reads a file that a person at the terminal named by its path; never asked for the path of a chat. Throws a UserError. */
  openFile?(path: string): Promise<Attachment>;
}

const rights: readonly Right[] = ['reader', 'editor', 'manager'];

/** The desk that every platform asks: finds the command, checks the right, runs it, and answers whatever happens. */
export function createDesk<S>(commands: readonly AnyCommand<S>[], services: S, parts: DeskParts): Desk {
  const byPath = new Map(
    commands.flatMap((entry): [string, Command<S>][] =>
      'subcommands' in entry
        ? entry.subcommands.map((command) => [`${entry.name} ${command.name}`, command])
        : [[entry.name, entry]],
    ),
  );

  async function answered(work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work();
    } catch (error) {
      return { reply: troubleReply(error, parts), audience: 'asker', page: 1 };
    }
  }

  async function run(path: string, values: Values, asked: Asked, page = 1): Promise<Answer> {
    const command = byPath.get(path);
    if (!command) throw new UserError(`There is no command /${path}.`, 'See what there is with /help.');
    if (rights.indexOf(asked.asker.right) < rights.indexOf(command.right))
      throw missingRight(path, command.right);
    checkRequired(path, command, values);
    if (command.writes && !(await parts.claim(asked.workspace, asked.id))) {
      throw new UserError('This was done already.', 'It arrived twice; nothing was done a second time.');
    }
    const invocation: Invocation = { ...asked, values, at: parts.now() };
    const reply = await command.run(invocation, services);
    const audience = values.share === true ? 'channel' : values.share === false ? 'asker' : command.audience;
    return { reply, audience, page, call: callOf(path, { ...values, ...reply.ids }, page) };
  }

  /** What bare words may stand for: names and ids of what is kept, asked for only where such an option is open. */
  async function candidatesOf({ command, rest }: NamedCommand<S>, asked: Asked): Promise<Candidates> {
    const candidates: Record<string, readonly string[]> = {};
    if (rest.trim() === '' || !command.suggest) return candidates;
    for (const [name, option] of Object.entries(command.options)) {
      if (!known.has(option.kind)) continue;
      const suggested = await command.suggest(name, '', { ...asked, values: {}, at: parts.now() }, services);
      candidates[name] = suggested.flatMap(({ value, label }) =>
        option.kind === 'article' ? [label, value] : [value],
      );
    }
    return candidates;
  }

  async function filesOf(
    command: Command<S>,
    typed: Readonly<Record<string, string | boolean>>,
    { workspace }: Asked,
  ): Promise<Values> {
    const values: Record<string, OptionValue> = { ...typed };
    for (const [name, option] of Object.entries(command.options)) {
      const path = typed[name];
      if (option.kind !== 'file' || typeof path !== 'string') continue;
      // A path names a file of this machine: only who sits at it may have it read.
      if (!parts.openFile || !workspace.startsWith('terminal:'))
        throw new UserError('A file is attached here, not named.', 'Give the text or a link instead.');
      values[name] = await parts.openFile(path);
    }
    return values;
  }

  return {
    commands,
    call: (path, values, asked, page) => answered(() => run(path, values, asked, page)),
    typed: (line, asked) =>
      answered(async () => {
        const named = findCommand(commands, line);
        const typed = parseOptions(named, await candidatesOf(named, asked));
        return run(named.path, await filesOf(named.command, typed, asked), asked);
      }),
    pressed: (id, asked) =>
      answered(async () => {
        const pressed = readCallId(id);
        if (!pressed)
          throw new UserError('This button is from an older version.', 'Ask again with a command.');
        const { call, share } = pressed;
        const answer = await run(call.command, call.options, asked, call.page);
        return share ? { ...answer, audience: 'channel' } : answer;
      }),
    isSlow(pathOrLine, values = {}) {
      try {
        const { command } = findCommand(commands, pathOrLine);
        return command.slow || readsLink(command, values);
      } catch {
        return false;
      }
    },
    async suggest(path, option, typed, values, asked) {
      const command = byPath.get(path);
      try {
        return (
          (await command?.suggest?.(option, typed, { ...asked, values, at: parts.now() }, services)) ?? []
        );
      } catch (error) {
        parts.log.error({ err: error, path, option }, 'suggestions failed');
        return [];
      }
    },
  };
}

/** A page is read where an article is named by its link. */
const readsLink = <S>({ options }: Command<S>, values: Values) =>
  Object.entries(options).some(([name, { kind }]) => {
    const value = values[name];
    return kind === 'article' && typeof value === 'string' && typedLink(value) !== null;
  });

const known: ReadonlySet<string> = new Set(['article', 'speaker', 'schedule', 'command', 'zone', 'feed']);

/** The call that an answer's page and share buttons repeat; what cannot be in an id (a file) has none. */
function callOf(path: string, values: Values, page: number): Call {
  const options: Record<string, string | boolean> = {};
  for (const [name, value] of Object.entries(values)) {
    if (name !== 'share' && (typeof value === 'string' || typeof value === 'boolean')) options[name] = value;
  }
  return { command: path, options, ...(page > 1 && { page }) };
}

function missingRight(path: string, right: Right): UserError {
  const who = right === 'manager' ? 'People who manage this server' : 'People who may edit articles here';
  return new UserError(`You may not use /${path} here.`, `${who} can; ask one of them.`);
}

function troubleReply(error: unknown, { errorId, log }: DeskParts): Reply {
  if (error instanceof UserError) {
    return {
      title: error.message,
      blocks: error.mend ? [{ kind: 'text', words: error.mend }] : [],
      tone: 'problem',
    };
  }
  const id = errorId();
  log.error({ err: error, errorId: id }, 'a command failed');
  return {
    title: 'Something went wrong on our side.',
    blocks: [
      {
        kind: 'text',
        words: [
          'Nothing you gave is lost. Try again; if it stays, whoever runs this bot finds the reason in its log under ',
          { text: id, style: 'code' },
          '.',
        ],
      },
    ],
    tone: 'problem',
  };
}
