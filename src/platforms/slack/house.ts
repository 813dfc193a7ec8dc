import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Channel, Right } from '../../chat/command.ts';
import type { Answer, Asked, Desk } from '../../chat/desk.ts';
import type { Form } from '../../chat/reply.ts';
import { sendAnswer, type Way } from './answering.ts';
import { deskInSlack } from './called.ts';
import type { Clients, Reach } from './clients.ts';
import { slackError } from './failures.ts';
import { workspaceOf } from './installations.ts';
import { firstTimes } from './once.ts';
import type { Page } from './render.ts';
import { type Manner, responseUrl } from './response-url.ts';
import { type Editors, rightsIn } from './rights.ts';
import { type FormContext, formView } from './view.ts';

/** An interaction as far as its answer needs it. */
export interface Interaction {
  readonly asked: Asked;
  readonly responseUrl?: string | undefined;
  /** ms UTC. */
  readonly received: number;
  /** Opens a modal, once, within three seconds. */
  readonly triggerId?: string | undefined;
  readonly threadTs?: string | undefined;
  /** In place of the message whose button was pressed. */
  readonly replace?: boolean;
}

export interface Asking {
  readonly id: string;
  readonly team: string;
  readonly person: string;
  readonly channel: Channel | null;
}

/** What all listeners of one workspace's app share. */
export interface House {
  readonly desk: Desk;
  readonly log: Logger;
  readonly prefix: string;
  readonly apiUrl: string;
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
  readonly web: webApi.WebClient;
  /** The bot's user name, to invite it by. */
  readonly botName: string;
  asked(asking: Asking): Promise<Asked>;
  /** Waits for an answer and sends it; after a while says that it is being worked on. Opens the form of a reply. */
  answer(answer: Promise<Answer>, interaction: Interaction): Promise<void>;
  wayOf(interaction: Interaction): Way;
  /** An answer without its call where that changes something: turning a page may not do it again. */
  repeatable(answer: Answer): Answer;
}

export interface StreetSpec {
  readonly desk: Desk;
  readonly log: Logger;
  readonly prefix: string;
  readonly apiUrl: string;
  readonly editors: Editors;
  readonly clients: Clients;
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
  readonly patienceMs?: number | undefined;
}

/** The houses of all workspaces that have the app, and what they share. */
export interface Street {
  /** Whether a payload comes for the first time. */
  readonly isFirst: (id: string) => boolean;
  /** Throws where the app is not installed in the team; Bolt does not pass on payloads of such. */
  houseOf(team: string): Promise<House>;
}

/** After so long without an answer the person is told that it is coming. */
const usualPatienceMs = 2_500;

const working: Page = { text: 'Still reading. The answer comes here in a moment.', blocks: [] };

interface HouseSpec extends StreetSpec {
  readonly web: webApi.WebClient;
  readonly botName: string;
  readonly rightOf: (person: string) => Promise<Right>;
}

/** One house for each bot; a workspace's people are known and answered by its own bot alone. */
export function streetOf(given: StreetSpec): Street {
  const spec = { ...given, desk: deskInSlack(given.desk, given.prefix) };
  const houses = new WeakMap<Reach, House>();
  return {
    isFirst: firstTimes(),
    async houseOf(team) {
      const reach = await spec.clients.of(workspaceOf(team));
      if (reach === null) throw new Error('the app is not installed in this workspace');
      const before = houses.get(reach);
      if (before) return before;
      const web = reach.patient;
      const house = openHouse({ ...spec, web, botName: reach.bot.name, rightOf: rightsIn({ ...spec, web }) });
      houses.set(reach, house);
      return house;
    },
  };
}

function openHouse(spec: HouseSpec): House {
  const { log, web, now, pause, rightOf, patienceMs = usualPatienceMs } = spec;
  const wayOf = ({ asked, responseUrl: url, received, threadTs }: Interaction): Way => ({
    response: url ? responseUrl({ url, receivedAt: received, now, pause, log }) : null,
    web,
    personId: asked.asker.id,
    channelId: asked.channel?.id ?? null,
    threadTs,
    log,
  });
  const repeatable = repeatableBy(spec.desk);
  return {
    ...spec,
    repeatable,
    asked: async ({ id, team, person, channel }) => ({
      id,
      workspace: workspaceOf(team),
      asker: { id: person, right: await rightOf(person) },
      channel,
    }),
    wayOf,
    async answer(promised, interaction) {
      const way = wayOf(interaction);
      const reminder = setTimeout(
        () => void way.response?.send(working, { audience: 'asker' }),
        patienceMs,
      ).unref();
      const answer = repeatable(await promised.finally(() => clearTimeout(reminder)));
      if (answer.reply.form && (await openForm(answer.reply.form, interaction, web, log))) return;
      await sendAnswer(answer, mannerOf(answer, interaction), way);
    },
  };
}

function repeatableBy({ commands }: Desk): House['repeatable'] {
  const writing = new Set(
    commands.flatMap((entry) =>
      'subcommands' in entry
        ? entry.subcommands.filter(({ writes }) => writes).map(({ name }) => `${entry.name} ${name}`)
        : entry.writes
          ? [entry.name]
          : [],
    ),
  );
  return ({ call, ...answer }) => ({ ...answer, ...(call && !writing.has(call.command) && { call }) });
}

const mannerOf = (answer: Answer, { replace }: Interaction): Manner => ({
  audience: answer.audience,
  replace: replace === true && answer.audience === 'asker',
});

/** Opens a form as a modal; `false` where Slack did not, so that the reply's blocks say what to type. */
async function openForm(
  form: Form,
  { asked, triggerId, responseUrl: url, received }: Interaction,
  web: webApi.WebClient,
  log: Logger,
): Promise<boolean> {
  const context: FormContext = {
    receivedAt: received,
    ...(url && { responseUrl: url }),
    ...(asked.channel && { channelId: asked.channel.id }),
  };
  const view = triggerId ? formView(form, context) : null;
  if (view === null || !triggerId) return false;
  try {
    await web.views.open({ trigger_id: triggerId, view });
    return true;
  } catch (error) {
    log.warn({ why: slackError(error) ?? 'unreachable' }, 'Slack did not open a form');
    return false;
  }
}
