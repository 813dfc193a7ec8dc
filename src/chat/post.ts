import type { Workspace } from '../nouns.ts';
import type { Channel } from './command.ts';
import type { Reply } from './reply.ts';

/** How a send ended. Only `unknown` leaves a doubt: the request went out and no answer came back. */
export type Posted =
  | { readonly outcome: 'sent'; readonly messageId: string }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'retry'; readonly afterMs: number }
  /** The channel, or the bot's membership, is no more. */
  | { readonly outcome: 'gone' }
  /** `missing` names the right as the platform's people know it: `Send Messages`. */
  | { readonly outcome: 'forbidden'; readonly missing: string };

/** Whether a post of unknown outcome is there after all. */
export type Found =
  | { readonly found: 'yes'; readonly messageId: string }
  | { readonly found: 'no' }
  /** The history may not be read. */
  | { readonly found: 'unreadable' };

/** A channel and whose it is, where one process serves several workspaces with a token each. */
export interface Place extends Channel {
  readonly workspace?: Workspace;
}

/** What a platform gives the schedule. Every delivery id has at most 25 characters. */
export interface Poster {
  readonly platform: 'discord' | 'slack' | 'terminal';
  /** Posts once; never retries by itself. */
  post(channel: Place, reply: Reply, deliveryId: string): Promise<Posted>;
  /**
   * Looks among the bot's own messages since `since` (ms UTC) for the delivery. Throws where the chat cannot be reached:
   * that says nothing, and it is asked again later.
   */
  find(channel: Place, deliveryId: string, since: number): Promise<Found>;
  /** Tells the owner of a schedule something, privately; `false` where that is impossible. */
  tell(personId: string, reply: Reply, workspace?: Workspace): Promise<boolean>;
  /** The missing right, in the platform's words, or null where the bot may post. */
  missingRight(channel: Place): Promise<string | null>;
}
