import type { Action, Inline, Moment } from '../chat/reply.ts';
import type { Schedule } from '../store/schedule-record.ts';
import { tellsOfAdded } from './added.ts';
import { readWhen } from './times/when.ts';
import { whenInWords } from './times/words.ts';

/** A schedule in words, with its zone where times are named: `every weekday at 09:00 (Europe/Madrid)`. */
export function scheduleInWords({ times, zone }: Schedule): string {
  const when = readWhen(times);
  return when.kind === 'change' ? whenInWords(when) : `${whenInWords(when)} (${zone})`;
}

/** The channel, as its platform shows it. */
export const placeOf = ({ platform, channel }: Schedule): Inline =>
  platform === 'terminal' ? 'this terminal' : { refer: 'channel', id: channel.id };

/** What is posted, for a sentence. `title` is the article's own, where the schedule names one. */
export function contentOf(schedule: Schedule, title?: string): string {
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
export function contentInShort({ what, article }: Schedule, title?: string): string {
  const content = what === 'new' ? 'what is new' : what === 'quotes' ? 'key quotes' : what;
  return article === undefined ? content : `${content} of “${title ?? article}”`;
}

/** With a capital at its beginning. */
export const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** An instant, in the schedule's zone where the reader's is not known. */
export const moment = (at: number, { zone }: Schedule): Moment => ({ at, zone, show: 'date-time' });

/** A button that asks something about a schedule. */
export const callOn = (schedule: Schedule, label: string, name: string): Action => ({
  label,
  call: { command: `schedule ${name}`, options: { schedule: schedule.id } },
  answer: 'anew',
});
