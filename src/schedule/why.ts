import type { Action, Block, ListItem, Reply, Words } from '../chat/reply.ts';
import { stopAfter } from '../chat/words.ts';
import type { Delivery } from '../store/delivery.ts';
import type { Schedule } from '../store/schedule-record.ts';
import { callOn, contentOf, moment, scheduleInWords } from './schedule-words.ts';
import { durationInWords } from './times/duration.ts';

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
  if (next === null) return `As soon as an article is added or changes, it ${then}${stopAfter(then)}`;
  return [moment(next, schedule), `: ${then}${stopAfter(then)}`];
}
