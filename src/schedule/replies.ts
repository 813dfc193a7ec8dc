import type { Action, Block, Inline, ListItem, Moment, Reply, Words } from '../chat/reply.ts';
import type { Delivery } from '../store/delivery.ts';
import type { Schedule } from '../store/schedules.ts';
import { tellsOfAdded } from './added.ts';
import type { Composed } from './deliver.ts';
import { durationInWords } from './duration.ts';
import { readWhen } from './when.ts';
import { whenInWords } from './words.ts';

/** A schedule in words, with its zone where times are named: `every weekday at 09:00 (Europe/Madrid)`. */
export function scheduleInWords({ times, zone }: Schedule): string {
  const when = readWhen(times);
  return when.kind === 'change' ? whenInWords(when) : `${whenInWords(when)} (${zone})`;
}

/** The channel, as its platform shows it. */
export const placeOf = ({ platform, channel }: Schedule): Inline =>
  platform === 'terminal' ? 'this terminal' : { refer: 'channel', id: channel.id };

/** What is posted, for a sentence. `title` is the article's own, where the schedule names one. */
function contentOf(schedule: Schedule, title?: string): string {
  const { what, article } = schedule;
  const unnamed = tellsOfAdded(schedule) ? 'what was added or changed' : 'the article that is current then';
  const subject = article === undefined ? unnamed : `“${title ?? article}”`;
  if (what === 'new')
    return article === undefined
      ? 'what was added or changed since the last post'
      : `what is new in ${subject}`;
  if (what === 'quotes') return `the key quotes of ${subject}`;
  return `the ${what} of ${subject}`;
}

/** `digest`, `digest of “A strike at the port”`, for a list. */
function contentInShort({ what, article }: Schedule, title?: string): string {
  const content = what === 'new' ? 'what is new' : what === 'quotes' ? 'key quotes' : what;
  return article === undefined ? content : `${content} of “${title ?? article}”`;
}

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const moment = (at: number, { zone }: Schedule): Moment => ({ at, zone, show: 'date-time' });

/** What was done to a schedule. */
export interface Done {
  readonly done: 'Scheduled' | 'Resumed' | 'Changed';
  /** The article's own title, where the schedule names one. */
  readonly title?: string | undefined;
}

/** A schedule that was made or changed: what was understood, the next posts, and where they would repeat themselves. */
export function addedReply(schedule: Schedule, next: readonly number[], { done, title }: Done): Reply {
  const repeats = !schedule.onlyChanged && schedule.what !== 'new' && next.length > 0;
  const blocks: Block[] = [
    { kind: 'text', words: ['Posts ', contentOf(schedule, title), ' in ', placeOf(schedule), '.'] },
  ];
  if (next.length > 0) {
    blocks.push(
      { kind: 'heading', words: 'The next posts' },
      { kind: 'list', items: next.map((at) => ({ words: [moment(at, schedule)] })) },
    );
  }
  if (schedule.onlyChanged)
    blocks.push({ kind: 'note', words: 'Nothing is posted while the article is unchanged.' });
  if (repeats) {
    blocks.push({
      kind: 'note',
      words:
        'While the article is the same, each of these posts repeats it. They can be left out when nothing changed.',
    });
  }
  blocks.push({
    kind: 'note',
    words: `A post that the bot misses is posted up to ${durationInWords(schedule.graceMs)} late.`,
  });
  return {
    title: `${done}: ${scheduleInWords(schedule)}`,
    tone: 'done',
    blocks,
    actions: [...(repeats ? [onlyWhenChanged(schedule)] : []), callOn(schedule, 'Preview', 'preview')],
  };
}

const callOn = (schedule: Schedule, label: string, name: string): Action => ({
  label,
  call: { command: `schedule ${name}`, options: { schedule: schedule.id } },
  answer: 'anew',
});

const onlyWhenChanged = (schedule: Schedule): Action => ({
  label: 'Only when changed',
  call: { command: 'schedule edit', options: { schedule: schedule.id, 'only-when-changed': true } },
  answer: 'replace',
});

/** What is answered where nobody knows the zone yet: the same call again, with it. */
export function zoneQuestionReply(given: Readonly<Record<string, string | boolean | undefined>>): Reply {
  const options = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return {
    title: 'Which time zone are the times in?',
    blocks: [
      {
        kind: 'text',
        words: 'It is asked for once and kept. Name a city: /schedule add timezone:Madrid weekdays 9:00',
      },
    ],
    form: {
      title: 'Time zone',
      fields: [
        {
          option: 'timezone',
          label: 'A city or zone',
          hint: 'Madrid, or Europe/Madrid',
          required: true,
          maxLength: 60,
        },
      ],
      call: { command: 'schedule add', options },
      submit: 'Schedule it',
    },
  };
}

/** A schedule that was changed, in a line. */
export const changedReply = (title: string, schedule: Schedule, then: string): Reply => ({
  title,
  tone: 'done',
  blocks: [
    {
      kind: 'text',
      words: [`${sentenceCase(scheduleInWords(schedule))} in `, placeOf(schedule), `. ${then}`],
    },
  ],
});

/** The answer to `/schedule preview`: the very post, or why there would be none. */
export const previewReply = (composed: Composed): Reply =>
  'reply' in composed
    ? composed.reply
    : { title: 'Nothing would be posted now', blocks: [{ kind: 'text', words: composed.skip }] };

