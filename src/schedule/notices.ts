import type { Reply } from '../chat/reply.ts';
import type { Delivery } from '../store/delivery.ts';
import type { Schedule } from '../store/schedule-record.ts';
import { placeOf, scheduleInWords } from './schedule-words.ts';

/** What the owner of a schedule is told when it may no longer post. */
export function pausedNotice(schedule: Schedule, why: string): Reply {
  return {
    title: 'A schedule stands still',
    tone: 'problem',
    blocks: [
      {
        kind: 'text',
        words: ['The schedule in ', placeOf(schedule), `, ${scheduleInWords(schedule)}, is paused. ${why}`],
      },
      {
        kind: 'text',
        words: 'Nothing is deleted. When the bot may post there again, let it go on.',
      },
    ],
    actions: [
      {
        label: 'Resume',
        call: { command: 'schedule resume', options: { schedule: schedule.id } },
        answer: 'anew',
        look: 'primary',
      },
    ],
  };
}

/** What the owner is asked, once, when nobody can know whether a post arrived. */
export function heldNotice(schedule: Schedule, delivery: Delivery): Reply {
  return {
    title: 'Did this post arrive?',
    tone: 'problem',
    blocks: [
      {
        kind: 'text',
        words: [
          'The bot was interrupted while it posted in ',
          placeOf(schedule),
          ', at ',
          { at: delivery.firstSentAt ?? delivery.dueAt, zone: schedule.zone, show: 'date-time' },
          ', and may not read the channel to see whether it arrived. It does not send it twice.',
        ],
      },
      { kind: 'text', words: 'If it is not there, it can be posted now.' },
    ],
    actions: [
      {
        label: 'Post it after all',
        call: { command: 'schedule post', options: { delivery: delivery.id } },
        answer: 'replace',
      },
    ],
  };
}
