/** Connects to the Discord at the address of the first argument, waits until its servers are told, and says its memory. */
import { setTimeout as wait } from 'node:timers/promises';
import { startDiscord } from '../src/platforms/discord/connect.ts';
import { newsroom, testDesk } from '../tests/platforms/discord/newsroom.ts';

const [apiUrl = '', token = ''] = process.argv.slice(2);
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
await startDiscord({ apiUrl, token, desk: testDesk(newsroom()), log: quiet }).ready;
await wait(5_000);
process.send?.(process.memoryUsage().rss);
