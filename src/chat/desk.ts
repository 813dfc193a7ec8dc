import type { Workspace } from '../nouns.ts';
import type { AnyCommand, Asker, Channel, Suggestion, Values } from './command.ts';
import type { Call, Reply } from './reply.ts';

/** Who asks, where, and the platform's own id of the asking. */
export interface Asked {
  readonly id: string;
  readonly workspace: Workspace;
  readonly asker: Asker;
  readonly channel: Channel | null;
}

/** What comes back of every call. `page` is the page asked for, counted from 1. */
export interface Answer {
  readonly reply: Reply;
  readonly audience: 'asker' | 'channel';
  readonly page: number;
  /** The call that made it, for its page and share buttons; absent on a problem. */
  readonly call?: Call;
}

/** What a platform gets, and all that it knows of commands. Nothing here throws: an error is an answer. */
export interface Desk {
  readonly commands: readonly AnyCommand<unknown>[];
  /** A call with parsed values (Discord), by its path: `quotes`, `article add`. */
  call(path: string, values: Values, asked: Asked, page?: number): Promise<Answer>;
  /** A line as typed, without the slash (Slack, terminal): `quotes speaker:rubio`. */
  typed(line: string, asked: Asked): Promise<Answer>;
  /** A pressed button, by the id that `callId` made. */
  pressed(id: string, asked: Asked): Promise<Answer>;
  /**
   * Whether the call may take longer than a second, so that the platform defers: known at once, by the path or line and
   * the values alone.
   */
  isSlow(pathOrLine: string, values?: Values): boolean;
  /** Values to offer while an option is typed, best first. */
  suggest(
    path: string,
    option: string,
    typed: string,
    values: Values,
    asked: Asked,
  ): Promise<readonly Suggestion[]>;
}
