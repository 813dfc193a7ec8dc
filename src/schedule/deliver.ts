import type { Logger } from 'pino';
import type { Place, Posted, Poster } from '../chat/post.ts';
import type { Reply } from '../chat/reply.ts';
import type { Delivery } from '../store/delivery.ts';
import type { Schedule } from '../store/schedule-record.ts';
import type { Store } from '../store/store.ts';
import { heldNotice, pausedNotice } from './notices.ts';
import { paces } from './pace.ts';

/**
 * What a schedule posts now, or why there is nothing to post. `posted` is remembered when it was posted; `remark` is told
 * to those who ask why it is what it is.
 */
export type Composed = Post | { readonly skip: string };

interface Post {
  readonly reply: Reply;
  readonly posted: string;
  readonly remark?: string;
}

/** Everything that a delivery needs from outside. */
export interface DeliveryParts {
  readonly store: Pick<Store, 'schedules' | 'deliveries'>;
  compose(schedule: Schedule): Promise<Composed>;
  /** Id of this process, its own each time it starts. */
  readonly holder: string;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
  readonly log: Logger;
}

const second = 1000;
/** How long a process may take from its claim to its request. */
export const claimLeaseMs = 30 * second;
/** Longer than a request can take: nobody else takes a post while it is under way. */
export const sendLeaseMs = 60 * second;
const requestLimitMs = 45 * second;
/** A request that was given up may still arrive: for so long nothing is looked up or sent again. */
const settlingMs = 10 * second;
/** A clock of a chat may differ from ours. */
const clockSkewMs = 60 * second;
const longestBackOffMs = 5 * 60 * second;

/** Waits until the chat's pace lets a request go out; false: none may, for the bot stops. */
export type Turn = (delivery: Delivery) => Promise<boolean>;

/**
 * Carries a claimed delivery to its end, or gives it a time for another attempt: `turn` is awaited when all is ready but
 * the request. Throws nothing.
 */
export async function deliver(
  parts: DeliveryParts,
  poster: Poster,
  delivery: Delivery,
  turn: Turn,
): Promise<void> {
  const { store, holder, now } = parts;
  await guarded(parts, delivery, async () => {
    const settle = (state: 'skipped' | 'missed' | 'failed', problem: string | null) =>
      store.deliveries.settle(delivery.id, holder, state, problem, now());
    const schedule = await store.schedules.get(delivery.workspace, delivery.schedule);
    if (!schedule || (schedule.paused !== undefined && isByItself(delivery)))
      return settle('skipped', schedule?.paused ?? 'The schedule was removed.');
    if (isTooLate(delivery, schedule, now())) return settle('missed', delivery.problem ?? null);
    const composed = await parts.compose(schedule);
    if ('skip' in composed) return settle('skipped', composed.skip);
    if (!(await turn(delivery))) return;
    // From here on a crash leaves a doubt, so nothing stands between this line and the request.
    if (!(await store.deliveries.begin(delivery.id, holder, now(), sendLeaseMs))) return;
    await send(parts, poster, delivery, schedule, composed);
  });
}

/** Carries on with a delivery whose sender was killed, or whose request was never answered. Throws nothing. */
export async function resolveDoubt(
  parts: DeliveryParts,
  poster: Poster,
  delivery: Delivery,
  turn: Turn,
): Promise<void> {
  const { store, holder, now } = parts;
  await guarded(parts, delivery, async () => {
    const schedule = await store.schedules.get(delivery.workspace, delivery.schedule);
    if (!schedule) return;
    const first = delivery.firstSentAt ?? 0;
    const repeatSafe = now() - first < paces[poster.platform].repeatSafeMs;
    if (!repeatSafe) {
      const found = await poster.find(placeOf(schedule), delivery.id, first - clockSkewMs);
      if (found.found === 'yes') {
        const posted = await parts.compose(schedule);
        const remembered = 'posted' in posted ? posted.posted : null;
        return store.deliveries.sent(delivery.id, holder, found.messageId, remembered, now());
      }
      if (found.found === 'unreadable') return hold(parts, poster, delivery, schedule);
      if (isTooLate(delivery, schedule, now()))
        return store.deliveries.settle(delivery.id, holder, 'missed', delivery.problem ?? null, now());
    }
    const composed = await parts.compose(schedule);
    if ('skip' in composed)
      return store.deliveries.settle(delivery.id, holder, 'skipped', composed.skip, now());
    if (!(await turn(delivery))) return;
    if (!(await store.deliveries.beginAgain(delivery.id, holder, now(), sendLeaseMs, !repeatSafe))) return;
    await send(parts, poster, delivery, schedule, composed);
  });
}