/** A schedule as `/schedule list` shows it: its next due instant, and the title of the article that it names. */
export interface ListedSchedule {
  readonly schedule: Schedule;
  readonly next: number | null;
  readonly title?: string | undefined;
}

/** The answer to `/schedule list`. */
export function listReply(schedules: readonly ListedSchedule[]): Reply {
  if (schedules.length === 0) {
    return {
      title: 'No schedules',
      blocks: [{ kind: 'text', words: 'Make one with /schedule add, such as: /schedule add weekdays 9:00' }],
    };
  }
  const items: readonly ListItem[] = schedules.map(({ schedule, next, title }) => ({
    words: [
      { text: sentenceCase(whenInWords(readWhen(schedule.times))), style: 'strong' },
      `: ${contentInShort(schedule, title)} in `,
      placeOf(schedule),
    ],
    detail: [...standing(schedule, next), ` · ${schedule.zone} · ${schedule.id}`],
    action:
      schedule.paused === undefined ? callOn(schedule, 'Why', 'why') : callOn(schedule, 'Resume', 'resume'),
  }));
  return {
    title: schedules.length === 1 ? 'One schedule' : `${schedules.length} schedules`,
    blocks: [{ kind: 'list', items }],
  };
}

function standing(schedule: Schedule, next: number | null): readonly Inline[] {
  if (schedule.paused !== undefined) return [`paused: ${schedule.paused}`];
  if (next === null) return ['waits for a change'];
  return ['next: ', moment(next, schedule)];
}

/** The answer to `/schedule why`: what happened to the last runs, and what will happen to the next. */
export function whyReply(schedule: Schedule, history: readonly Delivery[], next: number | null): Reply {
  const [last, ...before] = history;
  const blocks: Block[] = [];
  if (last) {
    blocks.push({ kind: 'heading', words: 'The last run' }, { kind: 'list', items: stages(schedule, last) });
  } else blocks.push({ kind: 'text', words: 'It was not due yet.' });
  blocks.push({ kind: 'heading', words: 'The next' }, { kind: 'text', words: nextWords(schedule, next) });
  if (before.length > 0) {
    const items = before.map((delivery) => ({
      words: ['Due ', moment(delivery.dueAt, schedule), `: ${outcomes[delivery.state] ?? delivery.state}`],
    }));
    blocks.push({ kind: 'heading', words: 'Before that' }, { kind: 'list', items });
  }
  const held: readonly Action[] =
    last?.state === 'held'
      ? [
          {
            label: 'Post it after all',
            call: { command: 'schedule post', options: { delivery: last.id } },
            answer: 'anew',
          },
        ]
      : [];
  return {
    title: `Why: ${scheduleInWords(schedule)}`,
    blocks,
    actions: [...held, callOn(schedule, 'Preview', 'preview')],
  };
}

const outcomes: Readonly<Record<string, string>> = {
  pending: 'waits to be posted',
  claimed: 'is about to be posted',
  sending: 'was sent; the answer of the chat is awaited or looked up',
  sent: 'posted',
  skipped: 'nothing to post',
  missed: 'missed',
  failed: 'could not be posted',
  held: 'held: nobody can know whether it arrived',
};

const asked: Readonly<Record<string, string>> = {
  due: 'Due ',
  change: 'An article was added or changed ',
  'run-now': 'Asked for ',
  'after-all': 'Asked for after all; first due ',
};

/** What happened to one run, in order. */
function stages(schedule: Schedule, delivery: Delivery): readonly ListItem[] {
  const at = (instant: number | undefined): Words =>
    instant === undefined ? '' : [' ', moment(instant, schedule)];
  const stage = (words: string, instant?: number): ListItem => ({ words: [words, ...at(instant)] });
  const items: ListItem[] = [{ words: [asked[delivery.kind] ?? 'Due ', moment(delivery.dueAt, schedule)] }];
  if (delivery.missed > 0 && delivery.state !== 'missed')
    items.push(
      stage(
        `${delivery.missed} ${delivery.missed === 1 ? 'run' : 'runs'} before it missed: the bot was not running`,
      ),
    );
  if (delivery.attempts > 0)
    items.push(
      stage(delivery.attempts === 1 ? 'Sent once' : `Sent ${delivery.attempts} times`, delivery.firstSentAt),
    );
  const outcome = outcomes[delivery.state] ?? delivery.state;
  items.push(stage(`${outcome[0]?.toUpperCase()}${outcome.slice(1)}`, delivery.settledAt));
  if (delivery.problem !== undefined) items.push(stage(delivery.problem));
  if (delivery.state === 'missed')
    items.push(
      stage(`It was more than ${durationInWords(schedule.graceMs)} late, or a later run took its place`),
    );
  if (delivery.state === 'pending' && delivery.attempts > 0)
    items.push(stage('Tried again', delivery.readyAt));
  return items;
}

function nextWords(schedule: Schedule, next: number | null): Words {
  if (schedule.paused !== undefined) return `None: it is paused. ${schedule.paused}`;
  const then = `posts ${contentOf(schedule)}${schedule.onlyChanged ? ', if it changed' : ''}`;
  if (next === null) return `As soon as an article is added or changes, it ${then}.`;
  return [moment(next, schedule), `: ${then}.`];
}
