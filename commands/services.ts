import { type AnyCommand, command as anyCommand, type Command, type Options } from '../src/chat/command.ts';
import type { Feeds } from '../src/feeds/feeds.ts';
import type { Newsdesk } from '../src/newsdesk.ts';
import type { Schedules } from '../src/schedule/schedules.ts';

/** What commands ask. */
export interface Services {
  readonly newsdesk: Newsdesk;
  readonly schedules: Schedules;
  readonly feeds: Pick<Feeds, 'follow' | 'unfollow' | 'list'>;
  /** All commands, for `/help`. */
  readonly commands: readonly AnyCommand<Services>[];
  readonly log: { error(about: object, message: string): void };
}

/** A command of the house: its `run` gets its values typed by its options. */
export const command = <const Os extends Options>(spec: Command<Services, Os>): Command<Services> =>
  anyCommand<Services, Os>(spec);
