import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Discord, startDiscord } from '../../../src/platforms/discord/connect.ts';
import { ferry, openSite, pageOf } from '../../article/site.ts';
import { openDesk } from '../../commands/desk.ts';
import { type Json, LoopbackDiscord, type Seen } from './loopback.ts';
import { textDisplays } from './message-rules.ts';
import { from, press, slash, text } from './newsroom.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const editor = { permissions: PermissionFlagsBits.ManageMessages };
const page = pageOf(ferry.title, ferry.paragraphs);

let server: LoopbackDiscord;
let discord: Discord;
beforeEach(async () => {
  server = await LoopbackDiscord.start();
  discord = startDiscord({ token: server.token, apiUrl: server.apiUrl, desk: await openDesk(), log: quiet });
  await discord.ready;
});
afterEach(async () => {
  await discord.stop();
  await server.stop();
  expect(server.wrongs).toEqual([]);
});

const read = (seen: Seen) => seen.messages.map((message) => textDisplays(message).join('\n')).join('\n');
const isHidden = (seen: Seen) => seen.messages.every(({ flags }) => (Number(flags) & 64) !== 0);
const answer = async (interaction: Json) => {
  const seen = server.interact(interaction);
  await seen.answered;
  return seen;
};
const kept = async () => read(await answer(slash('article list', [], editor)));

/** A message in whose menu someone chose "Digest this". */
const digestThis = (content: string): Json => ({
  ...from(editor),
  type: 2,
  data: {
    id: '1',
    name: 'Digest this',
    type: 3,
    target_id: '42',
    resolved: { messages: { 42: { id: '42', content, attachments: [], embeds: [] } } },
  },
});

it('reads a link in the place of an article: deferred while its site takes its time, then answered and kept', async () => {
  const { promise: isDeferred, resolve: deferred } = Promise.withResolvers<void>();
  const { base } = await openSite({
    '/ferry': (response) =>
      void isDeferred.then(() => response.writeHead(200, { 'content-type': 'text/html' }).end(page)),
  });
  const seen = server.interact(slash('summary', [text('article', `${base}/ferry`)], editor));
  expect(await seen.first).toEqual({ type: 5, data: { flags: 64 } });
  deferred();
  await seen.answered;
  expect(read(seen)).toContain(ferry.title);
  expect(read(seen)).toContain('Read and kept');
  expect(isHidden(seen)).toBe(true);
  expect(await kept()).toContain(ferry.title);
  // Its buttons name the kept article.
  const [message = {}] = seen.messages;
  expect(read(await answer(press(message, 'Quotes', editor)))).toContain('Ines Okafor');
});

it('answers a person who may not keep articles from the page alone', async () => {
  const { base } = await openSite({ '/ferry': page });
  const seen = await answer(slash('quotes', [text('article', `${base}/ferry`)]));
  expect(read(seen)).toContain('Ines Okafor');
  expect(read(seen)).toContain('Read for this answer alone');
  expect(await kept()).not.toContain(ferry.title);
});

it.each([
  ['that is not there', '/nowhere', 'There is no page at this link'],
  ['behind a question for consent', '/consent', 'cookie'],
  ['in another language', '/spanish', 'Spanish'],
  ['that is no page', '/report.pdf', 'a PDF'],
])('says why it refuses a page %s, and what to do', async (_, path, reason) => {
  const { base } = await openSite({
    '/consent': '<html><body><p>Accept all cookies to go on. We value your privacy.</p></body></html>',
    '/spanish': pageOf('El puerto cierra', [
      'El consejo del puerto votó el lunes cerrar el viejo embarcadero después de que los ingenieros advirtieran del peligro.',
      'Los barcos usarán el muelle del carbón hasta que se construya uno nuevo, dijo el consejo en un comunicado.',
    ]),
    '/report.pdf': (response) =>
      response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7'),
  });
  for (const interaction of [
    slash('summary', [text('article', `${base}${path}`)], editor),
    digestThis(`Read this: ${base}${path}`),
  ]) {
    const seen = await answer(interaction);
    expect(read(seen)).toContain(reason);
    expect(isHidden(seen)).toBe(true);
  }
  expect(await kept()).toContain('One article is kept here');
});

it('digests the link of a message, and keeps its article', async () => {
  const { base, asked } = await openSite({ '/ferry': page });
  const seen = await answer(digestThis(`Have you seen this? <${base}/ferry>`));
  expect(read(seen)).toContain(ferry.title);
  expect(read(seen)).toContain('Key quotes');
  expect(await kept()).toContain(ferry.title);
  await answer(slash('summary', [], editor));
  expect(asked).toEqual(['/ferry']);
});
