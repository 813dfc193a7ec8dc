import { randomUUID } from 'node:crypto';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { pino } from 'pino';
import type { Desk } from '../src/chat/desk.ts';
import { startSlack } from '../src/platforms/slack/connect.ts';
import {
  type Json,
  type LoopbackSlack,
  openSlack,
  signedRequest,
} from '../tests/platforms/slack/loopback.ts';
import { median } from './measure.ts';

const secret = 'b'.repeat(32);
const rounds = 8;
const oneByOne = 40;
const atOnce = 50;

type Mode = 'socket' | 'http';
/** A bot under measurement: how its next command is sent, and its Slack. */
interface Bot {
  readonly slack: LoopbackSlack;
  send(payload: Record<string, string>, id: string): void;
  stop(): Promise<void>;
}
interface Times {
  readonly ack: number[];
  readonly answer: number[];
}

/**
 * Milliseconds from a slash command to its acknowledgement and to its answer, one by one and fifty at once, over
 * Socket Mode and HTTP, beside a bare Bolt app that sends the very same body, prepared. Both in turn in this process,
 * Slack on loopback too. Prints the medians.
 */
export async function measureSlack(desk: Desk, line = '/summary'): Promise<void> {
  for (const mode of ['socket', 'http'] as const) {
    const ours = await ourBot(desk, mode);
    await timed(ours, line, 1);
    const prepared = ours.slack.of('response').at(-1) ?? {};
    const bare = await bareBot(prepared, mode);
    await timed(ours, line, 100);
    await timed(bare, line, 100);
    for (const [size, name] of [
      [1, 'one by one'],
      [atOnce, `${atOnce} at once`],
    ] as const) {
      const [mine, theirs] = [times(), times()];
      for (let round = 0; round < rounds; round += 1) {
        for (const [bot, into] of [
          [ours, mine],
          [bare, theirs],
        ] as const) {
          for (let left = size === 1 ? oneByOne : 2; left > 0; left -= 1)
            add(into, await timed(bot, line, size));
        }
      }
      report(`slack ${mode}, ${name}`, mine, theirs);
    }
    await ours.stop();
    await bare.stop();
  }
}

const times = (): Times => ({ ack: [], answer: [] });

function add(into: Times, more: Times): void {
  into.ack.push(...more.ack);
  into.answer.push(...more.answer);
}

function report(what: string, mine: Times, theirs: Times): void {
  const shown = (key: keyof Times) => {
    const [our, bare] = [median(mine[key]), median(theirs[key])];
    return `${key} ${our.toFixed(2)} ms (bare Bolt ${bare.toFixed(2)}, ${our - bare < 0 ? '−' : '+'}${Math.abs(our - bare).toFixed(2)})`;
  };
  console.log(`${what}: ${shown('ack')}, ${shown('answer')} (goal + 1.50)`);
}

/** Sends so many commands at once and waits until all are acknowledged and answered. */
async function timed({ slack, send }: Bot, line: string, size: number): Promise<Times> {
  const result = times();
  const calls = Array.from({ length: size }, () => ({ id: randomUUID(), url: slack.responseUrl() }));
  const awaited = new Set(calls.flatMap(({ id, url }) => [id, url]));
  slack.forget();
  await new Promise<void>((resolve) => {
    const began = performance.now();
    slack.onTold = (what, id) => {
      if (!awaited.delete(id)) return;
      result[what === 'ack' ? 'ack' : 'answer'].push(performance.now() - began);
      if (awaited.size === 0) resolve();
    };
    for (const { id, url } of calls) send(command(line, url), id);
  });
  return result;
}

function command(line: string, url: string): Record<string, string> {
  const [name = '', ...rest] = line.split(' ');
  return {
    command: name,
    text: rest.join(' '),
    team_id: 'T1',
    user_id: 'U1',
    channel_id: 'C1',
    channel_name: 'news',
    trigger_id: randomUUID(),
    response_url: url,
  };
}

async function ourBot(desk: Desk, mode: Mode): Promise<Bot> {
  const slack = await openSlack({ checks: false });
  const bot = await startSlack({
    botToken: 'xoxb-good',
    receive: mode === 'socket' ? { appToken: 'xapp-good' } : { signingSecret: secret, port: 0 },
    apiUrl: slack.apiUrl,
    prefix: '',
    desk,
    log: pino({ level: 'silent' }),
  });
  return asBot(slack, bot.port, () => bot.stop());
}

async function bareBot(body: Json, mode: Mode): Promise<Bot> {
  const slack = await openSlack({ checks: false });
  const receiver =
    mode === 'socket'
      ? new SocketModeReceiver({
          appToken: 'xapp-good',
          logLevel: LogLevel.ERROR,
          installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
        })
      : new HTTPReceiver({ signingSecret: secret, port: 0, logLevel: LogLevel.ERROR });
  const app = new App({
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl },
    authorize: async () => ({ botToken: 'xoxb-good', botId: 'BBOT', botUserId: 'UBOT' }),
  });
  app.command(/./, async ({ ack, respond }) => {
    await ack();
    await respond(body);
  });
  const started = await app.start();
  const address = started && 'address' in started ? started.address() : null;
  const port = typeof address === 'object' && address ? address.port : null;
  return asBot(slack, port, async () => void (await app.stop()));
}

function asBot(slack: LoopbackSlack, port: number | null, stop: () => Promise<void>): Bot {
  return {
    slack,
    send(payload, id) {
      if (port === null) slack.send('slash_commands', payload, id);
      else void signedRequest(port, secret, { form: payload }).then(() => slack.onTold('ack', id));
    },
    async stop() {
      await stop();
      await slack.close();
    },
  };
}
