import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Option } from '../../../src/chat/command.ts';
import { type Discord, startDiscord } from '../../../src/platforms/discord/connect.ts';
import { type EveryCall, everyCall, knownIn, wholeBot } from '../every-call.ts';
import { ids, type Json, LoopbackDiscord, type Seen } from './loopback.ts';
import { textDisplays } from './message-rules.ts';
import { buttons, from, press, slash } from './newsroom.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const everything = { permissions: 8n };

let server: LoopbackDiscord;
let bot: Awaited<ReturnType<typeof wholeBot>>;
let discord: Discord;
let calls: EveryCall[];

beforeAll(async () => {
  server = await LoopbackDiscord.start();
  server.userInstalls = true;
  server.files.set('story.txt', Buffer.from('The ferry left at noon, its captain said on Friday.'));
  bot = await wholeBot();
  discord = startDiscord({ token: server.token, apiUrl: server.apiUrl, desk: bot.desk, log: quiet });
  await discord.ready;
  calls = everyCall(await knownIn(bot, `discord:${ids.guild}`, ids.channel));
});
afterAll(async () => {
  await discord.stop();
  await bot.close();
  await server.stop();
});

const types: Partial<Record<Option['kind'], number>> = { flag: 5, channel: 7, file: 11 };

function interactionOf({ path, options }: EveryCall): Json {
  const given = options.map(([name, option, value]) => ({
    name,
    type: types[option.kind] ?? 3,
    value: option.kind === 'file' ? '1' : value,
  }));
  const attachments = {
    1: { id: '1', filename: 'story.txt', size: 52, url: `${server.fileUrl}/story.txt` },
  };
  return slash(path, given, everything, { attachments });
}

async function answer(interaction: Json): Promise<Seen> {
  const seen = server.interact(interaction);
  await seen.answered;
  return seen;
}

const read = (seen: Seen) => seen.messages.map((message) => textDisplays(message).join('\n')).join('\n');

/** Fills in a form with a few words in each field. */
async function submit(modal: Json): Promise<Seen> {
  const fields = (modal.components as Json[]).map(({ component }) => component as Json);
  const components = fields.map((field, id) => ({
    type: 18,
    id,
    component: { type: 4, id: id + 10, custom_id: field.custom_id, value: field.value ?? '' },
  }));
  return answer({ ...from(everything), type: 5, data: { custom_id: modal.custom_id, components } });
}

/** Presses every button of an answer, and turns its pages to the end. */
async function pressAll(seen: Seen): Promise<Seen[]> {
  const [message] = seen.messages;
  if (message === undefined) return [];
  const pressed: Seen[] = [];
  for (const { label, disabled } of buttons(message)) {
    if (disabled === true || label === 'Next ›' || label === '‹ Back') continue;
    pressed.push(await answer(press(message, String(label), everything)));
  }
  let page = message;
  for (let turns = 0; turns < 50; turns++) {
    if (!buttons(page).some(({ label, disabled }) => label === 'Next ›' && disabled !== true)) break;
    const next = await answer(press(page, 'Next ›', everything));
    pressed.push(next);
    page = next.messages[0] ?? {};
  }
  return pressed;
}

it('answers every command, option, button and form with what Discord takes, in time and in words', async () => {
  const wrong: string[] = [];
  const about = (what: string, seen: Seen) => {
    const words = read(seen);
    if (seen.response?.type !== 9 && words.trim() === '') wrong.push(`${what}: no words`);
    if (/went wrong/.test(words)) wrong.push(`${what}: ${words}`);
    if ((seen.firstAfter ?? Number.POSITIVE_INFINITY) > 3000) wrong.push(`${what}: late`);
    wrong.push(...server.wrongs.splice(0).map((rule) => `${what}: ${rule}`));
  };
  for (const call of calls) {
    const what = `/${call.path} ${call.options.map(([name, , value]) => `${name}:${value}`).join(' ')}`;
    const seen = await answer(interactionOf(call));
    about(what, seen);
    if (seen.response?.type === 9) about(`${what}, filled in`, await submit(seen.response.data as Json));
    for (const pressed of await pressAll(seen)) about(`a button under ${what}`, pressed);
  }
  expect(wrong).toEqual([]);
}, 60_000);

it('suggests values for every option that has some, as Discord takes them', async () => {
  const open = commands.flatMap((entry) =>
    'subcommands' in entry
      ? entry.subcommands.map((sub) => [`${entry.name} ${sub.name}`, sub] as const)
      : [[entry.name, entry] as const],
  );
  let asked = 0;
  for (const [path, { options }] of open) {
    for (const [name, option] of Object.entries(options)) {
      if (!['article', 'speaker', 'schedule', 'command', 'zone', 'feed'].includes(option.kind)) continue;
      for (const value of ['', 'ma', 'zzz', '@everyone']) {
        const typed = { name, type: 3, value, focused: true };
        const seen = server.interact({ ...slash(path, [typed], everything), type: 4 });
        expect((await seen.first).type).toBe(8);
        asked++;
      }
    }
  }
  expect(asked).toBeGreaterThan(40);
  expect(server.wrongs).toEqual([]);
}, 30_000);
