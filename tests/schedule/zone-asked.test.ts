import { randomUUID } from 'node:crypto';
import { Readable, Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { startDiscord } from '../../src/platforms/discord/connect.ts';
import { startSlack } from '../../src/platforms/slack/connect.ts';
import { startTerminal } from '../../src/platforms/terminal/terminal.ts';
import { ids, type Json, LoopbackDiscord, type Seen } from '../platforms/discord/loopback.ts';
import { textDisplays } from '../platforms/discord/message-rules.ts';
import { from, slash } from '../platforms/discord/newsroom.ts';
import { wholeBot } from '../platforms/every-call.ts';
import { openSlack } from '../platforms/slack/loopback.ts';

const log = pino({ level: 'silent' });
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function openBot() {
  const bot = await wholeBot();
  ends.push(bot.close);
  return bot;
}

const typed = 'weekdays 9:00';
const scheduled = /Scheduled: every weekday at 09:00.*Europe\/Madrid/s;

it('is asked for once in Discord, in a form that goes on with what was given', async () => {
  const bot = await openBot();
  const server = await LoopbackDiscord.start();
  ends.push(() => server.stop());
  const discord = startDiscord({ token: server.token, apiUrl: server.apiUrl, desk: bot.desk, log });
  ends.push(() => discord.stop());
  await discord.ready;
  const everything = { permissions: 8n };
  const answer = async (interaction: Json): Promise<Seen> => {
    const seen = server.interact(interaction);
    await seen.answered;
    return seen;
  };
  const read = (seen: Seen) =>
    seen.messages.map((one) => textDisplays(one).join('\n').replaceAll('\\', '')).join('\n');
  const add = (when: string) =>
    answer(slash('schedule add', [{ name: 'when', type: 3, value: when }], everything));

  const { response } = await add(typed);
  expect(response?.type).toBe(9);
  const modal = response?.data as Json;
  const [{ component = {} } = {}] = modal.components as { component?: Json }[];
  expect(component).toMatchObject({ custom_id: 'timezone', required: true });
  const field = { type: 4, id: 2, custom_id: 'timezone', value: 'Madrid' };
  const components = [{ type: 18, id: 1, component: field }];
  const filled = { ...from(everything), type: 5, data: { custom_id: modal.custom_id, components } };
  expect(read(await answer(filled))).toMatch(scheduled);
  expect(read(await add('mondays 8am'))).toMatch(/Scheduled: every Monday at 08:00.*Europe\/Madrid/s);
  const kept = await bot.store.schedules.list(`discord:${ids.guild}`);
  expect(kept.map(({ channel }) => channel.id)).toEqual([ids.channel, ids.channel]);
  expect(server.wrongs).toEqual([]);
});

it('is asked for once in Slack, in a form that goes on with what was given', async () => {
  const bot = await openBot();
  const slack = await openSlack();
  ends.push(() => slack.close());
  const app = await startSlack({
    botToken: 'xoxb-good',
    receive: { appToken: 'xapp-good' },
    apiUrl: slack.apiUrl,
    prefix: '',
    desk: bot.desk,
    log,
  });
  ends.push(() => app.stop());
  const place = { team_id: 'T1', user_id: 'U1', channel_id: 'C024BE7LD', channel_name: 'news' };
  const add = async (when: string): Promise<Json> => {
    slack.forget();
    const payload = { ...place, command: '/schedule', text: `add ${when}`, trigger_id: randomUUID() };
    await slack.envelope('slash_commands', { ...payload, response_url: slack.responseUrl() });
    return slack.until(() => slack.made.find(({ body }) => body.view ?? body.blocks)?.body);
  };

  const view = (await add(typed)).view as Json;
  const [{ block_id: block = '', element = {} } = {}] = (
    view.blocks as { type: string; block_id?: string; element?: Json }[]
  ).filter(({ type }) => type === 'input');
  const values = { [block]: { [String(element.action_id)]: { type: element.type, value: 'Madrid' } } };
  slack.forget();
  await slack.envelope('interactive', {
    type: 'view_submission',
    team: { id: 'T1' },
    user: { id: 'U1' },
    trigger_id: randomUUID(),
    view: { ...view, id: 'V1', state: { values } },
  });
  const told = await slack.until(() => slack.made.find(({ body }) => body.blocks)?.body);
  expect(JSON.stringify(told)).toMatch(scheduled);
  expect(JSON.stringify(await add('mondays 8am'))).toMatch(/Scheduled: every Monday at 08:00/);
  const kept = await bot.store.schedules.list('slack:T1');
  expect(kept.map(({ channel, zone }) => [channel.id, zone])).toEqual([
    ['C024BE7LD', 'Europe/Madrid'],
    ['C024BE7LD', 'Europe/Madrid'],
  ]);
  expect(slack.wrongs).toEqual([]);
});

it('is that of the keyboard in the terminal, without being asked for', async () => {
  const bot = await openBot();
  const written: string[] = [];
  const output = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  const terminal = startTerminal({
    desk: bot.desk,
    input: Readable.from([`/schedule add ${typed}\n`, '/quit\n']),
    output,
    noColour: true,
    zone: 'Europe/Madrid',
    opening: [],
    hint: '',
  });
  await terminal.done;
  expect(written.join('')).toMatch(scheduled);
});
