import type { AnyCommand } from '../src/chat/command.ts';
import type { Newsdesk } from '../src/newsdesk.ts';

/** What commands ask. */
export interface Services {
  readonly newsdesk: Newsdesk;
  /** All commands, for `/help`. */
  readonly commands: readonly AnyCommand<Services>[];
}