async function send(
  parts: DeliveryParts,
  poster: Poster,
  delivery: Delivery,
  schedule: Schedule,
  { reply, posted, remark }: Post,
): Promise<void> {
  const { store, holder, now } = parts;
  const outcome = await request(parts, poster, schedule, reply, delivery.id);
  const logged = { delivery: delivery.id, schedule: schedule.id, outcome: outcome.outcome };
  parts.log.debug(logged, 'a scheduled post was sent');
  switch (outcome.outcome) {
    case 'sent':
      return store.deliveries.sent(delivery.id, holder, outcome.messageId, posted, now(), remark);
    case 'unknown':
      return store.deliveries.doubt(delivery.id, holder, now() + settlingMs);
    case 'retry': {
      const wait = Math.max(outcome.afterMs, backOff(delivery.attempts));
      const jitter = Math.round(parts.random() * second);
      return store.deliveries.retry(
        delivery.id,
        holder,
        now() + wait + jitter,
        'The chat did not take it yet.',
      );
    }
    case 'gone':
      return giveUp(parts, poster, delivery, schedule, null);
    case 'forbidden':
      return giveUp(parts, poster, delivery, schedule, outcome.missing);
  }
}

const backOff = (attempts: number) => Math.min(longestBackOffMs, second * 2 ** attempts);

/** One request. One that fails without an answer, or gets none in time, has an unknown outcome. */
const placeOf = ({ channel, workspace }: Schedule): Place => ({ ...channel, workspace });

async function request(
  parts: DeliveryParts,
  poster: Poster,
  schedule: Schedule,
  reply: Reply,
  id: string,
): Promise<Posted> {
  const unanswered = new Promise<Posted>((resolve) => {
    const limit = AbortSignal.timeout(requestLimitMs);
    limit.addEventListener('abort', () => resolve({ outcome: 'unknown' }));
  });
  try {
    return await Promise.race([poster.post(placeOf(schedule), reply, id), unanswered]);
  } catch (error) {
    parts.log.warn({ err: error, delivery: id }, 'a post ended without an answer');
    return { outcome: 'unknown' };
  }
}

/** It cannot be posted there: the schedule stands still until its owner has mended that. */
async function giveUp(
  { store, holder, now, log }: DeliveryParts,
  poster: Poster,
  delivery: Delivery,
  schedule: Schedule,
  missing: string | null,
): Promise<void> {
  const why =
    missing === null
      ? 'The channel is gone, or the bot is no longer in it.'
      : `The bot lacks a right in the channel: ${missing}.`;
  await store.deliveries.settle(delivery.id, holder, 'failed', why, now());
  // Of several posts that fail only the first stops the schedule, and tells.
  if (!(await store.schedules.pause(schedule.workspace, schedule.id, why))) return;
  const told = await poster.tell(schedule.owner, pausedNotice(schedule, why), schedule.workspace);
  log.warn({ schedule: schedule.id, told }, 'a schedule stands still: it may not post');
}

async function hold(
  { store, holder, now, log }: DeliveryParts,
  poster: Poster,
  delivery: Delivery,
  schedule: Schedule,
): Promise<void> {
  const why =
    'The bot was interrupted while it posted, and may not read the channel to see whether it arrived.';
  await store.deliveries.settle(delivery.id, holder, 'held', why, now());
  const told = await poster.tell(schedule.owner, heldNotice(schedule, delivery), schedule.workspace);
  log.warn({ delivery: delivery.id, told }, 'a post of unknown outcome is held');
}

/** Nobody waits for it: the clock or a change asked. */
const isByItself = ({ kind }: Delivery) => kind === 'due' || kind === 'change';

const isTooLate = (delivery: Delivery, { graceMs }: Schedule, now: number) =>
  isByItself(delivery) && now - delivery.dueAt >= graceMs;

/** What goes wrong on the way (the database, the digest) is logged; the lease ends, and it is tried again. */
async function guarded({ log }: DeliveryParts, { id }: Delivery, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ err: error, delivery: id }, 'a delivery was interrupted');
  }
}
