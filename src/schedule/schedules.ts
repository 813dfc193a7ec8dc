import { createHash } from 'node:crypto';
import type { Channel } from '../chat/command.ts';
import type { Poster } from '../chat/post.ts';
import { UserError } from '../errors.ts';
import type { Workspace } from '../nouns.ts';
import type { Delivery } from '../store/delivery.ts';
import type { Schedule } from '../store/schedule-record.ts';
import type { Store } from '../store/store.ts';
import type { Content } from './compose.ts';
import type { Composed } from './deliver.ts';
import { nextDue, nextDues } from './times/calendar.ts';
import { deliveryId } from './times/due.ts';
import { readWhen, type When, writeWhen } from './times/when.ts';

export type { Delivery, Schedule };

/** Who asks for something about schedules, where, and when (milliseconds since 1970, UTC). */
export interface Asking {
  /** The invocation's own id. */
  readonly id: string;
  readonly workspace: Workspace;
  readonly asker: { readonly id: string };
  readonly at: number;
}

/** A schedule as a person wants it. */
export interface Wanted {
  readonly when: When;
  readonly channel: Channel;
  readonly what: Content;
  /** Id of the article; absent: the current one. */
  readonly article?: string;
  readonly zone: string;
  readonly onlyChanged: boolean;
  readonly graceMs: number;
}

/** What commands ask about schedules. Every method may throw a UserError. */
export interface Schedules {
  /** Keeps it, once its channel may be posted in. */
  add(asking: Asking, wanted: Wanted): Promise<Schedule>;
  list(workspace: Workspace): Promise<readonly Schedule[]>;
  /** By id; without one the only schedule there is. A person's own is found from wherever they ask. */
  find(asking: Asking, id: string | undefined): Promise<Schedule>;
  pause(schedule: Schedule): Promise<void>;
  resume(schedule: Schedule, at: number): Promise<Schedule>;
  remove(schedule: Schedule): Promise<void>;
  setOnlyChanged(schedule: Schedule, onlyChanged: boolean): Promise<Schedule>;
  /** Posts it now, whatever its times say. */
  runNow(asking: Asking, schedule: Schedule): Promise<void>;
  /** A held post is posted after all, for its owner or a person of its workspace. */
  postAfterAll(asking: Asking, delivery: string): Promise<Schedule>;
  /** What it would post now, from the same pipeline. */
  preview(schedule: Schedule): Promise<Composed>;
  /** Its latest runs, latest first. */
  history(schedule: Schedule): Promise<readonly Delivery[]>;
  /** The next due instants after `at`; none for one that stands still or waits for a change. */
  next(schedule: Schedule, at: number, count: number): readonly number[];
  /** The zone that schedules of a workspace are meant in, null until one was kept. */
  zone(workspace: Workspace): Promise<string | null>;
  setZone(workspace: Workspace, zone: string): Promise<void>;
}

export interface SchedulesParts {
  readonly store: Pick<Store, 'schedules' | 'deliveries' | 'workspaces'>;
  readonly posters: readonly Poster[];
  compose(schedule: Schedule): Promise<Composed>;
  /** Something is due just now. */
  wake(): void;
}

const historyShown = 5;
const mostSchedules = 200;

