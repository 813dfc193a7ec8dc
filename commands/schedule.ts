import type { CommandGroup, Invocation, Option, Suggestion, ValuesOf } from '../src/chat/command.ts';
import { folded } from '../src/chat/folded.ts';
import type { Reply } from '../src/chat/reply.ts';
import { UserError } from '../src/errors.ts';
import { contents } from '../src/schedule/compose.ts';
import {
  addedReply,
  changedReply,
  listReply,
  previewReply,
  zoneQuestionReply,
} from '../src/schedule/replies.ts';
import { scheduleInWords } from '../src/schedule/schedule-words.ts';
import type { Schedule } from '../src/schedule/schedules.ts';
import { readDuration } from '../src/schedule/times/duration.ts';
import { readWhen, type When } from '../src/schedule/times/when.ts';
import { readZone, suggestZones } from '../src/schedule/times/zones.ts';
import { whyReply } from '../src/schedule/why.ts';
import { articleOption, meantArticle, suggestArticles } from './kept.ts';
import { command, type Services } from './services.ts';

const defaultGraceMs = 6 * 60 * 60 * 1000;
const shownNext = 5;

const managing = { right: 'manager', slow: true, writes: true, audience: 'asker' } as const;
const reading = { right: 'reader', slow: false, writes: false, audience: 'asker' } as const;

const addOptions = {
  what: { kind: 'choice', choices: contents, description: 'What is posted; without it, the digest' },
  channel: { kind: 'channel', description: 'Where it is posted; without it, here' },
  article: { ...articleOption, description: 'Always this article; without it, the one that is current then' },
  timezone: { kind: 'zone', description: 'The zone of the times: a city, or a name such as Europe/Madrid' },
  'only-when-changed': { kind: 'flag', description: 'Leave a post out while the article is unchanged' },
  grace: { kind: 'text', description: 'How late a missed post may still come: 30m, 6h (the default), 1d' },
  when: {
    kind: 'text',
    rest: 'phrase',
    required: true,
    maxLength: 200,
    description: 'weekdays 9:00, every day at 18:30, mondays 8am, 0 9 * * 1-5, or on change',
  },
} as const satisfies Record<string, Option>;

const whichSchedule = {
  kind: 'schedule',
  description: 'Which schedule: its id, as the list shows it',
} as const;
const scheduleOption = { schedule: whichSchedule } as const;

const add = command({
  name: 'add',
  description: 'Post here at certain times, or when an article changes',
  options: addOptions,
  examples: ['schedule add timezone:Madrid weekdays 9:00', 'schedule add what:new on change'],
  ...managing,
  run: async (invocation, services) => {
    const { values, at } = invocation;
    const channel = values.channel === undefined ? invocation.channel : { id: values.channel };
    if (!channel) throw new UserError('Where is it to be posted?', 'Name a channel: channel:#news.');
    const when = readWhen(values.when);
    const graceMs = values.grace === undefined ? defaultGraceMs : readDuration(values.grace);
    const article =
      values.article === undefined
        ? null
        : (await meantArticle(invocation, values.article, services)).kept.article;
    const zone = await zoneFor(invocation, when, services);
    if (zone === null) return zoneQuestionReply(values);
    const schedule = await services.schedules.add(invocation, {
      when,
      channel,
      what: values.what ?? 'digest',
      ...(article && { article: article.id }),
      zone,
      onlyChanged: values['only-when-changed'] ?? false,
      graceMs,
    });
    const next = services.schedules.next(schedule, at, shownNext);
    return addedReply(schedule, next, { done: 'Scheduled', title: article?.title });
  },
  suggest: async (option, typed, asked, services) => {
    if (option === 'article') return suggestArticles(typed, asked, services);
    return option === 'timezone' ? suggestZones(typed).map((zone) => ({ value: zone, label: zone })) : [];
  },
});

/** The zone that is given, else the workspace's, else the asker's; the first is kept. Null: it must be asked for. */
async function zoneFor(
  { workspace, asker, at, values }: Invocation<ValuesOf<typeof addOptions>>,
  when: When,
  { schedules, newsdesk }: Services,
): Promise<string | null> {
  const given = values.timezone === undefined ? undefined : readZone(values.timezone, at);
  // A workspace that was never seen is met first: its zone is kept beside the fact that it was.
  await newsdesk.current(workspace);
  const kept = await schedules.zone(workspace);
  const zone = given ?? kept ?? asker.zone ?? null;
  if (zone !== null && kept === null) await schedules.setZone(workspace, zone);
  return zone ?? (when.kind === 'change' ? 'UTC' : null);
}

