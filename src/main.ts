import { once } from 'node:events';
import { type Logger, pino } from 'pino';
import { publicationDay } from './article/published.ts';
import type { Given } from './article/source.ts';
import { readArguments } from './cli/arguments.ts';
import { loadDotEnv } from './cli/dot-env.ts';
import { sourceOf } from './cli/source.ts';
import { type Config, readConfig } from './config.ts';
import { UserError } from './errors.ts';
import { type Bot, openBot } from './main/bot.ts';
import { startTerminal, terminalWorkspace } from './platforms/terminal/terminal.ts';
import { unpostedHere } from './schedule/unposted.ts';

const usage = `usage: npm start [-- --article SOURCE [--published 2025-11-19] [--title TITLE]]

  --article SOURCE  read this article (a file or a link), keep it, and make it the terminal's current one
  --published DATE  the day it was published
  --title TITLE     its headline

Settings come from the environment or the file .env; README.md lists them all.`;

const options = {
  article: { type: 'string' },
  published: { type: 'string' },
  title: { type: 'string' },
} as const;

async function main(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, options, usage);
  if (values.help) {
    console.log(usage);
    return;
  }
  const { article, published, title } = values;
  if (article === undefined && (published ?? title) !== undefined) {
    throw new UserError('--published and --title belong to an --article.', usage);
  }
  const given = { ...(title && { title }), ...(published && { published: publicationDay(published) }) };
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel }, pino.destination({ fd: 2, sync: true }));
  const bot = await openBot(config, log);
  try {
    if (article !== undefined) await addArticle(bot, article, given);
    const platforms = [config.discord && 'discord', config.slack && 'slack'].filter(
      (name) => name !== undefined,
    );
    const unposted = unpostedHere(
      await bot.store.schedules.count(),
      platforms.length > 0 ? platforms : ['terminal'],
    );
    if (unposted !== null) console.error(unposted);
    if (platforms.length > 0) await serveChats(config, bot, log);
    else await chatInTerminal(bot);
  } finally {
    await bot.store.close();
  }
}

async function addArticle({ newsdesk }: Bot, name: string, given: Given): Promise<void> {
  await newsdesk.add(terminalWorkspace, await sourceOf(name), given);
}

/** Answers and posts in the chats until it is told to stop; throws a UserError where one refuses the bot. */
async function serveChats(config: Config, bot: Bot, log: Logger): Promise<void> {
  const { startChats } = await import('./main/chats.ts');
  const told = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  const chats = await Promise.race([startChats(config, bot, log), told.then(() => null)]);
  // Told to stop while a chat was still out of reach: nothing was begun that would have to end well.
  if (chats === null) process.exit(0);
  bot.schedule.start(chats.map(({ poster }) => poster));
  try {
    await Promise.race([told, ...chats.map(({ refused }) => refused)]);
    log.info('stopping');
  } finally {
    await Promise.all([bot.schedule.stop(), ...chats.map((chat) => chat.stop())]);
  }
  await bot.store.close();
  // A request that is still without an answer keeps nobody waiting: the next start looks what became of it.
  process.exit();
}

async function chatInTerminal({ desk, schedule }: Bot): Promise<void> {
  const terminal = startTerminal({
    desk,
    input: process.stdin,
    output: process.stdout,
    noColour: Boolean(process.env.NO_COLOR),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    opening: ['digest'],
    hint: 'Type /summary, /quotes, /timeline or /help, or paste a link or an article. Tab completes; /quit leaves.',
  });
  // A pipe is answered and done: only where a person watches is there time to post.
  if (process.stdin.isTTY) schedule.start([terminal.poster]);
  await terminal.done;
  await schedule.stop();
}

try {
  loadDotEnv();
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.mend ? `${error.message}\n${error.mend}` : error.message);
  process.exitCode = 1;
}
