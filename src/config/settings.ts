/** One setting as people read of it: README's table and `.env.example` say the same, held by a test. */
export interface Setting {
  readonly name: string;
  /** As text; empty where there is none. */
  readonly default: string;
  /** What it does, in a sentence. */
  readonly about: string;
  readonly secret?: true;
}

/** Every setting, in the order in which people meet them. */
export const settings = [
  {
    name: 'ARTICLE',
    default: 'articles/mexico-refuses-troops.md',
    about: 'The article that every workspace starts with: a path or a link.',
  },
  { name: 'DATA_DIR', default: 'data', about: 'The folder that holds what the bot keeps.' },
  {
    name: 'DATABASE_URL',
    default: 'file:standfirst.db',
    about: 'The database: `file:PATH` (SQLite; a relative path is inside DATA_DIR) or `postgres://…`.',
  },
  {
    name: 'FETCH_ALLOW_PRIVATE',
    default: 'false',
    about: '`true`: links into the own network are read too (for an intranet).',
  },
  { name: 'LOG_LEVEL', default: 'info', about: 'How much is logged: debug, info, warn, error or silent.' },
  { name: 'DISCORD_TOKEN', default: '', about: 'The bot token of your Discord application.', secret: true },
  { name: 'DISCORD_GUILD', default: '', about: 'A server id: commands are registered there only, at once.' },
  { name: 'DISCORD_API_URL', default: 'https://discord.com/api', about: 'Where Discord’s API is.' },
  {
    name: 'SLACK_BOT_TOKEN',
    default: '',
    about: 'The bot token of your Slack app (`xoxb-…`).',
    secret: true,
  },
  {
    name: 'SLACK_APP_TOKEN',
    default: '',
    about: 'The app-level token for Socket Mode (`xapp-…`); no public address is needed.',
    secret: true,
  },
  {
    name: 'SLACK_SIGNING_SECRET',
    default: '',
    about: 'Instead of SLACK_APP_TOKEN: the signing secret, for HTTP at `/slack/events`.',
    secret: true,
  },
  { name: 'PORT', default: '3000', about: 'The port for Slack over HTTP.' },
  {
    name: 'SLACK_COMMAND_PREFIX',
    default: '',
    about: 'Goes before every Slack command name: `news-` gives `/news-summary`.',
  },
  {
    name: 'SLACK_EDITORS',
    default: 'everyone',
    about: 'Who may change articles and schedules in Slack: everyone, or admins (and owners).',
  },
  {
    name: 'SLACK_CLIENT_ID',
    default: '',
    about: 'For several workspaces, instead of SLACK_BOT_TOKEN: the client id of your Slack app.',
  },
  {
    name: 'SLACK_CLIENT_SECRET',
    default: '',
    about: 'With SLACK_CLIENT_ID: its client secret.',
    secret: true,
  },
  {
    name: 'SLACK_STATE_SECRET',
    default: '',
    about:
      'With SLACK_CLIENT_ID: a long secret of your own; it signs installations and seals their tokens in the database.',
    secret: true,
  },
  { name: 'SLACK_API_URL', default: 'https://slack.com/api/', about: 'Where Slack’s API is.' },
] as const satisfies readonly Setting[];

/** The name of a setting: `DATA_DIR`. */
export type SettingName = (typeof settings)[number]['name'];
/** What a setting is where nobody set it, as text. */
export const defaultOf = (name: SettingName): string =>
  settings.find((setting) => setting.name === name)?.default ?? '';
