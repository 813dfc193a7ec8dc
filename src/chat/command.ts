import type { Workspace } from '../nouns.ts';
import type { Reply } from './reply.ts';

/** A file that a person gave: its bytes as they came. In the terminal read from a path, in chats an attachment. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A value to offer while an option is typed: `value` is what is sent, `label` what is read. */
export interface Suggestion {
  readonly value: string;
  readonly label: string;
}

interface OptionBase {
  /** At most 100 characters (Discord's limit, held by a test). */
  readonly description: string;
  readonly required?: boolean;
}

/**
 * Words. `rest`: the last free-text option, which takes what is left of a typed line: a `text` all of it, unchanged; a
 * `phrase` only up to the next option of the command.
 */
export interface TextOption extends OptionBase {
  readonly kind: 'text';
  readonly rest?: 'text' | 'phrase';
  readonly maxLength?: number;
}
/** An http(s) address. */
export interface LinkOption extends OptionBase {
  readonly kind: 'link';
}
/** A date as a person types it: `2025-11-19`, `april`, `last month`. */
export interface DateOption extends OptionBase {
  readonly kind: 'date';
}
/** A value that the services know: an article, a speaker, a schedule, a time zone, a feed. */
export interface KnownOption extends OptionBase {
  readonly kind: 'article' | 'speaker' | 'schedule' | 'command' | 'zone' | 'feed';
}
/** A channel, by the platform's id. */
export interface ChannelOption extends OptionBase {
  readonly kind: 'channel';
}
export interface ChoiceOption<C extends string = string> extends OptionBase {
  readonly kind: 'choice';
  readonly choices: readonly C[];
}
/** yes or no. */
export interface FlagOption extends OptionBase {
  readonly kind: 'flag';
}
export interface FileOption extends OptionBase {
  readonly kind: 'file';
  /** With the dot: `.txt`. */
  readonly extensions: readonly string[];
}

export type Option =
  | TextOption
  | LinkOption
  | DateOption
  | KnownOption
  | ChannelOption
  | ChoiceOption
  | FlagOption
  | FileOption;
export type Options = Readonly<Record<string, Option>>;

/** What an option holds once parsed. */
export type OptionValue = string | boolean | Attachment;
type ValueOf<O extends Option> = O extends { kind: 'flag' }
  ? boolean
  : O extends { kind: 'file' }
    ? Attachment
    : O extends ChoiceOption<infer C>
      ? C
      : string;
/** The values of a command's options, typed by their declaration. */
export type ValuesOf<Os extends Options> = {
  readonly [K in keyof Os]: ValueOf<Os[K]> | (Os[K] extends { required: true } ? never : undefined);
};
export type Values = Readonly<Record<string, OptionValue | undefined>>;

/** What a person may do here: `reader` < `editor` (articles) < `manager` (schedules). The platform says which. */
export type Right = 'reader' | 'editor' | 'manager';

/** The person who asks, as the platform knows them. */
export interface Asker {
  readonly id: string;
  readonly right: Right;
  /** BCP 47, where the platform tells. */
  readonly locale?: string;
  /** IANA, where the platform tells. */
  readonly zone?: string;
}

/** Where it was asked; `id` is the platform's. */
export interface Channel {
  readonly id: string;
  readonly name?: string;
}

/** One call of a command by a person. Knows no platform beyond what is said here. */
export interface Invocation<V extends Values = Values> {
  /** The platform's own id of it: a command that writes runs once for each, whatever arrives twice. */
  readonly id: string;
  readonly workspace: Workspace;
  readonly asker: Asker;
  readonly channel: Channel | null;
  readonly values: V;
  /** Milliseconds since 1970, UTC: the clock, passed in. */
  readonly at: number;
}

/** What a command and all its kin are made of. `S` are the services that it asks (`commands/services.ts`). */
export interface Command<S, Os extends Options = Options> {
  /** 1 to 32 small letters and hyphens. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  readonly options: Os;
  /** One or more calls as a person would type them, without the slash. */
  readonly examples?: readonly string[];
  /** Who may call it; `reader` is everyone. */
  readonly right: Right;
  /** May it take longer than a second? Then platforms defer. */
  readonly slow: boolean;
  /** Does it change anything? Then it runs once for each invocation id. */
  readonly writes: boolean;
  /** Who sees the answer where the command has no `share` option set. */
  readonly audience: 'asker' | 'channel';
  run(invocation: Invocation<ValuesOf<Os>>, services: S): Promise<Reply>;
  /**
   * Values to offer for an option while it is typed, best first; `typed` may be empty. Answered at once (kept data only).
   * The platform cuts to its own number.
   */
  suggest?(
    option: keyof Os & string,
    typed: string,
    asked: Pick<Invocation, 'workspace' | 'values' | 'at'>,
    services: S,
  ): Promise<readonly Suggestion[]>;
}

/** A command with subcommands: `/article add`. It cannot be called by itself. */
export interface CommandGroup<S> {
  readonly name: string;
  readonly description: string;
  /**
   * Who is offered it at all, where a chat can keep a whole command to some people (Discord) and its admins may change
   * that. Each subcommand's own right holds everywhere.
   */
  readonly right: Right;
  readonly subcommands: readonly Command<S>[];
}

export type AnyCommand<S> = Command<S> | CommandGroup<S>;

/** A Command whose `run` gets its values typed by `options`. */
export function command<S, const Os extends Options>(spec: Command<S, Os>): Command<S> {
  return spec;
}
