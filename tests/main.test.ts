import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { bot, logged } from './bot-process.ts';
import { LoopbackDiscord } from './platforms/discord/loopback.ts';
import { slash } from './platforms/discord/newsroom.ts';
import { openSlack } from './platforms/slack/loopback.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let folders = 0;
const freshFolder = () => join(folder, String(++folders));

async function answers(input: string, env: Record<string, string> = {}, args: readonly string[] = []) {
  const child = bot({ DATA_DIR: freshFolder(), ...env }, args);
  child.stdin.end(input);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { out, err, status: child.exitCode };
}

describe('the bot without a chat', () => {
  it('answers the lines of a pipe and ends well', async () => {
    const { out, err, status } = await answers('/summary\n/quotes speaker:rubio\n/timeline\n');
    expect({ err, status }).toEqual({ err: '', status: 0 });
    expect(out).toContain('“No government is cooperating more with us than the Mexican government”');
    expect(out).not.toContain('“It’s not worth it”');
    expect(out).toMatch(/^16 Apr 2025 /m);
  });

  it('shows the digest where nothing is asked', async () => {
    const { out, status } = await answers('');
    expect(status).toBe(0);
    expect(out).toMatch(/Key quotes[\s\S]*Timeline[\s\S]*retold from EL PAÍS, 19 November 2025/);
  });

  it('still has tomorrow what was added today', async () => {
    const env = { DATA_DIR: freshFolder() };
    const story =
      'The harbour of Vigo opened again on Monday. The storm had closed it for three days, the port said.';
    await answers(`/article add title:"Harbour opens" published:2025-03-04 ${story}\n`, env);
    expect((await answers('/article list\n/timeline\n', env)).out).toMatch(/Harbour opens[\s\S]*3 Mar 2025/);
  });

  it('reads the article that it is given', async () => {
    const file = join(folder, 'story.txt');
    writeFileSync(
      file,
      'Bridge closed\n\nThe old bridge was closed on Friday. Nobody was hurt, the mayor said.\n',
    );
    const { out } = await answers('/summary\n', {}, ['--article', file, '--published', '2025-06-01']);
    expect(out).toMatch(/^Bridge closed[\s\S]*Published 1 Jun 2025/);
  });

  it.each([
    ['a wrong setting', { PORT: 'ninety' }, [], /PORT should be a port number/],
    ['a start article that is not there', { ARTICLE: 'nowhere.md' }, [], /nowhere\.md cannot be read/],
    ['an option that it does not have', {}, ['--artcle', 'x'], /--artcle[\s\S]*usage: npm start/],
  ])('says what to mend about %s, and ends with 1', async (_, env, args, words) => {
    const { err, status } = await answers('', env as unknown as Record<string, string>, args);
    expect(err).toMatch(words);
    expect(err).not.toContain('    at ');
    expect(status).toBe(1);
  });
});

describe('the bot in Discord and Slack', () => {
  const closing: (() => Promise<unknown> | undefined)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  it('answers in both, and ends when it is told to', async () => {
    const [discord, slack] = [await LoopbackDiscord.start(), await openSlack()];
    closing.push(
      () => discord.stop(),
      () => slack.close(),
    );
    const child = bot({
      DATA_DIR: freshFolder(),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: 'xoxb-good',
      SLACK_APP_TOKEN: 'xapp-good',
      SLACK_API_URL: slack.apiUrl,
    });
    const ended = once(child, 'close');
    await logged(child, /Discord is connected/, /Slack is ready/);
    const asked = discord.interact(slash('summary'));
    await asked.answered;
    expect(JSON.stringify(asked.messages)).toContain('Sheinbaum turns down');
    await slack.envelope('slash_commands', {
      command: '/quotes',
      text: 'rubio',
      team_id: 'T1',
      user_id: 'U1',
      channel_id: 'C1',
      channel_name: 'news',
      response_url: slack.responseUrl(),
      trigger_id: 't1',
    });
    const said = await slack.until(() => slack.of('response')[0]);
    expect(JSON.stringify(said)).toContain('No government is cooperating more with us');
    child.kill('SIGTERM');
    await ended;
    expect(child.exitCode).toBe(0);
    expect(discord.wrongs).toEqual([]);
    expect(discord.commands.get('global')?.map(({ name }) => name)).toContain('summary');
  });
});
