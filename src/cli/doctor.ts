import type { Check } from '../chat/check.ts';
import { type Config, readConfig, type SlackOfOneWorkspace } from '../config.ts';
import { UserError } from '../errors.ts';
import { openStore } from '../store/store.ts';
import { readArguments } from './arguments.ts';
import { readingHere, sourceOf } from './source.ts';

const help = `usage: npm run --silent standfirst -- doctor

Looks at the settings, the store, the clock, the time zone data and each chat's tokens and rights, and says what to mend.
Posts nothing and changes nothing, but makes the database where there is none. Ends with 1 where something is to be mended.`;

/** `doctor`: says what is right and what is to be mended. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = readArguments(args, {}, help);
  if (values.help) {
    console.log(help);
    return 0;
  }
  const config = readConfig(process.env);
  const checks = (
    await Promise.all([
      checkArticle(config),
      checkStore(config),
      checkClock(config),
      checkZones(),
      checkChats(config),
    ])
  ).flat();
  for (const { what, ok, found, mend } of checks) {
    console.log(
      `${ok ? '✓' : '✗'} ${what}: ${found}${mend ? `\n  → ${mend.replaceAll('\n', '\n    ')}` : ''}`,
    );
  }
  const wrong = checks.filter(({ ok }) => !ok).length;
  console.log(wrong === 0 ? '\nAll is well.' : `\n${wrong} to mend.`);
  return wrong === 0 ? 0 : 1;
}

/** A check that is right unless `look` throws a UserError. */
async function attempt(what: string, look: () => Promise<string>): Promise<Check> {
  try {
    return { what, ok: true, found: await look() };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { what, ok: false, found: error.message, ...(error.mend && { mend: error.mend }) };
  }
}

const checkArticle = ({ article }: Config): Promise<Check> =>
  attempt('start article', async () => {
    const { title } = await readingHere().read(await sourceOf(article), {});
    return `“${title}”`;
  });

const checkStore = ({ databaseUrl }: Config): Promise<Check> =>
  attempt('store', async () => {
    const store = await openStore(databaseUrl);
    const counts = Object.entries(await store.schedules.count()).map(
      ([chat, count]) => `${count} ${count === 1 ? 'schedule' : 'schedules'} for ${chat}`,
    );
    await store.close();
    const place = databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : 'PostgreSQL';
    return [`${place} can be written to`, ...counts].join(', ');
  });

/** Schedules run by this machine's clock: half a minute off is a post half a minute off. */
const mostSkewMs = 30_000;

async function checkClock({ discord, slack }: Config): Promise<Check> {
  const what = 'clock';
  const address = discord?.apiUrl ?? slack?.apiUrl;
  if (!address)
    return { what, ok: true, found: `${new Date().toISOString()}, compared with nothing: no chat is set up` };
  const theirs = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5_000) }).then(
    (response) => Date.parse(response.headers.get('date') ?? ''),
    () => Number.NaN,
  );
  if (Number.isNaN(theirs))
    return { what, ok: true, found: 'compared with nothing: no server told its time' };
  const skew = Date.now() - theirs;
  if (Math.abs(skew) <= mostSkewMs) return { what, ok: true, found: 'agrees with the chat’s server' };
  return {
    what,
    ok: false,
    found: `${Math.round(Math.abs(skew) / 1000)} seconds ${skew > 0 ? 'ahead of' : 'behind'} the chat’s server`,
    mend: 'Let this machine set its clock by NTP: schedules run by it.',
  };
}

function checkZones(): Check {
  const what = 'time zone data';
  const summer = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Madrid',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  const hour = summer.format(Date.UTC(2026, 6, 1, 12));
  if (hour === '14') return { what, ok: true, found: `there, version ${process.versions.tz ?? 'unknown'}` };
  return {
    what,
    ok: false,
    found: 'this Node has none',
    mend: 'Use a Node with full ICU, as `npm ci` brings it.',
  };
}

/** Several workspaces have a token each, sealed in the store: none is in the settings to be asked about. */
const checkSlackOf = async (
  slack: NonNullable<Config['slack']>,
  check: (one: SlackOfOneWorkspace) => Promise<readonly Check[]>,
): Promise<readonly Check[]> =>
  'install' in slack
    ? [{ what: 'workspaces', ok: true, found: 'each installs the app at /slack/install of your address' }]
    : check(slack);

async function checkChats({ discord, slack }: Config): Promise<readonly Check[]> {
  if (!discord && !slack) {
    return [{ what: 'chats', ok: true, found: 'none is set up: `npm start` opens the terminal chat' }];
  }
  const { checkDiscord } = await import('../platforms/discord/doctor.ts');
  const { checkSlack } = await import('../platforms/slack/doctor.ts');
  const named = (chat: string) => (check: Check) => ({ ...check, what: `${chat} ${check.what}` });
  return [
    ...(discord ? (await checkDiscord(discord)).map(named('Discord')) : []),
    ...(slack ? (await checkSlackOf(slack, checkSlack)).map(named('Slack')) : []),
  ];
}
