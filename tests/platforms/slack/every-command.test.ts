import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { typedValue } from '../../../src/chat/typed-line.ts';
import { type Slack, startSlack } from '../../../src/platforms/slack/connect.ts';
import { type EveryCall, everyCall, knownIn, wholeBot } from '../every-call.ts';
import { type Json, type LoopbackSlack, openSlack } from './loopback.ts';

const channel = 'C024BE7LD';

let slack: LoopbackSlack;
let bot: Awaited<ReturnType<typeof wholeBot>>;
let app: Slack;
let calls: EveryCall[];

beforeAll(async () => {
  slack = await openSlack();
  bot = await wholeBot();
  app = await startSlack({
    botToken: 'xoxb-good',
    receive: { appToken: 'xapp-good' },
    apiUrl: slack.apiUrl,
    prefix: '',
    desk: bot.desk,
    log: pino({ level: 'silent' }),
  });
  // What is attached in Discord is a file of a shared message in Slack.
  calls = everyCall(await knownIn(bot, 'slack:T1', channel)).filter(({ options }) =>
    options.every(([, option]) => option.kind !== 'file'),
  );
});
afterAll(async () => {
  await app.stop();
  await bot.close();
  await slack.close();
});

const place = { team_id: 'T1', user_id: 'U1', channel_id: channel, channel_name: 'news' };
const person = { team: { id: 'T1' }, user: { id: 'U1' }, channel: { id: channel } };

/** What was answered to a payload: a message or a view. */
async function answered(type: string, payload: Json): Promise<Json> {
  slack.forget();
  await slack.envelope(type, { ...payload, trigger_id: randomUUID(), response_url: slack.responseUrl() });
  const [first] = await slack.until(() => slack.made.length > 0 && slack.made);
  return first?.body ?? {};
}

function typedCall({ path, options }: EveryCall): Json {
  const [name = '', ...rest] = path.split(' ');
  const given = options
    // What is left of the line is free text: it stands last, as it is.
    .toSorted(([, a], [, b]) => Number(isRest(a)) - Number(isRest(b)))
    .map(([key, option, value]) => (isRest(option) ? value : `${key}:${typedValue(value)}`));
  return { ...place, command: `/${name}`, text: escaped([...rest, ...given].join(' ')) };
}

const isRest = (option: EveryCall['options'][number][1]) =>
  option.kind === 'text' && option.rest !== undefined;
const escaped = (text: string) =>
  text.replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;' })[mark] ?? '&gt;');

function buttons(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(buttons);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'button' ? [value as Json] : [];
  return [...own, ...Object.values(value).flatMap(buttons)];
}

const press = (button: Json): Promise<Json> =>
  answered('interactive', {
    ...person,
    type: 'block_actions',
    container: { type: 'message', is_ephemeral: true },
    actions: [{ ...button, block_id: 'b', action_ts: '1' }],
  });

async function submit(view: Json): Promise<void> {
  const values = Object.fromEntries(
    (view.blocks as Json[]).flatMap(({ type, block_id: id, element }) =>
      type === 'input'
        ? [
            [
              id,
              { value: { type: 'plain_text_input', value: (element as Json).initial_value ?? 'some words' } },
            ],
          ]
        : [],
    ),
  );
  const ack = await slack.envelope('interactive', {
    ...person,
    type: 'view_submission',
    trigger_id: randomUUID(),
    view: { ...view, id: 'V1', state: { values } },
  });
  // A word at a field that the form does not have would be refused.
  for (const field of Object.keys((ack.errors as Json | undefined) ?? {}))
    expect(values).toHaveProperty(field);
}

it('answers every command, option, button, page and form with what Slack takes, and in words', async () => {
  const wrong: string[] = [];
  const about = (what: string, body: Json) => {
    if (/went wrong/.test(String(body.text))) wrong.push(`${what}: ${body.text}`);
    wrong.push(...slack.wrongs.splice(0).map((rule) => `${what}: ${rule}`));
  };
  for (const call of calls) {
    const typed = typedCall(call);
    const what = `${typed.command} ${typed.text}`;
    const body = await answered('slash_commands', typed);
    about(what, body);
    if (body.view) {
      await submit(body.view as Json);
      about(`${what}, filled in`, {});
    }
    let page = body;
    for (const button of buttons(body.blocks)) {
      const { text } = button.text as Json;
      if (text === 'Next ›') continue;
      about(`${text} under ${what}`, await press(button));
    }
    for (let turns = 0; turns < 50; turns++) {
      const next = buttons(page.blocks).find(({ text }) => (text as Json).text === 'Next ›');
      if (next === undefined) break;
      page = await press(next);
      about(`page ${turns + 2} of ${what}`, page);
    }
  }
  expect(wrong).toEqual([]);
}, 60_000);

it('shows a Home tab that Slack takes, and the answers of its buttons in views', async () => {
  const event = { type: 'app_home_opened', user: 'U1', tab: 'home', event_ts: '1' };
  const { view = {} } = await answered('events_api', {
    type: 'event_callback',
    event_id: 'Ev1',
    team_id: 'T1',
    event,
  });
  const onHome = buttons((view as Json).blocks);
  expect(onHome.length).toBeGreaterThan(0);
  for (const button of onHome) {
    await answered('interactive', {
      team: { id: 'T1' },
      user: { id: 'U1' },
      type: 'block_actions',
      container: { type: 'view' },
      view: { type: 'home', id: 'V1' },
      actions: [{ ...button, block_id: 'b', action_ts: '1' }],
    });
  }
  expect(slack.wrongs).toEqual([]);
});
