import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import type { Desk } from '../src/chat/desk.ts';
import { startDiscord } from '../src/platforms/discord/connect.ts';
import { guildJson, type Json, LoopbackDiscord } from '../tests/platforms/discord/loopback.ts';
import { slash } from '../tests/platforms/discord/newsroom.ts';
import { median } from './measure.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Milliseconds from an interaction to its first response. */
export interface Latencies {
  readonly one: { readonly median: number; readonly p99: number };
  /** 50 at once. */
  readonly many: { readonly median: number; readonly p99: number };
}

/**
 * Measures `/summary` of a kept article on `desk` beside a bare discord.js bot that sends the very same body, prepared:
 * both against Discord on loopback, by turns in one process.
 */
export async function measureLatency(desk: Desk): Promise<{ ours: Latencies; bare: Latencies }> {
  const [ourServer, bareServer] = [
    await LoopbackDiscord.start({ checks: false }),
    await LoopbackDiscord.start({ checks: false }),
  ];
  const ours = startDiscord({ token: ourServer.token, apiUrl: ourServer.apiUrl, desk, log: quiet });
  await ours.ready;
  const { data } = await ourServer.interact(slash('summary')).first;
  const bare = await bareBot(bareServer, data as Json);
  const ourTimes = { one: [] as number[], many: [] as number[] };
  const bareTimes = { one: [] as number[], many: [] as number[] };
  // The first round warms up and is not counted.
  for (let round = 0; round < 7; round++) {
    for (const [server, times] of [
      [ourServer, ourTimes],
      [bareServer, bareTimes],
    ] as const) {
      const one: number[] = [];
      for (let i = 0; i < 100; i++) one.push(await timed(server));
      const many = await Promise.all(Array.from({ length: 50 }, () => timed(server)));
      if (round > 0) {
        times.one.push(...one);
        times.many.push(...many);
      }
    }
  }
  await Promise.all([ours.stop(), bare.destroy()]);
  await Promise.all([ourServer.stop(), bareServer.stop()]);
  return {
    ours: { one: spread(ourTimes.one), many: spread(ourTimes.many) },
    bare: { one: spread(bareTimes.one), many: spread(bareTimes.many) },
  };
}

async function bareBot(server: LoopbackDiscord, body: Json): Promise<Client> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: server.apiUrl } });
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply(body);
  });
  const ready = once(client, Events.ClientReady);
  await client.login(server.token);
  await ready;
  return client;
}

async function timed(server: LoopbackDiscord): Promise<number> {
  const started = performance.now();
  await server.interact(slash('summary')).first;
  return performance.now() - started;
}

const spread = (times: readonly number[]) => ({
  median: median(times),
  p99: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN,
});

/** Megabytes that a process holds which is connected to so many servers of 40 channels each, and nothing else. */
export async function measureMemory(servers: number): Promise<number> {
  const server = await LoopbackDiscord.start({ checks: false });
  server.guilds = Array.from({ length: servers }, (_, index) =>
    guildJson(`${500_000_000_000_000_000n + BigInt(index) * 1000n}`, 40),
  );
  const child = fork(new URL('./discord-idle.ts', import.meta.url), [server.apiUrl, server.token], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [bytes] = await once(child, 'message');
  child.kill();
  await server.stop();
  return Number(bytes) / 2 ** 20;
}

/** Prints the figures for a desk that keeps an article. */
export async function printDiscord(desk: Desk): Promise<void> {
  const { ours, bare } = await measureLatency(desk);
  const line = (name: string, { one, many }: Latencies) =>
    console.log(
      `${name}: median ${one.median.toFixed(2)} ms, p99 ${one.p99.toFixed(2)} ms; 50 at once: median ${many.median.toFixed(1)} ms, p99 ${many.p99.toFixed(1)} ms`,
    );
  console.log('From interaction to first response, /summary of a kept article:');
  line('Standfirst', ours);
  line('bare discord.js, same body prepared', bare);
  console.log(`Memory, connected to 1,000 servers: ${(await measureMemory(1000)).toFixed(0)} MB`);
}
