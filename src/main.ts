import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Logger, pino } from 'pino';
import { commands } from '../commands/index.ts';
import type { Services } from '../commands/services.ts';
import { publicationDay } from './article/published.ts';
import { readArticle } from './article/read.ts';
import type { Given, ReadArticle } from './article/source.ts';
import type { Attachment } from './chat/command.ts';
import { createDesk } from './chat/dispatch.ts';
import { type Config, loadDotEnv, readConfig } from './config.ts';
import { UserError } from './errors.ts';
import { createNewsdesk } from './newsdesk.ts';
import { startTerminal, terminalWorkspace } from './platforms/terminal/terminal.ts';
import { createScheduleRoom } from './schedule/schedule.ts';
import { unpostedHere } from './schedule/unposted.ts';
import { openStore } from './store/store.ts';

const usage = 'usage: npm start [-- --article FILE [--published 2025-11-19] [--title TITLE]]';

/** What `npm start --` was given besides the settings. */
interface Arguments {
  /** An article to keep and make the terminal's current one. */
  readonly article?: string;
  readonly given: Given;
}

function parseArguments(args: readonly string[]): Arguments {
  const { values } = parseOptions(args);
  if (values.article === undefined && (values.published ?? values.title) !== undefined) {
    throw new UserError('--published and --title belong to an --article.', usage);
  }
  return {
    ...(values.article !== undefined && { article: values.article }),
    given: {
      ...(values.title && { title: values.title }),
      ...(values.published && { published: publicationDay(values.published) }),
    },
  };
}

function parseOptions(args: readonly string[]) {
  const option = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: { article: option, published: option, title: option } });
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error), usage, { cause: error });
  }
}

/** Reads a file that a person named. Throws a UserError where that is impossible. */
async function openFile(path: string): Promise<Attachment> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    throw new UserError(
      `The file ${path} cannot be read.`,
      'Is the path right, and may this program read it?',
      {
        cause: error,
      },
    );
  }
}

const readFileArticle = async (path: string, given: Given): Promise<ReadArticle> =>
  readArticle({ kind: 'file', ...(await openFile(path)) }, given);

async function start(args: Arguments, config: Config, log: Logger): Promise<void> {
  const store = await openStore(config.databaseUrl, { log });
  const newsdesk = createNewsdesk({
    store,
    read: readArticle,
    startArticle: await readFileArticle(config.article, {}),
    now: Date.now,
    kept: () => schedule.wake(),
  });
  const schedule = createScheduleRoom({ store, newsdesk, log });
  const services: Services = { newsdesk, schedules: schedule.schedules, commands, log };
  const desk = createDesk(commands, services, {
    claim: (workspace, id) => store.claims.invocation(workspace, id, Date.now()),
    now: Date.now,
    errorId: () => randomBytes(4).toString('hex'),
    log,
    openFile,
  });
  if (args.article !== undefined) {
    await newsdesk.add(terminalWorkspace, { kind: 'file', ...(await openFile(args.article)) }, args.given);
  }
  const unposted = unpostedHere(await store.schedules.count(), ['terminal']);
  if (unposted !== null) console.error(unposted);
  const terminal = startTerminal({
    desk,
    input: process.stdin,
    output: process.stdout,
    noColour: Boolean(process.env.NO_COLOR),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    opening: ['digest'],
    hint: 'Type /summary, /quotes, /timeline, /article add or /help; Tab completes; /quit leaves.',
  });
  // A pipe is answered and done: only where a person watches is there time to post.
  if (process.stdin.isTTY) schedule.start([terminal.poster]);
  await terminal.done;
  await schedule.stop();
  await store.close();
}

try {
  loadDotEnv();
  const args = parseArguments(process.argv.slice(2));
  const config = readConfig(process.env);
  await start(args, config, pino({ level: config.logLevel }, pino.destination({ fd: 2, sync: true })));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.mend ? `${error.message}\n${error.mend}` : error.message);
  process.exitCode = 1;
}
