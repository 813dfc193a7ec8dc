import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mistypedSettings } from '../src/cli/dot-env.ts';
import { settings } from '../src/config/settings.ts';
import { readConfig } from '../src/config.ts';
import { UserError } from '../src/errors.ts';

const root = join(import.meta.dirname, '..');
const file = (name: string) => readFileSync(join(root, name), 'utf8');

const mendOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof UserError) return error.mend ?? '';
    throw error;
  }
  throw new Error('was taken');
};

describe('the configuration', () => {
  it('needs nothing: no chat is configured, and the start article is there', () => {
    const config = readConfig({});
    expect(config).not.toHaveProperty('discord');
    expect(config).not.toHaveProperty('slack');
    expect(existsSync(join(root, config.article))).toBe(true);
  });

  it('takes an empty setting as absent', () => {
    expect(readConfig({ DISCORD_TOKEN: '', DATA_DIR: ' ' })).toEqual(readConfig({}));
  });

  it('keeps a relative database file in the data folder, and an absolute one where it says', () => {
    const urlOf = (env: Record<string, string>) => readConfig(env).databaseUrl;
    expect(urlOf({ DATA_DIR: '/srv/news' })).toBe('file:/srv/news/standfirst.db');
    expect(urlOf({ DATABASE_URL: 'file:/var/n.db' })).toBe('file:/var/n.db');
    expect(urlOf({ DATABASE_URL: 'postgres://db/news' })).toBe('postgres://db/news');
  });

  it('prefers Socket Mode where both ways into Slack are configured', () => {
    const slack = readConfig({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_SIGNING_SECRET: 's',
    }).slack;
    expect(slack?.receive).toEqual({ appToken: 'xapp-1' });
  });

  it('serves several Slack workspaces where all that it takes is set, and says what is missing else', () => {
    const many = {
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'c',
      SLACK_STATE_SECRET: 'a secret of sixteen',
      SLACK_SIGNING_SECRET: 's',
    };
    expect(readConfig(many).slack).toMatchObject({
      install: { clientId: '1.2', clientSecret: 'c', stateSecret: 'a secret of sixteen' },
      receive: { signingSecret: 's', port: 3000 },
    });
    expect(mendOf({ ...many, SLACK_SIGNING_SECRET: '' })).toContain('SLACK_SIGNING_SECRET is missing');
    expect(mendOf({ ...many, SLACK_BOT_TOKEN: 'xoxb-1' })).toContain('set one of them');
    expect(mendOf({ SLACK_CLIENT_ID: '1.2' })).toMatch(/SLACK_CLIENT_SECRET[\s\S]*SLACK_STATE_SECRET/);
    expect(mendOf({ SLACK_EDITORS: 'bosses' })).toContain('everyone or admins');
  });

  it('names every wrong setting at once', () => {
    const mend = mendOf({ PORT: 'ninety', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' });
    expect(mend).toMatch(/PORT.*port number/);
    expect(mend).toMatch(/DATABASE_URL.*postgres/);
    expect(mend).toMatch(/LOG_LEVEL.*debug/);
  });

  it.each([
    '1234567890123456789',
    'a1'.repeat(32),
    'abcdefghijklmnopqrstuvwxyz-_0123',
    'Bot MTIz.abc.def',
    '"',
  ])('takes no %j for the token of a bot in Discord', (wrong) => {
    expect(mendOf({ DISCORD_TOKEN: wrong })).toMatch(/DISCORD_TOKEN should be the bot token/);
  });

  it('takes the token of a bot in Discord', () => {
    const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.G-abcd.abcdefghijklmnopqrstuvwxyz-_0123456789';
    expect(readConfig({ DISCORD_TOKEN: token }).discord?.token).toBe(token);
  });

  it('knows a mistyped name in .env', () => {
    expect(
      mistypedSettings('DISCORD_TOKN=x\nTZ=UTC\nSLACK_EDITORS=admins\n#PROT=1\nDATABSE_URL=file:x\n'),
    ).toEqual([
      'In .env, DATABSE_URL is no setting. Did you mean DATABASE_URL?',
      'In .env, DISCORD_TOKN is no setting. Did you mean DISCORD_TOKEN?',
    ]);
  });

  it('never repeats the value of a secret', () => {
    expect(mendOf({ SLACK_BOT_TOKEN: 'hunter2', SLACK_APP_TOKEN: 'hunter3' })).not.toContain('hunter');
  });

  it.each([{ SLACK_BOT_TOKEN: 'xoxb-1' }, { SLACK_APP_TOKEN: 'xapp-1' }, { SLACK_SIGNING_SECRET: 's' }])(
    'says which part of Slack is missing beside %o',
    (env: Record<string, string>) => {
      expect(mendOf(env)).toMatch(/is missing/);
    },
  );
});

describe('the settings as people read them', () => {
  it('.env.example lists each with its words and its default, and no other', () => {
    const expected = settings.map(({ name, about, default: value }) => `# ${about}\n#${name}=${value}`);
    const found = file('.env.example').match(/^# .+\n#[A-Z_]+=.*$/gm);
    expect(found).toEqual(expected);
  });

  it('README.md lists each with its words and its default, and no other', () => {
    const expected = settings.map(
      ({ name, about, default: value }) => `| \`${name}\` | ${value && `\`${value}\``} | ${about} |`,
    );
    const found = file('README.md')
      .split('\n')
      .filter((line) => /^\| `[A-Z_]+` \|/.test(line));
    expect(found).toEqual(expected);
  });
});