const list = command({
  name: 'list',
  description: 'What is posted when, and what stands still',
  options: {},
  ...reading,
  run: async ({ workspace, at }, { schedules, newsdesk }) => {
    const titles = new Map((await newsdesk.list(workspace)).map(({ id, title }) => [id, title]));
    return listReply(
      (await schedules.list(workspace)).map((schedule) => ({
        schedule,
        next: schedules.next(schedule, at, 1)[0] ?? null,
        title: titles.get(schedule.article ?? ''),
      })),
    );
  },
});

/** A subcommand on one schedule. */
function onSchedule(
  name: string,
  description: string,
  kind: typeof managing | typeof reading,
  run: (schedule: Schedule, invocation: Invocation, services: Services) => Promise<Reply>,
) {
  return command({
    name,
    description,
    options: scheduleOption,
    ...kind,
    run: async (invocation, services) =>
      run(await services.schedules.find(invocation, invocation.values.schedule), invocation, services),
    suggest: async (_option, typed, asked, services) => suggestSchedules(typed, asked, services),
  });
}

async function suggestSchedules(
  typed: string,
  { workspace }: Pick<Invocation, 'workspace'>,
  { schedules }: Services,
): Promise<Suggestion[]> {
  return (await schedules.list(workspace))
    .map((schedule) => ({ value: schedule.id, label: `${scheduleInWords(schedule)}: ${schedule.what}` }))
    .filter(({ value, label }) => folded(`${value} ${label}`).includes(folded(typed.trim())));
}

const pause = onSchedule(
  'pause',
  'Let a schedule stand still',
  managing,
  async (schedule, _, { schedules }) => {
    await schedules.pause(schedule);
    return changedReply('Paused', schedule, 'It posts nothing until it is resumed.');
  },
);

const resume = onSchedule(
  'resume',
  'Let a schedule go on',
  managing,
  async (schedule, { at }, { schedules }) => {
    const running = await schedules.resume(schedule, at);
    return addedReply(running, schedules.next(running, at, shownNext), { done: 'Resumed' });
  },
);

const remove = onSchedule('remove', 'Remove a schedule', managing, async (schedule, _, { schedules }) => {
  await schedules.remove(schedule);
  return changedReply('Removed', schedule, 'What it posted stays.');
});

const runNow = onSchedule(
  'run-now',
  'Post now, whatever the times say',
  managing,
  async (schedule, asking, { schedules }) => {
    await schedules.runNow(asking, schedule);
    return changedReply('On its way', schedule, 'It is posted at once, or as soon as the chat takes it.');
  },
);

const preview = onSchedule(
  'preview',
  'What would be posted now, shown to you alone',
  reading,
  async (schedule, _, { schedules }) => previewReply(await schedules.preview(schedule)),
);

const why = onSchedule(
  'why',
  'What happened at the last due time, and what will at the next',
  reading,
  async (schedule, { at }, { schedules }) =>
    whyReply(schedule, await schedules.history(schedule), schedules.next(schedule, at, 1)[0] ?? null),
);

const edit = command({
  name: 'edit',
  description: 'Leave posts out while the article is unchanged, or no longer',
  options: {
    schedule: whichSchedule,
    'only-when-changed': { kind: 'flag', required: true, description: 'Post only when something changed' },
  },
  ...managing,
  run: async (invocation, { schedules }) => {
    const { values, at } = invocation;
    const schedule = await schedules.find(invocation, values.schedule);
    const edited = await schedules.setOnlyChanged(schedule, values['only-when-changed']);
    return addedReply(edited, schedules.next(edited, at, shownNext), { done: 'Changed' });
  },
  suggest: async (option, typed, asked, services) =>
    option === 'schedule' ? suggestSchedules(typed, asked, services) : [],
});

const post = command({
  name: 'post',
  description: 'Post after all what is held because nobody can know whether it arrived',
  options: { delivery: { kind: 'text', required: true, description: 'The id of the post, from the button' } },
  ...managing,
  run: async (invocation, { schedules }) => {
    const schedule = await schedules.postAfterAll(invocation, invocation.values.delivery);
    return changedReply('On its way', schedule, 'It is posted at once, or as soon as the chat takes it.');
  },
});

export const schedule: CommandGroup<Services> = {
  name: 'schedule',
  description: 'Posts at certain times, or when an article changes',
  right: 'manager',
  subcommands: [add, list, pause, resume, remove, runNow, preview, why, edit, post],
};
