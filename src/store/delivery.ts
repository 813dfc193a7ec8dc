import type { Selectable } from 'kysely';
import type { Workspace } from '../nouns.ts';
import type { DeliveryRow } from './tables.ts';

/**
 * `pending` → `claimed` → `sending` → `sent`. The others are ends too: `skipped` (nothing to post), `missed` (too late),
 * `failed` (the channel cannot be posted in), `held` (its outcome cannot be known: the owner is asked).
 */
export type DeliveryState =
  | 'pending'
  | 'claimed'
  | 'sending'
  | 'sent'
  | 'skipped'
  | 'missed'
  | 'failed'
  | 'held';

/** A post: a row before it is a message. Instants are milliseconds since 1970, UTC. */
export interface Delivery {
  /** At most 25 characters, the same for the same run on every machine. */
  readonly id: string;
  readonly workspace: Workspace;
  readonly schedule: string;
  readonly platform: string;
  readonly channel: string;
  readonly dueAt: number;
  readonly kind: string;
  readonly state: string;
  readonly missed: number;
  readonly attempts: number;
  readonly slotAt?: number;
  readonly firstSentAt?: number;
  readonly message?: string;
  readonly problem?: string;
  readonly readyAt?: number;
  readonly settledAt?: number;
}

/** A delivery as its row has it. */
export const deliveryOf = (row: Selectable<DeliveryRow>): Delivery => ({
  id: row.id,
  workspace: row.workspace,
  schedule: row.schedule,
  platform: row.platform,
  channel: row.channel,
  dueAt: row.due_at,
  kind: row.kind,
  state: row.state,
  missed: row.missed,
  attempts: row.attempts,
  ...(row.slot_at !== null && { slotAt: row.slot_at }),
  ...(row.first_sent_at !== null && { firstSentAt: row.first_sent_at }),
  ...(row.message !== null && { message: row.message }),
  ...(row.problem !== null && { problem: row.problem }),
  ...(row.ready_at !== null && { readyAt: row.ready_at }),
  ...(row.settled_at !== null && { settledAt: row.settled_at }),
});