export function createSchedules({ store, posters, compose, wake }: SchedulesParts): Schedules {
  const posterOf = (platform: string) => posters.find((poster) => poster.platform === platform);
  const nextOf = ({ times, zone }: Pick<Schedule, 'times' | 'zone'>, at: number): number | null => {
    const when = readWhen(times);
    return when.kind === 'change' ? null : nextDue(when.crons, zone, at);
  };

  return {
    async add({ id, workspace, asker, at }, wanted) {
      const platform = platformOf(workspace);
      const missing = await posterOf(platform)?.missingRight({ ...wanted.channel, workspace });
      if (missing) {
        throw new UserError(
          `The bot may not post there: it lacks ${missing}.`,
          'Give it that right, then add the schedule again.',
        );
      }
      if ((await store.schedules.list(workspace)).length >= mostSchedules)
        throw new UserError(
          `There are ${mostSchedules} schedules here already.`,
          'Remove one with /schedule remove.',
        );
      const times = writeWhen(wanted.when);
      const schedule: Schedule = {
        id: shortId(workspace, id),
        workspace,
        platform,
        channel: wanted.channel,
        owner: asker.id,
        what: wanted.what,
        ...(wanted.article !== undefined && { article: wanted.article }),
        times,
        zone: wanted.zone,
        onlyChanged: wanted.onlyChanged,
        graceMs: wanted.graceMs,
        createdAt: at,
        nextDue: nextOf({ times, zone: wanted.zone }, at),
      };
      await store.schedules.put(schedule);
      return schedule;
    },

    list: (workspace) => store.schedules.list(workspace),

    async find({ workspace, asker }, id) {
      const all = await store.schedules.list(workspace);
      const [only, ...others] = all;
      if (id === undefined && only && others.length === 0) return only;
      const wanted = id?.trim().toLowerCase();
      const found =
        all.find((schedule) => schedule.id === wanted) ??
        (wanted && (await store.schedules.ownedBy(platformOf(workspace), asker.id, wanted)));
      if (found) return found;
      if (!only) throw new UserError('There is no schedule here.', 'Make one with /schedule add.');
      throw new UserError(
        id === undefined
          ? `Which of the ${all.length} schedules?`
          : `There is no schedule ${id.slice(0, 40)} here.`,
        'Give its id, as /schedule list shows it.',
      );
    },

    async pause({ workspace, id }) {
      if (!(await store.schedules.pause(workspace, id, 'Asked for with /schedule pause.')))
        throw new UserError('It is paused already.', 'Let it go on with /schedule resume.');
    },

    async resume(schedule, at) {
      const missing = await posterOf(schedule.platform)?.missingRight({
        ...schedule.channel,
        workspace: schedule.workspace,
      });
      if (missing) throw new UserError(`The bot still may not post there: it lacks ${missing}.`);
      await store.schedules.resume(schedule.workspace, schedule.id, nextOf(schedule, at));
      const { paused: _, ...running } = schedule;
      return { ...running, nextDue: nextOf(schedule, at) };
    },

    remove: ({ workspace, id }) => store.schedules.remove(workspace, id),

    async setOnlyChanged(schedule, onlyChanged) {
      await store.schedules.setOnlyChanged(schedule.workspace, schedule.id, onlyChanged);
      return { ...schedule, onlyChanged };
    },

    async runNow({ id, at }, schedule) {
      await store.schedules.addDelivery(schedule, {
        id: deliveryId(schedule, 'run-now', id),
        dueAt: at,
        kind: 'run-now',
        state: 'pending',
        missed: 0,
      });
      wake();
    },

    async postAfterAll({ workspace, asker, at }, id) {
      const held =
        (await store.deliveries.get(workspace, id)) ??
        (await store.deliveries.ownedBy(platformOf(workspace), asker.id, id));
      const schedule = held && (await store.schedules.get(held.workspace, held.schedule));
      if (!schedule)
        throw new UserError('That post is not known any more.', 'Post anew with /schedule run-now.');
      if (!(await store.deliveries.postAfterAll(schedule.workspace, id, at)))
        throw new UserError('That post is not held any more.', 'See what became of it with /schedule why.');
      wake();
      return schedule;
    },

    preview: compose,
    history: ({ workspace, id }) => store.deliveries.history(workspace, id, historyShown),

    next(schedule, at, count) {
      const when = readWhen(schedule.times);
      if (when.kind === 'change' || schedule.paused !== undefined) return [];
      return nextDues(when.crons, schedule.zone, at, count);
    },

    zone: (workspace) => store.workspaces.zone(workspace),
    setZone: (workspace, zone) => store.workspaces.setZone(workspace, zone),
  };
}

const platformOf = (workspace: Workspace) => workspace.slice(0, workspace.indexOf(':'));

/** Eight small letters and digits. */
function shortId(workspace: Workspace, invocation: string): string {
  const digest = createHash('sha256').update(`${workspace} ${invocation}`).digest('hex');
  return BigInt(`0x${digest.slice(0, 14)}`)
    .toString(36)
    .padStart(8, '0')
    .slice(-8);
}
