import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { commands } from '../../commands/index.ts';
import type { Services } from '../../commands/services.ts';
import type { Command, Option } from '../../src/chat/command.ts';
import { readConfig } from '../../src/config.ts';
import { type Bot, openBot } from '../../src/main/bot.ts';
import type { Workspace } from '../../src/nouns.ts';

/** One way to call a command: its path, and the options that are given. */
export interface EveryCall {
  readonly path: string;
  readonly options: readonly (readonly [name: string, option: Option, value: string | boolean])[];
}

/** What a person could give for options whose values are kept by the bot. */
export interface Known {
  readonly article: string;
  readonly speaker: string;
  readonly schedule: string;
  readonly channel: string;
}

/** The bot itself with its own article, in a folder of its own. */
export async function wholeBot(): Promise<Bot & { close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
  const bot = await openBot(readConfig({ DATA_DIR: folder }), pino({ level: 'silent' }));
  return {
    ...bot,
    async close() {
      await bot.store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What a workspace knows: its article, a speaker of it, and a schedule that is made for it. */
export async function knownIn(
  { newsdesk, desk }: Bot,
  workspace: Workspace,
  channel: string,
): Promise<Known> {
  const kept = await newsdesk.current(workspace);
  const asker = { id: 'U0', right: 'manager' } as const;
  const asked = { id: `made in ${workspace}`, workspace, asker, channel: { id: channel, name: 'news' } };
  await desk.call('schedule add', { when: 'weekdays 9:00', timezone: 'Europe/Madrid' }, asked);
  const [schedule] = await desk.suggest('schedule why', 'schedule', '', {}, asked);
  if (!kept || !schedule) throw new Error('There is no article or no schedule.');
  const speaker = kept.digest.quotes.find((quote) => quote.speaker?.name)?.speaker?.name ?? '';
  return { article: kept.article.id, speaker, schedule: schedule.value, channel };
}

/**
 * Every command with what it needs, with each value of each of its options, and with all of them together. What takes
 * everything away comes last.
 */
export function everyCall(known: Known): EveryCall[] {
  const all = commands.flatMap((entry): (readonly [string, Command<Services>])[] =>
    'subcommands' in entry
      ? entry.subcommands.map((sub) => [`${entry.name} ${sub.name}`, sub] as const)
      : [[entry.name, entry] as const],
  );
  return all
    .flatMap(([path, command]) => callsOf(path, command, known))
    .toSorted((a, b) => Number(takesAway(a)) - Number(takesAway(b)));
}

const takesAway = ({ path }: EveryCall) => /remove|forget/.test(path);

function callsOf(path: string, { options }: Command<Services>, known: Known): EveryCall[] {
  const given = Object.entries(options).map(([name, option]) => ({
    option,
    ways: valuesOf(name, option, known).map((value) => [name, option, value] as const),
  }));
  const first = (ways: EveryCall['options']) => ways.slice(0, 1);
  const needed = given.flatMap(({ option, ways }) => (option.required ? first(ways) : []));
  const besides = (name: string) => needed.filter(([other]) => other !== name);
  return [
    { path, options: needed },
    ...given.flatMap(({ ways }) => ways.map((way) => ({ path, options: [way, ...besides(way[0])] }))),
    { path, options: given.flatMap(({ ways }) => first(ways)) },
  ];
}

const words: Readonly<Record<string, string>> = {
  when: 'mondays 8am',
  grace: '30m',
  delivery: 'a-delivery-of-another-day',
  title: 'Ferry workers vote on Friday',
  text: 'Ferry workers of Port Elin will vote on Friday, their union said. “We have waited for two years,” said Ana Brandt, who leads it.\n\nThe owners offered 3% in May 2025. The union asks for 5%.',
};

function valuesOf(name: string, option: Option, known: Known): (string | boolean)[] {
  switch (option.kind) {
    case 'flag':
      return [true, false];
    case 'choice':
      return [...option.choices];
    case 'link':
      return ['http://127.0.0.1:9/story'];
    case 'date':
      return ['2025-11-19', 'last april'];
    case 'file':
      return ['story.txt'];
    case 'command':
      return ['quotes', 'article add', 'schedule'];
    case 'zone':
      return ['Europe/Madrid', 'Nowhere/Land'];
    case 'text':
      return [words[name] ?? 'some words', '<!channel> @everyone *bold* `x`'];
    case 'article':
    case 'speaker':
    case 'schedule':
      return [known[option.kind], 'nobody that is known'];
    case 'feed':
      return ['a feed that nobody follows'];
    case 'channel':
      return [known.channel];
  }
}
