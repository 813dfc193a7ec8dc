import type { Action, Block, Inline, ListItem, Reply } from '../chat/reply.ts';
import type { Schedule } from '../store/schedule-record.ts';
import type { Composed } from './deliver.ts';
import {
  callOn,
  contentInShort,
  contentOf,
  moment,
  placeOf,
  scheduleInWords,
  sentenceCase,
} from './schedule-words.ts';
import { durationInWords } from './times/duration.ts';

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
      { text: sentenceCase(scheduleInWords(schedule)), style: 'strong' },
      `: ${contentInShort(schedule, title)} in `,
      placeOf(schedule),
    ],
    detail: [...standing(schedule, next), ` · ${schedule.id}`],
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
