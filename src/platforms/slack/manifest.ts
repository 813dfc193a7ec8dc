import type { AnyCommand, Command, Option } from '../../chat/command.ts';
import { digestThis } from './digest-this.ts';
import { eventsPath } from './http.ts';
import { limits } from './limits.ts';
import { reservedNames } from './reserved-names.ts';
import type { Editors } from './rights.ts';
import { scopesOf } from './scopes.ts';
import { umbrella } from './umbrella.ts';

export interface ManifestSpec {
  readonly commands: readonly AnyCommand<never>[];
  /** Before every command name: `news-`. */
  readonly prefix: string;
  /** The public https address of the bot where it listens over HTTP; Socket Mode without. */
  readonly publicUrl?: string;
  /** Lets the app read the channels that it is in: then a post of unknown outcome is looked up by itself. */
  readonly history?: boolean;
  /** Several workspaces install the app: it then hears of their removals, and Slack leads back to `publicUrl`. */
  readonly install?: boolean;
  /** With `admins` the app must ask Slack who is one. */
  readonly editors?: Editors;
}

export interface ManifestResult {
  /** As api.slack.com/apps → Create New App → From a manifest takes it. */
  readonly manifest: object;
  /** Commands that Slack keeps for itself, with their slash: `/standfirst` calls them. */
  readonly leftOut: readonly string[];
}

/**
 * The app's manifest, from the very objects that its commands are, with the least rights:
 * https://docs.slack.dev/reference/app-manifest. Throws where a text of a command is longer than Slack takes.
 */
export function slackManifest({
  commands,
  prefix,
  publicUrl,
  history = false,
  editors = 'everyone',
  install = false,
}: ManifestSpec): ManifestResult {
  const address = publicUrl === undefined ? {} : { url: new URL(eventsPath, publicUrl).href };
  const request = publicUrl === undefined ? {} : { request_url: new URL(eventsPath, publicUrl).href };
  const names = commands.map((command) => ({ command, name: prefix + command.name }));
  const taken = names.filter(({ name }) => reservedNames.has(name));
  const declared = [
    {
      name: umbrella,
      description: 'All of Standfirst: its help, or any of its commands',
      hint: 'help | summary | quotes | …',
    },
    ...names
      .filter(({ name }) => !reservedNames.has(name) && name !== umbrella)
      .map(({ command, name }) => ({ name, description: command.description, hint: usageHint(command) })),
  ];
  const slashCommands = declared.map(({ name, description, hint }) => ({
    command: within(limits.manifest.command, `/${name}`),
    description: within(limits.manifest.description, description),
    ...(hint !== '' && { usage_hint: within(limits.manifest.hint, hint) }),
    should_escape: true,
    ...address,
  }));
  if (slashCommands.length > limits.manifest.commands)
    throw new Error('Slack takes no more than 50 slash commands');
  return {
    leftOut: taken.map(({ name }) => `/${name}`),
    manifest: {
      display_information: {
        name: 'Standfirst',
        description: 'Summary, verified quotes and timeline of a news article',
        background_color: '#2b2b33',
      },
      features: {
        app_home: {
          home_tab_enabled: true,
          messages_tab_enabled: true,
          messages_tab_read_only_enabled: false,
        },
        bot_user: { display_name: 'Standfirst', always_online: true },
        shortcuts: [
          {
            name: 'Digest this',
            type: 'message',
            callback_id: digestThis,
            description: 'Digests the link, text file or long text of a message, in its thread',
          },
        ],
        slash_commands: slashCommands,
      },
      oauth_config: {
        ...(install && publicUrl && { redirect_urls: [new URL('/slack/oauth_redirect', publicUrl).href] }),
        scopes: { bot: scopesOf(history, editors) },
      },
      settings: {
        event_subscriptions: {
          ...request,
          bot_events: install
            ? ['app_home_opened', 'app_uninstalled', 'tokens_revoked']
            : ['app_home_opened'],
        },
        interactivity: { is_enabled: true, ...request },
        org_deploy_enabled: false,
        socket_mode_enabled: publicUrl === undefined,
        token_rotation_enabled: false,
      },
    },
  };
}

function within(most: number, text: string): string {
  if (text.length > most) throw new Error(`Slack takes no more than ${most} characters: ${text}`);
  return text;
}

/** What Slack shows while the command is typed: `[speaker:…] [share:yes|no]`, or the subcommands. */
function usageHint(command: AnyCommand<never>): string {
  if ('subcommands' in command) return command.subcommands.map(({ name }) => name).join(' | ');
  return Object.entries(command.options)
    .filter(([, option]) => option.kind !== 'file')
    .map(([name, option]) => optionHint(name, option))
    .join(' ');
}

function optionHint(name: string, option: Command<never>['options'][string]): string {
  const hint = option.kind === 'text' && option.rest ? name : `${name}:${valueHint(option)}`;
  return option.required ? hint : `[${hint}]`;
}

function valueHint(option: Option): string {
  if (option.kind === 'choice') return option.choices.join('|');
  return option.kind === 'flag' ? 'yes|no' : '…';
}
